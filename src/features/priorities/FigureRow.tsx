import { useMemo, type ReactNode } from 'react';
import { Sparkline } from '../../charts/draw/Sparkline.tsx';
import { MarkerShape } from '../../charts/draw/shapes/MarkerShape.tsx';
import { useWidth } from '../../charts/interactive/use-size.ts';
import { planTile } from '../../charts/tile/plan-tile.ts';
import type { TimeSpan } from '../../charts/tile/tile-size.ts';
import { TileDrawing } from '../../charts/tile/TileDrawing.tsx';
import { isAmount } from '../../domain/indicator.ts';
import { areaStyle } from '../../figure/style.ts';
import type { Tile } from '../../figure/tile/tile.ts';
import { listed, phrase, wordsOf, type Phrase } from '../../claims/phrase.ts';
import { OpenPhrase } from '../../charts/interactive/sentences/OpenPhrase.tsx';
import type { ShowProvenance } from '../../charts/interactive/show-provenance.ts';
import { nameOfPlace } from '../../state/choices/pair-names.ts';
import { readingClaim } from '../../strategy/progress/claims.ts';
import type { FigureGroup, PriorityFigure } from '../../strategy/priorities/figures.ts';
import { spanInWords, wayOf, type Way } from '../../strategy/targets/figures.ts';
import { highlightMark, useHighlight, pointing } from '../../state/highlight.ts';
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
 * Figures of one indicator that bear on the same promises: where each started and stands, where the other council and the
 * country stand, and the promises, with its course drawn small. A tile null draws the council's own course alone.
 */
export function FigureRow(props: {
  readonly group: FigureGroup;
  readonly council: string;
  /** The drawing of each figure, in their order. */
  readonly tiles: readonly (Tile | null)[];
  readonly span: TimeSpan;
  /** Whether a phone folds it away. */
  readonly isFolded: boolean;
  /** Null on paper, where nothing can be opened. */
  readonly showProvenance: ShowProvenance | null;
  /** The width of the drawings in pixels, where they are not to be as wide as their place. */
  readonly drawingWidth?: number;
}): ReactNode {
  const { group, council, tiles, span, isFolded, showProvenance, drawingWidth } = props;
  const { title, view, figures } = group;
  const [first] = figures;
  const ids = first?.cards.map(({ target }) => target.id) ?? [];
  const isPointed = useHighlight(({ target }) => ids.includes(target));
  if (!first) return null;
  const { id } = first.figure.indicator;
  const spans = new Set(figures.map(({ figure }) => whenOf(figure)));
  const isAlone = figures.length === 1;
  const promised = figures.flatMap((one) => (one.promised ? [`promised: ${one.promised}`] : []));
  const shared = [...(isAlone || spans.size > 1 ? [] : spans), ...promised.slice(0, 1)];
  const bears = (
    <>
      {shared.join(' · ')}
      <span className="figure-row-bears">
        {isAlone || shared.length > 0 ? ' · ' : ''}
        {first.isDirect ? 'measures ' : 'related to '}
        <Bearing cards={first.cards} />
      </span>
    </>
  );
  return (
    // Pointing shows which promises it bears on; its text names them as well.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li
      className={['figure-row', isFolded ? 'folded' : '', isPointed ? 'pointed' : '']
        .filter(Boolean)
        .join(' ')}
      data-figure={first.figure.key}
      {...pointing(
        () => highlightMark(id, council),
        () => highlightMark('', ''),
      )}
    >
      <h3>{view ? <a {...viewLink(view)}>{title}</a> : title}</h3>
      {figures.map((row, at) => (
        <Line
          key={row.figure.key}
          {...{ row, council, span, showProvenance, drawingWidth }}
          tile={tiles[at] ?? null}
          withTime={isAlone || spans.size > 1}
          // One figure alone says it beside its drawing, several below all of theirs.
          bears={isAlone ? bears : null}
        />
      ))}
      {isAlone ? null : <div className="figure-row-beside">{bears}</div>}
    </li>
  );
}

/** One figure: its own values, those beside it, and its course. */
function Line(props: {
  readonly row: FigureGroup['figures'][number];
  readonly council: string;
  readonly tile: Tile | null;
  readonly span: TimeSpan;
  readonly showProvenance: ShowProvenance | null;
  readonly drawingWidth: number | undefined;
  readonly withTime: boolean;
  readonly bears: ReactNode;
}): ReactNode {
  const { row, council, tile, span, showProvenance, drawingWidth, withTime, bears } = props;
  const { figure, item } = row;
  const { from, to } = figure.movement;
  const way = wayOf(figure);
  if (!to) return null;
  const hasChart = hasCourse(row);
  const open = (said: Phrase): ReactNode => (
    <OpenPhrase
      phrase={said}
      statement={`${figure.indicator.title}, ${wordsOf(figure.phrase)}`}
      showProvenance={showProvenance}
    />
  );
  const beside = [...figure.others, ...(figure.country ? [figure.country] : [])].map(
    ({ area, reading }) => phrase`${area.name} ${readingClaim(reading)}`,
  );
  const told = [withTime ? whenOf(figure) : '', listed(beside, ', ', ', ')].filter(
    (said) => wordsOf(said) !== '',
  );
  return (
    <div className={hasChart ? 'figure-line' : 'figure-line without-chart'}>
      {hasChart ? (
        <Drawing {...{ row, council, tile, span, drawingWidth }} isLow={item !== ''} />
      ) : null}
      <div className="figure-line-words">
        {item ? <p className="figure-line-item">{item}</p> : null}
        <p className="figure-row-values">
          <svg width="14" height="14" aria-hidden="true" focusable="false">
            <MarkerShape style={areaStyle(council, sitePair())} x={7} y={7} r={5.5} />
          </svg>{' '}
          <span className="visually-hidden">{nameOfPlace(council)}: </span>
          {from ? (
            <>
              {open([readingClaim(from)])} <span className="figure-row-to">to</span>{' '}
            </>
          ) : null}
          {open([readingClaim(to)])} {way ? <WayMark way={way}>{open([way.claim])}</WayMark> : null}
        </p>
        {told.length > 0 || bears ? (
          <div className="figure-row-beside">
            {open(listed(told, ' · ', ' · '))}
            {bears && row.promised ? ' · ' : null}
            {bears}
          </div>
        ) : null}
      </div>
    </div>
  );
}

/** "2023 to 2025", "January 2025, no earlier figure to compare". */
function whenOf({ movement: { from, to } }: PriorityFigure['figure']): string {
  if (!to) return '';
  return from ? spanInWords(from, to) : `${to.period.label}, no earlier figure to compare`;
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
function WayMark(props: { readonly way: Way; readonly children: ReactNode }): ReactNode {
  const { direction, tone } = props.way;
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
      {props.children}
    </span>
  );
}

function Drawing(props: {
  readonly row: PriorityFigure;
  readonly council: string;
  readonly tile: Tile | null;
  readonly span: TimeSpan;
  readonly drawingWidth: number | undefined;
  /** Whether it is one of several under a title. */
  readonly isLow: boolean;
}): ReactNode {
  const { row, council, tile, span, drawingWidth } = props;
  const isLow = props.isLow || drawingWidth !== undefined;
  const [ref, placeWidth] = useWidth<HTMLDivElement>();
  const width = drawingWidth ?? placeWidth;
  const isSmall = width < narrowest;
  const plan = useMemo(
    () =>
      width > 0 && tile && tile.figure.periods.length > 1
        ? planTile(tile, { width, height: isSmall ? (isLow ? 52 : 66) : 130, isSmall }, span)
        : null,
    [tile, width, isSmall, isLow, span],
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
