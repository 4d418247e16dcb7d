import type { QuotationBody } from '../../lib/annotation/model.ts';
import type { LibraryRow } from '../../lib/library-messages.ts';
import { inDate, inDigits, words, wordsOfCode } from '../../lib/words.ts';

interface FactsProps {
  row: LibraryRow;
  quotation: QuotationBody | undefined;
  onOpen: () => void;
}

/** Where it stands and how it was found. What the page did not say is said to be missing. */
export function Facts({ row, quotation, onOpen }: FactsProps) {
  const { title, site, byline, published, source } = row.article;
  return (
    <dl class="facts">
      <dt>{words('library_article')}</dt>
      <dd>
        <button type="button" class="link foreign" dir="auto" title={source} onClick={onOpen}>
          {title || words('untitled')}
        </button>
      </dd>
      <dt>{words('library_site')}</dt>
      <dd>
        <bdi>{site}</bdi>
      </dd>
      {byline.length > 0 && (
        <>
          <dt>{words('library_byline')}</dt>
          <dd>
            <bdi>{byline.join(', ')}</bdi>
          </dd>
        </>
      )}
      <dt>{words('library_published')}</dt>
      <dd class={published ? undefined : 'muted'}>
        <bdi>{published ? inDate(published) : words('noDate')}</bdi>
      </dd>
      {quotation && (
        <>
          <dt>{words('library_foundBy')}</dt>
          <dd>
            {wordsOfCode('rule', quotation.rule) || <span class="code">{quotation.rule}</span>}
            {quotation.rule !== 'reader' && (
              <span class="muted number">
                {' '}
                {inDigits(quotation.confidence, { minimumFractionDigits: 2, maximumFractionDigits: 2 })}
              </span>
            )}
          </dd>
        </>
      )}
    </dl>
  );
}
