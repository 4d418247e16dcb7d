import { readsAsShipped as reads } from '../../support/reads.ts';

reads('what stands between a cue and what is said', [
  '[S:Ann Lee] [C:said] in a letter Tuesday [Q:that while the new pier was a “fine piece of work,” it was “too short for the ferry.”]',
  '[S:Ann Lee] [C:said] Friday in Ada, Ohio, [Q:that she expected a dry spring, which “would spare the orchards.”]',
  '[S:She] [C:said], however, [Q:that she wishes “a younger hand would steer the boat” past Ada].',
  '[S:Friends of the museum] [C:would argue] — and its owner surely hopes — [Q:that the old hall draws more visitors].',
  '[S:Ann Lee] [C:told] the fishermen who waited on the quay of Ada, [Q:“Nobody will sell this harbour.”]',
  '[S:Lopez] also [C:told] the growers [Q:how the frost, which came in May, had “eaten the blossoms.”]',
  'After shouts of “Louder! Louder!,” [S:the singer] [C:said] [Q:her voice that night was “as thin as paper.”]',
]);

reads('several stretches in marks', [
  '[S:Lee] [C:tweeted] [Q:that the ferry is a “bathtub,” a “sieve” and a “coffin.”]',
  '[Q:“We lost the vote,”] [S:Lopez] [C:said]. [Q:Still, “we will be back in a year.”]',
  '[Q:“The shelves are built so that every jar finds its place,”] [S:Lopez] [C:added]. [Q:But that is not the same as “a kitchen in which one can cook.”]',
]);

reads('marks beside verbs that report nothing', [
  '[S:Lopez] [C:groused] to a waiter in Ada [Q:that the soup “has never seen a leek”].',
  '[S:Lopez] [C:positioned] [Q:herself as a “friend of both shores” in the dispute].',
  '[S:Lopez] then [C:addressed] the jury once more: [Q:“The lock was open.”]',
]);

reads('words that pass for others', [
  '[S:Tremblay] [C:insists] [Q:that the prices are not moved by the weather].',
  '[S:A memo from the port authority seen by The Ada Press] [C:warns] [Q:that “no crane will move before the wage is settled.”]',
  '[C:According to] [S:the Herald]: [Q:“The keeper has painted the lighthouse green.”]',
  '[Q:The orchard’s yield was highest on the southern slope], [C:according to] [S:farm records].',
  '[S:The weather office] [C:said] [Q:about a third of the lower rainfall reflected winds from the south].',
  '[S:The harvest board] [C:said] [Q:about half of the lost apples came from the southern slope].',
  'The keeper stayed, as [S:fishermen] continue [C:to warn] [Q:that the old lamp is too weak for the bay].',
  '[Q:“They were quite relieved” about the rain], [C:said] [S:Ann Wolf, a baker from Ada].',
]);

reads('where the narrator speaks again', [
  '[S:Lee] [C:said] [Q:there had been two “decent offers” for the mill], but he wanted a third before he would sign.',
  '[S:Lee] [C:said] [Q:the dam was safe], but did not come to the fair.',
  'Tom Wolf – [S:who] [C:had said] [Q:that he would paint the dam] – left the town on Monday.',
]);

reads('clauses that only say when or why, before the narrator’s own verb', [
  'When the soup was cold, the guests complained.',
  'While it rained in the valley, Lopez agreed.',
  'The dog barked at the guests all night, the miller laughed.',
  '[Q:“The dog barked all night,”] [S:the miller] [C:laughed].',
  '[Q:If the soup is cold], [S:the cook] [C:said], [Q:the guests leave].',
  '[Q:When the soup is cold, the guests leave], [S:the cook] [C:said].',
]);

reads('one attribution behind another', [
  'ADA, Ohio (AP) — [Q:The captain of a ferry told officials he had received no warning], [S:the town’s council] [C:said] Thursday.',
  '[Q:The cook never sat down but ate while the soup boiled], [S:Lee] [C:said], [C:adding], [Q:“She liked it hot.”]',
  '[S:Ann Lee, the curator,] [C:explained] to the visitors [Q:how the boat was lifted over the wall].',
  '[Q:Such a harvest], [S:some] [C:argue], [Q:might lower the price of cider until spring].',
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
  '[Q:“In my first winter I slept in the boathouse,”] [S:the soft-spoken, 58-year-old carpenter] [C:said] over tea.',
  '[Q:“There is no doubt that the roof leaks,”] [S:tenants’ union chairwoman Ann Lee] [C:said].',
  '[Q:“It tastes of smoke,”] [S:Grace Bell, 41, a potter from Ada who bought three,] [C:said] on Monday.',
  '[Q:“The kiln cools overnight,”] [S:Hollister] [C:is quoted as saying].',
  '[Q:“The hedge is a shelter that the wrens deserve,”] [S:Will] [C:wrote].',
  '[Q:“Is the price fixed?”] [S:Okafor] [C:pressed]. [Q:“Might two barrels cost less?”]',
  '[Q:“Was the gate shut?”] [S:Moss] [C:asked] the shepherd. [Q:“There is no shame in that.”]',
  '[Q:“The mayor said that the dam is safe. Is he joking?”] [C:reacted] [S:Lopez].',
  'The winner of Lopez’s baking contest, “The Oven,” moved to the coast.',
]);

reads('marks behind a colon, a dash or a bracket', [
  '[S:Lopez] [C:asserted] [Q:that Ada had changed]: [Q:“Ada is no longer Ada,”] [S:he] [C:claimed].',
  'Gardeners were divided ([Q:“The frost took my figs,”] [C:wrote] [S:Arthur Penrose, a grower in Ada]).',
  'She has spoken up for the chapel by the lake - [Q:“My mother sang there,”] [S:she] [C:said], [Q:“the bell knows our names”].',
]);

reads('what was done to the speaker before', [
  'Instead of taking the prize herself, [S:Lopez] [C:said], [Q:“The dog did the work.”]',
  '[S:Lopez], asked about the cracks in the wall of the mill, [C:had said], [Q:“The frost did that.”]',
  'When asked about the bees, [S:Lopez] [C:said] [Q:he thought that they would swarm].',
]);

reads('verbs that pass for nouns before a whole sentence in marks', [
  '[S:The leaflet] [C:claims] [Q:“The cheese is older than the king.”]',
  '[S:Lopez] [C:sings], [Q:“Bring the boats in before the rain.”]',
  '[S:Pupils] cycled along the canal at noon, [C:chanting] [Q:“More trees, less noise,”] which pleased the gardener.',
]);

reads('who is the subject, before the verb or behind it', [
  '[Q:This cheese will keep for a year], [C:said] [S:Petrov, a dairyman from the hills whose goats have won every prize].',
  '[Q:The sale of the mill opens “a door that nobody can close” for the valley], [C:said] [S:Joost Bell, head of the Bakers’ Guild].',
  '[S:Lee, a baker,] [C:said] [Q:the apprentice who took his keys, Paul Bell, should be thanked for the bread].',
  '[S:Ann Lee, who is head gardener at the old convent,] [C:told] the Ada Herald [Q:that she planted the walnut when her brother, Philip, went to sea].',
]);

reads('commas that stand where a colon might', [
  '[S:The skipper Ann Lee] [C:says], [Q:rain or shine on Saturday’s crossing, she’s keeping the sails up].',
  '[Q:“It’s a small wonder,”] [S:she] [C:said], [Q:that the two clocks had kept the same time].',
  '[S:She] [C:said] [Q:she and Bell agree on flour, the length of the bake and the salt in the dough].',
]);

reads('phrases that open a sentence, and whose words end with them', [
  'A few days after [S:Lopez] [C:announced] [Q:that the ferry would not sail], the crew painted a boathouse in Ada.',
  '[C:Having announced] [Q:that the soup needed more salt], [S:Chef Bell] went on to empty the whole jar.',
  'When [S:neighbours of the mill] made the [C:point] [Q:that the river freezes in January], [S:the miller] [C:said] [Q:it was nonsense].',
]);

reads('what the narrator adds at the end', [
  '[S:Lee] [C:said] [Q:that the painting was a copy made in the village] - a claim later denied by Bell.',
  '[S:Lee] [C:acknowledged] [Q:the debt] on Monday.',
]);

reads('participles side by side, orders, and who is asked', [
  '[S:Lee] closed the oven, [C:acknowledging] [Q:that the crust had burnt] but [C:warning] [Q:that the guests would notice].',
  '[S:Wardens] [C:have told] [Q:the walkers not to feed the ponies].',
  'Lopez was asked by the gardener whether she had moved the ladder.',
]);

reads('commas inside the marks that end nothing', [
  '[S:He] [C:blamed] [Q:the noise on a “loose shutter,” not on the neighbours].',
  '[S:Lee] [C:wrote] [Q:that the boat had been given a name, “Second Wind,” because it had sunk once before].',
  '[Q:One fine morning], [S:Lee] [C:told] the pupils, [Q:“the ice lets go.”]',
]);

reads('sentences with marks that are about the speaker', [
  '[Q:“The well has been dry since March,”] [S:she] [C:says]. [S:She] [C:wants] [Q:the council “to come and look into the bucket.”]',
]);

reads('speech broken by a long attribution', [
  '[Q:“This,”] [S:Lopez] [C:said] of the plan to sell the town’s oldest bridge, [Q:“is a mistake.”]',
  '[Q:“What a day!”] [S:Ann Lee, 52, of Ada,] [C:exclaimed] as she left.',
  '[C:Conceding] [Q:that a pier might be built “in our lifetime”] [S:she] [C:warned]: [Q:“Bring your own planks.”]',
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

reads('a clause with its own subject behind an infinitive or an object', [
  '[S:The crew] [C:threatened] [Q:to row home], and the captain gave in.',
  '[S:Lee] [C:praised] [Q:the bread], but she left most of it.',
  '[S:Lopez] [C:said] [Q:the ice was thin, and the skaters knew it].',
  '[S:Lee] [C:praised] [Q:the bread, the butter, and the old oven].',
  '[S:Lee] [C:praised] [Q:the bread], a gift of the mill.',
  '[S:The mill] [C:forecast] [Q:that flour would be scarce].',
]);

reads('two verbs of speech', [
  '[S:Lopez] [C:tweeted and emailed] [Q:that the dam was weak].',
  '[S:Lee] [C:accused] [Q:Wolf of “sleeping at work”] and [S:Lopez] [C:says] [Q:he is “wrecking the port.”]',
  '[S:She] [C:called] [Q:it a “lazy plan,”] and then [C:tweeted] [Q:that it was “a joke.”]',
  '[S:Lee] [C:said] as he cut the ribbon in Ada, [Q:“At last, the bridge is ours.”]',
]);

reads('titles of programmes before who speaks on them', [
  'Later on “Ada Today,” Mayor Ann Lee visited the dam that Lopez built.',
  'Speaking Friday on NWR’s “Ada Today,” [S:Lopez] [C:admitted] [Q:that the dam was weak].',
  'Wednesday on the radio show “Ada & Friends,” Rep. Ann Lee (R-TX) discussed a plan.',
]);
