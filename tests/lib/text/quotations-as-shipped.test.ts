import { describe, expect, test } from 'vitest';
import { reread } from '../../support/mark-up.ts';
import { readModels } from '../../tools/models.ts';

const models = readModels();

/** Each sentence is its own expectation, read with the models that ship. */
function reads(name: string, sentences: readonly string[]): void {
  describe(name, () => {
    test.each(sentences)('%s', (sentence) => expect(reread(sentence, 'en', models)).toBe(sentence));
  });
}

reads('what stands between a cue and what is said', [
  '[S:Ann Lee] [C:said] in a statement Sunday [Q:that although the votes were an “important step forward,” they were “far from perfect.”]',
  '[S:Ann Lee] [C:said] Sunday in Ada, Ohio, [Q:that she was hoping for a large turnout, which “will help us win.”]',
  '[S:He] [C:said], however, [Q:that he hopes “somebody else takes up the cause” against Lopez].',
  '[S:Supporters of Lee] [C:would argue] — and Lee presumably believes — [Q:that his pitch fits the mood better].',
  '[S:Ann Lee] [C:told] thousands who gathered in the square of Ada, [Q:“No one should be confused about our town.”]',
  '[S:Lopez] also [C:told] the crowd [Q:how the plan, which would cost millions, would “ruin the town.”]',
  'After chants of “Ann! Ann! Ann!,” [S:the senator] [C:said] [Q:his campaign here was “closing really strong.”]',
]);

reads('several stretches in marks', [
  '[S:Lee] [C:tweeted] [Q:that Lopez is a “loser,” a “liar” and a “whiner.”]',
  '[Q:“We lost the vote,”] [S:Lopez] [C:said]. [Q:Still, “we will be back in a year.”]',
  '[Q:“The laws are made so that a lot of different things could be called a crime,”] [S:Lopez] [C:added]. [Q:But that is not the same as “a case that a court would take.”]',
]);

reads('marks beside verbs that report nothing', [
  '[S:Lopez] [C:groused] to a crowd in Ada [Q:that the paper “does not treat me properly”].',
  '[S:Lopez] [C:positioned] [Q:herself as a “voice of the whole town” in the talks].',
  '[S:Lopez] then [C:addressed] the supporters again: [Q:“We will not be moved.”]',
]);
