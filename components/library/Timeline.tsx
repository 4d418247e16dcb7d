import type { ActorCard } from '../../lib/library-messages.ts';
import { inDigits, plural, words } from '../../lib/words.ts';

const WIDTH = 480;
const HEIGHT = 56;

/** An actor's statements month by month: a drawing, with the same figures in a table behind it. */
export function Timeline({ months }: { months: ActorCard['byMonth'] }) {
  if (!months.length) return null;
  const most = Math.max(1, ...months.map(({ count }) => count));
  const step = WIDTH / months.length;
  const gap = step > 4 ? 1 : 0;
  const [first, last] = [months[0], months[months.length - 1]];
  const isRtl = words('direction') === 'rtl';
  return (
    <figure class="timeline">
      <svg
        role="img"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        aria-label={words('library_timeline', inMonth(first?.month), inMonth(last?.month), inDigits(most))}
      >
        <line x1="0" x2={WIDTH} y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} />
        {months.map(({ month, count }, i) => {
          const height = count ? Math.max(2, (count / most) * (HEIGHT - 4)) : 0;
          const at = isRtl ? months.length - 1 - i : i;
          const width = Math.min(24, step - gap);
          return (
            <rect
              key={month}
              x={at * step + (step - gap - width) / 2}
              y={HEIGHT - height}
              width={Math.max(0.5, width)}
              height={height}
            >
              <title>{`${inMonth(month)}: ${inDigits(count)}`}</title>
            </rect>
          );
        })}
      </svg>
      <figcaption class="row meta number">
        <bdi class="grow">{inMonth(first?.month)}</bdi>
        <bdi>{inMonth(last?.month)}</bdi>
      </figcaption>
      <details>
        <summary class="meta">{words('library_asTable')}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{words('library_month')}</th>
              <th scope="col">{words('library_statements')}</th>
            </tr>
          </thead>
          <tbody>
            {months
              .filter(({ count }) => count > 0)
              .map(({ month, count }) => (
                <tr key={month}>
                  <th scope="row">{inMonth(month)}</th>
                  <td class="number">{plural('library_found', count)}</td>
                </tr>
              ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

/** "2026-11" as the reader writes a month. */
function inMonth(month = ''): string {
  const time = Date.parse(`${month}-01T00:00:00Z`);
  if (Number.isNaN(time)) return month;
  return new Intl.DateTimeFormat(words('language'), { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(time);
}
