import { readsAsShipped as reads } from '../../support/reads.ts';

reads('plural and anonymous sources', [
  '[S:Three officials who asked not to be named] [C:said] [Q:the dam had cracks].',
  '[S:People familiar with the talks] [C:said] [Q:the deal was off].',
  '[Q:The deal was off], [C:according to] [S:two people briefed on the talks].',
  '[S:Some] [C:say] [Q:the dam will not last].',
]);

reads('documents as sources', [
  '[S:The report] [C:says] [Q:the dam has cracks].',
  '[S:The 40-page lawsuit] [C:alleges] [Q:that the company knew].',
  '[S:A study by the state] [C:concluded] [Q:that the dam was “past repair.”]',
]);

reads('negation and questions', [
  'Lee declined to say whether the dam was safe.',
  'Lee did not say when the road would open.',
  '[S:Lee] [C:denied] [Q:that she had seen the report].',
  '[S:Lee] [C:did not say] [Q:that the dam was safe].',
  '[S:Lee] [C:asked] [Q:whether the dam was safe].',
]);

reads('nested attribution', [
  '[S:Lee] [C:said] [Q:that Wolf had told her the dam was safe].',
  '[Q:“Wolf told me, ‘The dam is safe,’”] [S:Lee] [C:said].',
  '[S:The Herald] [C:reported] [Q:that officials said the dam was safe].',
]);

reads('quotations over several paragraphs', [
  '[Q:“The dam is safe,”] [S:Lee] [C:said].\n\n[Q:“It was painted in May.”]',
  '[S:Lee] [C:said]: [Q:“The dam is safe.]\n\n[Q:“It was painted in May.”]',
  '[Q:“The dam is safe,”] [S:Lee] [C:said]. [Q:“It was painted.]\n\n[Q:“It will last.]\n\n[Q:“It has to.”]',
]);

reads('unclosed marks', [
  '[S:Lee] [C:said]: [Q:“The dam is safe, and it will stay so.]',
  '[S:Lee] [C:said]: [Q:“The dam is safe.]\n\nThe council met on Monday.',
  '[Q:“The dam is safe,”] [S:Lee] [C:said]. [Q:“It was painted.]\n\nThe council met on Monday.',
]);

reads('what stands in marks and is nobody’s words', [
  'The so-called “smart dam” leaks.',
  'Lee sang “The Long Way Home” at the fair.',
  'Tom “Rusty” Wolf painted the dam.',
  'The word “dam” has three letters.',
]);

reads('headlines', [
  '[S:Lee][C::] [Q:“Nobody inspects dams”]',
  '[S:Mayor] [C:Says] [Q:Dam Is Safe]',
  'Mayor Opens New Dam in Ada',
]);

reads('datelines and captions', [
  'ADA, Ohio (AP) — [S:Mayor Ann Lee] [C:said] Monday [Q:that the dam was safe].',
  'ADA — [Q:The dam is safe], [S:Lee] [C:said].',
  'Ann Lee speaks at the dam on Monday. Photo: Tom Wolf',
]);

reads('single marks', [
  '[Q:‘The dam is safe,’] [S:Lee] [C:said]. [Q:‘It’s the farmers’ dam.’]',
  '[S:Lee] [C:said]: [Q:‘It’s the farmers’ dam, and they’ll keep it.’]',
  "The farmers' dam isn't the '90s kids' dam.",
]);

reads('brackets and ellipses inside marks', [
  '[Q:“The [old] dam … is safe,”] [S:Lee] [C:said].',
  '[Q:“They [the farmers] were told nothing ... nothing at all,”] [S:Lee] [C:said].',
  '[S:Lee] [C:said] [Q:the dam “is [still] safe.”]',
]);

reads('days and ages behind the verb', [
  '[S:Lee] [C:said] Wednesday [Q:the dam was safe].',
  '[Q:“It held,”] [C:said] [S:Tom Wolf, 52].',
  '[S:Lee] [C:said] early on Tuesday morning [Q:that the dam had held].',
  '[Q:“It held,”] [C:said] [S:Lee] on Monday night.',
]);

reads('floating quotations', [
  '[S:Lee] [C:said] [Q:the dam was safe].\n\n[Q:“It was painted in May.”]',
  'Lee was calm.\n\n[Q:“It was painted in May.”]',
]);

reads('pronouns as sources', ['Ann Lee met the farmers. [Q:“It held,”] [S:she] [C:said].']);
