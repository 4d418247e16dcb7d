import { colourOf, exactOf, noteOf, quotationOf, tagsOf } from '../../lib/annotation/model.ts';
import type { ListedAnnotation } from '../../lib/messages.ts';
import type { PopupState } from '../../lib/state/popup.ts';
import { words } from '../../lib/words.ts';
import { Button } from '../Button.tsx';
import { NoteField } from '../NoteField.tsx';
import { Paragraph } from '../Paragraph.tsx';
import { Sign } from '../Sign.tsx';
import { TagList } from '../TagList.tsx';

interface SavedItemProps {
  listed: ListedAnnotation;
  state: PopupState;
}

export function SavedItem({ listed, state }: SavedItemProps) {
  const { annotation, anchoring, paragraph } = listed;
  const { id } = annotation;
  const isOrphan = anchoring.state === 'orphan';
  const exact = exactOf(annotation);
  const [note, tags] = [noteOf(annotation), tagsOf(annotation)];
  return (
    <li class="kept-item">
      <Sign state={isOrphan ? 'orphan' : 'saved'} colour={colourOf(annotation)} />
      <div class="grow">
        {isOrphan ? (
          <p class="quoted" dir="auto">
            {exact}
          </p>
        ) : (
          <button
            type="button"
            class="quoted lines-2"
            dir="auto"
            title={words('scrollTo')}
            onClick={() => state.scrollTo(id)}
          >
            {exact}
          </button>
        )}
        <p class="meta">
          <Facts listed={listed} />
          {paragraph !== null && (
            <>
              {' · '}
              <Paragraph number={paragraph} />
            </>
          )}
        </p>
        <div class={note || tags.length ? 'extras' : 'extras bare'}>
          <NoteField
            note={note}
            onChange={(next) => void state.change(id, { note: next })}
            onDraft={(next) => state.draft(id, next)}
          />
          <TagList tags={tags} onChange={(next) => void state.change(id, { tags: next })} />
          <Button
            look="plain quiet"
            icon="bin"
            aria-label={words('remove')}
            title={words('remove')}
            onClick={() => state.remove(id)}
          />
        </div>
      </div>
    </li>
  );
}

/** "John Kerry · direct": who says it and how, or that it is a plain highlight. */
function Facts({ listed }: { listed: ListedAnnotation }) {
  const quotation = quotationOf(listed.annotation);
  const edited = listed.anchoring.state === 'edited' && ` · ${words('editedSince')}`;
  if (!quotation) {
    return (
      <>
        {words('highlight')}
        {edited}
      </>
    );
  }
  return (
    <>
      <bdi>{quotation.speaker?.name ?? words('noNamedSource')}</bdi> · {words(quotation.kind)}
      {edited}
    </>
  );
}
