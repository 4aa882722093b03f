const tallest = 20_000;
/** How long frames are given to speak for themselves once the page has loaded. */
const resendMs = 500;
/** An id that a frame hears. */
const idShape = /^[\w.~-]{1,100}$/;

/**
 * Gives each frame of `site`, the folder this script is from, the height that the figure in it says it has. Frames of
 * any other site are left alone, whatever they say, and so are all where the folder is not known (''). Heights are
 * believed only from the frame itself, at the address the page gave it; running twice changes nothing.
 *
 * A frame may have spoken before anyone listened. So frames that stay silent are asked once, in the one way they
 * answer: iframe-resizer's.
 */
export function fitFrames(host: Window, site: string): void {
  const { document } = host;
  if (site === '') return;
  const isOwn = ({ src }: HTMLIFrameElement): boolean => src.startsWith(site);
  const heard = new WeakSet<HTMLIFrameElement>();

  host.addEventListener('message', ({ data, source, origin }: MessageEvent) => {
    const height = heightIn(data);
    if (height === null) return;
    for (const frame of document.querySelectorAll('iframe')) {
      if (isOwn(frame) && frame.contentWindow === source && originOf(frame) === origin) {
        frame.style.height = `${Math.min(height, tallest)}px`;
        heard.add(frame);
      }
    }
  });

  const ask = (): void => {
    for (const frame of document.querySelectorAll('iframe')) {
      if (heard.has(frame) || !isOwn(frame)) continue;
      // The frame's own id is the one that iframe-resizer's script, if it is here too, knows it by.
      const id = idShape.test(frame.id) ? frame.id : 'local-context';
      frame.contentWindow?.postMessage(`[iFrameSizer]${id}:8:false:false`, '*');
    }
  };
  const askLater = (): number => host.setTimeout(ask, resendMs);
  if (document.readyState === 'complete') askLater();
  else host.addEventListener('load', askLater, { once: true });
}

/** The height that a frame says it has, of itself or because it was asked; null for any other message. */
function heightIn(data: unknown): number | null {
  if (typeof data === 'string') {
    const [, answer] = /^\[iFrameSizer\][^:]*:(\d+):\d+:init$/.exec(data) ?? [];
    return Number(answer) || null;
  }
  if (typeof data !== 'object' || data === null) return null;
  const { type, version, height } = data as Readonly<Record<string, unknown>>;
  const isHeight = type === 'local-context:height' && version === 1 && typeof height === 'number';
  return isHeight && height >= 0 ? height : null;
}

/** The origin that messages of a frame carry; a sandbox may take it away. */
function originOf(frame: HTMLIFrameElement): string {
  const sandbox = frame.getAttribute('sandbox');
  if (sandbox !== null && !/allow-same-origin/i.test(sandbox)) return 'null';
  try {
    return new URL(frame.src).origin;
  } catch {
    return '';
  }
}

const { currentScript } = document;
const address = currentScript instanceof HTMLScriptElement ? currentScript.src : '';
fitFrames(window, /^https?:/.test(address) ? new URL('.', address).href : '');
