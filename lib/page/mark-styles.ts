/**
 * What each mark looks like, as literal values: `::highlight()` reads custom properties from the article's own elements,
 * and those are not ours to write on. Weight names the layer, line style the kind, so either is read with no colour at all.
 */
import { COLOURS, type Colour } from '../annotation/model.ts';
import { LAYERS, type Layer } from '../text/marks.ts';

/** Everything that is ever painted. `paraphrase`: the words of a mixed quotation outside its quotation marks. */
export type MarkName = Layer | 'paraphrase' | `saved-${Colour}` | 'focus';

/** What stands behind the text. */
export type Ground = 'light' | 'dark';

/** What the sign under a mark must make room for: Arabic script has its dots below the line. */
export type Script = 'latin' | 'arabic';

type ByGround = Readonly<Record<Ground, string>>;

interface Line {
  style: 'solid' | 'dashed' | 'double' | 'wavy' | 'dotted';
  weight: 'thin' | 'firm';
  offset: 'near' | 'far';
  colour: ByGround;
  /** Under and over the words. */
  both?: true;
}

interface MarkStyle {
  tint?: ByGround;
  line?: Line;
}

const ACCENT: ByGround = { light: '#14594a', dark: '#86c9b3' };
const QUOTE_TINT: ByGround = { light: 'rgb(20 89 74 / 0.11)', dark: 'rgb(134 201 179 / 0.17)' };

const COLOUR_VALUES: Record<Colour, { tint: ByGround; ink: ByGround }> = {
  amber: { tint: { light: '#ffe08a', dark: '#4d3c00' }, ink: { light: '#7a5600', dark: '#f0c04a' } },
  green: { tint: { light: '#bfe6b4', dark: '#17461f' }, ink: { light: '#2b6320', dark: '#93d183' } },
  sky: { tint: { light: '#c3eafd', dark: '#123d57' }, ink: { light: '#14588c', dark: '#86c1f2' } },
  rose: { tint: { light: '#fbc4cf', dark: '#66203a' }, ink: { light: '#98204a', dark: '#f5a3b8' } },
  lilac: { tint: { light: '#dac9f8', dark: '#442e7d' }, ink: { light: '#5f3aa6', dark: '#c4aef5' } },
};

const paraphrase: MarkStyle = { line: { style: 'dotted', weight: 'firm', offset: 'far', colour: ACCENT } };

const actorStyle = (style: Line['style'], light: string, dark: string): MarkStyle => ({
  line: { style, weight: 'thin', offset: 'near', colour: { light, dark } },
});

const LAYER_STYLES: Record<Layer, MarkStyle> = {
  direct: { tint: QUOTE_TINT },
  mixed: { tint: QUOTE_TINT },
  indirect: paraphrase,
  place: actorStyle('dotted', '#0a7e88', '#d3edf0'),
  person: actorStyle('solid', '#7f2bb0', '#dcb6f5'),
  organization: actorStyle('dashed', '#1a3566', '#5f9dff'),
  state: actorStyle('double', '#8c1d0e', '#ff7c6b'),
  group: actorStyle('wavy', '#8a5c04', '#f3b433'),
  cue: { line: { style: 'dashed', weight: 'firm', offset: 'near', colour: ACCENT } },
  source: { line: { style: 'solid', weight: 'firm', offset: 'near', colour: ACCENT } },
};

const savedStyle = (colour: Colour): MarkStyle => ({
  tint: COLOUR_VALUES[colour].tint,
  line: { style: 'solid', weight: 'firm', offset: 'far', colour: COLOUR_VALUES[colour].ink },
});

const isTinted = (layer: Layer) => LAYER_STYLES[layer].tint !== undefined;

/** Every mark, lowest priority first: a saved colour lies over the tint of the guess it came from and under all lines. */
export const MARKS: ReadonlyMap<MarkName, MarkStyle> = new Map<MarkName, MarkStyle>([
  ...LAYERS.filter(isTinted).map((layer) => [layer, LAYER_STYLES[layer]] as const),
  ...COLOURS.map((colour) => [`saved-${colour}`, savedStyle(colour)] as const),
  ['paraphrase', paraphrase],
  ...LAYERS.filter((layer) => !isTinted(layer)).map((layer) => [layer, LAYER_STYLES[layer]] as const),
  ['focus', { line: { style: 'solid', weight: 'firm', offset: 'far', colour: ACCENT, both: true } }],
]);

/**
 * Marks that stay in forced colours. Chromium paints every highlight there as a selection, whatever its rule says, so a
 * whole reading would be one block of selection colour.
 */
export function staysInForcedColours(name: MarkName): boolean {
  return name === 'source' || name === 'focus' || name.startsWith('saved-');
}

const PREFIX = 'pressmark-';

/** The name in `CSS.highlights`: "pressmark-direct", and "pressmark-direct-dark-arabic" where the ground or script asks. */
export function highlightName(name: MarkName, ground: Ground = 'light', script: Script = 'latin'): string {
  return PREFIX + name + (ground === 'dark' ? '-dark' : '') + (script === 'arabic' ? '-arabic' : '');
}

/** The mark behind a name in `CSS.highlights`; null for a highlight that is not ours. */
export function markNameOf(highlight: string): MarkName | null {
  if (!highlight.startsWith(PREFIX)) return null;
  const name = highlight
    .slice(PREFIX.length)
    .replace(/-arabic$/, '')
    .replace(/-dark$/, '') as MarkName;
  return MARKS.has(name) ? name : null;
}

const OFFSETS: Record<Script, Record<Line['offset'], string>> = {
  latin: { near: '0.14em', far: '0.32em' },
  arabic: { near: '0.3em', far: '0.48em' },
};
const WEIGHTS = { thin: 1, firm: 2 } as const;

interface Setting {
  ground: Ground;
  script: Script;
  /** Who asked for more contrast gets heavier lines, and a line where there was a tint alone; so do forced colours. */
  eyes: 'any' | 'contrast' | 'forced';
}

/** The whole style sheet: plain rules, then those for readers who need more contrast or their own colours. */
export function markSheet(): string {
  return [
    rules('any'),
    `@media (prefers-contrast: more) {\n${rules('contrast')}\n}`,
    `@media (forced-colors: active) {\n${rules('forced')}\n}`,
  ].join('\n');
}

function rules(eyes: Setting['eyes']): string {
  const lines: string[] = [];
  for (const ground of ['light', 'dark'] as const) {
    for (const script of ['latin', 'arabic'] as const) {
      for (const [name, style] of MARKS) {
        const said = [...groundOf(style, { eyes, ground, script }), ...lineOf(style, { eyes, ground, script })];
        lines.push(`::highlight(${highlightName(name, ground, script)}) { ${said.join('; ')}; }`);
      }
    }
  }
  return lines.join('\n');
}

/** A saved mark has a tint and a line, a guess has one of them. */
const isSaved = ({ tint, line }: MarkStyle) => tint !== undefined && line !== undefined;

function groundOf(style: MarkStyle, { eyes, ground }: Setting): string[] {
  if (eyes !== 'forced') return style.tint ? [`background-color: ${style.tint[ground]}`] : [];
  if (isSaved(style)) return ['background-color: Mark', 'color: MarkText'];
  return ['background-color: transparent', 'color: CanvasText'];
}

const TINT_AS_LINE: Line = { style: 'solid', weight: 'thin', offset: 'far', colour: ACCENT };

function lineOf(style: MarkStyle, { eyes, ground, script }: Setting): string[] {
  const line = style.line ?? (eyes === 'any' ? null : TINT_AS_LINE);
  if (!line) return [];
  const colour = eyes !== 'forced' ? line.colour[ground] : isSaved(style) ? 'MarkText' : 'CanvasText';
  const weight = WEIGHTS[line.weight] + (eyes === 'contrast' ? 1 : 0);
  return [
    `text-decoration: ${line.both ? 'underline overline' : 'underline'} ${line.style} ${weight}px ${colour}`,
    `text-underline-offset: ${OFFSETS[script][line.offset]}`,
    // A solid line broken by descenders reads as dashes, and the line style is the sign.
    'text-decoration-skip-ink: none',
  ];
}
