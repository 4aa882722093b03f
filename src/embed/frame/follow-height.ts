import {
  heightMessages,
  resizerMessage,
  wholeHeight,
  type FrameIdentity,
} from './height-messages.ts';
import { resizerId } from './inbound-messages.ts';

/** Between two answers to a host that asks again and again, and two looks at the page. */
const pauseMs = 200;
/** The attributes by which something on the page takes more room, or less. */
const sizing = ['class', 'hidden', 'open', 'style'];

/**
 * Tells the page that frames this one how tall it is: once it has loaded, and whenever that changes. Answers
 * iframe-resizer's greeting, and hears nothing else. Does nothing in a page that no other frames.
 */
export function followHeight(page: Window, identity: FrameIdentity): void {
  const { document, parent } = page;
  if (parent === page) return;
  let told = -1;
  let resizer: string | null = null;
  let answering = 0;

  const post = (message: string | object): void => parent.postMessage(message, '*');
  const sizeNow = (): { readonly width: number; readonly height: number } => {
    // Unlike scrollHeight, the box of the root element is no taller than what is in it.
    const { width, height } = document.documentElement.getBoundingClientRect();
    return { width: Math.round(width), height: wholeHeight(height) };
  };
  const tell = (): void => {
    const size = sizeNow();
    // A frame that its host does not show has no width, and a height that is true of no other: nobody needs to hear it.
    if (size.height === 0 || size.width === 0) return;
    told = size.height;
    heightMessages(identity, size.height).forEach(post);
    if (resizer !== null) post(resizerMessage(resizer, size, 'size'));
  };
  const tellChange = (): void => {
    if (sizeNow().height !== told) tell();
  };

  page.addEventListener('message', ({ source, data }: MessageEvent) => {
    const asked = source === parent ? resizerId(data) : null;
    if (asked === null) return;
    resizer = asked;
    answering ||= page.setTimeout(() => {
      answering = 0;
      const size = sizeNow();
      if (resizer !== null && size.width > 0) post(resizerMessage(resizer, size, 'init'));
    }, pauseMs);
  });
  const follow = (): void => {
    tell();
    // Unlike its promise `ready`, which has the whole page laid out there and then.
    document.fonts?.addEventListener('loadingdone', tellChange);
    new ResizeObserver(tellChange).observe(document.documentElement);
    // A frame outside of what is seen hears nothing of sizes, but of what is put into it, shown or hidden.
    let looking = 0;
    new MutationObserver(() => {
      looking ||= page.setTimeout(() => {
        looking = 0;
        tellChange();
      }, pauseMs);
    }).observe(document.body, { childList: true, subtree: true, attributeFilter: sizing });
  };
  // Not before: hosts often listen only then, and frames side by side would all speak twice.
  if (document.readyState === 'complete') follow();
  else page.addEventListener('load', follow, { once: true });
}
