import { useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { ShowProvenance } from '../../charts/interactive/show-provenance.ts';
import {
  headingState,
  nextSorting,
  sortRows,
  type Sorting,
} from '../../charts/interactive/sort.ts';
import { ValueButton } from '../../charts/interactive/Value.tsx';
import { MarkerShape } from '../../charts/draw/shapes/MarkerShape.tsx';
import type { Standing } from '../../figure/tables/standings.ts';

type Column = 'place' | 'value';

/** A group of councils as a table that sorts by name or number; those without a number stand below it, with the reason. */
export function StandingList(props: {
  readonly standing: Standing;
  readonly showProvenance: ShowProvenance;
}): ReactNode {
  const { standing, showProvenance } = props;
  const { indicator, points, untold, of, when } = standing;
  const [sorting, setSorting] = useState<Sorting<Column>>({ column: 'place', isAscending: true });
  const [active, setActive] = useState('0');
  const body = useRef<HTMLTableSectionElement>(null);
  const rows = useMemo(() => {
    const byName = [...points].sort((a, b) => a.area.name.localeCompare(b.area.name, 'en'));
    return sortRows(byName, sorting.isAscending, (point) =>
      sorting.column === 'place' ? byName.indexOf(point) : (point.mark.cell as number),
    );
  }, [points, sorting]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    const at = (event.target as HTMLElement).dataset['at'];
    if (step === undefined || at === undefined) return;
    event.preventDefault();
    body.current?.querySelector<HTMLElement>(`[data-at="${Number(at) + step}"]`)?.focus();
  };
  return (
    <div className="table-scroll">
      <table className="standing-list">
        <caption>
          <span className="caption-text">
            {indicator.title}: {of}, {when}
          </span>
        </caption>
        <thead>
          <tr>
            {(['place', 'value'] as const).map((column) => {
              const { ariaSort, arrow } = headingState(sorting, column);
              return (
                <th key={column} scope="col" aria-sort={ariaSort}>
                  <button
                    type="button"
                    className="sort-button"
                    onClick={() => setSorting(nextSorting(sorting, column, column === 'place'))}
                  >
                    {column === 'place' ? 'Council' : 'Figure'}
                    <span aria-hidden="true">{arrow}</span>
                  </button>
                </th>
              );
            })}
          </tr>
        </thead>
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
        <tbody ref={body} onKeyDown={onKeyDown}>
          {rows.map(({ area, mark, style }, at) => (
            <tr key={area.code} className={style ? 'chosen' : undefined}>
              <th scope="row">
                {style ? (
                  <svg width="14" height="14" aria-hidden="true">
                    <MarkerShape style={style} x={7} y={7} />
                  </svg>
                ) : null}{' '}
                {area.name}
              </th>
              <td>
                <ValueButton
                  mark={mark}
                  indicator={indicator}
                  showProvenance={showProvenance}
                  cell={{ at: String(at), active: String(at) === active, onArrive: setActive }}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {untold.map(({ place, why }) => (
        <p key={place} className="hint">
          {place}: {why}
        </p>
      ))}
    </div>
  );
}
