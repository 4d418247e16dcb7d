import { readsAsShipped as reads } from '../../support/reads.ts';

reads('coordinated speakers', [
  '[S:Baker and Ward] [C:told] reporters [Q:they had reached a deal].',
  '[S:Neither Baker nor Ward] [C:said] [Q:when the vote would be held].',
  '[Q:“It was a team effort,”] [C:said] [S:Reyes and her husband, Luis].',
  '[S:Police and prosecutors] [C:said] [Q:the shooting was not an act of terrorism].',
  '[S:The Red Cross, Oxfam and other aid groups] [C:warned] [Q:that cholera was spreading].',
  '[S:The mayor, the fire chief and two council members] [C:said] [Q:they had not seen the report].',
]);

reads('plural and anonymous', [
  '[S:Two Western diplomats] [C:said] [Q:the talks were “close to collapse.”]',
  '[S:Witnesses] [C:said] [Q:the gunman fired into the crowd for several minutes].',
  '[Q:The gunman fired into the crowd], [S:witnesses] [C:said].',
  '[S:Four current and former employees] [C:described] [Q:a culture of fear].',
  '[S:A U.S. official, who declined to be identified,] [C:said] [Q:the strike killed a senior commander].',
  '[S:Experts] [C:say] [Q:the virus may have been circulating for months].',
  '[Q:“It’s chaos in there,”] [C:said] [S:one aide, who was not authorized to speak publicly].',
  '[S:Sources close to the family] [C:told] The Post [Q:that a settlement had been reached].',
  '[S:Those who stayed behind] [C:said] [Q:there was no water].',
  '[S:Many of the families] [C:said] [Q:they had nowhere else to go].',
  '[S:A majority of respondents] [C:said] [Q:they favored the ban].',
]);

reads('documents', [
  '[S:The indictment] [C:says] [Q:Reyes transferred the money in four payments].',
  '[S:The ruling] [C:states] [Q:that the law violates the constitution].',
  '[S:A memo obtained by The Courier] [C:shows] [Q:that managers were warned in May].',
  '[S:The Oslo daily Aftenposten] [C:reported] [Q:that Moen would resign].',
  '[S:The bill] [C:says] [Q:drivers must stop].',
  '[S:An email from the manager] [C:said] [Q:“do not discuss this.”]',
  '[Q:The valve had failed twice before], [S:the report] [C:found].',
  '[S:A poll by Gallup] [C:found] [Q:that 61 percent of Americans trust their doctors].',
  '[S:The website] [C:says] [Q:it sells “the best bread in Texas.”]',
]);

reads('negation and questions', [
  'Brandt declined to comment.',
  'Officials did not say what caused the fire.',
  'The company would not say how many jobs would be cut.',
  '[S:Brandt] [C:denied] [Q:knowing about the payments].',
  '[S:The club] [C:denied] [Q:that the player had been offered a contract].',
  '[S:Brandt] refused to say whether he would run again, [C:calling] [Q:the question “premature.”]',
  'The office would not comment.',
  '[Q:“I’m not going to speculate,”] [S:the chief] [C:said] when asked about a motive.',
  'Police have not said if the driver was drunk.',
  '[S:Reporters] [C:asked] [Q:whether the driver was drunk].',
]);

reads('nested', [
  '[S:Katz] [C:said] [Q:that his client told police he was home that night].',
  '[Q:“The officer said, ‘Don’t move,’ and I didn’t,”] [S:Rowe] [C:recalled].',
  '[S:The Times] [C:reported] [Q:that the minister had called the deal “dead.”]',
  '[Q:Brandt told aides he was leaving], [C:according to] [S:two people in the room].',
  '[S:Ward] [C:said] [Q:Baker promised him that the bridge would be built].',
  '[Q:“My mother always said, ‘Tell the truth,’”] [S:she] [C:said].',
]);

reads('multi-paragraph', [
  '[Q:“We took a vote,”] [S:Katz] [C:said]. [Q:“It wasn’t easy.]\n\n[Q:“But everyone had a say, and that is what matters.”]',
  '[S:Katz] [C:said]: [Q:“We took a vote. It wasn’t easy.]\n\n[Q:“Everyone had a say.]\n\n[Q:“That is what matters.”]\n\nThe strike began at noon.',
  '[Q:“We took a vote,”] [S:Katz] [C:said].\n\n[Q:“Everyone had a say,”] [S:he] [C:added]. [Q:“That is what matters.”]',
  'Reyes was blunt.\n\n[Q:“Everyone had a say,”] [S:she] [C:said].',
  '[Q:“We took a vote. It wasn’t easy,”] [S:Katz] [C:told] workers at the gate. [Q:“Everyone had a say.”]',
]);

reads('unclosed', [
  '[S:Katz] [C:said], [Q:“We took a vote, and it wasn’t easy.]\n\nThe strike began at noon. Trucks lined up.',
  'The strike began at noon. [Q:“Nobody crossed the line, not one,”] [S:Katz] [C:said]. [Q:“It was something to see.]\n\nThe factory employs 600 people.',
]);

reads('floating', [
  '[S:Reyes] [C:said] [Q:she would rebuild the house on the same lot].\n\n[Q:“My whole life is here.”]',
  'Reyes, 61, has lived on Elm Street since she was a girl.\n\n[Q:“My whole life is here,”] [S:she] [C:said].\n\n[Q:“Where else would I go?”]',
  'Reyes was standing in what used to be her kitchen. [Q:“My whole life is here.”]',
]);

reads('what is in marks and is no quotation', [
  'The so-called “Iron Valley” stretches from Dayton to Toledo.',
  'Her new novel, “The Salt Road,” comes out in June.',
  'William “Bo” Tanner, 54, runs the diner.',
  'The film won best picture for “Night Train.”',
  'The store sells “gluten-free” water.',
  'In Norwegian the word “dugnad” means unpaid work.',
  'The ship, nicknamed “The Duchess,” sank in 1911.',
  'The bill is known as the “Clean Streets Act.”',
  'The band played “Yesterday” twice.',
  'He teaches a course called “Poverty and Place.”',
  'His “office” is a table in the back of a bar.',
  'The “Today” show will move to a new studio.',
]);

reads('headlines', [
  '[S:Sanders][C::] [Q:Ports prove mayor ‘candidate of the rich’]',
  '[S:Lee][C::] [Q:Bell Must ‘Wait For the Tide’ In Harbour]',
  '[S:Moen][C::] [Q:‘Cod don’t vote’]',
  '[Q:Driver was texting before crash], [S:police] [C:say]',
  '[Q:Tax Plan Would Hurt Towns], [S:Mayors] [C:Say]',
  '[S:Brandt] [C:says] [Q:he won’t seek third term]',
  '[S:Minister] [C:denies] [Q:role in leak]',
  'Storm closes schools across the north',
]);

reads('captions', [
  'Firefighters battle a blaze in Dayton on Friday. (Photo: Ann Pell/AP)',
  'Alma Reyes in what is left of her kitchen. [Q:“My whole life is here,”] [S:she] [C:says].',
  'Norway’s fisheries minister Kari Moen speaks in Oslo, March 3, 2019.',
]);

reads('datelines', [
  'OSLO (Reuters) - [S:Norway’s fisheries minister] [C:said] on Friday [Q:that stocks of cod had recovered].',
  'DAYTON, Ohio — [Q:A fire that killed three people was set on purpose], [S:police] [C:said] Saturday.',
  'WASHINGTON — [S:The Justice Department] [C:said] Thursday [Q:it would not appeal].',
  'OSLO, Norway (AP) — [Q:“Cod don’t vote,”] [S:Moen] [C:said].',
  'NAIROBI, March 3 (Xinhua) -- [S:Kenya’s central bank] [C:said] [Q:growth would slow].',
]);

reads('single marks', [
  "[Q:'We lost everything,'] [S:Reyes] [C:said]. [Q:'The house, the car, my mother's piano.']",
  "[S:Katz] [C:said]: [Q:'It wasn't easy, but the workers' vote was clear.']",
  "[S:She] [C:described] [Q:it as 'a farce'] and walked out.",
  "The club's fans' chants filled the '80s stadium.",
  '[S:He] [C:told] the BBC: [Q:‘The ’90s were a different time, and we weren’t ready.’]',
  '[S:The minister] [C:said] [Q:it was ‘not the government’s fault’].',
]);

reads('brackets, ellipses', [
  '[Q:“[Brandt] knew about it … and did nothing,”] [S:Katz] [C:said].',
  '[Q:“They [the owners] never came. Never … not once,”] [S:Rowe] [C:said].',
  '[S:Katz] [C:said] [Q:Brandt “[had] every reason to lie.”]',
  '[Q:“It was … I don’t know, awful,”] [C:said] [S:Rowe].',
  '[Q:“...And then it was over,”] [S:she] [C:said].',
  '[Q:“We will [not] (and I mean this) give up,”] [S:she] [C:said].',
]);

reads('times and ages', [
  '[S:Rowe] [C:said] Wednesday [Q:that the family would sue].',
  '[S:Rowe] [C:said] late Wednesday [Q:the family would sue].',
  '[S:Rowe] [C:said] Wednesday evening in Dayton [Q:that the family would sue].',
  '[Q:“We will sue,”] [S:Rowe, 43,] [C:said] Wednesday.',
  '[S:Police] [C:said] at 9 p.m. [Q:that the road was open].',
  '[S:The White House] [C:said] on Jan. 12 [Q:that no decision had been made].',
  '[S:Reyes] [C:said] last month [Q:that she would rebuild].',
  '[S:Katz] [C:said] earlier this week [Q:his client was innocent].',
  '[Q:“We will sue,”] [S:she] [C:said] Wednesday, two days after the crash.',
  '[S:The bank] [C:said] in March [Q:it would close 40 branches].',
  '[S:Tom Wills, 27, of Lima,] [C:said] [Q:he saw the truck roll over].',
  '[Q:“I saw it roll,”] [C:said] [S:Tom Wills, 27].',
]);
