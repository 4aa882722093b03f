import { datasetOf } from '../domain/indicator.ts';
import type { StrategyLayer, Target } from '../domain/strategy.ts';

/** Changes whenever a layer is written down in another way. */
const version = 2;

interface Piece {
  readonly version: typeof version;
  readonly layer: StrategyLayer;
  /** The ids of the promises about other figures: known to be promises, and no more. */
  readonly others: readonly string[];
}

/** What of a strategy layer, read and checked, the figures of one dataset show, as a piece of a catalogue has it. */
export function layerPiece(layer: StrategyLayer, dataset: string): unknown {
  const isOf = ({ indicator }: { readonly indicator: string }): boolean =>
    datasetOf(indicator) === dataset;
  const isAbout = (target: Target): boolean => [target, ...target.also].some(isOf);
  const targets = layer.targets.filter(isAbout);
  const statedFigures = layer.statedFigures.filter(isOf);
  const priorityIds = new Set(targets.map(({ priorityId }) => priorityId));
  const sourceIds = new Set(
    statedFigures.flatMap(({ sourceId, officialSourceId }) => [sourceId, officialSourceId]),
  );
  const others = layer.targets.filter((target) => !isAbout(target)).map(({ id }) => id);
  const piece: Piece = {
    version,
    layer: {
      ...layer,
      targets,
      statedFigures,
      priorities: layer.priorities.filter(({ id }) => priorityIds.has(id)),
      sources: layer.sources.filter(({ id }) => sourceIds.has(id)),
      events: layer.events.filter(({ kind }) => kind === 'inspection'),
      documents: [],
      themes: [],
      issues: [],
    },
    others,
  };
  return piece;
}

function onlyNamed(id: string): Target {
  return {
    id,
    priorityId: '',
    kind: 'action',
    direction: 'complete',
    row: 0,
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
  if (!isPiece) return null;
  const { layer, others } = content as Piece;
  return { ...layer, targets: [...layer.targets, ...others.map(onlyNamed)] };
}
