import { useMemo, type ReactNode } from 'react';
import type { ShowProvenance } from '../../charts/interactive/show-provenance.ts';
import { sharedSpan } from '../../charts/tile/plan-tile.ts';
import type { Catalogue } from '../../domain/catalogue.ts';
import type { Dataset } from '../../domain/dataset.ts';
import { FigureRow } from '../../features/priorities/FigureRow.tsx';
import { FoldedList } from '../../features/priorities/FoldedList.tsx';
import type { TargetEntry } from '../../strategy/priorities/choice.ts';
import {
  figuresOfPriority,
  groupFigures,
  groupsInSight,
} from '../../strategy/priorities/figures.ts';
import { today } from '../../state/clock.ts';
import { useView } from '../../state/view-store.ts';
import { tileOfFigure } from './figure-tiles.ts';

/** The width of a small drawing on paper, in pixels. */
const printedWidth = 66;

/** Each figure once, in the years chosen. `showProvenance` null on paper, in the brief, which has headings of its own. */
export function PriorityFigures(props: {
  readonly catalogue: Catalogue;
  readonly loaded: (indicator: string) => Dataset | null;
  readonly own: readonly TargetEntry[];
  readonly council: string;
  readonly showProvenance: ShowProvenance | null;
}): ReactNode {
  const { own, council, catalogue, loaded, showProvenance } = props;
  const isPrinted = showProvenance === null;
  const areas = useView((view) => view.areas);
  const comparators = useView((view) => view.comparators);
  const from = useView((view) => view.from);
  const to = useView((view) => view.to);
  const groups = useMemo(() => groupFigures(figuresOfPriority(own)), [own]);
  const tiles = useMemo(
    () =>
      groups.map(({ figures }) =>
        figures.map((row) =>
          tileOfFigure(row, council, { areas, comparators, from, to }, catalogue, loaded, today()),
        ),
      ),
    [groups, council, areas, comparators, from, to, catalogue, loaded],
  );
  const span = useMemo(() => sharedSpan(tiles.flat().flatMap((tile) => tile ?? [])), [tiles]);
  const inSight = isPrinted ? groups.length : groupsInSight(groups);
  return (
    <section className="priority-figures" aria-label={isPrinted ? 'Figures' : undefined}>
      <h2>What the figures show</h2>
      {groups.length === 0 ? <p>No figure that bears on these promises is held here.</p> : null}
      <FoldedList inSight={inSight} all={groups.length} what="figures">
        <ul className="figure-rows">
          {groups.map((group, at) => (
            <FigureRow
              key={group.key}
              group={group}
              council={council}
              tiles={tiles[at] ?? []}
              span={span}
              isFolded={at >= inSight}
              showProvenance={showProvenance}
              {...(isPrinted ? { drawingWidth: printedWidth } : {})}
            />
          ))}
        </ul>
      </FoldedList>
    </section>
  );
}
