/** WCAG 2 contrast of the words of an article upon every mark, and of every line upon whatever it may stand on. */
import { describe, expect, test } from 'vitest';
import { type Ground, MARKS } from '../../../lib/page/mark-styles.ts';

/** Grounds and inks of news pages: white and cream, two near blacks; text, softer text, captions, links. */
const PAGES: Record<Ground, { grounds: readonly string[]; inks: readonly string[] }> = {
  light: { grounds: ['#ffffff', '#f7f3ea'], inks: ['#1a1a1a', '#333333', '#595959', '#0645ad'] },
  dark: { grounds: ['#121212', '#1e1e1e'], inks: ['#e8e8e8', '#cfcfcf', '#a8a8a8', '#8ab4f8'] },
};

type Colour = readonly number[];

/** "#rrggbb", or "rgb(r g b / a)" over a ground. */
function colourOf(value: string, ground: Colour = []): Colour {
  if (value.startsWith('#')) return [1, 3, 5].map((at) => Number.parseInt(value.slice(at, at + 2), 16));
  const [red = 0, green = 0, blue = 0, alpha = 1] = value.match(/[\d.]+/g)!.map(Number);
  return [red, green, blue].map((part, i) => part * alpha + (ground[i] ?? 0) * (1 - alpha));
}

function luminanceOf(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour.map((part) =>
    part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrastOf(a: Colour, b: Colour): number {
  const [low = 0, high = 0] = [luminanceOf(a), luminanceOf(b)].sort((one, other) => one - other);
  return (high + 0.05) / (low + 0.05);
}

const styles = [...MARKS.values()];
const tinted = [...MARKS].filter(([, { tint }]) => tint);

test('the measure is that of WCAG', () => {
  expect(contrastOf(colourOf('#000000'), colourOf('#ffffff'))).toBe(21);
  expect(contrastOf(colourOf('#777777'), colourOf('#ffffff'))).toBeCloseTo(4.48, 2);
});

describe.each(['light', 'dark'] as const)('on %s pages', (theme) => {
  const { grounds, inks } = PAGES[theme];
  const behind = (value: string) => grounds.map((ground) => colourOf(value, colourOf(ground)));

  test.each(tinted)('words can be read upon %s: 4.5 to 1', (_, { tint }) => {
    for (const ground of behind(tint![theme]))
      for (const ink of inks) expect(contrastOf(colourOf(ink), ground)).toBeGreaterThanOrEqual(4.5);
  });

  test('every line is seen, upon the page and upon every tint: 3 to 1', () => {
    const all = [
      ...grounds.map((ground) => colourOf(ground)),
      ...styles.flatMap(({ tint }) => (tint ? behind(tint[theme]) : [])),
    ];
    const lines = styles.flatMap(({ line, tint }) => (line && !tint ? [colourOf(line.colour[theme])] : []));
    expect(lines.length).toBeGreaterThan(7);
    for (const line of lines) for (const ground of all) expect(contrastOf(line, ground)).toBeGreaterThanOrEqual(3);
    // What is saved has its own rule, on its own colour and below it on the page.
    for (const { line, tint } of styles)
      if (line && tint)
        for (const ground of [...behind(tint[theme]), ...behind(grounds[0]!)])
          expect(contrastOf(colourOf(line.colour[theme]), ground)).toBeGreaterThanOrEqual(3);
  });
});
