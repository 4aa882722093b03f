import type { Neighbours } from '../domain/area.ts';
import { findIndicator, type Catalogue } from '../domain/catalogue.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { Notice } from '../domain/notice.ts';
import type { View } from '../domain/view.ts';
import { strategyFaultOf, strategyReplaced } from '../domain/words/fault.ts';
import { noStrategy, strategyFileNames, type StrategyLayer } from '../domain/strategy.ts';
import type { PartialDate } from '../domain/time/partial-date.ts';
import { measured } from '../query/rates/measured.ts';
import { resolveSelection } from '../query/select/resolve.ts';
import type { Selection } from '../query/select/selection.ts';
import { buildTargetCards, type TargetCard } from '../strategy/targets/target-card.ts';
import { runsWithin, targetsFor } from '../strategy/targets/targets-for.ts';
import { plainFigure } from './build-figure.ts';
import type { Figure, PlainFigure } from './figure.ts';
import { withNewerDue } from './notes/newer-due.ts';
import { inspectionOverlays, statedOverlays, targetOverlay, withOverlays } from './overlays.ts';

/** All that a figure is made of besides the choices of its view. */
export interface FigureData {
  readonly catalogue: Catalogue;
  /** The dataset of the view's indicator. */
  readonly dataset: Dataset;
  /** The dataset that a rate is worked out with (`denominatorDataset`); null or left out where the view asks for none. */
  readonly denominators?: Dataset | null;
  readonly neighbours: readonly Neighbours[];
  /** Null where it could not be had: then nothing is said of what councils promised. */
  readonly layer: StrategyLayer | null;
  /** The day on which targets are judged, and a newer release may be due. Nothing else depends on it. */
  readonly today: PartialDate;
  /** Targets to draw in place of the one that the view has chosen. */
  readonly drawn?: readonly TargetCard[];
}

/** A view made good against the data. */
export interface FigureOfView {
  readonly figure: Figure;
  readonly selection: Selection;
  /** What the selection is of: the dataset, or the rates that were worked out of it. */
  readonly measured: Dataset;
  /**
   * The targets that the selection bears on in the years chosen, direct ones first. A chosen target of this
   * indicator is among them even where the filters hide it.
   */
  readonly targets: readonly TargetCard[];
  /** The one of them that the view has chosen; null for none. */
  readonly chosen: TargetCard | null;
  /** What of the view could not be used. */
  readonly notices: readonly Notice[];
}

/**
 * The figure of a view, with what councils said laid over it: the target chosen, the numbers their documents state
 * and, where the view asks for them, inspections. The one way from a view to a figure, for pages, embeds, packs,
 * briefs and static pages alike: the same arguments make the same figure. Throws for an indicator that the
 * catalogue does not have.
 */
export function figureFor(view: View, data: FigureData): FigureOfView {
  const { catalogue, neighbours } = data;
  const layer = data.layer ?? noStrategy;
  const published = findIndicator(catalogue, view.indicator);
  if (!published) throw new Error(`There is no indicator ${view.indicator}`);
  const { denominators = null } = data;
  const shown = measured(view, published, data.dataset, denominators);
  const { dataset, indicator } = shown;
  const { selection, notices } = resolveSelection(view, indicator, dataset, catalogue, neighbours);
  const targets = targetsOf(view, selection, layer, data);
  const chosen = targets.find(({ target }) => target.id === view.target) ?? null;
  const plain = withNewerDue(
    withFaultOf(layer, plainFigure(dataset, selection)),
    dataset.descriptor,
    data.today,
  );
  const drawn = data.drawn ?? (chosen ? [chosen] : []);
  const stated = statedOverlays(layer, plain, selection);
  const isSaidOver = targets.length > 0 || stated.length > 0 || view.events === 'inspections';
  return {
    figure: withOverlays(isSaidOver ? withReplaced(layer, plain) : plain, {
      // What councils said is of the number, and has no place on the scale of a rate.
      ...(indicator.rateOf
        ? { targets: [], stated: [] }
        : {
            targets: drawn.flatMap((card) => targetOverlay(card, plain) ?? []),
            stated,
          }),
      events:
        view.events === 'inspections' ? inspectionOverlays(layer, plain, selection.areas) : [],
    }),
    selection,
    measured: dataset,
    targets,
    chosen,
    notices: [...(data.layer ? aboutTarget(view, data.layer) : []), ...shown.notices, ...notices],
  };
}

/** A figure that says when what councils said was not read whole: something may be missing over it. */
function withFaultOf(layer: StrategyLayer, plain: PlainFigure): PlainFigure {
  const fault = strategyFaultOf(layer, strategyFileNames);
  return fault === '' ? plain : { ...plain, notes: [fault, ...plain.notes] };
}

/** A figure that says when what councils said comes from a file that took the place of the one published. */
function withReplaced(layer: StrategyLayer, plain: PlainFigure): PlainFigure {
  const replaced = strategyReplaced(layer);
  return replaced === '' ? plain : { ...plain, notes: [...plain.notes, replaced] };
}

/** The figure of a view or, where that has nothing to show, of the view that it offers instead. */
export function figureOrOffered(
  view: View,
  data: FigureData,
): FigureOfView & { readonly view: View } {
  const made = figureFor(view, data);
  const change = made.figure.empty?.fix?.change;
  if (!change) return { ...made, view };
  const offered = { ...view, ...change };
  return { ...figureFor(offered, data), view: offered };
}

function targetsOf(
  { target: wanted, from, to }: View,
  { indicator, items, areas }: Selection,
  layer: StrategyLayer,
  { catalogue, dataset, today }: FigureData,
): readonly TargetCard[] {
  const codes = areas.map(({ code }) => code);
  const bearing = targetsFor(indicator.id, items, codes, layer)
    .filter((placed) => runsWithin(placed, from, to))
    .map(({ target }) => target);
  const extra = layer.targets.filter(
    (target) =>
      target.id === wanted && target.indicator === indicator.id && !bearing.includes(target),
  );
  const targets = [...bearing, ...extra];
  return buildTargetCards({ ...layer, targets }, catalogue, () => dataset, today);
}

function aboutTarget({ target: wanted }: View, { targets }: StrategyLayer): readonly Notice[] {
  if (wanted === '' || targets.some(({ id }) => id === wanted)) return [];
  const message = `There is no promise called \u201C${wanted.slice(0, 40)}\u201D here, so none is chosen.`;
  return [{ key: 'target', message }];
}
