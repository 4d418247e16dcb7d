import type { ImportReport } from '../../lib/messages.ts';
import type { PopupNews, PopupState } from '../../lib/state/popup.ts';
import { inDigits, plural, words, wordsOfCode } from '../../lib/words.ts';
import { Button } from '../Button.tsx';
import { Toast } from '../Toast.tsx';

/** What just happened. An import's report is longer than a toast and stays. */
export function News({ state }: { state: PopupState }) {
  const news = state.news.value;
  const toast =
    news && news.is !== 'imported'
      ? {
          id: news.id,
          text: wordsOf(news),
          isError: news.is === 'error' || news.is === 'not-allowed',
          undo: 'undo' in news ? news.undo : null,
        }
      : null;
  return (
    <>
      <Toast toast={toast} onDismiss={state.dismissNews} />
      <div role="status">
        {news?.is === 'imported' && <Report report={news.report} onDismiss={state.dismissNews} />}
      </div>
    </>
  );
}

function wordsOf(news: Exclude<PopupNews, { is: 'imported' }>): string {
  if (news.is === 'error') return wordsOfCode('error', news.code);
  if (news.is === 'not-allowed') return words('notAllowed');
  if (news.is === 'saved') return plural('savedMany', news.count);
  return plural(news.is, news.count);
}

function Report({ report, onDismiss }: { report: ImportReport; onDismiss: () => void }) {
  const counts = [
    plural('importAdded', report.added),
    plural('importSame', report.same),
    report.changed && plural('importChanged', report.changed),
    report.older && plural('importOlder', report.older),
    report.refused.length && plural('importRefused', report.refused.length),
  ];
  return (
    <section class="report">
      <div class="row">
        <h2 class="grow">{words('imported')}</h2>
        <Button look="plain quiet" icon="close" aria-label={words('dismiss')} onClick={onDismiss} />
      </div>
      <p>{counts.filter(Boolean).join(' · ')}</p>
      {report.refused.length > 0 && (
        <ol class="refusals meta">
          {report.refused.map(({ path, line, reason }) => (
            <li key={path}>{line === null ? <bdi>{reason}</bdi> : words('refusedLine', inDigits(line), reason)}</li>
          ))}
        </ol>
      )}
    </section>
  );
}
