import { useState } from 'preact/hooks';
import type { Speaker } from '../lib/text/speakers.ts';
import { inDigits, plural, words } from '../lib/words.ts';
import { Button } from './Button.tsx';

const SHOWN = 5;

/** Who speaks how much: filled is verbatim, outlined is indirect, the length is against the longest speaker. */
export function SpeakerBars({ speakers }: { speakers: readonly Speaker[] }) {
  const [all, setAll] = useState(false);
  const longest = Math.max(1, ...speakers.map((speaker) => speaker.verbatim + speaker.indirect));
  const hidden = speakers.length - SHOWN;
  return (
    <>
      <ol class="speakers">
        {(all ? speakers : speakers.slice(0, SHOWN)).map((speaker) => (
          <SpeakerBar key={speaker.actor} speaker={speaker} longest={longest} />
        ))}
      </ol>
      {hidden > 0 && (
        <Button look="plain quiet" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? words('fewer') : plural('moreSpeakers', hidden)}
        </Button>
      )}
    </>
  );
}

function SpeakerBar({ speaker, longest }: { speaker: Speaker; longest: number }) {
  const name = speaker.actor === null ? words('noNamedSource') : speaker.name;
  const percent = (count: number) => `${((100 * count) / longest).toFixed(1)}%`;
  const said = plural('speaks', speaker.quotations, inDigits(speaker.verbatim), inDigits(speaker.indirect));
  return (
    <li>
      <span class={speaker.actor === null ? 'clip muted' : 'clip'} title={name}>
        <bdi>{name}</bdi>
      </span>
      <span class="bar" role="img" aria-label={said} title={said}>
        {speaker.verbatim > 0 && <b style={{ inlineSize: percent(speaker.verbatim) }} />}
        {speaker.indirect > 0 && <i style={{ inlineSize: percent(speaker.indirect) }} />}
      </span>
      <span class="number end" aria-hidden="true">
        {inDigits(speaker.quotations)}
      </span>
    </li>
  );
}
