import { readsAsShipped as reads } from '../../support/reads.ts';

reads('six orders', [
  '[S:Mayor Denise Okafor] [C:told] residents at a packed town hall on Tuesday [Q:that the reservoir would not be refilled before spring].',
  '[S:Governor Hal Brandt] [C:said] in his annual address, [Q:“Our schools have waited long enough.”]',
  '[S:The agency] [C:added]: [Q:“No customer data was exposed at any point.”]',
  '[Q:“We have nothing to hide,”] [S:company president Luis Ferrer] [C:told] The Courier on Friday.',
  '[Q:“We have nothing to hide,”] [C:insisted] [S:Ferrer, who took over the firm in 2019].',
  '[Q:The pipeline was never tested under full pressure], [S:investigators] [C:said] Monday.',
  '[Q:Rents have doubled since 2015], [C:says] [S:a study released Thursday by the university].',
  '[C:According to] [S:court papers], [Q:the suspect bought the van two days before the attack].',
  '[Q:The suspect bought the van two days before the attack], [C:according to] [S:court papers].',
  'Asked whether he would resign, Brandt walked away.',
  '[C:Said] [S:Ferrer]: [Q:“I would do it all again tomorrow.”]',
  'In a letter to shareholders, [S:Ferrer] [C:wrote] [Q:that the loss was “painful but temporary.”]',
  '[Q:“Nobody in this building slept last night,”] [C:said] [S:Janice Rowe, a nurse at St. Luke’s Hospital].',
  'Standing outside the courthouse, [S:Rowe’s lawyer, Ben Katz,] [C:said] [Q:his client would appeal].',
  '[Q:“It’s not about the money,”] [S:she] [C:said], [C:adding] [Q:that the family only wanted an apology].',
]);

reads('interrupted', [
  '[Q:“The numbers are bad,”] [S:Brandt] [C:said], [Q:“but they could have been worse.”]',
  '[Q:“When I saw the smoke,”] [C:recalled] [S:Rowe, 43], [Q:“I knew we had to get everyone out.”]',
  '[Q:“We are,”] [S:the coach] [C:said] after the game, [Q:“a better team than the score shows.”]',
  '[Q:“He was a good man,”] [S:Rowe] [C:said] of her late husband. [Q:“Everyone here knew him.”]',
  '[Q:“This budget,”] [S:Brandt] [C:told] lawmakers, [Q:“is a promise. And we will keep it.”]',
  '[Q:The bill], [S:Brandt] [C:said], [Q:would cost the state more than it saves].',
  '[Q:The fire], [S:officials] [C:said], [Q:started in a storage room on the second floor].',
  '[Q:“No,”] [S:she] [C:said]. [Q:“Not this time.”]',
  '[Q:“Look,”] [S:Katz] [C:said], [Q:“nobody is above the law.”]',
  '[Q:“I told them,”] [S:Rowe] [C:said], pausing to wipe her eyes, [Q:“that we would come back.”]',
]);

reads('inverted', [
  '[Q:“This is a dark day for the coast,”] [C:said] [S:Norway’s fisheries minister, Kari Moen].',
  '[Q:“Who will pay for it?”] [C:asked] [S:Ferrer].',
  '[Q:“Get out of the water!”] [C:shouted] [S:a lifeguard].',
  '[Q:“The vote was fair,”] [C:replied] [S:the commission’s spokeswoman].',
  '[Q:“It is what it is,”] [C:shrugged] [S:Moen].',
  '[Q:“The union has lost its way,”] [C:wrote] [S:columnist Peter Dunn] in the Daily Post.',
  '[Q:The talks will resume in the autumn], [C:said] [S:a person close to the negotiations].',
  '[Q:“Enough is enough,”] [C:read] [S:one of the banners].',
  '[Q:“We’ll sue,”] [C:warned] [S:Katz].',
]);

reads('participles', [
  '[S:The senator] voted against the measure, [C:calling] [Q:it “a gift to polluters.”]',
  '[S:The company] [C:denied] [Q:wrongdoing], [C:saying] [Q:it had followed every rule in force at the time].',
  '[C:Citing] [Q:security concerns], [S:the airline] cancelled all flights to the island.',
  '[S:The judge] threw out the case on Friday, [C:ruling] [Q:that the search had been unlawful].',
  '[S:Moen] defended the quota, [C:arguing] [Q:that stocks of cod had recovered].',
  'Speaking to reporters in Oslo, [S:Moen] [C:said] [Q:that stocks of cod had recovered].',
  '[S:Rowe] hung up, [C:telling] the caller [Q:that she had no comment].',
  '[C:Describing] [Q:the attack as “cowardly,”] [S:the king] left the hall.',
  '[S:He] took to the stage, [C:joking] [Q:that he had never seen so many cameras].',
  '[C:Warning] [Q:that the river could crest by dawn], [S:officials] ordered 4,000 people to leave.',
]);

reads('passives', [
  '[S:Ferrer] was quoted by the state news agency as [C:saying] [Q:that exports would resume].',
  'The minister was told that exports would resume.',
  '[S:The witness] was heard [C:saying] [Q:“they are coming back.”]',
  '[Q:The plane is believed to have crashed at sea], [C:according to] [S:the coast guard].',
]);

reads('according to', [
  '[Q:At least 14 people died in the collapse], [C:according to] [S:the provincial health department].',
  '[C:According to] [S:Moen], [Q:“the cod is back.”]',
  '[Q:The van], [C:according to] [S:neighbors], [Q:had been parked there for a week].',
  '[C:According to] [S:a 2017 survey by the Pew center], [Q:six in 10 parents worry about phones].',
  '[Q:The deal “protects nobody,”] [C:according to] [S:Katz].',
  '[C:According to] [S:the complaint, filed last week in federal court], [Q:the bank hid the losses for years].',
]);

reads('in the words of', [
  '[Q:The harbor is], [C:in the words of] [S:one captain], [Q:“a parking lot for rust.”]',
  '[C:In the words of] [S:one captain], [Q:the harbor is “a parking lot for rust.”]',
  '[Q:It was], [C:in the words of] [S:the judge], [Q:“a betrayal of trust.”]',
]);

reads('as X put it', [
  '[Q:“Cod don’t vote,”] as [S:one fisherman] [C:put it].',
  'As [S:Moen] [C:put it] in her speech, [Q:“cod don’t vote.”]',
  'As [S:the report] [C:notes], [Q:most of the wells were never inspected].',
  '[Q:Most of the wells], as [S:the report] [C:notes], [Q:were never inspected].',
  'As [S:one voter in Dayton] [C:told] me, [Q:“I’ve stopped listening.”]',
]);

reads('colons behind a speaker, transcripts', [
  '[S:Q][C::] [Q:Why did you leave the party?]\n\n[S:A][C::] [Q:Because it left me.]',
  '[S:SEN. WARD][C::] [Q:“Do you recall the meeting?”]\n\n[S:MR. KATZ][C::] [Q:“I do not.”]',
  '[S:Moen][C::] [Q:“Cod don’t vote.”]',
  '[S:His message] [C:was] blunt: [Q:“Pay up or get out.”]',
]);

reads('cue nouns', [
  '[S:Critics] [C:rejected] [Q:the claim that the vote had been rigged].',
  'Ward repeated [S:his] [C:allegation] [Q:that the firm had paid bribes].',
  '[Q:There is no truth to the suggestion that she will resign], [S:her office] [C:said].',
  '[S:Her] [C:promise] [Q:that no one would lose a job] did not last a year.',
  '[S:The prosecutor]’s [C:argument] [Q:that Reyes acted alone] convinced the jury.',
]);

reads('tweets, statements', [
  '[Q:“Great meeting with our friends in Oslo!”] [S:Brandt] [C:tweeted].',
  '[Q:“Great meeting with our friends in Oslo,”] [S:Brandt] [C:wrote] on Facebook on Sunday.',
  '[S:The carmaker] [C:said] in a statement on Thursday [Q:that it would recall 40,000 vans].',
  '[Q:“Our thoughts are with the families,”] [S:the carmaker] [C:said] in a statement.',
  'In a statement, [S:the carmaker] [C:said]: [Q:“Our thoughts are with the families.”]',
  'In a statement released late Friday, [S:the carmaker] [C:called] [Q:the report “misleading.”]',
  '[Q:“I’m not going anywhere,”] [S:he] [C:posted] on Instagram.',
  '[S:Brandt] [C:tweeted] [Q:that the meeting had been “great.”]',
  '[S:A statement from the palace] [C:said] [Q:the queen was resting].',
  '[S:The White House] [C:said] in an emailed statement [Q:that no decision had been made].',
]);

reads('long subjects', [
  '[S:Alma Reyes, a 61-year-old teacher whose house was destroyed by the tornado], [C:said] [Q:she would rebuild].',
  '[S:Peter Dunn, president of the National Retail Council, which represents 3,000 shops,] [C:said] [Q:the tax would hurt small towns].',
  '[S:Dr. Ines Vega, the hospital’s chief of surgery,] [C:said] [Q:that 11 patients were still in critical condition].',
  '[S:Tom Baker, R-Ohio,] [C:said] [Q:he would vote no].',
  '[S:Sen. Tom Baker (R-Ohio)] [C:said] [Q:he would vote no].',
  '[S:The head of the World Food Program in Yemen, Stephen Hall,] [C:warned] [Q:that supplies would run out within weeks].',
  '[S:The group’s lawyer in Madrid, speaking on condition of anonymity,] [C:said] [Q:no ransom had been paid].',
  '[S:Jonas Berg, who drove the first truck across the border on Sunday,] [C:told] Reuters [Q:the road was clear].',
  '[Q:“They came at night,”] [C:said] [S:Hawa Diallo, 37, a mother of five who fled the village on foot].',
  '[S:A harbour pilot who spoke on the condition of anonymity because the order was still secret] [C:said] [Q:tugs would wait until dark].',
]);

reads('what stands in marks in a clause that something governs', [
  '[S:The bakers] [C:grumbled] loudly [Q:that flour “tastes of dust” this winter].',
  '[S:Rowe] [C:joked] to her pupils [Q:that the piano, like an old dog, “only howls at night.”]',
  '[S:Brandt] [C:made it clear] [Q:that nobody “owns the snow” on the mountain].',
  '[S:Two divers] [C:wondered] [Q:how the wreck “could sing” in calm water].',
  '[S:Moen] repeated the [C:proverb] [Q:that herring is “silver for the poor” in the north].',
  'Lawmakers laughed at [S:Katz]’s long-held [C:assertion] [Q:that “thousands” of letters were lost].',
  'Ferrer is haunted by the fact that he “never sailed” a boat.',
]);

reads('another speaker behind the marks', [
  '[Q:Rowe promised the children “a real circus, with snow,”] [S:the school’s newsletter] [C:reported].',
  '[Q:Anything the choir sings “sounds like rain on tin,”] [S:a retired organist] [C:wrote].',
  'Between two trains, [S:Brandt] [C:said] [Q:“I know nothing,”] he said.',
]);

reads('what is said of a thing', [
  '[S:Moen] [C:called] [Q:the old ferry “a floating oven” for its passengers].',
  '[S:Moen] [C:called] [Q:the old ferry “a floating oven”] in an interview with the Daily Post.',
  '[S:Moen] [C:described] [Q:the ferry as “an oven” that cooks its captain], but the town kept it.',
  '[S:The cooks] [C:call] [Q:the stew “a brown lake”] and they eat it every Friday.',
  '[S:The cooks] [C:call] [Q:the stew “a brown lake”] (although it is mostly beans).',
  '[S:The pilots] [C:call] [Q:the fog “an old aunt”] while they wait for it to leave.',
  '[S:Rowe] [C:said] [Q:that the flour was “whiter than snow,” compared with the salt].',
  'Nobody ate what [S:the cooks] [C:call] [Q:“the brown lake” of Ada].',
]);

reads('what is written says it', [
  '[S:Katz] [C:emailed] a note [C:saying] [Q:that the piano “needs a doctor.”]',
  '[S:The pilots] [C:posted] a poem [C:claiming] [Q:that fog “eats ships.”]',
]);

reads('speech that goes on behind an aside', [
  '[Q:“It floats, and that is all,”] [C:said] [S:Moen, [S:who] [C:has called] [Q:the ferry “a tub.”]] [Q:“We deserve better.”]',
  '[S:Some of the neighbours] [C:are saying] [Q:that the bells ring too early].',
]);
