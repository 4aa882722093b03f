const tallest = 20_000;

/**
 * Gives each frame of the page the height that the figure in it says it has. Heights are believed only from the
 * frame itself, at the address the page gave it; nothing else is done, and running twice changes nothing.
 */
export function fitFrames(host: Window): void {
  host.addEventListener('message', ({ data, source, origin }: MessageEvent) => {
    if (data?.type !== 'local-context:height' || data.version !== 1) return;
    const { height } = data;
    if (typeof height !== 'number' || !(height >= 0)) return;
    for (const frame of host.document.querySelectorAll('iframe')) {
      if (frame.contentWindow === source && originOf(frame) === origin) {
        frame.style.height = `${Math.min(height, tallest)}px`;
      }
    }
  });
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

fitFrames(window);
