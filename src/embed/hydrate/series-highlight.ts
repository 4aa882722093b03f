/** Lets one series of a group of drawings stand out by dimming the others; '' is none. Series go by id. */
export type ShowSeries = (series: string) => void;

/** The highlight of a group of drawings with their key. Pointing at an entry of the key shows its series. */
export function seriesHighlight(group: Element): ShowSeries {
  let shown = '';
  const show = (series: string): void => {
    if (series === shown) return;
    shown = series;
    for (const element of group.querySelectorAll('[data-series]')) {
      element.classList.toggle('dimmed', series !== '' && seriesOf(element) !== series);
    }
  };
  for (const entry of group.querySelectorAll('.series-key li')) {
    entry.addEventListener('pointerenter', () => show(seriesOf(entry)));
    entry.addEventListener('pointerleave', () => show(''));
  }
  return show;
}

/** The series that an element of a drawing is of, or the part of it that it stands in; '' when it is of none. */
export function seriesOf(element: Element): string {
  return element.closest<HTMLElement | SVGElement>('[data-series]')?.dataset['series'] ?? '';
}
