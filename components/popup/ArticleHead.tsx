import type { ArticleState, PopupState } from '../../lib/state/popup.ts';
import { inDate, plural, words } from '../../lib/words.ts';
import { Button } from '../Button.tsx';

/** What was recognised: section, title, site, date, length. Foreign words keep their direction and take our edge. */
export function ArticleHead({ article, state }: { article: ArticleState; state: Pick<PopupState, 'leaveAlone'> }) {
  const { title, site, section, published } = article.metadata;
  return (
    <section class="article" aria-label={words('thisArticle')}>
      {section.length > 0 && (
        <p class="meta clip" dir="auto">
          {section.join(' / ')}
        </p>
      )}
      <h2 class="title" dir="auto">
        {title || words('untitled')}
      </h2>
      <p class="meta">
        <bdi>{site}</bdi> · <bdi>{published ? inDate(published) : words('noDate')}</bdi> ·{' '}
        <bdi>{plural('paragraphs', article.paragraphs)}</bdi>{' '}
        <Button look="quiet" onClick={state.leaveAlone}>
          {words('overrule_none')}
        </Button>
      </p>
    </section>
  );
}
