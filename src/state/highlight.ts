import type { FocusEvent, PointerEvent } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

/** What the pointer or focus is on, so that what belongs to it can show itself: ids only. */
export interface Highlight {
  /** The target pointed at, by id; its marks stand out. Empty while a mark, or nothing, is pointed at. */
  readonly target: string;
  /** The indicator and GSS code of the mark pointed at, or of the target's marks. */
  readonly indicator: string;
  readonly area: string;
}

const nothing: Highlight = { target: '', indicator: '', area: '' };

const store = createStore<Highlight>(() => nothing);

/** Points at a target and the marks it is about, or (with '') at none. */
export function highlightTarget(target: string, indicator = '', area = ''): void {
  store.setState({ target, indicator, area }, true);
}

/** Points at a mark of an indicator in an area, or (with '') at none. */
export function highlightMark(indicator: string, area: string): void {
  const { target, ...mark } = store.getState();
  if (target !== '' && indicator === '') return;
  if (target === '' && mark.indicator === indicator && mark.area === area) return;
  store.setState({ ...nothing, indicator, area }, true);
}

export function useHighlight<T>(selector: (highlight: Highlight) => T): T {
  return useStore(store, selector);
}

/** True while a mark of one of these indicators in this area is pointed at: for the targets it bears on. */
export function useMarkPointed(indicators: readonly string[], area: string): boolean {
  return useHighlight(
    (one) => one.target === '' && one.area === area && indicators.includes(one.indicator),
  );
}

/** True while a target about one of these indicators in this area is pointed at: for its marks. */
export function useTargetPointed(indicators: readonly string[], area: string): boolean {
  return useHighlight(
    (one) => one.target !== '' && one.area === area && indicators.includes(one.indicator),
  );
}

/** What an element needs to point at something while the pointer, a finger or the focus is on it. */
export interface Pointing {
  readonly onPointerEnter: () => void;
  readonly onPointerLeave: (event: PointerEvent) => void;
  readonly onFocus: () => void;
  readonly onBlur: (event: FocusEvent) => void;
}

/** Lets go of what a finger has pointed at last. */
let letGo: (() => void) | null = null;

/**
 * Points with `on` and lets go with `off`. A finger leaves as soon as it is lifted, so what it has touched stays pointed
 * at until another place is touched.
 */
export function pointing(on: () => void, off: () => void): Pointing {
  return {
    onPointerEnter: on,
    onPointerLeave: ({ pointerType }) => {
      if (pointerType !== 'touch') {
        off();
        return;
      }
      // What was touched before has been let go of by this touch already.
      letGo = off;
      document.addEventListener('pointerdown', release, { capture: true, once: true });
    },
    onFocus: on,
    onBlur: ({ currentTarget, relatedTarget }) => {
      if (!(relatedTarget instanceof Node) || !currentTarget.contains(relatedTarget)) off();
    },
  };
}

function release(): void {
  letGo?.();
  letGo = null;
}
