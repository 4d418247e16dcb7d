import type { ArticleState, PopupState } from '../../lib/state/popup.ts';
import { plural, words } from '../../lib/words.ts';
import { Button } from '../Button.tsx';

/** Saves every quotation that is neither saved nor rejected, and says before how many that are. */
export function SaveOthers({ article, state }: { article: ArticleState; state: PopupState }) {
  const { unsaved, reading } = article;
  if (!reading.quotations.length) return null;
  if (!unsaved) return <span class="grow muted">{words('allSaved')}</span>;
  const label = unsaved === reading.quotations.length ? plural('saveAll', unsaved) : plural('saveOthers', unsaved);
  return (
    <Button class="button first grow" disabled={state.isBusy.value} onClick={state.saveOthers}>
      {label}
    </Button>
  );
}
