/** Standing phrases of news pages that are no part of any story, in the languages of the interface and a few more. */
import type { Paragraph } from './boxes.ts';

/** Headings under which readers speak, or the paper of its author. */
const COMMENTS =
  /^(?:\d+ )?(?:comments?|top rated comments|leave a (?:comment|reply)|join the (?:conversation|discussion)|(?:post|add) a comment|responses?|about the authors?|(?:leser)?kommentare?|commentaires?|coment[aá]rios?|commenti|reacties|комментарии|التعليقات|yorumlar|komentarze)[ .:…!?()\d]*$/iu;

/** Headings under which other stories begin: how they begin, and all of the others. */
const TAIL = new RegExp(
  `^(?:(?:${[
    'related\\b|more (?:from|on|in|stories|news|articles|like)\\b|read (?:more|next|also)|also read|recommended\\b',
    'you (?:may|might|could) (?:also )?(?:like|enjoy|be interested)|most (?:read|popular|viewed|shared)|trending|popular (?:posts|now|stories)',
    'latest (?:news|stories|posts|from)|top (?:stories|(?:rated )?comments)|up next|don.t miss|what to read next|sponsored',
    'filed under|newsletter|sign up|subscribe|follow us',
    'ähnliche |mehr zum thema|mehr aus |das könnte (?:sie|dich) auch|lesen sie auch|auch interessant',
    '(?:à )?lire (?:aussi|également)|sur le même sujet|articles? (?:liés|similaires|associés)|vous aimerez aussi',
    'not[ií]cias? relacionad|art[íi]culos relacionados|te puede interesar|le[ea] tambi[ée]n|m[áa]s (?:noticias|le[íi]das|sobre)',
    'você pode gostar|leia (?:também|mais)|veja também|mais lidas|leggi anche|articoli correlati',
    'lees ook|читайте также|по теме|[اإ]قرأ أيضا|مواضيع ذات صلة|ilgili haberler|powiązane|czytaj także',
  ].join('|')}).*|see also|share (?:this|on|via)?.{0,30}|tags?|topics|categories|schlagworte)[:.…!?]*$`,
  'iu',
);

/** What begins under this line, "" when the story goes on. Headings, and lines as short as one that stand alone. */
export function tailOf({ role, words, letters, prose }: Paragraph): 'comments' | 'stories' | '' {
  if (prose || letters > 60 || words.length > 90 || (role !== 'heading' && letters > 40)) return '';
  const line = words.trim();
  if (COMMENTS.test(line)) return 'comments';
  return TAIL.test(line) ? 'stories' : '';
}

const BOILERPLATE = new RegExp(
  `^(?:${[
    'advert(?:isement|ising)?s?|ad|sponsored(?: content)?|promoted|story continues below.*|article continues.*|continue reading.*|scroll (?:down )?to continue.*',
    '(?:read(?: also| more)?|see(?: also)?|watch|listen|related|also read|more|don.t miss|lire aussi|à lire aussi|lesen sie auch|lee también|leia também|leggi anche|читайте также|اقرأ أيضا)\\s*[:»>].{0,200}',
    'read more.{0,40}|click here.{0,80}|watch (?:the )?video.{0,40}|share(?: this)?(?: article| story)?.{0,20}|share on .{0,20}|tweet|print|e-?mail|save|copy link|facebook|twitter|whatsapp|linkedin|pinterest|reddit',
    'loading.{0,40}|this (?:slideshow|video|content) requires javascript.*|please enable javascript.*|view (?:gallery|comments|photos?).{0,20}|play video|close|caption|image \\d+ of \\d+|photo \\d+ of \\d+',
    '(?:photos?|images?|picture|video|credit|source|foto|bild|getty)\\s*(?:credit|courtesy)?\\s*(?:by|:|/|©).{0,120}|©.{0,120}|copyright .{0,120}|all rights reserved.{0,80}',
    // The paper's note on its author.
    '.{0,80}\\b(?:can|may) be (?:reached|contacted) (?:at|on|via|by)\\b.{0,120}|(?:follow|e-?mail|contact) .{2,60} (?:on (?:twitter|x|facebook|instagram|bluesky|threads|mastodon)|at)\\b.{0,80}',
    // "(Image: NAME)" closes a caption.
    '.{0,220}\\((?:image|photo|pic(?:ture)?|credit|foto|bild)s?\\s*:[^()]{0,60}\\)',
    'anzeige|werbung|publicité|publicidade?|pubblicità|реклама|إعلان',
  ].join('|')})[.…!]*$`,
  'iu',
);

/** A line that is set between the paragraphs of any story. */
export function isBoilerplate(words: string): boolean {
  return words.length < 260 && BOILERPLATE.test(words.trim());
}
