import { useEffect, useMemo, useState } from 'react';
import type { Loading } from '../../catalogue/loading.ts';
import { useDatasets, useNeighbours } from '../../catalogue/use-catalogue.ts';
import { useStrategy } from '../../catalogue/use-strategy.ts';
import type { Neighbours } from '../../domain/area.ts';
import { findIndicator, type Catalogue, type OverviewTile } from '../../domain/catalogue.ts';
import type { Dataset } from '../../domain/dataset.ts';
import { datasetOf } from '../../domain/indicator.ts';
import type { StrategyLayer } from '../../domain/strategy.ts';
import { usualView } from '../../domain/view.ts';
import { neighboursId } from '../../domain/well-known-areas.ts';
import type { FigureData } from '../../figure/figure-for.ts';
import { buildTile, type SharedChoices, type Tile } from '../../figure/tile/tile.ts';
import { today } from '../../state/clock.ts';
import { addNotices, useView } from '../../state/view-store.ts';

/** A tile of the page: on its way, failed, or there. */
export interface TileSlot {
  readonly declared: OverviewTile;
  readonly loading: Loading<Dataset>;
  readonly tile: Tile | null;
  readonly beside: readonly Tile[];
  /** Files that this tile is the first of the page to use: its own, and those of what stands beside it. */
  readonly files: readonly Loading<Dataset>[];
  /** The tile as it is in one year; itself where it is drawn over time. */
  readonly inYear: (year: number | null) => Tile | null;
}

/** All that the overview shows under the choices of the view. */
export interface Overview {
  readonly slots: readonly TileSlot[];
  /** Those that are there. */
  readonly tiles: readonly Tile[];
  /** Null where it could not be had, or is on its way. */
  readonly layer: StrategyLayer | null;
  /** What else the page shows something from, and could not be had: what councils promised, and their neighbours. */
  readonly errors: readonly Extract<Loading<never>, { status: 'failed' }>[];
  readonly isLayerAwaited: boolean;
  /** True when nothing is on its way any more, or has kept the others waiting for long enough. */
  readonly isSettled: boolean;
}

/** Milliseconds after which a tile that is still on its way no longer holds up the others. */
const lateAfterMs = 2000;

/** The same where the overview that the build has written stands meanwhile. */
const lateAfterFirstViewMs = 8000;

const noNeighbours: readonly Neighbours[] = [];

/**
 * The tiles of the overview, made anew when a choice of the view that they honour changes. `hasFirstView` says that
 * the overview that the build has written is shown until they are there.
 */
export function useOverview(catalogue: Catalogue | null, hasFirstView: boolean): Overview {
  const declared = useMemo(() => catalogue?.overview ?? [], [catalogue]);
  const areas = useView((view) => view.areas);
  const comparators = useView((view) => view.comparators);
  const from = useView((view) => view.from);
  const to = useView((view) => view.to);
  const measure = useView((view) => view.measure);
  const besides = useMemo(
    () => declared.map((one) => besideOf(one, catalogue)),
    [declared, catalogue],
  );
  const wanted = useMemo(
    () => [...declared, ...besides.flat()].map(({ indicator }) => indicator),
    [declared, besides],
  );
  const loadings = useDatasets(wanted);
  const neighbours = useNeighbours();
  const strategy = useStrategy();
  // While the first view stands, it is only late when nothing more arrives.
  const arrived = hasFirstView ? loadings.filter(({ status }) => status !== 'pending').length : 0;
  const [late, setLate] = useState(false);
  useEffect(() => {
    const wait = hasFirstView ? lateAfterFirstViewMs : lateAfterMs;
    const timer = window.setTimeout(() => setLate(true), wait);
    return () => window.clearTimeout(timer);
  }, [hasFirstView, arrived]);
  const isWaiting =
    strategy.status === 'pending' ||
    (comparators.includes(neighboursId) && neighbours.status === 'pending');
  const layer = strategy.status === 'ready' ? strategy.value : null;
  const near = neighbours.status === 'ready' ? neighbours.value.neighbours : noNeighbours;
  const datasets = loadings.map((one) => (one.status === 'ready' ? one.value : null));
  const key = datasets.map((one) => one?.descriptor.version ?? '').join(' ');
  const made = useMemo(() => {
    if (!catalogue || (isWaiting && !late)) return [];
    const choices: SharedChoices = { areas, comparators, from, to, measure };
    const make = (one: OverviewTile, year: number | null = null): Tile | null => {
      const dataset = datasets[wanted.indexOf(one.indicator)];
      if (!dataset) return null;
      const data: FigureData = { catalogue, dataset, neighbours: near, layer, today: today() };
      return buildTile(one, choices, usualView(catalogue.site), data, year);
    };
    return declared.map((one, at) => {
      const tile = make(one);
      return {
        tile,
        beside: (besides[at] ?? []).flatMap((other) => make(other) ?? []),
        inYear: (year: number | null) =>
          year === null || one.breakdown === '' ? tile : make(one, year),
      };
    });
    // A dataset changes with its version.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [
    catalogue,
    declared,
    besides,
    wanted,
    key,
    near,
    layer,
    isWaiting,
    late,
    areas,
    comparators,
    from,
    to,
    measure,
  ]);
  const tiles = useMemo(() => made.flatMap(({ tile }) => tile ?? []), [made]);
  useEffect(() => {
    const notices = tiles.flatMap((tile) => tile.notices.filter(({ key: of }) => of === 'areas'));
    const unlike = notices.filter(
      ({ message }, at) => notices.findIndex((one) => one.message === message) === at,
    );
    if (unlike.length > 0) addNotices(unlike);
  }, [tiles]);
  const settled =
    catalogue !== null && !isWaiting && loadings.every(({ status }) => status !== 'pending');
  const files = filesBySlot(declared, besides, (id) => loadings[wanted.indexOf(id)]);
  return {
    slots: declared.map((one, at) => ({
      declared: one,
      loading: loadings[at] ?? { status: 'pending' },
      tile: made[at]?.tile ?? null,
      beside: made[at]?.beside ?? [],
      files: files[at] ?? [],
      inYear: made[at]?.inYear ?? (() => null),
    })),
    tiles,
    layer,
    errors: [strategy, ...(comparators.includes(neighboursId) ? [neighbours] : [])].filter(
      (one) => one.status === 'failed',
    ),
    isLayerAwaited: strategy.status === 'pending',
    isSettled: settled || (catalogue !== null && late),
  };
}

/** The figures that stand beside a tile's own, as tiles: those it names, and the rates that its own takes in. */
function besideOf(declared: OverviewTile, catalogue: Catalogue | null): readonly OverviewTile[] {
  const indicator = catalogue && findIndicator(catalogue, declared.indicator);
  const joined = (indicator?.joins ?? []).map(({ column }) => `${indicator?.dataset}.${column}`);
  return [
    ...joined.map((id) => ({ ...declared, id, indicator: id, beside: [] })),
    ...declared.beside.map((id) => ({
      ...declared,
      id,
      indicator: id,
      breakdown: '',
      filters: {},
      sum: null,
      beside: [],
    })),
  ];
}

/** The files of each tile that no tile before it uses, so that what is wrong with a file is told once. */
function filesBySlot(
  declared: readonly OverviewTile[],
  besides: readonly (readonly OverviewTile[])[],
  loadingOf: (indicator: string) => Loading<Dataset> | undefined,
): readonly (readonly Loading<Dataset>[])[] {
  const used = new Set<string>();
  return declared.map((one, at) => {
    const ids = [one, ...(besides[at] ?? [])].map(({ indicator }) => indicator);
    const fresh = ids.filter((id, place) => {
      const name = datasetOf(id);
      const isFirst = ids.findIndex((other) => datasetOf(other) === name) === place;
      return isFirst && !used.has(name);
    });
    ids.forEach((id) => used.add(datasetOf(id)));
    return fresh.flatMap((id) => loadingOf(id) ?? []);
  });
}
