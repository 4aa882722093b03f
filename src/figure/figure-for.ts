import type { Dataset } from '../domain/dataset.ts';
import type { View } from '../domain/view.ts';
import type { StrategyLayer } from '../domain/strategy.ts';
import { buildFigure } from './build-figure.ts';
import type { Figure } from './figure.ts';
import { inspectionOverlays, statedOverlays, targetOverlay, withOverlays } from './overlays.ts';
import type { TargetCard } from '../strategy/targets/target-card.ts';
import type { Selection } from '../query/select/selection.ts';

/**
 * The figure of a view, whose choices `selection` are, with what councils said laid over it: the target chosen
 * (null for none), the numbers their documents state and, where the view asks for them, inspections.
 */
export function figureOfView(
  dataset: Dataset,
  selection: Selection,
  view: Pick<View, 'events'>,
  layer: StrategyLayer,
  target: TargetCard | null,
): Figure {
  const plain = buildFigure(dataset, selection);
  const drawnTarget = target && targetOverlay(target, plain);
  return withOverlays(plain, {
    targets: drawnTarget ? [drawnTarget] : [],
    stated: statedOverlays(layer, plain, selection),
    events: view.events === 'inspections' ? inspectionOverlays(layer, plain, selection.areas) : [],
  });
}
