import { citationOf } from '../../lib/annotation/citation.ts';
import type { Finding, PageModel } from '../reader/page-model.ts';
import { saidIn } from './views.ts';

/** Puts a passage on the clipboard as a newsroom cites it. True when the browser allowed it. */
export function copyCitation(model: PageModel, passage: Exclude<Finding, { is: 'actor' }>): Promise<boolean> {
  const { title, site, published, source } = model.metadata;
  return copyText(citationOf({ ...saidIn(model, passage), title, site, published, source }));
}

/** Copies text; the older way serves pages without https, where the newer is closed. True when it was copied. */
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const onCopy = (event: ClipboardEvent) => {
      event.clipboardData?.setData('text/plain', text);
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    addEventListener('copy', onCopy, { capture: true, once: true });
    const copied = Document.prototype.execCommand.call(document, 'copy');
    removeEventListener('copy', onCopy, { capture: true });
    return copied;
  }
}
