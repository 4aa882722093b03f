import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { figuresAreThere, goTo, indicatorLink, openFigures } from './figure-page.ts';

const paths: readonly string[] = [
  '',
  '?page=about',
  indicatorLink('ehcp-caseload.ehc_plan_count'),
  indicatorLink('early-years-development.good_level_of_development_percent'),
  indicatorLink('need-types.ehc_plan_count', { breakdown: 'sen_primary_need' }),
  indicatorLink('need-types.ehc_plan_percent', { breakdown: 'sen_primary_need' }),
  indicatorLink('sen-support.sen_support_percent', {
    breakdown: 'school_phase',
    chart: 'line',
    comparators: 'neighbours,city-region,E12000002',
  }),
  indicatorLink('high-needs-funding.high_needs_block_pounds', { chart: 'table' }),
  '?page=indicator&chart=pie&colour=a-very-long-word-that-nobody-would-ever-write-in-a-link-on-purpose',
];

/** How far the page as a whole can be scrolled sideways, and what sticks out of it. */
function sideways(page: Page): Promise<{ readonly pixels: number; readonly because: string[] }> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
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
    return {
      pixels: scrollWidth - clientWidth,
      because: wide.slice(0, 3).map((one) => `${one.tagName} ${one.getAttribute('class') ?? ''}`),
    };
  });
}

/** The buttons, links, labels and headings whose own text does not fit into them. */
function clipped(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const parts = document.querySelectorAll<HTMLElement>(
      'h1, h2, h3, p, label, legend, summary, button, main a, nav a, dt, dd, th, caption',
    );
    return [...parts]
      .filter((part) => {
        const { overflowX, overflowY, display, textOverflow } = getComputedStyle(part);
        if (display === 'inline' || part.closest('.visually-hidden')) return false;
        // A line that ends in dots has its whole text elsewhere.
        if (textOverflow === 'ellipsis' || part.clientWidth === 0) return false;
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
function overlapping(page: Page, allowed = 0): Promise<readonly string[]> {
  return page.evaluate((part) => {
    const texts: { readonly box: DOMRect; readonly text: string; readonly node: Element }[] = [];
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
      for (const box of range.getClientRects()) texts.push({ box, text, node: parent });
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
    const found: string[] = [];
    texts.forEach((one, index) => {
      for (const other of texts.slice(index + 1)) {
        if (one.node === other.node || !collide(one.box, other.box)) continue;
        found.push(`${one.text.slice(0, 30)} / ${other.text.slice(0, 30)}`);
      }
    });
    return found;
  }, allowed);
}

it('on a screen 320 pixels wide no page scrolls sideways and no text stands on another', async () => {
  const page = await openFigures('', { width: 320, height: 640 });
  const wide: unknown[] = [];
  for (const path of paths) {
    await goTo(page, path);
    const found = await sideways(page);
    const collisions = await overlapping(page);
    if (found.pixels > 0 || collisions.length > 0) wide.push({ path, ...found, collisions });
  }
  await goTo(page, paths[2] ?? '');
  await page.getByRole('button', { name: '7,875' }).click();
  await page.getByRole('dialog').locator('dl').first().waitFor();
  const found = await sideways(page);
  if (found.pixels > 0) wide.push({ path: 'dialog', ...found });
  expect(wide).toEqual([]);
});

it('with text twice as large nothing is cut off, and no page scrolls sideways at 640', async () => {
  const page = await openFigures('', { width: 640 });
  const faults: unknown[] = [];
  for (const path of paths) {
    await goTo(page, path);
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    await figuresAreThere(page);
    const { pixels, because } = await sideways(page);
    const cut = await clipped(page);
    if (pixels > 0 || cut.length > 0) faults.push({ path, pixels, because, cut });
  }
  expect(faults).toEqual([]);
});

/** The distances of WCAG 1.4.12, which a reader may set. */
const spacing = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-bottom: 2em !important; }
`;

it.each([1280, 360])(
  'no text stands on another, not even with more space between letters and lines, %i wide',
  async (width) => {
    // A reader's own style sheet is not bound by the site's policy.
    const page = await openFigures('', { width, context: { bypassCSP: true } });
    const faults: unknown[] = [];
    for (const path of paths.slice(0, 6)) {
      await goTo(page, path);
      const before = await overlapping(page);
      await page.addStyleTag({ content: spacing });
      await figuresAreThere(page);
      const { pixels, because } = await sideways(page);
      const cut = await clipped(page);
      // Drawings have a size of their own; what they say stands in the table as well.
      const collisions = [...before, ...(await overlapping(page, 1 / 3))];
      if (pixels > 0 || cut.length > 0 || collisions.length > 0) {
        faults.push({ path, pixels, because, cut, collisions });
      }
    }
    expect(faults).toEqual([]);
  },
);

it('everything to press is at least 24 by 24 pixels, unless it is part of a sentence', async () => {
  const page = await openFigures('', { width: 360, height: 640 });
  const small: string[] = [];
  for (const path of paths.slice(0, 5)) {
    await goTo(page, path);
    await page.evaluate(() => {
      for (const one of document.querySelectorAll('details')) one.open = true;
    });
    const found = await page.evaluate(() => {
      const targets = document.querySelectorAll<HTMLElement>(
        'a[href], button, summary, select, input, [role="button"]',
      );
      return [...targets].flatMap((target) => {
        if (!target.checkVisibility() || target.closest('.visually-hidden')) return [];
        const pressed = target.closest('label') ?? target;
        const { width, height, right } = pressed.getBoundingClientRect();
        const inSentence =
          getComputedStyle(target).display === 'inline' &&
          target.parentElement?.textContent?.trim() !== target.textContent?.trim();
        if (inSentence || right < 0 || (width >= 23.5 && height >= 23.5)) return [];
        return [
          `${target.tagName} ${target.textContent?.trim().slice(0, 30)} ${Math.round(width)}x${Math.round(height)}`,
        ];
      });
    });
    small.push(...found.map((one) => `${path} ${one}`));
  }
  expect(small).toEqual([]);
});
