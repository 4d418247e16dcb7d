/** Our own drawings on a grid of 16, stroke 1.5. They stand beside a word or in a button that has a name. */

const PATHS = {
  actor: 'M8 2.8a2.4 2.4 0 1 1 0 4.8 2.4 2.4 0 0 1 0-4.8zM3.2 13.4c.5-2.6 2.3-4 4.8-4s4.3 1.4 4.8 4',
  bin: 'M3 4.5h10M6 4.5V3h4v1.5M4.5 4.5l.6 8.5h5.8l.6-8.5',
  close: 'M4 4l8 8M12 4l-8 8',
  copy: 'M6 6h7v7H6zM10 6V3H3v7h3',
  down: 'M4.5 6.5L8 10l3.5-3.5',
  note: 'M3 3.5h10M3 7h10M3 10.5h6',
  quote: 'M3 10V7c0-1.8 1-2.8 3-3M9 10V7c0-1.8 1-2.8 3-3M3 10h2.6V7.4H3M9 10h2.6V7.4H9',
  tag: 'M3 3h5l5 5-5 5-5-5zM5.6 5.6h.01',
} as const;
/** Of our own pages: components/page-icons.ts brings them, so that the script in an article need not carry them. */
export type PageIconName =
  | 'back'
  | 'broken'
  | 'export'
  | 'gear'
  | 'import'
  | 'open'
  | 'panel'
  | 'search'
  | 'shelf'
  | 'split';
export type IconName = keyof typeof PATHS | PageIconName;

const drawings: Partial<Record<IconName, string>> = { ...PATHS };

export function bringIcons(more: Readonly<Record<PageIconName, string>>): void {
  Object.assign(drawings, more);
}

/** Drawings that point along the line of writing turn with it. */
const TURNING: readonly IconName[] = ['quote', 'note', 'back', 'open', 'panel'];

export function Icon({ name }: { name: IconName }) {
  return (
    <svg class={TURNING.includes(name) ? 'icon turns' : 'icon'} viewBox="0 0 16 16" aria-hidden="true">
      <path d={drawings[name]} />
    </svg>
  );
}

export function Logo() {
  return (
    <svg class="logo" viewBox="0 0 16 16" aria-hidden="true">
      <rect width="16" height="16" rx="3" fill="#14594a" />
      <path
        fill="#fff"
        d="M3 9V6.4C3 4.1 4.1 3 6.6 3v1.7C5.5 4.7 5 5.1 5 6h2v3zM9 9V6.4C9 4.1 10.1 3 12.6 3v1.7c-1.1 0-1.6.4-1.6 1.3h2v3zM3 11h10v2H3z"
      />
    </svg>
  );
}
