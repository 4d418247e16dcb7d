/** Keys by their W3C names, as the two protocols want them. */

interface Key {
  key: string;
  code: string;
  /** Windows virtual key code, which CDP needs to act on a key. */
  windows: number;
  /** What the key types, "" for none. */
  text: string;
  /** The code point by which WebDriver knows a key that types nothing. */
  webDriver: string;
}

const NAMED: Record<string, [windows: number, webDriver: string, text?: string]> = {
  Backspace: [8, '\uE003'],
  Tab: [9, '\uE004'],
  Enter: [13, '\uE007', '\r'],
  Escape: [27, '\uE00C'],
  PageUp: [33, '\uE00E'],
  PageDown: [34, '\uE00F'],
  End: [35, '\uE010'],
  Home: [36, '\uE011'],
  ArrowLeft: [37, '\uE012'],
  ArrowUp: [38, '\uE013'],
  ArrowRight: [39, '\uE014'],
  ArrowDown: [40, '\uE015'],
  Delete: [46, '\uE017'],
};

/** CDP's bit and WebDriver's code point for each modifier. */
const MODIFIERS: Record<string, [bit: number, windows: number, webDriver: string]> = {
  Alt: [1, 18, '\uE00A'],
  Control: [2, 17, '\uE009'],
  Meta: [4, 91, '\uE03D'],
  Shift: [8, 16, '\uE008'],
};

function keyOf(name: string): Key {
  const named = NAMED[name];
  if (named) return { key: name, code: name, windows: named[0], webDriver: named[1], text: named[2] ?? '' };
  if ([...name].length !== 1) throw new Error(`no such key: ${name}`);
  const upper = name.toUpperCase();
  const letter = /[A-Z]/.test(upper);
  const digit = /\d/.test(name);
  return {
    key: name,
    code: letter ? `Key${upper}` : digit ? `Digit${name}` : name === ' ' ? 'Space' : '',
    windows: letter || digit || name === ' ' ? upper.charCodeAt(0) : 0,
    text: name,
    webDriver: name,
  };
}

/** "Control+z" as its modifiers and its key. */
function chordOf(chord: string): { modifiers: string[]; key: Key } {
  const parts = chord === '+' ? ['+'] : chord.split('+');
  const modifiers = parts.slice(0, -1);
  for (const modifier of modifiers) if (!MODIFIERS[modifier]) throw new Error(`no such modifier: ${modifier}`);
  return { modifiers, key: keyOf(parts.at(-1)!) };
}

/** The parameters of Input.dispatchKeyEvent, down then up. */
export function cdpKeyEvents(chord: string): object[] {
  const { modifiers, key } = chordOf(chord);
  const bits = modifiers.reduce((sum, name) => sum | MODIFIERS[name]![0], 0);
  const types = key.text && !(bits & ~8) ? { text: key.text } : {};
  const common = { key: key.key, code: key.code, windowsVirtualKeyCode: key.windows, modifiers: bits };
  const held = (type: string) =>
    modifiers.map((name) => ({ type, key: name, code: `${name}Left`, windowsVirtualKeyCode: MODIFIERS[name]![1] }));
  return [
    ...held('rawKeyDown').map((event) => ({ ...event, modifiers: bits })),
    { type: 'text' in types ? 'keyDown' : 'rawKeyDown', ...common, ...types },
    { type: 'keyUp', ...common },
    ...held('keyUp').reverse(),
  ];
}

/** The actions of one WebDriver key source, down then up. */
export function webDriverKeyActions(chord: string): object[] {
  const { modifiers, key } = chordOf(chord);
  const held = modifiers.map((name) => MODIFIERS[name]![2]);
  return [
    ...held.map((value) => ({ type: 'keyDown', value })),
    { type: 'keyDown', value: key.webDriver },
    { type: 'keyUp', value: key.webDriver },
    ...held.reverse().map((value) => ({ type: 'keyUp', value })),
  ];
}
