import { datasetOf } from '../domain/indicator.ts';
import type { StrategyLayer, Target } from '../domain/strategy.ts';

/** Changes whenever a layer is written down in another way. */
const version = 1;

/** What of a strategy layer, read and checked, the figures of one dataset show, as a piece of a catalogue has it. */
export function layerPiece(layer: StrategyLayer, dataset: string): unknown {
  const isOf = ({ indicator }: { readonly indicator: string }): boolean =>
    datasetOf(indicator) === dataset;
  const piece: StrategyLayer = {
    ...layer,
    targets: layer.targets.map((one) => ([one, ...one.also].some(isOf) ? one : onlyNamed(one))),
    statedFigures: layer.statedFigures.filter(isOf),
    documents: [],
    issues: [],
  };
  return { version, layer: piece };
}

/** A promise about other figures: known to be one, and no more. */
function onlyNamed({ id, priorityId, kind, direction, row }: Target): Target {
  return {
    id,
    priorityId,
    kind,
    direction,
    row,
    statement: '',
    value: null,
    unit: '',
    baseline: null,
    due: null,
    lead: '',
    indicator: '',
    filters: {},
    evidence: 'none',
    also: [],
    note: '',
    locator: '',
  };
}

/** Reads what `layerPiece` made; null for anything else. */
export function readLayerPiece(content: unknown): StrategyLayer | null {
  const isPiece =
    typeof content === 'object' &&
    content !== null &&
    'version' in content &&
    content.version === version &&
    'layer' in content;
  return isPiece ? (content.layer as StrategyLayer) : null;
}
