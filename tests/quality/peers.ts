/** Fixed figures of other programs, to print beside ours. Where each was measured stands in docs/quality.md. */

/** Share by column; the columns are those of the scorers. */
export type Figures = Readonly<Record<string, number>>;

export interface Peer {
  who: string;
  /** The set it was measured on: "quotes/polnear", or a task where it was another set of the same kind. */
  on: string;
  figures: Figures;
}

export const PEERS: readonly Peer[] = [
  {
    who: 'two trained people',
    on: 'quotes/polnear',
    figures: {
      'F1@.3': 0.941,
      P: 0.947,
      R: 0.935,
      'F1@.8': 0.891,
      'R dir': 0.985,
      'R mix': 0.933,
      'R ind': 0.893,
      'mark@.3': 0.964,
      'mark@.8': 0.919,
      source: 0.98,
      'src exact': 0.934,
      cue: 0.984,
    },
  },
  { who: 'marks and nearest "said"', on: 'quotes/polnear', figures: { 'F1@.3': 0.478, 'F1@.8': 0.255, source: 0.473 } },
  {
    who: 'Gender Gap Tracker',
    on: 'quotes (its own 98 articles)',
    figures: { 'F1@.3': 0.837, 'F1@.8': 0.761, source: 0.865 },
  },
  {
    who: 'goal',
    on: 'quotes/polnear',
    figures: {
      'F1@.3': 0.9,
      P: 0.85,
      'F1@.8': 0.82,
      'mark@.3': 0.95,
      'mark@.8': 0.9,
      source: 0.93,
      'src exact': 0.85,
      cue: 0.93,
    },
  },
  { who: 'goal, direct', on: 'quotes/wikinews_de', figures: { 'mark@.3': 0.85, source: 0.75 } },
  { who: 'compromise 14.17', on: 'names/gum_news', figures: { 'exact F1': 0.457 } },
  { who: 'compromise 14.17', on: 'names/worldwide', figures: { 'exact F1': 0.477 } },
  { who: 'compromise 14.17', on: 'names/re3d', figures: { 'exact F1': 0.282 } },
  { who: 'compromise 14.17', on: 'names/meantime_en', figures: { 'exact F1': 0.354 } },
  { who: 'goal', on: 'names/worldwide', figures: { 'exact F1': 0.74 } },
  { who: 'goal', on: 'names/re3d', figures: { 'exact F1': 0.6 } },
  { who: 'last word in common', on: 'aliases/gum_news', figures: { 'B3 F1': 0.651 } },
  { who: 'last word in common', on: 'aliases/meantime_en', figures: { 'B3 F1': 0.722 } },
  { who: 'last word in common', on: 'aliases/newswcl50', figures: { 'B3 F1': 0.763 } },
  { who: 'goal', on: 'aliases', figures: { 'B3 F1': 0.86 } },
  { who: 'last person named', on: 'pronouns/gum_news', figures: { F1: 0.426 } },
  { who: 'last person named', on: 'pronouns/meantime_en', figures: { F1: 0.582 } },
  { who: 'last person named', on: 'pronouns/gap_development', figures: { F1: 0.302 } },
  { who: 'goal', on: 'pronouns', figures: { P: 0.85, R: 0.6 } },
  { who: 'Readability 0.6', on: 'pages/scrapinghub', figures: { 'body F1': 0.952 } },
  { who: 'Defuddle 0.19', on: 'pages/scrapinghub', figures: { 'body F1': 0.932 } },
  { who: 'goal', on: 'pages/scrapinghub', figures: { 'body F1': 0.965 } },
  {
    who: 'Readability 0.6',
    on: 'pages/mercury-restored',
    figures: { 'title loose': 0.874, 'byline equal': 0.538, 'date same day': 0.508 },
  },
  {
    who: 'Defuddle 0.19',
    on: 'pages/mercury-restored',
    figures: { 'title loose': 0.888, 'byline equal': 0.555, 'date same day': 0.655 },
  },
  {
    who: 'Readability 0.6',
    on: 'pages/wcxb-dev',
    figures: { 'body F1': 0.935, 'title loose': 0.81, 'byline equal': 0.592, 'date same day': 0.584 },
  },
  {
    who: 'Defuddle 0.19',
    on: 'pages/wcxb-dev',
    figures: { 'body F1': 0.933, 'title loose': 0.825, 'byline equal': 0.65, 'date same day': 0.759 },
  },
  {
    who: 'isProbablyReaderable',
    on: 'pages/detect',
    figures: {
      'recall scrapinghub': 0.967,
      'recall mercury-restored': 0.94,
      'recall wcxb-dev': 0.99,
      'left alone': 0.337,
    },
  },
  {
    who: 'og:type or JSON-LD',
    on: 'pages/detect',
    figures: {
      'recall scrapinghub': 0.939,
      'recall mercury-restored': 0.853,
      'recall wcxb-dev': 0.73,
      'left alone': 0.931,
    },
  },
  {
    who: 'goal',
    on: 'pages/detect',
    figures: { 'recall scrapinghub': 0.97, 'left alone': 0.94, 'left alone, worst class': 0.85 },
  },
];
