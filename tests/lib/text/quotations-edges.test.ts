import { readsAsShipped as reads } from '../../support/reads.ts';

reads('words that weigh what follows', [
  '[S:Growers] [C:claimed] [Q:nearly 400 crates of plums were spoiled].',
  '[S:The baker] [C:is saying] [Q:exactly what children want to hear].',
  '[S:The clerk] calmed the town by [C:suggesting] [Q:the November fair may be moved indoors].',
  '[S:Ann Wolf] [C:said] again [Q:too many kettles whistle in the ward].',
  '[S:The ferry line] [C:said] Monday [Q:it would paint the hull].',
]);

reads('what an opening says', [
  'Now that [S:Ana Reyes] [C:has claimed] [Q:that the kiln is safe], the potter has some sweeping to do.',
  'Yet, three winters since [S:the brewer] [C:announced] [Q:her plan for the cellar], here we are.',
  'While [S:the potter] [C:said] [Q:that the oven was cold], Ann Wolf and her brother lit it.',
  'While [S:Reyes] [C:said] [Q:that the glue was dry], the chair fell apart.',
]);

reads('a subject that waits for its verb', [
  'Ann Wolf, [S:who] mended the clock and [C:said] [Q:she would wind it], quietly left the tower.',
  'The cook, [S:who] [C:praised] [Q:the new stove], never lit it.',
  'Ann Wolf, though [S:she] [C:said] [Q:the clock was slow], always comes late.',
]);

reads('polls set parts beside each other', [
  'About [S:half of the gardeners] [C:say] [Q:they water at dawn], while four in 10 wait for the evening.',
  '[S:26 percent of the anglers] [C:said] [Q:they had caught nothing], compared with 11 percent of those on the pier.',
  '[S:A third of the singers] [C:said] [Q:that while they liked the hall, they missed the stove].',
  '[S:The beekeeper] [C:said] [Q:the yield was small compared with that of last year].',
]);

reads('verbs side by side', [
  '[S:The miller] [C:said] [Q:he has not sold the wheel and never called a buyer].',
  '[S:The weaver] [C:said] [Q:she was glad but still feared the damp].',
  '[S:The miller] [C:said] [Q:the wheel was old] and [C:warned] [Q:that it would crack].',
  '[S:The dyer] [C:said] [Q:the wool was his] but [C:added] [Q:neither he nor his son had sold any].',
  '[S:Reyes] [C:said] [Q:the crew is ready to clear the slope, shore up the wall, and plant new vines].',
]);

reads('another speaks behind "while"', [
  '[S:The fishers’ guild] [C:reported] [Q:spending a fortune on nets], while [S:a new club led by a former pilot] [C:reported] [Q:a loss].',
  '[S:Ann Wolf] [C:said] [Q:that the loom seemed idle], whereas [S:Reyes] [C:acknowledged] [Q:that she heard it at night].',
]);

reads('additions, brackets and participles', [
  '[S:The quarry] [C:contended] in its letter, written by Ann Bell, a clerk, [Q:that some of the carts were empty].',
  '[S:Ann Bell] [C:said] on Radio Ada, where she reads the weather, [Q:that the frost would stay].',
  'Four of the towns on the river ([Q:Ada lost a bridge], [C:according to] [S:the ledger]) share a mayor.',
  'It did not go unseen: [C:According to] [S:two diaries], [Q:the comet stood above the mill for a week].',
  'He spoke about the widely praised book on moths that his aunt had drawn.',
  'The clerk may still be fined for the leak, and as [S:Reyes] [C:noted], [Q:the tank could still be sealed].',
  '[S:Two bakers] [C:told] the Herald, however, [Q:that the flour was damp and the yeast was old], a point Ann Wolf also acknowledged.',
]);

reads('titles, phrases and names round an attribution', [
  '[Q:“We sail at dawn,”] [S:the captain] [C:told] “Good Morning, Ada.”',
  '[Q:“It was a cold spring,”] [S:Ann Wolf] [C:said] in May on the programme “Here Come the Bees.”',
  '[Q:“Everybody danced” on the quay], [S:she] [C:said]. [Q:“And it was warm.”]',
  '[Q:“Why would anyone sell a bell?”] [S:Weaver] [C:said].',
  '[S:Her answer] [C:was] [Q:that “the oldest bell is the loudest”].',
  '[S:The potter] [C:decried] [Q:that glaze].',
]);

reads('the next attribution', [
  '[S:Ann Wolf] [C:says] [Q:the bell is old and “nobody rings it”] — [C:asserting] [Q:that the rope was cut years ago].',
  '[S:The sexton] [C:said] [Q:the rope was “sound”] before [C:claiming] [Q:that the bell was “cracked.”]',
  '[S:The parish] [C:denied] [Q:the bell was sold], with [S:the organist] [C:telling] visitors [Q:he had “polished it twice.”]',
  '[S:Mayor] [C:Says] [Q:Ferry Leaks], [C:Calls] [Q:Hull ‘Hopeless’]',
]);

reads('speech goes on with the sentence that spoke last', [
  '[Q:“The loaf is dark,”] [C:said] [S:Ann Wolf]. [S:Wolf] [C:added] [Q:that the oven was new]. [Q:“You could bake bricks in it.”]',
  '[Q:“The loaf is dark,”] [C:said] [S:Ann Wolf]. The oven was new. [Q:“You could bake bricks in it.”]',
]);
