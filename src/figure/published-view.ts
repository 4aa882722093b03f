import { usualView, type LinkedView, type View } from '../domain/view.ts';
import { findIndicator } from '../domain/catalogue.ts';
import { resolveSelection } from '../query/select/resolve.ts';
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

/**
 * A view without what it would show anyway: a breakdown or an item that is the usual one of its indicator. Two views
 * that show the same then have the same link.
 */
export function withoutUsual(view: View, data: FigureData): View {
  const { catalogue, dataset, neighbours } = data;
  const indicator = findIndicator(catalogue, view.indicator);
  // Of rates the usual breakdown follows from files that are not at hand here.
  if (!indicator || view.measure === 'rate') return view;
  const shown = (one: View): string => {
    const { selection } = resolveSelection(one, indicator, dataset, catalogue, neighbours);
    return [selection.breakdown, ...selection.categories.map(({ key }) => key)].join('\n');
  };
  const wanted = shown(view);
  return candidates(view).reduce((former, change) => {
    const plainer = change(former);
    return shown(plainer) === wanted ? plainer : former;
  }, view);
}

/** The choices of a view that may say what is usual, each as the way to leave it out. */
function candidates({ filters }: View): readonly ((view: View) => View)[] {
  return [
    (view) => ({ ...view, breakdown: '' }),
    ...Object.keys(filters).map((column) => (view: View): View => {
      const { [column]: _, ...others } = view.filters;
      return { ...view, filters: others };
    }),
  ];
}
