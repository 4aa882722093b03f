import { usualView, type LinkedView, type View } from '../domain/view.ts';
import { figureOrOffered, type FigureData, type FigureOfView } from './figure-for.ts';

/**
 * What the static figure page of an indicator (by id) shows: the usual view of it, or that of its target (`targetView`; null
 * for none). Where that has no figures, it is the one that the dashboard would offer instead.
 */
export function publishedFigure(
  indicator: string,
  targetView: LinkedView | null,
  data: FigureData,
): FigureOfView & { readonly view: View } {
  const linked = targetView ?? { page: 'indicator', indicator };
  return figureOrOffered({ ...usualView(data.catalogue.site), ...linked }, data);
}
