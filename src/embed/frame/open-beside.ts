import { makeElement } from '../make-element.ts';

/**
 * Makes links that open beside a page say their address where the sandbox of a frame lets none of them open. A link
 * that is followed with a key held, or in another way than a click, is the browser's own business.
 */
export function openBeside(page: Window): void {
  const { document } = page;
  if (page.parent === page) return;
  document.addEventListener('click', (event) => {
    const { target } = event;
    const link = target instanceof Element ? target.closest('a') : null;
    const isPlain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
    if (!link || link.target !== '_blank' || !isPlain || event.defaultPrevented) return;
    event.preventDefault();
    const opened = page.open(link.href, '_blank');
    if (opened) forgetOpener(opened);
    else sayAddress(link);
  });
}

/** As `rel="noopener"` does, which does not let the page know whether anything has opened. */
function forgetOpener(opened: Window): void {
  try {
    opened.opener = null;
  } catch {
    // It is another site's already, which cannot reach into this one.
  }
}

function sayAddress(link: HTMLAnchorElement): void {
  const place = link.closest('p, li, dd') ?? link;
  const next = place.nextElementSibling;
  if (next?.classList.contains('link-address')) next.remove();
  const line = makeElement(
    'p',
    'link-address',
    'Links cannot open from the page around this figure. The address is ',
    makeElement('span', 'address', link.href),
  );
  line.setAttribute('role', 'status');
  place.after(line);
}
