/**
 * Leaves of a page that was written in full a chart, its title and its source, and puts the rest behind one control,
 * `About this figure`. `StaticFigure` draws the same order where it draws a compact figure.
 */
export function makeCompact(page: Element): void {
  page.classList.add('compact');
  const all = page.querySelector<HTMLDetailsElement>('#figure-all');
  if (!all) return;
  all.open = false;
  all
    .querySelector('summary')
    ?.after(...page.querySelectorAll('.figure-lead, .figure-annotations'));
}
