import {
  useContext,
  useMemo,
  useRef,
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
} from 'react';
import { enlargementIn, useTextScale, useWidth } from '../../charts/interactive/use-size.ts';
import { planTile } from '../../charts/tile/plan-tile.ts';
import type { TimeSpan } from '../../charts/tile/tile-size.ts';
import { TileDrawing, TilePointer } from '../../charts/tile/TileDrawing.tsx';
import type { Plan } from '../../charts/layout/plan.ts';
import type { Tile } from '../../figure/tile/tile.ts';
import { point, pointAtNothing, usePointed } from '../../state/pointed.ts';
import { DrawnAhead } from './drawn-ahead.ts';

/** Narrower than this a drawing has no room for axes and names, in pixels. */
const narrowest = 220;

const smallHeight = 62;
const largeHeight = 170;

/** The two drawings that are made at build: the width of a phone's, and of one of three in a row of the widest page. */
const drawnAhead = [
  { name: 'small', width: 104, height: smallHeight, isSmall: true },
  { name: 'large', width: 384, height: largeHeight, isSmall: false },
] as const;

/**
 * The drawing of a tile, with one tab stop: arrow keys move along its years, which all tiles then show, or along its
 * items; up and down lift an area; Enter opens where the number comes from; Escape points at nothing.
 */
export function TileChart(props: {
  readonly tile: Tile;
  readonly span: TimeSpan;
  /** The words for what is pointed at, for a screen reader: "2021: Liverpool 8.9%, Sefton 61.0%". */
  readonly inWords: string;
  /** The key of the item pointed at; empty for none. */
  readonly item: string;
  readonly onItem: (key: string) => void;
  readonly onOpen: () => void;
}): ReactNode {
  const { tile, span, inWords, item, onItem, onOpen } = props;
  const [ref, width] = useWidth<HTMLDivElement>();
  const isTapped = useRef(false);
  const year = usePointed((pointed) => pointed.year);
  const area = usePointed((pointed) => pointed.area);
  // A row of a phone has its chart beside the words, whose two years stay as they are.
  const scale = enlargementIn(width, useTextScale(), narrowest);
  const isSmall = width < narrowest;
  const plan = useMemo(
    () =>
      width > 0
        ? planTile(
            tile,
            { width: width / scale, height: isSmall ? smallHeight : largeHeight, isSmall },
            span,
          )
        : null,
    [tile, width, scale, isSmall, span],
  );
  const isAhead = useContext(DrawnAhead);
  const isOverTime = tile.form === 'line';
  const { periods } = tile.figure;
  const { categories } = tile.selection;
  const length = isOverTime ? periods.length : categories.length;
  const found = isOverTime
    ? periods.findLastIndex((one) => one.year === year)
    : categories.findIndex(({ key }) => key === item);
  const position = found < 0 ? null : found;
  const drawsRows = tile.form === 'bars';

  const moveTo = (at: number): void => {
    const within = Math.max(0, Math.min(length - 1, at));
    if (isOverTime) point({ year: periods[within]?.year ?? null });
    else onItem(categories[within]?.key ?? '');
  };
  const leave = (): void => {
    isTapped.current = false;
    pointAtNothing();
    onItem('');
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const from = position ?? (isOverTime ? length : -1);
    const steps: Record<string, () => void> = {
      ArrowLeft: () => moveTo(from - 1),
      ArrowRight: () => moveTo(from + 1),
      ArrowUp: () => (isOverTime ? lift(tile, area, -1) : moveTo(from - 1)),
      ArrowDown: () => (isOverTime ? lift(tile, area, 1) : moveTo(from + 1)),
      Home: () => moveTo(0),
      End: () => moveTo(length - 1),
      Enter: onOpen,
      Escape: leave,
    };
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    step();
  };
  const onPointer = (event: PointerEvent<HTMLDivElement>): void => {
    if (!plan || (event.pointerType !== 'mouse' && event.type === 'pointermove')) return;
    isTapped.current = event.type === 'pointerdown';
    const box = event.currentTarget.getBoundingClientRect();
    const at = { x: (event.clientX - box.left) / scale, y: (event.clientY - box.top) / scale };
    const nearest = nearestIn(plan, at, isOverTime);
    if (!nearest) return;
    moveTo(nearest.position);
    if (nearest.area) point({ area: nearest.area });
  };

  return (
    <div
      ref={ref}
      className="tile-chart"
      data-lifted={area !== '' && plan && hasArea(plan, area) ? '' : undefined}
      role="slider"
      tabIndex={0}
      aria-label={`${isOverTime ? 'Year shown' : 'Item shown'}, ${tile.declared.title}`}
      aria-orientation="horizontal"
      aria-valuemin={1}
      aria-valuemax={Math.max(1, length)}
      aria-valuenow={(position ?? (isOverTime ? length - 1 : 0)) + 1}
      aria-valuetext={inWords}
      onKeyDown={onKeyDown}
      onBlur={leave}
      onPointerDown={onPointer}
      onPointerMove={onPointer}
      onPointerLeave={(event) => {
        if (event.pointerType === 'mouse' && !isTapped.current) leave();
        isTapped.current = false;
      }}
    >
      {isAhead
        ? drawnAhead.map(({ name, ...size }) => (
            <div key={name} className={`tile-ahead-${name}`}>
              <TileDrawing plan={planTile(tile, size, span)} />
            </div>
          ))
        : null}
      {plan ? (
        <>
          <TileDrawing plan={plan} scale={scale} />
          <TilePointer
            plan={plan}
            scale={scale}
            position={isOverTime || drawsRows ? position : null}
            area={area}
          />
        </>
      ) : null}
    </div>
  );
}

/** The next area of the councils and comparators drawn, or none after the last. */
function lift({ figure }: Tile, area: string, step: 1 | -1): void {
  const codes = [
    '',
    ...(figure.facets[0]?.series ?? []).flatMap(({ area: own }) => own?.code ?? []),
  ];
  const next = (codes.indexOf(area) + step + codes.length) % codes.length;
  point({ area: codes[next] ?? '' });
}

function hasArea(plan: Plan, area: string): boolean {
  return [...plan.lines, ...plan.bars].some(({ series }) => series === area);
}

/** The period or item nearest to a place in a drawing, and the area whose mark is near it. */
function nearestIn(
  plan: Plan,
  at: { readonly x: number; readonly y: number },
  isOverTime: boolean,
): { readonly position: number; readonly area: string } | null {
  const targets = plan.targets.flatMap((marks) =>
    marks.map((target, position) => ({
      position,
      area: target.mark.observation?.area.code ?? '',
      along: isOverTime ? Math.abs(target.x - at.x) : Math.abs(target.y - at.y),
      away: Math.hypot(target.x - at.x, target.y - at.y),
    })),
  );
  const [nearest] = [...targets].sort((a, b) => a.along - b.along || a.away - b.away);
  if (!nearest) return null;
  const closest = [...targets].sort((a, b) => a.away - b.away)[0];
  const isNear =
    closest !== undefined && closest.away < 14 && closest.position === nearest.position;
  return { position: nearest.position, area: isNear ? closest.area : '' };
}
