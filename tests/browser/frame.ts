/** A whole page in a frame of a desktop's size, inside the test's document. */

let frame: HTMLIFrameElement | null = null;

/** Opens `html`; its own scripts run, in the frame's own world of prototypes. */
export async function openFrame(html: string): Promise<Document> {
  closeFrame();
  frame = document.createElement('iframe');
  frame.style.cssText = 'width:1280px;height:900px';
  document.body.append(frame);
  const page = frame.contentDocument as Document;
  const loaded = new Promise((resolve) => frame?.addEventListener('load', resolve, { once: true }));
  page.open();
  page.write(html);
  page.close();
  await loaded;
  return page;
}

export function closeFrame(): void {
  frame?.remove();
  frame = null;
}
