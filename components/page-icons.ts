/** The drawings that only our own pages use. Importing this brings them. */
import { bringIcons } from './icons.tsx';

bringIcons({
  back: 'M9.5 4.5L6 8l3.5 3.5',
  broken: 'M6.5 9.5l3-3M7.5 4.5l1-1a2.8 2.8 0 0 1 4 4l-1 1M8.5 11.5l-1 1a2.8 2.8 0 0 1-4-4l1-1',
  export: 'M8 10V2.5M5 5.2l3-2.9 3 2.9M3 10v3.5h10V10',
  gear: 'M2.5 4.5h6M11.5 4.5h2M2.5 11.5h2M7.5 11.5h6M10 2.9v3.2M6 9.9v3.2',
  import: 'M8 2.5V10M5 7.2l3 2.9 3-2.9M3 10v3.5h10V10',
  open: 'M9.5 3H13v3.5M13 3L7.5 8.5M11.5 9.5v3.5h-8.5V4.5H6.5',
  panel: 'M2.5 3h11v10h-11zM9.5 3v10',
  search: 'M7 2.8a4.2 4.2 0 1 1 0 8.4 4.2 4.2 0 0 1 0-8.4zM10.2 10.2L13.4 13.4',
  shelf: 'M3 3v10M6 3v10M9 3v10M11.2 3.4l2.6 9.4',
  split: 'M8 13V9L4 3.5M8 9l4-5.5M4 6.8V3.5h3.2M8.8 3.5H12v3.3',
});
