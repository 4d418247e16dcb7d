import { useEffect, useRef, useState } from 'preact/hooks';
import type { Meant } from '../../lib/annotation/annotate.ts';
import type { QuotationBody } from '../../lib/annotation/model.ts';
import type { LibraryActor, LibraryRow } from '../../lib/library-messages.ts';
import { words } from '../../lib/words.ts';
import { Button } from '../Button.tsx';
import { Combobox } from '../Combobox.tsx';

interface SpeakerFieldProps {
  row: LibraryRow;
  quotation: QuotationBody | undefined;
  find: (query: string, limit?: number) => Promise<LibraryActor[]>;
  onChange: (speaker: Meant) => void;
  onGo: (key: string) => void;
}

/** Who said it, in which words of the article, and the way to say otherwise. */
export function SpeakerField({ row, quotation, find, onChange, onGo }: SpeakerFieldProps) {
  const [choices, setChoices] = useState<LibraryActor[] | null>(null);
  const button = useRef<HTMLSpanElement>(null);
  const isBack = useRef(false);
  const close = () => {
    isBack.current = true;
    setChoices(null);
  };
  useEffect(() => {
    if (choices || !isBack.current) return;
    isBack.current = false;
    button.current?.querySelector('button')?.focus();
  }, [choices]);
  const { speaker } = row;
  const said = [quotation?.source, quotation?.cue].filter(Boolean).join(' ');
  return (
    <div class="speaker">
      {choices ? (
        <Combobox
          label={words('whoSaidIt')}
          choices={choices}
          nobody={words('noNamedSource')}
          onChoose={(speaker) => {
            onChange(speaker);
            close();
          }}
          onCancel={close}
        />
      ) : (
        <div class="row">
          <h2 class="grow">
            {speaker ? (
              <button type="button" class="link" onClick={() => onGo(speaker.key)}>
                <bdi class={`mark ${speaker.kind}`}>{speaker.name}</bdi>
              </button>
            ) : (
              <span class="muted">{words(quotation ? 'noNamedSource' : 'highlight')}</span>
            )}
          </h2>
          <span ref={button}>
            <Button look="plain quiet" onClick={async () => setChoices(await find('', 200))}>
              {words('library_changeSpeaker')}
            </Button>
          </span>
        </div>
      )}
      {said && (
        <p class="meta" dir="auto">
          {said}
        </p>
      )}
    </div>
  );
}
