/** Copies text; the older way serves pages without https, where the newer is closed. True when it was copied. */
export async function copyText(document: Document, text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const onCopy = (event: ClipboardEvent) => {
      event.clipboardData?.setData('text/plain', text);
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    document.addEventListener('copy', onCopy, { capture: true, once: true });
    const copied = document.execCommand('copy');
    document.removeEventListener('copy', onCopy, { capture: true });
    return copied;
  }
}
