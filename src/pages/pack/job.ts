import { findIndicator } from '../../domain/catalogue.ts';
import type { Dataset } from '../../domain/dataset.ts';
import { formatList } from '../../domain/words/format.ts';
import type { View } from '../../domain/view.ts';
import type { PackItem } from '../../export/pack/contents.ts';
import { loadPackFigure, type PackContext, type PackWanted } from './load-figures.ts';

/** What the figures of a pack have in common. */
export interface PackJob {
  readonly context: PackContext;
  /** What the page shows. */
  readonly view: View;
  /** "Liverpool and Sefton"; empty where no name is known. */
  readonly areaNames: string;
}

/** The names of a view's areas, as far as datasets that are there tell. */
export function areaNamesOf({ areas }: View, loaded: readonly Dataset[]): string {
  const known = loaded.flatMap((dataset) => dataset.areas);
  return formatList(
    areas.flatMap((wanted) => known.find(({ code }) => code === wanted)?.name ?? []),
  );
}

/** One figure of a pack, named by its indicator and areas; nothing when there is no such indicator. */
export function itemOf(
  { context, areaNames }: PackJob,
  id: string,
  wanted: PackWanted,
  /** Tells it from others of the same indicator. */
  detail = '',
): readonly PackItem[] {
  const indicator = findIndicator(context.catalogue, wanted.view.indicator);
  if (!indicator) return [];
  const label = [indicator.title, areaNames, detail].filter((part) => part !== '').join(', ');
  return [{ id, label, load: () => loadPackFigure(context, wanted) }];
}
