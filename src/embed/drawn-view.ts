import type { FigureData } from '../charts/static/figure-data.ts';

const blockId = 'figure-data';

/** Whether a figure is drawn in a page from the start. */
export function holdsFigure(page: Document): boolean {
  return page.getElementById(blockId) !== null;
}

/** What a page says of the figure drawn in it; null where none is drawn, or where it cannot be read. */
export function readFigureData(page: Document): FigureData | null {
  try {
    const data = JSON.parse(page.getElementById(blockId)?.textContent ?? '') as FigureData;
    return data.version === 1 ? data : null;
  } catch {
    return null;
  }
}
