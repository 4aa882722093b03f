/**
 * Leaves of a page that was written in full a chart, its title and its source, and puts the rest behind one control,
 * `About this figure`; what of the chart is too tall shows with `Show all`. `StaticFigure` draws the same order where
 * it draws a compact figure. What the reader opens is kept on the page, so that it stays when the figure is drawn anew.
 */
export function makeCompact(page: HTMLElement): void {
  page.classList.add('compact');
  const all = page.querySelector<HTMLDetailsElement>('#figure-all');
  if (all) {
    all.open = false;
    const summary = all.querySelector('summary');
    summary?.after(...page.querySelectorAll('.figure-lead, .figure-annotations'));
  }
  page.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element) || !target.closest('.figure-show-all')) return;
    page.classList.add('whole');
    page.querySelector<HTMLElement>('#figure-all > summary')?.focus({ preventScroll: true });
  });
  // It does not bubble.
  page.addEventListener(
    'toggle',
    ({ target }) => {
      if (target instanceof HTMLDetailsElement && target.id === 'figure-all' && target.open) {
        page.classList.add('whole');
      }
    },
    true,
  );
  measureCut(page);
  new ResizeObserver(() => measureCut(page)).observe(page);
}

/** Offers `Show all` where a part of the chart is not shown. */
function measureCut(page: HTMLElement): void {
  const drawing = page
    .querySelector('.figure-drawing .drawings, .figure-drawing .facets')
    ?.closest('.figure-drawing');
  const isCut =
    drawing !== null &&
    drawing !== undefined &&
    (drawing.scrollHeight > drawing.clientHeight + 1 ||
      page.querySelector('.facet-main ~ .facet') !== null);
  page.classList.toggle('cut', isCut && !page.classList.contains('whole'));
}
