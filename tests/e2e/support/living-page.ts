/** An article of the tests' own writing, and what pages and browsers do to an article while somebody reads it. */

const PARAGRAPHS = [
  'The lock on the old canal at Merrow will be opened again in June, the water board announced on Monday, nineteen years after the last boat went through it.',
  '“We were told that it could not be done,” said <b>Ines Hartley</b>, who leads the <i>Friends of the Canal</i>. “Then <em>four hundred people</em> came with shovels, and it was done in a summer.”',
  'The board has paid for new gates of oak. Its engineer, Paul Okoro, said that the walls were sound and would stand for another century if they were looked after.',
  'Not everybody in the town is glad. “They will bring noise, and they will bring rubbish,” said Walter Dunne, a baker in the street along the water, who has collected two hundred names against the plan.',
  'Hartley called the fears “a story from another time”. The first boats, she said, would come from the marina upstream, and each of them would be told to keep to walking pace.',
  'The council will decide in May whether the towpath is to be lit at night. Okoro argued that lamps would disturb the bats that live under the bridge.',
];

/** Served where the browser may keep it in memory when the reader goes on to another page. */
export const LIVING_HEADERS = { 'cache-control': 'private, max-age=600' };

export const LIVING_PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Lock at Merrow to open again</title>
<meta property="og:type" content="article"><style>
  @font-face { font-family: Late; src: local('DejaVu Serif'), local('Liberation Serif'), local('serif'); }
  body { margin: 0; font: 18px/1.6 sans-serif; } main { max-width: 640px; margin: 40px auto; }
  @media print { nav, .advertisement { display: none; } body { font-size: 11pt; } }
</style></head><body><nav><a href="/">The Merrow Post</a> <a href="/news">News</a></nav>
<main><article><h1>Lock at Merrow to open again after nineteen years</h1><p class="byline">By Jo Ferris</p>
${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('\n')}</article></main>
<script>addEventListener('pageshow', ({ persisted }) => { window.shown = persisted ? 'from memory' : 'anew'; });</script></body></html>`;

/** A paragraph that comes late, with a statement in it. */
export const LATE = {
  html: '<p>“I shall be on the first boat, and I shall bring the bread,” said Dunne on Tuesday, when he was asked again.</p>',
  words: 'I shall be on the first boat',
};

/** Puts an advertisement between the paragraphs every second, one inside of a sentence too; returns at once. */
export function startAdvertising(): void {
  let count = 0;
  setInterval(() => {
    count += 1;
    const paragraphs = document.querySelectorAll('article p');
    const advertisement = document.createElement('div');
    advertisement.className = 'advertisement';
    advertisement.textContent = `Advertisement ${count}: boats, ropes and paint at half the price`;
    if (count % 3) paragraphs[count % paragraphs.length]?.before(advertisement);
    else paragraphs[count % paragraphs.length]?.append(advertisement);
  }, 1000);
}

/** Puts a paragraph at the end of the article. */
export function addToArticle(html: string): void {
  document.querySelector('article')?.append(document.createRange().createContextualFragment(html));
}

/** Another story comes whenever the reader nears the end, three times. */
export function startScrolling(): void {
  let stories = 0;
  const observer = new IntersectionObserver(([entry]) => {
    if (!entry?.isIntersecting || stories === 3) return;
    stories += 1;
    const story = document.createElement('article');
    const paragraph = `“This is story ${stories}, and nobody has said these words before,” said Ruth Calder, who keeps the archive of the paper in Merrow.`;
    story.innerHTML = `<h2>From the archive, number ${stories}</h2>${`<p>${paragraph}</p>`.repeat(8)}`;
    document.querySelector('main')?.append(story);
  });
  const end = document.createElement('footer');
  end.textContent = '.';
  document.body.append(end);
  observer.observe(end);
}

/**
 * Translates the article as browsers do: every text node makes way for two nested `<font>`s with other words; the way back
 * puts the old nodes in their place.
 */
export function translatePage(): void {
  const page = window as Window & { untranslate?: () => void };
  const walker = document.createTreeWalker(document.querySelector('article') as Element, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) if (/\S/.test((walker.currentNode as Text).data)) nodes.push(walker.currentNode as Text);
  const made = nodes.map((node) => {
    const [outer, inner] = [document.createElement('font'), document.createElement('font')];
    inner.textContent = node.data.replace(/\p{L}+/gu, (word) => [...word].reverse().join(''));
    outer.append(inner);
    node.replaceWith(outer);
    return outer;
  });
  page.untranslate = () => {
    made.forEach((font, i) => {
      font.replaceWith(nodes[i] as Text);
    });
  };
}

export function untranslatePage(): void {
  (window as Window & { untranslate?: () => void }).untranslate?.();
}

/** The late font comes, and the reader's own larger size. */
export function swapFont(): void {
  document.body.style.font = '23px/1.4 Late, serif';
}

/** Before the reader leaves: the page forgets how it was shown. */
export function awaitReturn(): void {
  delete (window as Window & { shown?: string }).shown;
}

/** The page writes the same once more over itself, which takes every listener off its window. */
export function writeAnew(): void {
  const same = document.documentElement.outerHTML;
  document.open();
  document.write(same);
  document.close();
}

/** How the page was shown when the reader came back: "from memory", or "anew" when the browser had dropped it. */
export function returnOf(): string | undefined {
  return (window as Window & { shown?: string }).shown;
}

/** Every text seen under the layers of saved marks during some milliseconds. */
export async function savedTextsDuring(milliseconds: number): Promise<string[]> {
  interface Listed<T> {
    forEach(callback: (value: T, key: string) => void): void;
  }
  const seen = new Set<string>();
  const end = performance.now() + milliseconds;
  while (performance.now() < end) {
    (CSS.highlights as unknown as Listed<Listed<AbstractRange>>).forEach((highlight, name) => {
      if (!name.startsWith('pressmark-saved')) return;
      highlight.forEach(({ startContainer, startOffset, endContainer, endOffset }) => {
        const range = document.createRange();
        range.setStart(startContainer, startOffset);
        range.setEnd(endContainer, endOffset);
        if (document.contains(startContainer)) seen.add(String(range));
      });
    });
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  return [...seen];
}
