import { useEffect, useMemo, useRef, useState, type ReactNode, type RefObject } from 'react';
import { AddToPack } from '../../actions/AddToPack.tsx';
import { useDatasets, useNeighbours } from '../../catalogue/use-catalogue.ts';
import { MarkerShape } from '../../charts/draw/shapes/MarkerShape.tsx';
import { planTile, sharedSpan } from '../../charts/tile/plan-tile.ts';
import { TileDrawing } from '../../charts/tile/TileDrawing.tsx';
import type { Catalogue } from '../../domain/catalogue.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { PartialDate } from '../../domain/time/partial-date.ts';
import { usualView } from '../../domain/view.ts';
import { uncapitalise } from '../../figure/names.ts';
import { buildTile, type SharedChoices, type Tile } from '../../figure/tile/tile.ts';
import { valuesOf } from '../../figure/tile/values.ts';
import { denominatorDataset } from '../../query/rates/measured.ts';
import { viewLink } from '../../state/view-link.ts';

const size = { width: 112, height: 66, isSmall: true } as const;
/** How far below the window a row already loads its figures, in CSS pixels. */
const nearWindow = '300px';

interface Row {
  readonly catalogue: Catalogue;
  readonly indicator: Indicator;
  readonly choices: SharedChoices;
  readonly today: PartialDate;
}

/** An indicator of the index: its name, and, as soon as it comes near the window, its latest values and its course. */
export function IndexRow(props: Row): ReactNode {
  const { indicator } = props;
  const row = useRef<HTMLLIElement>(null);
  const isNear = useNear(row);
  return (
    <li ref={row} className="index-row">
      <a {...viewLink({ page: 'indicator', indicator: indicator.id })}>{indicator.title}</a>
      <AddToPack id={indicator.id} title={indicator.title} isSmall isSkipped />
      {isNear ? <RowFigure {...props} /> : null}
    </li>
  );
}

/** True from when an element first is in the window, or a little below it. */
function useNear(element: RefObject<HTMLElement | null>): boolean {
  const [isNear, setNear] = useState(() => typeof IntersectionObserver === 'undefined');
  useEffect(() => {
    const { current } = element;
    if (isNear || !current) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setNear(true);
      },
      { rootMargin: nearWindow },
    );
    observer.observe(current);
    return () => observer.disconnect();
  }, [element, isNear]);
  return isNear;
}

function RowFigure({ catalogue, indicator, choices, today }: Row): ReactNode {
  const { measure } = choices;
  const over = denominatorDataset({ indicator: indicator.id, measure }, catalogue);
  const [own, below] = useDatasets([
    indicator.id,
    ...(over?.indicators.slice(0, 1).map(({ id }) => id) ?? []),
  ]);
  const neighbours = useNeighbours();
  const near = neighbours.status === 'ready' ? neighbours.value.neighbours : null;
  const dataset = own?.status === 'ready' ? own.value : null;
  const denominators = below?.status === 'ready' ? below.value : null;
  const tile = useMemo(
    () =>
      dataset &&
      buildTile(
        {
          id: indicator.id,
          group: '',
          title: indicator.title,
          indicator: indicator.id,
          breakdown: '',
          filters: {},
          measure: null,
          sum: null,
          beside: [],
        },
        choices,
        usualView(catalogue.site),
        { catalogue, dataset, denominators, neighbours: near ?? [], layer: null, today },
      ),
    [catalogue, dataset, denominators, near, indicator, choices, today],
  );
  if (own?.status === 'failed') return <p className="hint">These figures could not be loaded.</p>;
  return tile ? <TileInRow tile={tile} /> : null;
}

function TileInRow({ tile }: { readonly tile: Tile }): ReactNode {
  const { splitBy } = tile.selection;
  const plan = useMemo(() => planTile(tile, size, sharedSpan([tile])), [tile]);
  // One item of several would be taken for all of them.
  if (splitBy.length > 0) {
    return (
      <p className="index-values hint">
        By {splitBy.map(({ title }) => uncapitalise(title)).join(' and ')}
      </p>
    );
  }
  const { councils, compared, period, when, short } = valuesOf(tile, null);
  if (!period) return <p className="index-values hint">No figure for these choices</p>;
  return (
    <>
      <p className="index-values">
        {councils.map(({ code, place, style, text, mark }) => (
          <span key={code} className="index-value">
            <svg width="14" height="14" aria-hidden="true" focusable="false">
              <MarkerShape style={style} x={7} y={7} r={5.5} />
            </svg>
            <span className="visually-hidden">{place} </span>
            {text}
            {mark.why ? <span className="visually-hidden"> {mark.why}</span> : null}
          </span>
        ))}
        <span className="index-compared">
          {compared?.text ? `${compared.place} ${compared.text} · ` : ''}
          <span aria-hidden="true" className="nowrap">
            {short}
          </span>
          <span className="visually-hidden">{when}</span>
        </span>
      </p>
      {tile.form === 'line' ? <TileDrawing plan={plan} /> : null}
    </>
  );
}
