/** What a language brings to the engine: word lists and flags. Rules read these; no rule asks which language it is. */
export type Words = ReadonlySet<string>;

export type VerbForm = 'base' | 'third' | 'past' | 'participle' | 'gerund';

export interface ReportingVerb {
  lemma: string;
  /** Forms that the word may be: "said" is past and participle. */
  forms: readonly VerbForm[];
  /**
   * What may follow it as its content, a letter each:
   * - q: “…” said Lopez, it can frame direct speech
   * - c: a clause with or without "that": he said (that) it rained
   * - t: a clause only with its complementiser: he announced that it rained
   * - e: a clause that it shows to be so, before it too: the dam is weak, the report found
   * - o: a noun phrase that is the content itself: she denounced the plan
   * - a: an addressee before the clause: he told reporters that it rained
   * - m: an object with what is said of it: he called the plan “a joke”, only with words in marks
   * - i: an infinitive: she promised to go
   */
  takes: string;
}

/** Parts of speech as Universal Dependencies name them; `X` is a word of which nothing is known. */
export type WordClass =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'VERB'
  | 'X';

export interface Lexicon {
  /** Pronouns that point back to the subject and are never it ("sich"). */
  reflexives: Words;
  /** Forms of the auxiliary whose subject something is done to ("wurde … vorgeworfen"). */
  passives: Words;
  /** Verbs whose passive has the speaker as its subject: "Lopez wird mit den Worten zitiert, …". */
  quotedOf: Words;
  /** Verbs that nobody says anything by: "es hieß, …". */
  impersonals: Words;
  /** Words that end in a point without ending a sentence, lower case, without the last point ("u.s"). */
  abbreviations: Words;
  /** Abbreviations that may end a sentence too: they do before a word of `sentenceStarters`. */
  finalAbbreviations: Words;
  /** Words that hardly ever follow an abbreviation inside a sentence when capitalised. */
  sentenceStarters: Words;
  /** Abbreviations that stand before a number only ("no. 5"). */
  numberAbbreviations: Words;
  /** A number with a point is an ordinal and ends no sentence ("am 3. Mai"). */
  ordinalPoint: boolean;
  /** The commonest small words, by which an article's language is guessed. */
  functionWords: Words;
  /** Word forms of which the class is known; the rest is guessed by shape. */
  classes: ReadonlyMap<string, WordClass>;
  /** Endings of lower-case words that are mostly of one class, longest first. */
  endings: readonly (readonly [string, WordClass])[];
  /** Common nouns are capitalised (German), so a capital makes no name. */
  capitalNouns: boolean;
  /** Reporting verbs by form. */
  verbs: ReadonlyMap<string, ReportingVerb>;
  /** Verbs with a second word, by lemma and particle, and what both together take: "point out", "call for". */
  phrasal: ReadonlyMap<string, string>;
  /** Verbs whose particle stands at the clause's end, by lemma and particle: "teilte am Montag mit". */
  separable: ReadonlyMap<string, string>;
  /** Phrases that name a source without a verb, as lists of words in order. */
  accordingTo: {
    /** "according to Lopez" */
    before: readonly (readonly string[])[];
    /** Only after a comma or marks and before the source: „…“, so Lopez. */
    closing: readonly (readonly string[])[];
    /** Behind the source: "Lopez zufolge". */
    after: readonly (readonly string[])[];
    /** Only at a sentence's start, with a comma and marks behind the source: Pour Lopez, « … ». */
    beforeMarks: readonly (readonly string[])[];
  };
  /** Words that open a content clause: that, whether, dass, que. */
  complementisers: Words;
  /** Forms of auxiliaries that carry no clause: be, been. */
  nonFinite: Words;
  /** What stands before an infinitive: to. */
  infinitiveMark: string;
  /** Who, which: they stand for the noun before them and open a clause of their own. */
  relatives: Words;
  /** Determiners that stand alone as subjects: some say, most said. */
  quantities: Words;
  /** Reporting verbs whose plain form is hardly ever a noun: "the men who run the union say". */
  clearVerbs: Words;
  /** Him, her: what a preposition governs, never a subject. */
  objectPronouns: Words;
  /** Subjects without a plural ending that take a plural verb: they, we, who, people. */
  pluralSubjects: Words;
  /** Both, neither: they open a pair and belong to it. */
  pairings: Words;
  /** Words that count without being numbers: half. */
  amounts: Words;
  /** Adverbs that weigh the number or quality behind them: nearly, too. */
  degrees: Words;
  /** Words for a part of all who were asked: percent, half. */
  shares: Words;
  /** What sets one part against another in the same clause: compared, versus. */
  comparisons: Words;
  /** Conjunctions that set one clause against another: while, though. */
  contrasts: Words;
  /** Words of time and place of speaking that stand between cue and content: Wednesday, yesterday, earlier. */
  timeWords: Words;
  /** Nouns of the occasion of speaking: in a statement, at a rally, on Twitter. */
  occasions: Words;
  /** As, a: what follows them in marks is said of somebody and names nobody. */
  predicatives: Words;
  /**
   * Nouns of words that somebody said or wrote ("mit den Worten „…“"). In marks behind any other noun stands its name ("die
   * Operation „Rotes Meer“"); empty where a language does not set names so.
   */
  nounsOfWords: Words;
  /** So-called: what follows is a name, and nobody's words. */
  soCalled: Words;
  /** Conjunctions with which what is said may begin: if, when. */
  conditions: Words;
  /** What opens a clause that says what a noun holds: the claim that. */
  clauseOpeners: Words;
  /** The, a. */
  articles: Words;
  /** Relative pronouns that open a narrator's addition behind a comma: which, who. */
  asides: Words;
  /** Could, would, might: verbs of what is not a fact. */
  modals: Words;
  /** Whose: his, her, their. */
  possessives: Words;
  /** Nouns that carry content: statement, claim. */
  cueNouns: Words;
  /** Nouns whose clause is told and not said ("the fact that"); without any, only known words govern what is said. */
  facts: Words;
  /** Forms of "be" in the passive: "was told" is not said by its subject. */
  passiveAuxiliaries: Words;
  /** What stands before the speaker of a passive: by. */
  agents: Words;
  /** Turn a verb into its contrary: not, never, declined, refused. */
  negations: Words;
  /** A reporting verb may stand before its subject after speech of any kind, and after other openings ("Gestern sagte Merkel"). */
  verbSecond: boolean;
  /**
   * Where indirect speech has a verb form of its own (German's subjunctive), words in marks inside it are a quotation by
   * themselves and the clause round them is indirect; so is each sentence in marks behind another.
   */
  mixedIsSplit: boolean;
  /** Words that lose their vowel before another and are written with it: l’, qu’. Without the apostrophe. */
  elisions: Words;
  /** Of these, pronouns before a verb: s’. With the apostrophe. */
  elidedPronouns: Words;
  /** The third person's forms hold those of the plural (affirment): a plural subject speaks against none of them. */
  pluralThird: boolean;
  /** The verb's ending names its subject: «…», dice. */
  dropsSubject: boolean;
  /** Signs of vowels and of doubling, which few texts write: a word is looked up without them. Null where there are none. */
  vowelSigns: RegExp | null;
  /** Pronouns of an object that stand before the verb and belong to it: il s’est dit. */
  proclitics: Words;
  /** Prepositions of those who are told, where they may stand between the verb and its subject: confie à l’AFP Anne Petit. */
  addressees: Words;
  /** What opens a clause of which the next is what was said, its subject behind its verb: comme l’a dit Anne Petit, … */
  asOpeners: readonly (readonly string[])[];
  /** Pronouns that hang on the verb: dit-il. */
  clitics: Words;
  /**
   * Marks that set off attributions between the quotation marks of what they attribute: « Non, dit-il, je reste. »; “Es
   * verdad —dijo Ruiz— y lo será”. Empty where the quotation marks are closed for them.
   */
  attributesInside: Words;
  /** He, she: as sources they stand for the person named before; empty where pronouns are mentions by themselves. */
  speakerPronouns: Words;
  /** Words that people use of themselves and of whom they talk to. */
  speech: Words;
  /** Verb forms of speech that is told and not vouched for: "Er sei krank"; empty where a language has none. */
  subjunctives: Words;
  /** Forms that stand in for them in the plural and tell of what is not so elsewhere: "Sie hätten". */
  conditionals: Words;
}

/** Words of a list that is written one a line or parted by blanks. */
export function words(list: string): Words {
  return new Set(list.split(/\s+/).filter(Boolean));
}

/** Word classes from lists: `{ DET: 'the a an' }`. A word in two lists has the class of the first. */
export function classesOf(lists: Partial<Record<WordClass, string>>): ReadonlyMap<string, WordClass> {
  const classes = new Map<string, WordClass>();
  for (const [name, list] of Object.entries(lists)) {
    for (const word of words(list)) if (!classes.has(word)) classes.set(word, name as WordClass);
  }
  return classes;
}

/**
 * Verb forms from rows of "takes: base third past participle gerund", one verb a row; a form of "-" does not exist.
 * Several forms of one kind are joined by "/".
 */
export function verbsOf(rows: string): ReadonlyMap<string, ReportingVerb> {
  const kinds: readonly VerbForm[] = ['base', 'third', 'past', 'participle', 'gerund'];
  const verbs = new Map<string, ReportingVerb>();
  for (const row of rows.split('\n')) {
    const [takes, list] = row.split(':');
    if (!takes?.trim() || !list) continue;
    const forms = list.trim().split(/\s+/);
    forms.forEach((slot, index) => {
      for (const form of slot.split('/')) {
        if (form === '-') continue;
        const known = verbs.get(form);
        const kind = kinds[index] as VerbForm;
        verbs.set(form, {
          lemma: forms[0] as string,
          takes: takes.trim() + (known?.takes ?? ''),
          forms: [...(known?.forms ?? []), kind],
        });
      }
    });
  }
  return verbs;
}

/** Rows of "takes: lemma particle, lemma particle" as a map from "lemma particle" to takes. */
export function phrasalOf(rows: string): ReadonlyMap<string, string> {
  const phrasal = new Map<string, string>();
  for (const row of rows.split('\n')) {
    const [takes, list] = row.split(':');
    for (const pair of list?.split(',') ?? []) phrasal.set(pair.trim(), takes?.trim() ?? '');
  }
  return phrasal;
}

/** The regular forms of English verbs as rows for `verbsOf`. */
export function regularRows(takes: string, list: string): string {
  return [...words(list)]
    .map((base) => {
      if (base.endsWith('e')) return `${takes}: ${base} ${base}s ${base}d ${base}d ${base.slice(0, -1)}ing`;
      if (/[^aeiou]y$/.test(base)) {
        const stem = base.slice(0, -1);
        return `${takes}: ${base} ${stem}ies ${stem}ied ${stem}ied ${base}ing`;
      }
      const third = /(?:s|sh|ch|x|z)$/.test(base) ? 'es' : 's';
      return `${takes}: ${base} ${base}${third} ${base}ed ${base}ed ${base}ing`;
    })
    .join('\n');
}
