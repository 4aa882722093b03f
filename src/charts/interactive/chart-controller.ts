import type { Point } from '../layout/plan.ts';
import { entryMark, nearestMark, nextMark, targetAt } from './navigate.ts';
import type { MarkPosition, Pointable } from './navigate.ts';

/** How long a tooltip waits for the pointer to come back. */
const closeDelayMs = 250;

/** A drawing as wide as it was laid out, in the units that its marks are in. */
export interface ControlledDrawing extends Pointable<Point> {
  readonly width: number;
}

/** Where the pointer is in a drawing. */
export interface PointerAt {
  /** What it is over. */
  readonly element: Element;
  /** The mark nearest to it; null in a drawing without marks. */
  readonly nearest: MarkPosition | null;
  /** How far away that is, in CSS pixels. */
  readonly distance: number;
}

/** What a chart does when a reader points at its marks, by pointer or keyboard. */
export interface ChartActions {
  /** The drawings in the elements of the class `drawing`, in their order. */
  readonly drawings: () => readonly ControlledDrawing[];
  /** Shows a mark as the one pointed at; null is none. */
  readonly show: (mark: MarkPosition | null) => void;
  /** Reads out the mark that the keyboard has come to. */
  readonly say: (mark: MarkPosition) => void;
  /** Opens a mark with Enter; a chart without it leaves that key to the page. */
  readonly open?: (mark: MarkPosition) => void;
  /** Told of every step of the pointer, and null when it has left. */
  readonly hover?: (pointer: PointerAt | null) => void;
}

/**
 * Listens to pointer and keyboard on a group of drawings: one tab stop, arrow keys between the marks, Escape to
 * close; the mark nearest to the pointer is shown until some time after the pointer has left, and one that was tapped
 * until another is. Knows no framework. Returns what ends it.
 */
export function controlChart(group: HTMLElement, actions: ChartActions): () => void {
  const { drawings, show, say, open, hover } = actions;
  const listening = new AbortController();
  const { signal } = listening;
  let shown: MarkPosition | null = null;
  let isPinned = false;
  let closing = 0;

  const point = (next: MarkPosition | null): void => {
    if (isSame(next, shown)) return;
    shown = next;
    show(next);
  };
  const close = (): void => {
    point(null);
    hover?.(null);
    isPinned = false;
  };
  const arrive = (next: MarkPosition): void => {
    point(next);
    say(next);
  };

  const onKey = (event: KeyboardEvent): void => {
    // With these the keys are the browser's: Alt and an arrow goes back.
    if (event.target !== group || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' && open && shown && targetAt(drawings(), shown)) {
      event.preventDefault();
      open(shown);
      return;
    }
    const next = nextMark(drawings(), shown, event.key);
    if (!next) return;
    event.preventDefault();
    arrive(next);
  };
  const onFocus = (): void => {
    const entry = shown ? null : entryMark(drawings());
    if (entry && group.matches(':focus-visible')) arrive(entry);
  };
  /** Where a finger came down; null while none is on a drawing. */
  let touched: Point | null = null;
  const onPointer = (event: PointerEvent): void => {
    const element = event.target as Element;
    const holder = element.closest('.drawing');
    if (!holder) return;
    window.clearTimeout(closing);
    if (element.closest('.tooltip')) return;
    const isTouch = event.pointerType === 'touch';
    if (isTouch) {
      if (event.type === 'pointerdown') touched = { x: event.clientX, y: event.clientY };
      if (!touched || !isMeant(event, touched)) return;
    } else if (event.type === 'pointerup' || (isPinned && event.type === 'pointermove')) return;
    const facet = [...group.querySelectorAll('.drawing')].indexOf(holder);
    const drawing = drawings()[facet];
    if (!drawing) return;
    const { x, y, scale } = pointIn(holder, drawing, event);
    const nearest = nearestMark(drawing, facet, { x, y });
    const mark = targetAt(drawings(), nearest);
    point(nearest);
    isPinned = isTouch || event.type === 'pointerdown';
    const distance = mark ? Math.hypot(mark.x - x, mark.y - y) * scale : Infinity;
    hover?.({ element, nearest, distance });
  };

  group.addEventListener('keydown', onKey, { signal });
  group.addEventListener('focus', onFocus, { signal });
  group.addEventListener(
    'focusout',
    ({ relatedTarget }) => {
      if (!group.contains(relatedTarget as Node | null)) close();
    },
    { signal },
  );
  document.addEventListener(
    'keydown',
    ({ key }) => {
      if (key === 'Escape' && shown) close();
    },
    { signal },
  );
  group.addEventListener('pointermove', onPointer, { signal });
  group.addEventListener('pointerdown', onPointer, { signal });
  group.addEventListener(
    'pointerup',
    (event) => {
      onPointer(event);
      touched = null;
    },
    { signal },
  );
  // The page scrolls, or is made larger: the finger was not meant for the chart.
  group.addEventListener('pointercancel', () => (touched = null), { signal });
  group.addEventListener(
    'pointerleave',
    ({ target }) => {
      if (isPinned || !(target as Element).matches('.drawing')) return;
      closing = window.setTimeout(close, closeDelayMs);
    },
    // It does not bubble.
    { signal, capture: true },
  );
  return () => {
    listening.abort();
    window.clearTimeout(closing);
  };
}

/** Pixels that a finger moves before it is taken to draw along the chart. */
const tapReach = 8;

/** True for a finger that taps, or moves along the chart; one that moves up or down scrolls the page. */
function isMeant({ type, clientX, clientY }: PointerEvent, from: Point): boolean {
  const [across, along] = [Math.abs(clientX - from.x), Math.abs(clientY - from.y)];
  if (type === 'pointerup') return across <= tapReach && along <= tapReach;
  return type === 'pointermove' && across > tapReach && across > along;
}

function isSame(one: MarkPosition | null, other: MarkPosition | null): boolean {
  return (
    one?.facet === other?.facet &&
    one?.series === other?.series &&
    one?.position === other?.position
  );
}

/** CSS pixels to one unit of a drawing, as it stands on the page now. */
export function scaleOf(holder: Element, { width }: { readonly width: number }): number {
  const drawn = holder.querySelector('svg')?.getBoundingClientRect().width ?? 0;
  return drawn / width || 1;
}

function pointIn(
  holder: Element,
  drawing: ControlledDrawing,
  { clientX, clientY }: PointerEvent,
): Point & { readonly scale: number } {
  const box = holder.getBoundingClientRect();
  const scale = scaleOf(holder, drawing);
  return { x: (clientX - box.left) / scale, y: (clientY - box.top) / scale, scale };
}
