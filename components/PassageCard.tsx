import { useRef, useState } from 'preact/hooks';
import { inDigits, type Word, words, wordsOfCode } from '../lib/words.ts';
import { Button } from './Button.tsx';
import type { Choice } from './Combobox.tsx';
import type { CardActs, PassageView, QuotationView } from './card-view.ts';
import { Icon } from './icons.tsx';
import { NoteField } from './NoteField.tsx';
import { Paragraph } from './Paragraph.tsx';
import { Sign } from './Sign.tsx';
import { SpeakerPicker } from './SpeakerPicker.tsx';
import { Statements } from './Statements.tsx';
import { Swatches } from './Swatches.tsx';
import { TagList } from './TagList.tsx';

interface PassageCardProps {
  view: PassageView;
  actors: readonly Choice[];
  acts: CardActs;
}

/** What was asked for by a button and stands open below it. */
type Opened = 'speaker' | 'note' | 'tags' | null;

export function PassageCard({ view, actors, acts }: PassageCardProps) {
  const [opened, open] = useState<Opened>(null);
  const head = useRef<HTMLElement>(null);
  const toggle = (part: Opened) => open(opened === part ? null : part);
  /** What goes had the focus: the card has it now, and hears the next key. */
  const shut = () => {
    head.current?.closest<HTMLElement>('.card')?.focus({ preventScroll: true });
    open(null);
  };
  const isSaved = view.state === 'saved';
  return (
    <>
      <header ref={head}>
        <State view={view} />
        {view.quotation && <Who quotation={view.quotation} />}
      </header>
      {view.quotation && <Why quotation={view.quotation} />}
      {view.changes && <Edited changes={view.changes} />}
      {isSaved ? (
        <Kept view={view} acts={acts} opened={opened} onOpen={toggle} />
      ) : (
        <Suggested acts={acts} opened={opened} onOpen={toggle} />
      )}
      {opened === 'speaker' && (
        <div class="part">
          <SpeakerPicker
            choices={actors}
            search={acts.findActors}
            others={view.quotation?.others ?? 0}
            onChoose={(speaker, all) => {
              open(null);
              acts.assign(speaker, all);
            }}
            onCancel={shut}
          />
        </div>
      )}
      {(isSaved || opened === 'note') && (
        <div class="part">
          <NoteField note={view.note} onChange={acts.note} focus={opened === 'note'} />
        </div>
      )}
      {(isSaved || opened === 'tags') && (
        <div class="part">
          <TagList tags={view.tags} onChange={acts.tag} />
        </div>
      )}
      <footer class="acts more">
        {!isSaved && <Toggle part="note" icon="note" opened={opened} onOpen={toggle} />}
        {!isSaved && <Toggle part="tags" icon="tag" opened={opened} onOpen={toggle} />}
        <Button look="plain quiet" icon="copy" onClick={acts.copyCitation}>
          {words('copyCitation')}
        </Button>
        {isSaved && (
          <Button look="plain quiet" class="button plain quiet danger" icon="bin" onClick={acts.remove}>
            {words('remove')}
          </Button>
        )}
      </footer>
    </>
  );
}

/** The words as they were saved and as they are, in one line of reading. */
function Edited({ changes }: { changes: NonNullable<PassageView['changes']> }) {
  return (
    <div class="part">
      <p class="meta">{words('editedSince')}</p>
      <p class="diff" dir="auto">
        {changes.map(({ kind, text }, i) =>
          kind === 'gone' ? <del key={i}>{text}</del> : kind === 'new' ? <ins key={i}>{text}</ins> : text,
        )}
      </p>
    </div>
  );
}

function State({ view }: { view: PassageView }) {
  const kind: Word = view.quotation ? `${view.quotation.kind}Quotation` : 'highlight';
  const parts = [words(view.state), view.colour && words(view.colour), words(kind)].filter(Boolean);
  return (
    <p class="row meta">
      <Sign state={view.state} colour={view.colour} bare />
      <span class="grow">
        {parts.join(' · ')}
        {view.paragraph !== null && (
          <>
            {' · '}
            <Paragraph number={view.paragraph} />
          </>
        )}
      </span>
    </p>
  );
}

function Who({ quotation }: { quotation: QuotationView }) {
  const { speaker, source, cue } = quotation;
  const isOtherName = source !== '' && source !== speaker;
  return (
    <>
      <h2 class="who">
        <bdi class={speaker ? '' : 'muted'}>{speaker ?? words('noNamedSource')}</bdi>{' '}
        {cue && <bdi class="cue">{cue}</bdi>}
      </h2>
      <p class="meta">
        {isOtherName && words('writtenHere', source)}
        {isOtherName && speaker && ' · '}
        {speaker && <Statements count={quotation.statements} saved={quotation.statementsSaved} />}
      </p>
    </>
  );
}

/** A guess says which rule made it, in words and by its code, and how sure it is. */
function Why({ quotation }: { quotation: QuotationView }) {
  const isReaders = quotation.rule === 'reader';
  return (
    <dl class="facts">
      <dt>{words('why')}</dt>
      <dd>
        {wordsOfCode('rule', quotation.rule)} {!isReaders && <span class="code muted">{quotation.rule}</span>}
      </dd>
      {!isReaders && (
        <>
          <dt>{words('sure')}</dt>
          <dd class="number">
            {inDigits(quotation.confidence, { minimumFractionDigits: 2, maximumFractionDigits: 2 })}
          </dd>
        </>
      )}
    </dl>
  );
}

interface PartProps {
  acts: CardActs;
  opened: Opened;
  onOpen: (part: Opened) => void;
}

function Suggested({ acts, opened, onOpen }: PartProps) {
  return (
    <div class="acts">
      <Button look="first" shortcut="S" aria-keyshortcuts="S" class="button first grow" onClick={() => acts.save()}>
        {words('save')}
      </Button>
      <Button shortcut="X" aria-keyshortcuts="X" onClick={acts.reject}>
        {words('notAQuotation')}
      </Button>
      <SpeakerButton opened={opened} onOpen={onOpen} />
    </div>
  );
}

function Kept({ view, acts, opened, onOpen }: PartProps & { view: PassageView }) {
  return (
    <div class="acts">
      <fieldset class="swatches grow" aria-label={words('colour')}>
        <Swatches label="colourIn" chosen={view.colour} onChoose={acts.recolour} />
      </fieldset>
      <SpeakerButton opened={opened} onOpen={onOpen} />
    </div>
  );
}

function SpeakerButton({ opened, onOpen }: Omit<PartProps, 'acts'>) {
  return (
    <Button aria-expanded={opened === 'speaker'} onClick={() => onOpen('speaker')}>
      {words('speaker')}
      <Icon name="down" />
    </Button>
  );
}

interface ToggleProps extends Omit<PartProps, 'acts'> {
  part: 'note' | 'tags';
  icon: 'note' | 'tag';
}

function Toggle({ part, icon, opened, onOpen }: ToggleProps) {
  return (
    <Button look="plain quiet" icon={icon} aria-expanded={opened === part} onClick={() => onOpen(part)}>
      {words(part)}
    </Button>
  );
}
