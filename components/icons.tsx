/** Our own drawings on a grid of 16, stroke 1.5. They stand beside a word or in a button that has a name. */

const PATHS = {
  actor: 'M8 2.8a2.4 2.4 0 1 1 0 4.8 2.4 2.4 0 0 1 0-4.8zM3.2 13.4c.5-2.6 2.3-4 4.8-4s4.3 1.4 4.8 4',
  back: 'M9.5 4.5L6 8l3.5 3.5',
  bin: 'M3 4.5h10M6 4.5V3h4v1.5M4.5 4.5l.6 8.5h5.8l.6-8.5',
  broken: 'M6.5 9.5l3-3M7.5 4.5l1-1a2.8 2.8 0 0 1 4 4l-1 1M8.5 11.5l-1 1a2.8 2.8 0 0 1-4-4l1-1',
  close: 'M4 4l8 8M12 4l-8 8',
  copy: 'M6 6h7v7H6zM10 6V3H3v7h3',
  down: 'M4.5 6.5L8 10l3.5-3.5',
  export: 'M8 10V2.5M5 5.2l3-2.9 3 2.9M3 10v3.5h10V10',
  gear: 'M2.5 4.5h6M11.5 4.5h2M2.5 11.5h2M7.5 11.5h6M10 2.9v3.2M6 9.9v3.2',
  import: 'M8 2.5V10M5 7.2l3 2.9 3-2.9M3 10v3.5h10V10',
  note: 'M3 3.5h10M3 7h10M3 10.5h6',
  open: 'M9.5 3H13v3.5M13 3L7.5 8.5M11.5 9.5v3.5h-8.5V4.5H6.5',
  panel: 'M2.5 3h11v10h-11zM9.5 3v10',
  quote: 'M3 10V7c0-1.8 1-2.8 3-3M9 10V7c0-1.8 1-2.8 3-3M3 10h2.6V7.4H3M9 10h2.6V7.4H9',
  search: 'M7 2.8a4.2 4.2 0 1 1 0 8.4 4.2 4.2 0 0 1 0-8.4zM10.2 10.2L13.4 13.4',
  shelf: 'M3 3v10M6 3v10M9 3v10M11.2 3.4l2.6 9.4',
  split: 'M8 13V9L4 3.5M8 9l4-5.5M4 6.8V3.5h3.2M8.8 3.5H12v3.3',
  tag: 'M3 3h5l5 5-5 5-5-5zM5.6 5.6h.01',
} as const;
export type IconName = keyof typeof PATHS;

/** Drawings that point along the line of writing turn with it. */
const TURNING: readonly IconName[] = ['quote', 'note', 'back', 'open', 'panel'];

export function Icon({ name }: { name: IconName }) {
  return (
    <svg class={TURNING.includes(name) ? 'icon turns' : 'icon'} viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[name]} />
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
