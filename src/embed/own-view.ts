import type { FigureData } from '../charts/figure-data.ts';

/** What a page says of the figure drawn in it; null where none is drawn, or where it cannot be read. */
export function readFigureData(page: Document): FigureData | null {
  try {
    const data = JSON.parse(page.getElementById('figure-data')?.textContent ?? '') as FigureData;
    return data.version === 1 ? data : null;
  } catch {
    return null;
  }
}
