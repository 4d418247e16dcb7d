import { readsAsShipped as reads } from '../../support/reads.ts';

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

reads('words that pass for others', [
  '[S:Blocher] [C:insists] [Q:that these statements are not influenced by recent votes].',
  '[S:A letter from the American Legion obtained by The Ada Press] [C:warns] [Q:that “any further talk about it will be through our lawyer.”]',
  '[C:According to] [S:the Herald]: [Q:“The senator has had a mixed record on the bridge.”]',
  '[Q:The senator’s appeal was greatest among younger voters], [C:according to] [S:exit polls].',
  '[S:The budget office] [C:said] [Q:about half of the higher costs reflected losses from the tax cuts].',
  'The mayor left, as [S:Republicans] continue [C:to warn] [Q:that last year’s deal was a mistake by the town].',
  '[Q:“We’re extremely happy” about the vote], [C:said] [S:Ann Wolf, a nurse from Ada].',
]);

reads('where the narrator speaks again', [
  '[S:Lee] [C:said] [Q:there had been some “good gains” for the town], but she asked for more if it was to win her over.',
  '[S:Lee] [C:said] [Q:the dam was safe], but did not come to the fair.',
  'Tom Wolf – [S:who] [C:had said] [Q:that he would paint the dam] – left the town on Monday.',
]);

reads('one attribution behind another', [
  'ADA, Ohio (AP) — [Q:The captain of a ferry told officials he had received no warning], [S:the town’s council] [C:said] Thursday.',
  '[Q:Wolf did not stay but left as soon as prayers were finished], [S:Lee] [C:said], [C:adding], [Q:“He was not very happy.”]',
  '[S:Ann Lee, the editor,] [C:explained] to the council [Q:why the dam was painted before all the others].',
  '[Q:That attitude], [S:many] [C:argue], [Q:could carry consequences if Lee becomes mayor].',
]);

reads('datelines and captions', [
  'PARIS — [Q:The strike will go on until Friday], [S:the union] [C:said].',
  'LAGOS, Nigeria, March 3 (NWA) - [S:The minister] [C:said] [Q:that the port would open in May].',
  'GENEVA: [Q:Talks broke off early], [C:according to] [S:two diplomats].',
  'Ann Lee, the mayor, in her office last week. [Q:“I sleep here,”] [S:she] [C:said]. Photo: Tom Wolf',
  'A ferry leaves Ada on Monday. [S:Officials] [C:say] [Q:the line will close in June]. (NWA)',
]);

reads('pronouns put in by the editor, and words left out', [
  '[Q:“[She] never told us that the dam was [expletive] broken,”] [S:Lopez] [C:said].',
  '[S:Lee] [C:said] [Q:“the council [had] no right … to sell it.”]',
  '[S:He] [C:wrote] [Q:that “[w]e will not be moved.”]',
]);

reads('words in marks whose speaker is the one before', [
  '[S:Ann Lee, the mayor,] [C:said] [Q:the dam was safe]. [Q:“We looked at every stone.”]',
  '[Q:“It was a long night,”] [S:Lopez] [C:said]. [Q:“Nobody slept. We will be back.”]',
  '[S:Tom Wolf] [C:told] the council [Q:that the bridge “cannot be saved.”] [Q:“It is a ruin,”] [S:he] [C:said]. [Q:“Let it go.”]',
]);

reads('attributions behind marks, whoever they name', [
  '[Q:“From day one, I made the dam a priority,”] [S:the bespectacled, 71-year-old diplomat] [C:said] in an interview.',
  '[Q:“There is some concern that he went too far,”] [S:super PAC spokeswoman Ann Lee] [C:said].',
  '[Q:“We will see,”] [S:Grace Bell, 41, a nurse from Ada who voted for him,] [C:said] on Monday.',
  '[Q:“Our method works where others fail,”] [S:Braynard] [C:is quoted as saying].',
  '[Q:“The war is a reminder that the vote matters,”] [S:Will] [C:wrote].',
  '[Q:“Would it be negotiable?”] [S:Hannity] [C:pressed]. [Q:“Maybe let some people stay?”]',
  '[Q:“Did you know it was him?”] [S:Todd] [C:asked] the tycoon. [Q:“It is okay to know.”]',
  '[Q:“The mayor said that the dam is safe. Is he joking?”] [C:reacted] [S:Lopez].',
  'The contestant on Lopez’s television show, “The Bridge,” left the town.',
]);

reads('marks behind a colon, a dash or a bracket', [
  '[S:Lopez] [C:asserted] [Q:that Ada had changed]: [Q:“Ada is no longer Ada,”] [S:he] [C:claimed].',
  'Union members were angry ([Q:“I want my dues back,”] [C:wrote] [S:Edward Nelson, a worker in Ada]).',
  'He has railed against plans to move the plant - [Q:“I love the town,”] [S:he] [C:said], [Q:“I will never leave it”].',
]);

reads('what was done to the speaker before', [
  'Instead of calling himself a liberal, [S:Lopez] [C:said], [Q:“I am a guy with sense.”]',
  '[S:Lopez], asked about the deaths of miners under the law, [C:had said], [Q:“I think the law is bad.”]',
  'When asked about the dam, [S:Lopez] [C:said] [Q:he expected that it would hold].',
]);

reads('verbs that pass for nouns before a whole sentence in marks', [
  '[S:The ad] [C:claims] [Q:“Lopez is the man you can trust.”]',
  '[S:Lopez] [C:sings], [Q:“Don’t go changing to try and please me.”]',
  '[S:Protesters] marched through the centre on Monday, [C:chanting] [Q:“Bernie or Jill, No Hill,”] which annoyed the mayor.',
]);

reads('who is the subject, before the verb or behind it', [
  '[Q:That will be true up to a point], [C:said] [S:Sherman, a graduate of Ada College whose drive has pushed others off the beat].',
  '[Q:The rejection of the treaty signals “the beginning of the end” for the union], [C:said] [S:Geert Bell, founder of the Farmers’ Party].',
  '[S:Lee, a Democrat,] [C:said] [Q:the staff member who succeeded him, Paul Bell, should be fired over the speech].',
  '[S:Ann Lee, who is vice president at her father’s company,] [C:told] the New York Times [Q:that she took off eight days after her first child, Arabella, was born].',
]);

reads('commas that stand where a colon might', [
  '[S:The senator Ann Lee] [C:says], [Q:win or lose in Tuesday’s vote, she’s staying in the race].',
  '[Q:“It’s our bad luck,”] [S:he] [C:said], [Q:that both men had ties to this little town].',
  '[S:He] [C:said] [Q:he and Bell differ on Israel, the deal with Iran and the choice for the court].',
]);

reads('phrases that open a sentence, and whose words end with them', [
  'A few weeks after [S:Lopez] [C:announced] [Q:that the war would not end], the army bombed a hospital in Ada.',
  '[C:Having announced] [Q:that he would not send me to prison], [S:Judge Bell] proceeded to hand down his sentence.',
  'When [S:guests on his show] made the [C:point] [Q:that others than farmers sell milk], [S:the host] [C:said] [Q:it was wrong].',
]);

reads('what the narrator adds at the end', [
  '[S:Lee] [C:said] [Q:that the number was an estimate made by the town] - a fact later confirmed by Bell.',
  '[S:Lee] [C:acknowledged] [Q:her backing] on Monday.',
]);

reads('participles side by side, orders, and who is asked', [
  '[S:Lee] met the press, [C:acknowledging] [Q:that Bell had won] but [C:warning] [Q:that his style would cost him].',
  '[S:Officials] [C:have told] [Q:the town not to drink the water].',
  'Lopez was asked by the judge whether she had seen the dam.',
]);

reads('commas inside the marks that end nothing', [
  '[S:She] [C:blamed] [Q:the fire on a “disturbed person,” not on the town].',
  '[S:Lee] [C:wrote] [Q:that he had been named in a class, “Tolls 301,” because he was the only one who had paid].',
  '[Q:Sooner or later], [S:Lee] [C:told] the crowd, [Q:“it starts to pay off.”]',
]);

reads('sentences with marks that are about the speaker', [
  '[Q:“We are not going to act in time,”] [S:she] [C:says]. [S:She] [C:wants] [Q:the mayors “first and foremost to admit that it is real.”]',
]);

reads('speech broken by a long attribution', [
  '[Q:“This,”] [S:Lopez] [C:said] of the plan to sell the town’s oldest bridge, [Q:“is a mistake.”]',
  '[Q:“What a day!”] [S:Ann Lee, 52, of Ada,] [C:exclaimed] as she left.',
  '[C:Conceding] [Q:that a trade might come “down the line”] [S:he] [C:warned]: [Q:“It will not come soon.”]',
]);

reads('what goes on behind the attribution or the closing mark', [
  '[Q:The wall gave way in the night], [S:he] [C:said], [Q:and “nobody was told.”]',
  '[Q:“The wall gave way in the night,”] [S:he] [C:said], [Q:and “nobody was told.”]',
  '[S:Lopez] [C:said] [Q:the ferry is “a floating barn,” where children stand in the rain].',
  '[S:The letter] [C:claimed] [Q:that the port “hid the bill,” which led to “the end” of the ferry].',
]);

reads('a conjunction behind the attribution that is the narrator’s', [
  '[Q:“The dam held,”] [S:Lee] [C:said], and “Ada Today” printed it.',
  'Lopez said and did nothing.',
]);

reads('where a phrase or an aside with a verb of speech ends', [
  '[C:Citing] [Q:the floods in Ada], [S:Governor Ann Lee (D-Ohio)] [C:said] [Q:the dam is weak].',
  '[S:Lopez], who was elected after [C:denouncing] [Q:the mayor], will not be there.',
]);

reads('two verbs of speech', [
  '[S:Lopez] [C:tweeted and emailed] [Q:that the dam was weak].',
  '[S:Lee] [C:accused] [Q:Wolf of “sleeping at work”] and [S:Lopez] [C:says] [Q:he is “wrecking the port.”]',
  '[S:She] [C:called] [Q:it a “lazy plan,”] and then [C:tweeted] [Q:that it was “a joke.”]',
  '[S:Lee] [C:said] as he cut the ribbon in Ada, [Q:“At last, the bridge is ours.”]',
]);

reads('titles of programmes before who speaks on them', [
  'Later on “Ada Today,” Mayor Ann Lee visited the dam that Lopez built.',
  'Speaking Sunday on ABC’s “Ada Today,” [S:Lopez] [C:admitted] [Q:that the dam was weak].',
  'Wednesday on the radio show “Ada & Friends,” Rep. Ann Lee (R-TX) discussed a plan.',
]);
