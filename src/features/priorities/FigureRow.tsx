import { useMemo, type ReactNode } from 'react';
import { Sparkline } from '../../charts/draw/Sparkline.tsx';
import { MarkerShape } from '../../charts/draw/shapes/MarkerShape.tsx';
import { useWidth } from '../../charts/interactive/use-width.ts';
import { planTile } from '../../charts/tile/plan-tile.ts';
import type { TimeSpan } from '../../charts/tile/tile-size.ts';
import { TileDrawing } from '../../charts/tile/TileDrawing.tsx';
import { isAmount } from '../../domain/indicator.ts';
import { areaStyle } from '../../figure/style.ts';
import type { Tile } from '../../figure/tile/tile.ts';
import { readingClaim } from '../../strategy/progress/claims.ts';
import type { PriorityFigure } from '../../strategy/priorities/figures.ts';
import { spanInWords, wayOf, type Way } from '../../strategy/targets/figures.ts';
import { highlightMark, useHighlight } from '../../state/highlight.ts';
import { sitePair } from '../../state/site.ts';
import { viewLink } from '../../state/view-link.ts';
import { Permalink } from './Permalink.tsx';

/** Narrower than this a drawing has no room for axes and names, in pixels. */
const narrowest = 220;
/** A promise of more letters than this is not named in the row. */
const longestName = 54;
/** Counts of fewer than this in every year have no course worth a drawing. */
const fewest = 30;

/**
 * A figure of a priority: where it started and stands, where the other council and the country stand, and which promises
 * it bears on, with its course drawn small. `tile` null draws the council's own course alone.
 */
export function FigureRow(props: {
  readonly row: PriorityFigure;
  readonly council: string;
  readonly tile: Tile | null;
  readonly span: TimeSpan;
  /** The width of the drawing in pixels, where it is not to be as wide as its place. */
  readonly drawingWidth?: number;
}): ReactNode {
  const { row, council, tile, span, drawingWidth } = props;
  const { figure, title, promised, view, cards } = row;
  const { from, to } = figure.movement;
  const way = wayOf(figure);
  const style = areaStyle(council, sitePair());
  const ids = cards.map(({ target }) => target.id);
  const isPointed = useHighlight(({ target }) => ids.includes(target));
  if (!to) return null;
  const hasChart = hasCourse(row);
  const beside = [...figure.others, ...(figure.country ? [figure.country] : [])].map(
    ({ area, reading }) => `${area.name} ${readingClaim(reading).words}`,
  );
  return (
    <li
      className={['figure-row', hasChart ? '' : 'without-chart', isPointed ? 'pointed' : '']
        .filter(Boolean)
        .join(' ')}
      data-figure={figure.key}
      onPointerEnter={() => highlightMark(figure.indicator.id, council)}
      onPointerLeave={() => highlightMark('', '')}
    >
      <h3>{view ? <a {...viewLink(view)}>{title}</a> : title}</h3>
      <div className="figure-row-words">
        <p className="figure-row-values">
          <svg width="14" height="14" aria-hidden="true" focusable="false">
            <MarkerShape style={style} x={7} y={7} r={5.5} />
          </svg>{' '}
          {from ? (
            <>
              {readingClaim(from).words} <span className="figure-row-to">to</span>{' '}
            </>
          ) : null}
          {readingClaim(to).words} {way ? <WayMark way={way} /> : null}
        </p>
        <div className="figure-row-beside">
          {from ? spanInWords(from, to) : `${to.period.label}, no earlier figure to compare`}
          {beside.length > 0 ? ` · ${beside.join(', ')}` : ''}
          {promised ? <> · promised: {promised}</> : null} ·{' '}
          {row.isDirect ? 'measures ' : 'related to '}
          <Bearing cards={cards} />
        </div>
      </div>
      {hasChart ? <Drawing {...{ row, council, tile, span, drawingWidth }} /> : null}
    </li>
  );
}

/** Whether a figure has at least two numbers, and is not of a handful of people throughout. */
function hasCourse({ figure: { course, indicator } }: PriorityFigure): boolean {
  const numbers = course.values.filter((value) => value !== null);
  const isHandful = isAmount(indicator) && numbers.every((value) => value < fewest);
  return numbers.length > 1 && !isHandful;
}

/** The promises a figure bears on: one by its name, several by their number and, on demand, their names. */
function Bearing({ cards }: Pick<PriorityFigure, 'cards'>): ReactNode {
  const [first, ...others] = cards;
  if (!first) return null;
  if (others.length === 0) {
    const { id, statement } = first.target;
    return (
      <Permalink target={id}>
        {statement.length <= longestName ? (
          `“${statement}”`
        ) : (
          <>
            1 promise<span className="visually-hidden">: {statement}</span>
          </>
        )}
      </Permalink>
    );
  }
  return (
    <details className="figure-row-promises">
      <summary>{cards.length} promises</summary>
      <ul>
        {cards.map(({ target }) => (
          <li key={target.id}>
            <Permalink target={target.id}>{target.statement}</Permalink>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Up or down as a shape; better or worse as a colour and a word. */
function WayMark({ way: { direction, tone, claim } }: { readonly way: Way }): ReactNode {
  const shape = {
    up: 'M1,9L5.5,1L10,9Z',
    down: 'M1,2L5.5,10L10,2Z',
    'little changed': 'M1,2.5H10V4.5H1ZM1,6.5H10V8.5H1Z',
  }[direction];
  return (
    <span className={`tile-standing ${tone === 'neither' ? 'similar' : tone}`}>
      <svg width="11" height="11" aria-hidden="true" focusable="false">
        <path d={shape} fill="currentColor" />
      </svg>{' '}
      {claim.words}
    </span>
  );
}

function Drawing(props: {
  readonly row: PriorityFigure;
  readonly council: string;
  readonly tile: Tile | null;
  readonly span: TimeSpan;
  readonly drawingWidth: number | undefined;
}): ReactNode {
  const { row, council, tile, span, drawingWidth } = props;
  const [ref, placeWidth] = useWidth<HTMLDivElement>();
  const width = drawingWidth ?? placeWidth;
  const isSmall = width < narrowest;
  const plan = useMemo(
    () =>
      width > 0 && tile && tile.figure.periods.length > 1
        ? planTile(tile, { width, height: isSmall ? 70 : 130, isSmall }, span)
        : null,
    [tile, width, isSmall, span],
  );
  const { course } = row.figure;
  return (
    <div ref={ref} className="figure-row-chart">
      {plan ? <TileDrawing plan={plan} /> : null}
      {!tile && width > 0 ? (
        <Sparkline
          sparks={[{ ...course, style: areaStyle(council, sitePair()) }]}
          orders={course.periods.map(({ order }) => order)}
          width={Math.min(width, 220)}
          height={60}
        />
      ) : null}
    </div>
  );
}
