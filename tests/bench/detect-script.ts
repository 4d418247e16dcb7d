/** Stands in for the page's first script: looks at the page twice, and leaves in it how long each look took. */
import { detectArticle } from '../../lib/page/detect.ts';

/** Milliseconds until it is known whether the page is an article: by code that has never run, and by the same code again. */
export interface Looks {
  first: number;
  again: number;
}

const { href } = location;
const begin = performance.now();
detectArticle(document, href);
const middle = performance.now();
detectArticle(document, href);
const looks: Looks = { first: middle - begin, again: performance.now() - middle };
document.documentElement.dataset.looks = JSON.stringify(looks);
