/** A story of the tests' own writing, and the pages around it. */

export const PARAGRAPHS = [
  'The harbour of Velden will stay closed until Friday, its master said on Tuesday, after a second storm in a week tore two cranes from their rails.',
  '“We have never seen the water this high,” said Ines Harmon, who has run the port for eleven years. “Nobody was hurt, and that is all that counts.”',
  'Three ships with grain are waiting outside the bay. The ministry of transport said in a statement that they would be sent on to the north, where two berths are free.',
  'Fishermen told reporters that they had been warned too late. The weather service rejects this: it says that a warning went out on Sunday evening, in time for every boat to return.',
  'Repairs may take until the spring, according to the builder of the cranes, and the town has asked the government for help with the costs.',
];

export const STORY = PARAGRAPHS.map((text) => `<p>${text}</p>`).join('\n');

const TEASERS = [
  'Bridge reopens after two years of repairs',
  'Council votes for a new school in the west',
  'Why the trains are late again this winter',
  'A baker, a bank and a long quarrel over flour',
];

/** Cards of other stories, each with a linked headline and a sentence. */
export const CARDS = TEASERS.map(
  (title, i) =>
    `<li class="card"><h3><a href="/news/${i}">${title}</a></h3><p>It took longer than anybody thought, and it cost twice as much.</p></li>`,
).join('\n');

export const COMMENTS = `<section id="comments" class="comments-area"><h2>3 comments</h2>
  <p>My father worked on those cranes for thirty years and he always said that the rails were too weak for such a wind.</p>
  <p>The ministry says this every year. Nothing happens, and then everybody is surprised when the next storm comes along.</p>
  <form><p>Leave a comment</p><textarea name="body"></textarea></form></section>`;

/** A page as a newspaper's site makes it. */
export const NEWS_PAGE = `<!doctype html><html lang="en-GB"><head>
  <title>Storm closes the harbour of Velden | The Daily Velden</title>
  <meta property="og:type" content="article"><meta property="og:site_name" content="The Daily Velden">
  <meta property="og:title" content="Storm closes the harbour of Velden">
  <script type="application/ld+json">{"@context":"https://schema.org","@graph":[
    {"@type":"BreadcrumbList","itemListElement":[
      {"@type":"ListItem","position":1,"name":"Home"},{"@type":"ListItem","position":2,"name":"News"},{"@type":"ListItem","position":3,"name":"The coast"}]},
    {"@type":"NewsArticle","headline":"Storm closes the harbour of Velden","datePublished":"2026-03-03T18:05:00+01:00",
     "dateModified":"2026-03-04T07:00:00+01:00","author":[{"@type":"Person","name":"By Mara Lindt"},{"@type":"Person","name":"Tom Aker"}],
     "publisher":{"@type":"Organization","name":"The Daily Velden"}}]}</script></head>
  <body class="has-sidebar with-comments"><header><a href="/">The Daily Velden</a><nav><a href="/news">News</a> <a href="/sport">Sport</a></nav></header>
  <div class="page"><article><h1>Storm closes the harbour of Velden</h1>
    <p class="byline">By <a rel="author" href="/authors/lindt">Mara Lindt</a> and Tom Aker</p><time datetime="2026-03-03T18:05:00+01:00">3 March 2026</time>
    <div class="share-bar"><a href="#">Share on Facebook</a> <a href="#">Tweet</a></div>
    <figure><img alt=""><figcaption>The harbour on Monday. Photo: Jan Ruys</figcaption></figure>
    ${STORY}
    <div class="newsletter-signup"><p>Get the news of the coast every morning. Sign up for our newsletter and never miss a story.</p></div>
    <h3>Related stories</h3><ul class="more">${CARDS}</ul></article>
  ${COMMENTS}
  <aside class="sidebar"><h2>Most read</h2><ul>${CARDS}</ul></aside></div>
  <footer><p>Copyright 2026 The Daily Velden. All rights reserved. The paper is printed on Tuesdays and on Fridays.</p></footer></body></html>`;
