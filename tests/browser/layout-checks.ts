import type { Page } from 'playwright-core';

/** By how many pixels the page as a whole can be scrolled sideways, and what sticks out of it; nothing if it cannot. */
export function sideways(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const scrollsItself = (element: Element): boolean => {
      for (let one = element.parentElement; one && one !== document.body; one = one.parentElement) {
        if (getComputedStyle(one).overflowX !== 'visible') return true;
      }
      return false;
    };
    const wide = [...document.querySelectorAll('body *')].filter(
      (element) =>
        element.getBoundingClientRect().right > clientWidth + 1 && !scrollsItself(element),
    );
    const names = wide.map(
      (element) => `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`,
    );
    return [`${scrollWidth - clientWidth} pixels because of ${names.slice(0, 5).join(', ')}`];
  });
}

/** The buttons, links, labels and headings whose own text does not fit into them. */
export function clipped(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const parts = document.querySelectorAll<HTMLElement>(
      'h1, h2, h3, p, label, legend, summary, button, main a, nav a, dt, dd, th, caption',
    );
    return [...parts]
      .filter((part) => {
        const { overflowX, overflowY, display, textOverflow } = getComputedStyle(part);
        if (display === 'inline' || part.closest('.visually-hidden')) return false;
        // A line that ends in dots has its whole text elsewhere.
        if (textOverflow === 'ellipsis' || part.clientWidth <= 1) return false;
        const cuts = overflowX !== 'visible' || overflowY !== 'visible' || part.matches('button');
        return (
          cuts &&
          (part.scrollWidth > part.clientWidth + 1 || part.scrollHeight > part.clientHeight + 2)
        );
      })
      .map((part) => `${part.tagName} ${part.textContent?.trim().slice(0, 40)}`);
  });
}

/**
 * Pieces of text that stand on top of each other, in the page or in its drawings. `allowed` is the part of the
 * shorter one that may be covered.
 */
export function overlapping(page: Page, allowed = 0): Promise<readonly string[]> {
  return page.evaluate((part) => {
    const texts: { readonly box: DOMRect; readonly text: string; readonly node: Element }[] = [];
    const everything = new DOMRect(-1e6, -1e6, 2e6, 2e6);
    const known = new Map<Element, DOMRect>();
    const within = (box: DOMRect, cut: DOMRect): DOMRect => {
      const left = Math.max(box.left, cut.left);
      const top = Math.max(box.top, cut.top);
      const width = Math.max(0, Math.min(box.right, cut.right) - left);
      return new DOMRect(left, top, width, Math.max(0, Math.min(box.bottom, cut.bottom) - top));
    };
    /** Where an element and those around it let anything inside them be seen. */
    const windowOf = (element: Element | null): DOMRect => {
      if (!element) return everything;
      const found = known.get(element);
      if (found) return found;
      const { overflowX, overflowY } = getComputedStyle(element);
      const around = windowOf(element.parentElement);
      const cuts = overflowX !== 'visible' || overflowY !== 'visible';
      const made = cuts ? within(around, element.getBoundingClientRect()) : around;
      known.set(element, made);
      return made;
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement;
      const text = walker.currentNode.textContent?.trim() ?? '';
      if (!parent || text === '' || !parent.checkVisibility()) continue;
      if (parent.closest('.visually-hidden, script, style, option, .skip-link, .skip-chart'))
        continue;
      if (parent.closest('.filter-bar')) continue;
      const range = document.createRange();
      range.selectNodeContents(walker.currentNode);
      for (const whole of range.getClientRects()) {
        const box = within(whole, windowOf(parent));
        // Out of sight, not out of hearing: in a box of one pixel.
        if (box.width > 1 && box.height > 1) texts.push({ box, text, node: parent });
      }
    }
    const collide = (a: DOMRect, b: DOMRect): boolean => {
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      // Less than half a line is a descender that touches the next line.
      return (
        across > Math.max(2, part * Math.min(a.width, b.width)) &&
        down > Math.min(a.height, b.height) / 2
      );
    };
    // From top to bottom: what begins under the end of a text cannot stand on it, nor can what comes after.
    texts.sort((one, other) => one.box.top - other.box.top);
    const found: string[] = [];
    texts.forEach((one, index) => {
      for (let next = index + 1; next < texts.length; next += 1) {
        const other = texts[next];
        if (!other || other.box.top >= one.box.bottom) break;
        if (one.node === other.node || !collide(one.box, other.box)) continue;
        found.push(`${one.text.slice(0, 30)} / ${other.text.slice(0, 30)}`);
      }
    });
    return found;
  }, allowed);
}

/** What can be pressed and is smaller than 24 by 24 pixels, unless it is part of a sentence. */
export function tooSmallToPress(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const targets = document.querySelectorAll<HTMLElement>(
      'a[href], button, summary, select, input, [role="button"]',
    );
    return [...targets].flatMap((target) => {
      if (!target.checkVisibility() || target.closest('.visually-hidden')) return [];
      const pressed = target.closest('label') ?? target;
      const { width, height, right } = pressed.getBoundingClientRect();
      let block = target.parentElement;
      while (block && getComputedStyle(block).display === 'inline') block = block.parentElement;
      const inSentence =
        getComputedStyle(target).display === 'inline' &&
        block?.textContent?.trim() !== target.textContent?.trim();
      if (inSentence || right < 0 || (width >= 23.5 && height >= 23.5)) return [];
      return [
        `${target.tagName} ${target.textContent?.trim().slice(0, 30)} ${Math.round(width)}x${Math.round(height)}`,
      ];
    });
  });
}

/** The distances of WCAG 1.4.12, which a reader may set. */
const spacing = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-bottom: 2em !important; }
`;

/** Puts more space between letters and lines, as a reader's own style sheet does, or takes it away again. */
export async function spaceOut(page: Page, isSpaced: boolean): Promise<void> {
  await page.evaluate(
    (css) => {
      // The site's policy does not bind a reader, nor a style sheet made like this.
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      document.adoptedStyleSheets = [sheet];
    },
    isSpaced ? spacing : '',
  );
}

/** Makes all text larger, in per cent of what is usual, as the browser's own setting does: widths in `rem` see it too. */
export async function enlargeText(page: Page, percent: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const standard = Math.round(0.16 * percent);
  await session.send('Page.setFontSizes', { fontSizes: { standard, fixed: standard } });
  await session.detach();
  await page.waitForFunction(
    (size) => getComputedStyle(document.documentElement).fontSize === `${size}px`,
    standard,
  );
}

/** Unfolds all that can be on the page itself; the lists of the bar above it lie over what follows when they are open. */
export async function openAllDetails(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const one of document.querySelectorAll<HTMLDetailsElement>('main details'))
      one.open = true;
  });
}
