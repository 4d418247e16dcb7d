/** An article of the tests' own writing on a page that does what real pages do to whoever draws into them. */

const WORDS = [
  'The ferry to Sarn will stop running in October, the harbour office said on Monday, after forty years of two crossings a day.',
  '“We cannot mend the engine a fifth time,” said <a href="#weir">Olive Brandt</a>, who has steered the boat since she was twenty. “The next storm would leave us drifting.”',
  'The mayor of Sarn, Idris Vaughan, said that the island would ask the ministry for a boat of its own. Not everybody believes that one will come before the winter.',
  '“My children go to school over there,” said Lena Prosser, a teacher on the island, on Tuesday. “They cannot swim to it, and I cannot row them in November.”',
  'Vaughan told the council that the talks with the ministry had begun in March and would go on. The office has put up a list of the last crossings at both piers.',
];

/** The words that are clicked, and the speaker on the card that must open. */
export const STATEMENT = { words: 'a fifth time', speaker: 'Olive Brandt' };
export const SECOND = { words: 'They cannot swim', speaker: 'Lena Prosser' };

/** Styles of the page by what is rough about it. */
const ROUGH = {
  'a huge font': 'html { font-size: 40px } article { max-width: 30em }',
  'text that cannot be selected': 'body, body * { user-select: none; -webkit-user-select: none }',
  'transformed ancestors':
    'html { transform: translateZ(0) } body { transform: scale(1.02) rotate(0.4deg); filter: contrast(1); will-change: transform; contain: paint; }',
  'layers above everything':
    '.bar, .veil { position: fixed; z-index: 2147483647 } .bar { inset: 0 0 auto 0; height: 64px; background: navy; color: #fff } .veil { inset: 0; width: auto; height: auto; border: 0; background: rgb(255 0 0 / 0.1); pointer-events: none; }',
  'an article in a modal dialog of the page':
    'dialog { width: 90vw; height: 90vh; transform: rotate(0.2deg) } dialog::backdrop { background: #fff }',
  'an article over the whole screen': 'main { overflow-y: auto; background: #fff }',
  'a dark ground': 'html, body { background: #0d0f12; color: #d8d8d8 } a { color: #8ab4f8 }',
} as const;

export type Roughness = keyof typeof ROUGH;
export const ROUGHNESSES = Object.keys(ROUGH) as Roughness[];

export function roughPage(roughness: Roughness): string {
  const isModal = roughness.includes('modal');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The ferry to Sarn stops in October</title>
<meta name="viewport" content="width=device-width"><meta property="og:type" content="article"><meta property="article:published_time" content="2026-11-20T08:00:00Z"><style>
  body { margin: 0; padding: 80px 16px; font: 1.1rem/1.6 sans-serif } article { max-width: 40em }
  ${ROUGH[roughness]}
</style></head><body><div class="bar">The Sarn Courier</div><div class="veil"></div><div class="veil" popover="manual"></div>
${isModal ? '<dialog>' : ''}<main><article><h1>The ferry to Sarn stops in October</h1><p class="byline">By Tom Ashby</p>
${WORDS.map((text) => `<p>${text}</p>`).join('\n')}</article></main>${isModal ? '</dialog>' : ''}<button style="position: fixed; inset: 0 0 auto auto">Fill</button>
<script>
  document.querySelector('[popover]').showPopover();
  document.querySelector('dialog')?.showModal();
  document.querySelector('button').onclick = () => document.querySelector('main').requestFullscreen();
</script></body></html>`;
}

/** Inside the viewport, on top at its four corners and in its middle. Runs in the shadow root of the surfaces. */
export function standing(root: ParentNode): { box: number[]; viewport: number[]; isInside: boolean; isOnTop: boolean } {
  const float = root.querySelector('[role="dialog"], .toolbar')!;
  const { left, top, right, bottom } = float.getBoundingClientRect();
  const width = document.documentElement.clientWidth;
  const points = [
    [left + 9, top + 9],
    [right - 9, top + 9],
    [left + 9, bottom - 9],
    [right - 9, bottom - 9],
    [(left + right) / 2, (top + bottom) / 2],
  ] as const;
  const host = (float.getRootNode() as ShadowRoot).host;
  return {
    box: [left, top, right, bottom],
    viewport: [width, innerHeight],
    isInside: left >= 0 && top >= 0 && right <= width && bottom <= innerHeight,
    isOnTop: points.every(([x, y]) => document.elementFromPoint(x, y) === host),
  };
}
