import { citationOf } from '../../lib/annotation/citation.ts';
import { viewOf } from '../../lib/page/nodes.ts';
import type { Finding, PageModel } from '../../lib/reader/page-model.ts';
import { saidIn } from './views.ts';

/** Puts a passage on the clipboard as a newsroom cites it. True when the browser allowed it. */
export function copyCitation(
  document: Document,
  model: PageModel,
  passage: Exclude<Finding, { is: 'actor' }>,
): Promise<boolean> {
  const { title, site, published, source } = model.metadata;
  return copyText(document, citationOf({ ...saidIn(model, passage), title, site, published, source }));
}

/** Copies text; the older way serves pages without https, where the newer is closed. True when it was copied. */
async function copyText(document: Document, text: string): Promise<boolean> {
  const view = viewOf(document) as Window;
  try {
    await view.navigator.clipboard.writeText(text);
    return true;
  } catch {
    const onCopy = (event: ClipboardEvent) => {
      event.clipboardData?.setData('text/plain', text);
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    view.addEventListener('copy', onCopy, { capture: true, once: true });
    const copied = Document.prototype.execCommand.call(document, 'copy');
    view.removeEventListener('copy', onCopy, { capture: true });
    return copied;
  }
}
