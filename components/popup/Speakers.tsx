import type { Speaker } from '../../lib/text/speakers.ts';
import { words } from '../../lib/words.ts';
import { SpeakerBars } from '../SpeakerBars.tsx';

export function Speakers({ speakers }: { speakers: readonly Speaker[] }) {
  return (
    <section aria-labelledby="who-speaks">
      <div class="head">
        <h2 id="who-speaks">{words('whoSpeaks')}</h2>
        {speakers.length > 0 && (
          <p class="meta legend">
            <span class="bar" aria-hidden="true">
              <b />
            </span>
            {words('verbatimLegend')}
            <span class="bar" aria-hidden="true">
              <i />
            </span>
            {words('indirectLegend')}
          </p>
        )}
      </div>
      {speakers.length > 0 ? <SpeakerBars speakers={speakers} /> : <p class="muted">{words('nobodySpeaks')}</p>}
    </section>
  );
}
