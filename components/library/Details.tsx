/** The details of one annotation, where it is read, judged and corrected. */
import { useEffect, useRef } from 'preact/hooks';
import { colourOf, noteOf, quotationOf, tagsOf } from '../../lib/annotation/model.ts';
import type { LibraryRow } from '../../lib/library-messages.ts';
import type { LibraryState } from '../../lib/state/library.ts';
import { inDate, words } from '../../lib/words.ts';
import { Button } from '../Button.tsx';
import { NoteField } from '../NoteField.tsx';
import { DiffText } from '../pages/DiffText.tsx';
import { Sign } from '../Sign.tsx';
import { Swatches } from '../Swatches.tsx';
import { TagList } from '../TagList.tsx';
import { Facts } from './Facts.tsx';
import { KIND_WORDS, toView } from './row-words.ts';
import { SpeakerField } from './SpeakerField.tsx';

interface DetailsProps {
  row: LibraryRow;
  state: LibraryState;
  /** The reader asked for this part: the focus goes there. */
  wanted: { field: 'note' | 'tags' | 'top' } | null;
  onOpen: () => void;
  onCite: () => void;
  onRemove: () => void;
  onClose: () => void;
}

export function Details({ row, state, wanted, onOpen, onCite, onRemove, onClose }: DetailsProps) {
  const { annotation, change, article } = row;
  const { id } = annotation;
  const { exact, kind, sign, colour } = toView(row);
  const quotation = quotationOf(annotation);
  const pane = useRef<HTMLElement>(null);
  useEffect(() => {
    const field = { note: 'textarea', tags: '.tags input', top: '.details-close' }[wanted?.field ?? 'top'];
    if (wanted) pane.current?.querySelector<HTMLElement>(field)?.focus();
  }, [wanted]);
  return (
    <section
      ref={pane}
      class="details"
      aria-label={words('library_details')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return;
        event.preventDefault();
        onClose();
      }}
    >
      <p class="row meta">
        <Sign state={sign} colour={colour} />
        <span class="grow">
          {words('library_savedOn', inDate(annotation.created))} · {words(KIND_WORDS[kind])}
        </span>
        <Button
          class="button plain quiet details-close"
          icon="close"
          aria-label={words('library_closeDetails')}
          onClick={onClose}
        />
      </p>
      <blockquote class="quoted" dir="auto" lang={article.language || undefined}>
        <span class={`mark saved ${colour}`}>{exact}</span>
      </blockquote>
      {change && change.state !== 'back' && (
        <div class="fate">
          <p>{words(change.state === 'edited' ? 'library_edited' : 'library_vanished', inDate(change.seen))}</p>
          <DiffText
            then={change.before}
            now={change.after}
            thenDate={annotation.created}
            nowDate={change.seen}
            language={article.language}
          />
        </div>
      )}
      <SpeakerField
        key={`speaker ${id}`}
        row={row}
        quotation={quotation}
        find={state.actors.find}
        onChange={(speaker) => void state.change(id, { speaker })}
        onGo={(key) => state.go({ view: { is: 'actor', key } })}
      />
      <Facts row={row} quotation={quotation} onOpen={onOpen} />
      <div class="labelled">
        <span aria-hidden="true" class="muted">
          {words('note')}
        </span>
        <NoteField
          key={`note ${id}`}
          note={noteOf(annotation)}
          onChange={(note) => void state.change(id, { note })}
          onDraft={(note) => state.draft(id, note)}
        />
      </div>
      <div class="labelled">
        <span aria-hidden="true" class="muted">
          {words('tags')}
        </span>
        <TagList key={`tags ${id}`} tags={tagsOf(annotation)} onChange={(tags) => void state.change(id, { tags })} />
      </div>
      <div class="labelled">
        <span class="muted">{words('colour')}</span>
        <div class="swatches">
          <Swatches
            label="colourIn"
            chosen={colourOf(annotation)}
            onChoose={(next) => void state.change(id, { colour: next })}
          />
        </div>
      </div>
      <p class="choices">
        <Button icon="copy" onClick={onCite}>
          {words('copyCitation')}
        </Button>
        <Button icon="open" title={words('library_open')} onClick={onOpen}>
          {words('library_openShort')}
        </Button>
        <Button look="danger" icon="bin" aria-label={words('remove')} title={words('remove')} onClick={onRemove} />
      </p>
    </section>
  );
}
