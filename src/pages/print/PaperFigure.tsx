import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { fontFamily, TextMark } from '../../charts/draw/shapes/text.tsx';
import { areAlike, needKey } from '../../charts/layout/facets.ts';
import { PlanLayers } from '../../charts/draw/PlainChart.tsx';
import { SeriesKey } from '../../charts/draw/SeriesKey.tsx';
import { planDrawings } from '../../export/picture/layout-drawings.ts';
import { plainSheet, type Sheet } from '../../export/picture/sheet.ts';
import type { Figure } from '../../figure/figure.ts';
import { paperRows } from './paper-rows.ts';
import { BarMarkers } from './BarMarkers.tsx';
import { PaperTable } from './PaperTable.tsx';
import { usePrinting } from './use-printing.ts';

/** The width between the margins of an A4 page, in units of 1/96 inch: 10.67 of them are 8 points. */
const sheet: Sheet = {
  width: 688,
  height: null,
  margin: 0,
  headline: 0,
  subtitle: 0,
  type: { label: 12, tick: 11.7 },
  print: 0,
  drawing: 270,
  ...plainSheet,
  scale: 1,
};

/** How wide a drawing is planned that stands beside the table, and the height from which it does. */
const besideTable = 400;
const tooTall = 540;
/** The most columns of figures, and rows, that half a page has room for. */
const mostBeside = 5;
const longestBeside = 24;

/**
 * What paper needs of a figure besides the page itself, while it is being printed. The drawings are laid out anew:
 * on the screen they are as wide as the window, and their writing would shrink with them. One with many rows stands
 * beside the table. A table too large for the page is shortened, and says so.
 */
export function PaperFigure({ figure }: { readonly figure: Figure }): ReactNode {
  return usePrinting() ? <OnPaper figure={figure} /> : null;
}

function OnPaper({ figure }: { readonly figure: Figure }): ReactNode {
  const drawn = figure.kind === 'table' || figure.empty ? null : layOut(figure);
  const rows = paperRows(figure, drawn && !drawn.isTall ? drawn.height : 0);
  return (
    <>
      <FigureClasses names={classesOnPaper(figure, drawn)} />
      {drawn ? <PaperDrawing figure={figure} drawn={drawn} /> : null}
      {rows ? <PaperTable figure={figure} rows={rows} /> : null}
    </>
  );
}

/** Names for the figure around it, which styles itself by what it holds; `:has()` is too new for that. */
function FigureClasses({ names }: { readonly names: string }): ReactNode {
  const anchor = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const list = names.split(' ').filter(Boolean);
    const around = anchor.current?.closest('.figure')?.classList;
    around?.add(...list);
    return () => around?.remove(...list);
  }, [names]);
  return <span ref={anchor} hidden />;
}

function classesOnPaper({ table }: Figure, drawn: Drawn | null): string {
  const isWide = table.columns.length > mostBeside;
  const isLarge = isWide && table.rows.length > 11;
  return [
    drawn ? 'drawn-on-paper' : '',
    drawn?.isTall ? 'tall-on-paper' : '',
    isWide ? 'wide-on-paper' : '',
    isLarge ? 'large-on-paper' : '',
  ].join(' ');
}

interface Drawn {
  readonly planned: ReturnType<typeof planDrawings>;
  readonly width: number;
  /** On paper; the drawing is made smaller where it was planned taller. */
  readonly height: number;
  readonly isTall: boolean;
}

function layOut(figure: Figure): Drawn {
  const { facets, table } = figure;
  const isLarge = table.columns.length > mostBeside && table.rows.length > 10;
  const drawing = facets.length > 1 || isLarge ? 200 : sheet.drawing;
  const across = (width: number): Drawn['planned'] =>
    planDrawings(figure, { ...sheet, drawing }, { x: 0, y: 0, width }, 0);
  const planned = across(sheet.width);
  const alike = areAlike(figure);
  const hasRoomBeside = table.columns.length <= mostBeside && table.rows.length <= longestBeside;
  if (planned.height > tooTall && !alike && hasRoomBeside) {
    return { planned: across(besideTable), width: besideTable, height: 750, isTall: true };
  }
  const most = alike ? 420 : isLarge ? 300 : 435;
  const height = Math.min(planned.height, most);
  return { planned, width: sheet.width, height, isTall: false };
}

/** A figure's drawing and its whole table on paper, one under the other; nothing where nothing is drawn. */
export function FigureOnPaper({ figure }: { readonly figure: Figure }): ReactNode {
  if (figure.empty) return null;
  const rows = { lists: [figure.table.rows], leftOut: 0 };
  return (
    <>
      {figure.kind === 'table' ? null : (
        <PaperDrawing figure={figure} drawn={{ ...layOut(figure), isTall: false }} />
      )}
      <PaperTable figure={figure} rows={rows} />
    </>
  );
}

function PaperDrawing(props: { readonly figure: Figure; readonly drawn: Drawn }): ReactNode {
  const { figure, drawn } = props;
  const { drawings, titles, height } = drawn.planned;
  return (
    <div className={drawn.isTall ? 'paper-drawing paper-tall' : 'paper-drawing'}>
      {needKey(figure) ? <SeriesKey figure={figure} /> : null}
      <svg
        className="paper-sheet"
        viewBox={`0 0 ${drawn.width} ${height}`}
        style={{ maxHeight: drawn.height }}
        fontFamily={fontFamily}
        role="img"
        aria-label={figure.altText}
      >
        {titles.map((text) => (
          <TextMark key={text.key} text={text} />
        ))}
        {drawings.map(({ x, y, plan }) => (
          <g key={`${x} ${y}`} transform={`translate(${x} ${y})`}>
            <PlanLayers plan={plan} tick={sheet.type.tick} />
            <BarMarkers plan={plan} />
          </g>
        ))}
      </svg>
    </div>
  );
}
