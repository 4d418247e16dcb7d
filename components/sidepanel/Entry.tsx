import { colourOf, noteOf, tagsOf } from '../../lib/annotation/model.ts';
import type { LedgerActor, LedgerEntry } from '../../lib/ledger.ts';
import type { PanelState } from '../../lib/state/panel.ts';
import { inDigits, words, wordsOfCode } from '../../lib/words.ts';
import { Button } from '../Button.tsx';
import { NoteField } from '../NoteField.tsx';
import { Sign } from '../Sign.tsx';
import { SpeakerPicker } from '../SpeakerPicker.tsx';
import { TagList } from '../TagList.tsx';
import { Margin } from './Margin.tsx';

interface EntryProps {
  entry: LedgerEntry;
  isCurrent: boolean;
  isChoosing: boolean;
  actors: readonly LedgerActor[];
  state: PanelState;
}

/** Below this a row says how sure the engine is. */
const UNSURE = 0.7;

/** One passage: where it stands, who says it, its words. The current one also says why, and what can be done. */
export function Entry({ entry, isCurrent, isChoosing, actors, state }: EntryProps) {
  const { annotation, paragraph } = entry;
  return (
    <li class="entry" aria-current={isCurrent ? 'true' : undefined}>
      <Margin paragraph={paragraph}>
        <Sign state={annotation ? 'saved' : 'suggested'} colour={annotation ? colourOf(annotation) : null} bare />
      </Margin>
      <div class="entry-body">
        <p class="entry-head">
          <Who entry={entry} />
          <Kind entry={entry} />
        </p>
        <button
          type="button"
          class="quoted entry-words lines-3"
          dir="auto"
          aria-label={spokenName(entry)}
          onClick={() => state.choose(entry.key)}
        >
          {entry.exact}
        </button>
        {isCurrent && <Current entry={entry} isChoosing={isChoosing} actors={actors} state={state} />}
      </div>
    </li>
  );
}

function Who({ entry }: { entry: LedgerEntry }) {
  const { speaker, cue, kind, source } = entry;
  if (kind === null) return <span class="muted">{words('highlight')}</span>;
  const name = speaker?.name ?? (source || words('noNamedSource'));
  return (
    <>
      <bdi class={speaker ? 'clip name' : 'clip name muted'} title={name}>
        {name}
      </bdi>
      {cue && (
        <bdi class="clip" title={cue}>
          {cue}
        </bdi>
      )}
    </>
  );
}

function Kind({ entry }: { entry: LedgerEntry }) {
  const { kind, confidence, annotation, isEdited } = entry;
  const parts = [
    kind && words(kind),
    isEdited && words('editedSince'),
    !annotation && confidence < UNSURE && words('panel_unsure', inDigits(confidence, TWO_DIGITS)),
  ].filter(Boolean);
  return <span class="meta number kind">{parts.join(' · ')}</span>;
}

const TWO_DIGITS = { minimumFractionDigits: 2, maximumFractionDigits: 2 };

/** "Ahmad al-Jarba, mixed quotation, suggested, paragraph 2: that his Coalition …" */
function spokenName(entry: LedgerEntry): string {
  const { speaker, kind, annotation, paragraph, exact } = entry;
  const state = annotation ? words('signSaved', words(colourOf(annotation))) : words('signSuggested');
  const parts = [
    kind === null ? words('highlight') : (speaker?.name ?? words('noNamedSource')),
    kind && words(`${kind}Quotation`),
    state,
    paragraph !== null && words('paragraphSpoken', inDigits(paragraph)),
  ].filter(Boolean);
  return `${parts.join(', ')}: ${exact}`;
}

function Current({ entry, isChoosing, actors, state }: Omit<EntryProps, 'isCurrent'>) {
  const { annotation, kind, rule, confidence } = entry;
  const isReaders = rule === 'reader';
  return (
    <>
      {kind !== null && (
        <p class="meta reason">
          {wordsOfCode('rule', rule)} {!isReaders && <span class="code">{rule}</span>}
          {!isReaders && ` · ${words('panel_sure', inDigits(confidence, TWO_DIGITS))}`}
        </p>
      )}
      <p class="choices">
        {annotation ? (
          <Button look="danger" icon="bin" onClick={() => state.remove(annotation.id)}>
            {words('remove')}
          </Button>
        ) : (
          <>
            <Button look="first" shortcut="Enter" aria-keyshortcuts="Enter" onClick={() => state.save(entry.key)}>
              {words('save')}
            </Button>
            <Button shortcut="x" aria-keyshortcuts="x" onClick={() => state.reject(entry.key)}>
              {words('panel_reject')}
            </Button>
          </>
        )}
        {(kind !== null || annotation) && (
          <Button
            shortcut="s"
            aria-keyshortcuts="s"
            aria-expanded={isChoosing}
            onClick={() => state.chooseSpeaker(isChoosing ? null : entry.key)}
          >
            {words('speaker')}
          </Button>
        )}
      </p>
      {isChoosing && (
        <SpeakerPicker
          choices={actors}
          search={state.findActors}
          others={entry.others}
          onChoose={(speaker, all) => void state.assign(entry.key, speaker, all)}
          onCancel={() => {
            state.chooseSpeaker(null);
            focusCurrent();
          }}
        />
      )}
      {annotation && (
        <div class="extras">
          <NoteField note={noteOf(annotation)} onChange={(note) => void state.change(annotation.id, { note })} />
          <TagList tags={tagsOf(annotation)} onChange={(tags) => void state.change(annotation.id, { tags })} />
        </div>
      )}
    </>
  );
}

/** A picker that was closed gives the focus back to its entry. */
function focusCurrent(): void {
  document.querySelector<HTMLElement>('[aria-current="true"] .entry-words')?.focus();
}
