import { memo, Suspense, useMemo, type ReactNode } from 'react';
import { sharedSpan } from '../../charts/tile/plan-tile.ts';
import type { TimeSpan } from '../../charts/tile/tile-size.ts';
import { MarkerShape } from '../../charts/draw/shapes/MarkerShape.tsx';
import type { ShowProvenance } from '../../charts/interactive/show-provenance.ts';
import { lazyCode } from '../../controls/load-code.ts';
import { LoadingWords } from '../../controls/waiting/LoadingWords.tsx';
import type { Catalogue } from '../../domain/catalogue.ts';
import { isSuperseded, noStrategy } from '../../domain/strategy.ts';
import { ErrorMessage, IssueNotice } from '../../features/load-state/ErrorMessage.tsx';
import { cautionOf } from '../../features/overview/news.ts';
import { usePointed } from '../../state/pointed.ts';
import { TileFigure } from '../../features/overview/TileFigure.tsx';
import { tileAreas } from '../../figure/tile/areas.ts';
import type { Tile } from '../../figure/tile/tile.ts';
import { today } from '../../state/clock.ts';
import { ErrorBoundary } from '../shell/ErrorBoundary.tsx';
import type { Overview, TileSlot } from './use-overview.ts';

const CardTargets = lazyCode(
  async () => (await import('../../features/targets/CardTargets.tsx')).CardTargets,
);

/** How many tiles the place of what is on its way is held for. */
const usualCount = 12;

/**
 * The tiles, group by group: all at once when all have settled, so that none pushes another down the page as it
 * arrives; after a short wait, those that are there.
 */
export function TileGroups(props: {
  readonly catalogue: Catalogue | null;
  readonly overview: Overview;
  readonly showProvenance: ShowProvenance;
}): ReactNode {
  const { catalogue, overview, showProvenance } = props;
  const { slots, tiles, isSettled } = overview;
  const span = useMemo(() => sharedSpan(tiles), [tiles]);
  if (!catalogue || !isSettled) {
    return (
      <div className="tiles" aria-busy="true">
        <p className="visually-hidden" role="status">
          <LoadingWords />
        </p>
        {Array.from({ length: usualCount }, (_, index) => (
          <div key={`skeleton ${index}`} className="tile tile-skeleton">
            <LoadingWords />
          </div>
        ))}
      </div>
    );
  }
  const groups = [...new Set(slots.map(({ declared }) => declared.group))];
  return (
    <>
      <TileKey tile={tiles[0]} />
      {groups.map((group) => (
        <section
          key={group}
          className={isOfLines(slots, group) ? 'tile-group tile-group-lines' : 'tile-group'}
          aria-label={group}
        >
          <h2>{group}</h2>
          <div className="tiles">
            {slots
              .filter(({ declared }) => declared.group === group)
              .map((slot) => (
                <ErrorBoundary key={slot.declared.id}>
                  <Slot {...{ slot, span, overview, showProvenance }} />
                </ErrorBoundary>
              ))}
          </div>
        </section>
      ))}
    </>
  );
}

/** Whether all tiles of a group that are there are drawn over time, equally high. */
function isOfLines(slots: readonly TileSlot[], group: string): boolean {
  return slots.every(
    ({ declared, tile }) => declared.group !== group || !tile || tile.form === 'line',
  );
}

/** Whose marker and line is whose, once for all tiles: those of a phone have no room for names. */
const TileKey = memo(function TileKey({ tile }: { readonly tile: Tile | undefined }): ReactNode {
  if (!tile) return null;
  const { comparators } = tile.selection;
  const country = comparators.find(({ level }) => level === 'National') ?? comparators[0];
  const areas = tileAreas(tile.selection, tile.link).map((one) => ({
    ...one,
    id: one.area.code,
    label: one.area.name,
  }));
  const groups = (tile.figure.facets[0]?.series ?? []).filter(({ role }) => role === 'group');
  return (
    <ul className="tile-key" aria-hidden="true">
      {[...areas, ...groups].map(({ id, label, area, role, style }) => (
        <li
          key={id}
          className={role === 'comparator' && area !== country ? 'only-wide' : undefined}
        >
          <svg width="20" height="14" focusable="false">
            <path
              d="M0,7H20"
              stroke={style.colour}
              strokeWidth={style.width}
              strokeDasharray={style.dash || undefined}
            />
            <MarkerShape style={style} x={10} y={7} r={4.5} />
          </svg>
          {label}
        </li>
      ))}
    </ul>
  );
});

function Slot(props: {
  readonly slot: TileSlot;
  readonly span: TimeSpan;
  readonly overview: Overview;
  readonly showProvenance: ShowProvenance;
}): ReactNode {
  const { slot, span, overview, showProvenance } = props;
  const { declared, loading, tile, beside, files, inYear } = slot;
  const year = usePointed((pointed) => pointed.year);
  const now = useMemo(() => inYear(year) ?? tile, [inYear, year, tile]);
  if (loading.status === 'failed') {
    return (
      <div className="tile tile-failed">
        <h3>{declared.title}</h3>
        <ErrorMessage error={loading.error} retry={loading.retry} />
      </div>
    );
  }
  if (!tile || !now || loading.status === 'pending') {
    return (
      <div className="tile tile-skeleton" aria-busy="true">
        <h3>{declared.title}</h3>
        <p role="status">
          <LoadingWords />
        </p>
      </div>
    );
  }
  const layer = overview.layer ?? noStrategy;
  const cards = tile.targets.filter(({ strategy }) => !isSuperseded(strategy, layer));
  return (
    <div className="tile-slot">
      <TileFigure
        tile={now}
        beside={beside}
        span={span}
        year={year}
        caution={cautionOf(tile.latest, loading.value.descriptor, today())}
        promiseCount={cards.length}
        promises={() => (
          <ErrorBoundary>
            <Suspense fallback={null}>
              <CardTargets cards={cards} indicators={[declared.indicator]} />
            </Suspense>
          </ErrorBoundary>
        )}
        showProvenance={showProvenance}
      />
      {files.map((file) => {
        if (file.status === 'ready')
          return file.value.issues.length > 0 ? (
            <IssueNotice key={file.value.descriptor.name} issues={file.value.issues} />
          ) : null;
        return file.status === 'failed' ? (
          <ErrorMessage key={file.error.file} error={file.error} retry={file.retry} />
        ) : null;
      })}
    </div>
  );
}

/** Holds the place of what stands out, as long as it is not known. */
export function GlanceSkeleton(): ReactNode {
  return <div className="glance glance-skeleton" aria-hidden="true" />;
}
