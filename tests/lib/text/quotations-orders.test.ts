import { readsAsShipped as reads } from '../../support/reads.ts';

reads('source, cue and content in six orders', [
  '[S:Ann Lee] [C:said] [Q:the dam was safe].',
  '[S:Ann Lee] [C:replied]: [Q:“The dam is safe, and it will stay so.”]',
  '[S:Lee]’s [C:words:] [Q:“The dam is safe.”]',
  '[Q:“The dam is safe,”] [S:Ann Lee] [C:said].',
  '[Q:“The dam is safe,”] [C:said] [S:Ann Lee].',
  '[C:Said] [S:Ann Lee]: [Q:“The dam is safe.”]',
  '[C:Calling] [Q:the dam “a danger to us all,”] [S:Ann Lee] left the council.',
  'The dam, [Q:which] [S:Lee] [C:called] [Q:“a danger to us all,”] was closed.',
]);

reads('interrupted quotations', [
  '[Q:“The dam is safe,”] [S:Lee] [C:said] on Monday, [Q:“and it will stay so.”]',
  '[Q:“If the rain goes on,”] [C:warned] [S:Lee, who has run the port since May], [Q:“the town will be cut off.”]',
  '[Q:The dam], [S:Lee] [C:said], [Q:“was never meant to last.”]',
]);

reads('inverted cues', [
  '[Q:“Nobody told us,”] [C:complained] [S:Tom Wolf, a farmer].',
  '[Q:“Where will they go?”] [C:asked] [S:the mayor].',
  '[Q:The dam is safe], [C:says] [S:the engineer who built it].',
]);

reads('participles', [
  '[S:Lee] crossed the road, [C:arguing] [Q:that it was hers too].',
  '[S:Lee] left the room, [C:saying] [Q:she had heard enough].',
  '[C:Noting] [Q:that the dam was old], [S:Lee] asked for more time.',
]);

reads('passives', [
  '[S:Lee] was quoted by the Herald as [C:saying] [Q:that the dam was safe].',
  '[Q:The deal] [C:was first reported by] [S:the Herald].',
  '[S:Lee] is quoted as [C:saying] [Q:that the dam was safe].',
]);

reads('according to somebody', [
  '[C:According to] [S:the mayor], [Q:the dam was “never inspected.”]',
  '[Q:The dam was never inspected], [C:according to] [S:a report by the state].',
  '[Q:The dam], [C:according to] [S:Lee], [Q:was never inspected].',
]);

reads('in the words of somebody', [
  '[C:In the words of] [S:Ann Lee], [Q:the town was “left to drown.”]',
  '[Q:The town was “left to drown,”] [C:in the words of] [S:Ann Lee].',
  '[Q:The town was left to drown], [C:in the words of] [S:its mayor].',
]);

reads('as somebody put it', [
  '[Q:“We were left to drown,”] as [S:Lee] [C:put it].',
  'As [S:the mayor] [C:put it], [Q:“we were left to drown.”]',
  'As [S:Lee] [C:noted] on Monday, [Q:the dam was never inspected].',
]);

reads('colons behind the speaker', [
  '[S:Lee][C::] [Q:“We were left to drown.”]',
  '[S:Ann Lee][C::] [Q:“Who inspects the dam?”]\n\n[S:Tom Wolf][C::] [Q:“Nobody does.”]',
  '[S:Mayor Ann Lee][C::] [Q:‘Nobody inspects dams’]',
]);

reads('cue nouns', [
  '[S:Lee]’s [C:claim] [Q:that the dam is safe] was met with laughter.',
  'The mayor repeated [S:her] [C:warning] [Q:that the dam could break].',
  'It was [S:the engineer]’s [C:argument] [Q:that steel will rust in the rain].',
]);

reads('tweets and statements', [
  '[S:Lee] [C:wrote] on Twitter: [Q:“The dam is safe.”]',
  '[S:Lee] [C:said] in a statement [Q:that the dam was safe].',
  '[Q:“The dam is safe,”] [S:Lee] [C:tweeted] late on Monday.',
  '[S:The town] [C:said] Tuesday in a news release [Q:that the dam would be painted].',
]);

reads('appositions and long subjects', [
  '[S:Maria Lopez, the mayor of a town that the flood cut off last week,] [C:said] [Q:help was late].',
  '[S:Tom Wolf, 52, a farmer from Ada,] [C:said] [Q:help was late].',
  '[Q:Help was late], [C:said] [S:Tom Wolf, a farmer who lost his cows].',
  '[S:A spokeswoman for the company that built the dam] [C:said] [Q:that it was inspected in May].',
]);

reads('two speakers', [
  '[S:Lee and Wolf] [C:said] [Q:that help was late].',
  '[S:Both Ann Lee and her deputy, Tom Wolf,] [C:said] [Q:that help was late].',
  '[Q:“Help was late,”] [C:said] [S:Ann Lee and Tom Wolf].',
]);

reads('verbs of a column more than of a wire', [
  '[S:The mayor] [C:surmised] [Q:that the dam would fail].',
  '[S:Lee] [C:fretted] [Q:that the dam would fail].',
  '[S:Lee] [C:ventured] [Q:that the dam might hold].',
  '[Q:“It is only rain,”] [S:the mayor] [C:intoned].',
]);
