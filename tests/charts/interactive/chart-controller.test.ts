// @vitest-environment jsdom
import { fireEvent } from '@testing-library/dom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { controlChart, type PointerAt } from '../../../src/charts/interactive/chart-controller.ts';
import type { MarkPosition } from '../../../src/charts/interactive/navigate.ts';

/** Two drawings of the same two series over two periods, at 10 and 90 pixels across. */
const drawing = {
  width: 100,
  value: { direction: 'vertical' as const },
  targets: [20, 80].map((y) => [10, 90].map((x) => ({ x, y }))),
};
const shown: (MarkPosition | null)[] = [];
const said: MarkPosition[] = [];
const opened: MarkPosition[] = [];
const hovered: (PointerAt | null)[] = [];
let end: () => void;

const group = () => document.querySelector('#group') as HTMLElement;
const first = () => document.querySelector('.drawing') as HTMLElement;
const press = (key: string, init: KeyboardEventInit = {}): boolean =>
  fireEvent.keyDown(group(), { key, ...init });
const at = (facet: number, series: number, position: number): MarkPosition => ({
  facet,
  series,
  position,
});

beforeEach(() => {
  vi.useFakeTimers();
  for (const list of [shown, said, opened, hovered]) list.length = 0;
  document.body.innerHTML = `<div id="group" tabindex="0">
    <div class="drawing"><svg></svg></div><div class="drawing"><svg></svg></div>
    <button>inside</button></div><a href="#after">after</a>`;
  end = controlChart(group(), {
    drawings: () => [drawing, drawing],
    show: (mark) => shown.push(mark),
    say: (mark) => said.push(mark),
    open: (mark) => opened.push(mark),
    hover: (pointer) => hovered.push(pointer),
  });
});
afterEach(() => {
  end();
  vi.useRealTimers();
});

describe('the keyboard', () => {
  it('enters with an arrow and moves on from there, saying each mark', () => {
    press('ArrowLeft');
    press('ArrowLeft');
    press('ArrowDown');
    expect(said).toEqual([at(0, 0, 1), at(0, 0, 0), at(0, 1, 0)]);
    expect(shown).toEqual(said);
  });

  it('opens the mark it is at with Enter, and leaves Enter alone where it is at none', () => {
    expect(press('Enter')).toBe(true);
    press('Home');
    expect(press('Enter')).toBe(false);
    expect(opened).toEqual([at(0, 0, 1)]);
  });

  it.each([{ altKey: true }, { ctrlKey: true }, { metaKey: true }])(
    'leaves the browser its keys: %o',
    (init) => {
      expect(press('ArrowLeft', init)).toBe(true);
      expect(said).toEqual([]);
    },
  );

  it('does nothing with keys that an element inside is told', () => {
    fireEvent.keyDown(document.querySelector('button') as Element, { key: 'ArrowLeft' });
    expect(said).toEqual([]);
  });

  it('closes with Escape wherever the focus is', () => {
    press('End');
    fireEvent.keyDown(document.body, { key: 'Escape' });
    expect(shown.at(-1)).toBeNull();
    expect(hovered).toEqual([null]);
  });

  it('closes when the focus goes elsewhere, not when it goes inside', () => {
    press('End');
    fireEvent.focusOut(group(), { relatedTarget: document.querySelector('button') });
    expect(shown).toHaveLength(1);
    fireEvent.focusOut(group(), { relatedTarget: document.querySelector('a') });
    expect(shown.at(-1)).toBeNull();
  });
});

describe('a finger', () => {
  const touch = { pointerType: 'touch', pointerId: 1 };

  it('that taps shows the mark nearest to it, and leaves it there', () => {
    fireEvent.pointerDown(first(), { ...touch, clientX: 12, clientY: 22 });
    expect(shown).toEqual([]);
    fireEvent.pointerUp(first(), { ...touch, clientX: 13, clientY: 22 });
    fireEvent.pointerLeave(first());
    vi.runAllTimers();
    expect(shown).toEqual([at(0, 0, 0)]);
  });

  it('that scrolls the page shows nothing', () => {
    fireEvent.pointerDown(first(), { ...touch, clientX: 12, clientY: 22 });
    fireEvent.pointerMove(first(), { ...touch, clientX: 16, clientY: 60 });
    fireEvent.pointerCancel(first(), touch);
    fireEvent.pointerMove(first(), { ...touch, clientX: 90, clientY: 60 });
    expect(shown).toEqual([]);
  });

  it('that moves along the chart shows what it passes', () => {
    fireEvent.pointerDown(first(), { ...touch, clientX: 12, clientY: 22 });
    fireEvent.pointerMove(first(), { ...touch, clientX: 88, clientY: 24 });
    expect(shown).toEqual([at(0, 0, 1)]);
  });
});

describe('the pointer', () => {
  it('shows the nearest mark, once, and tells how far it is', () => {
    fireEvent.pointerMove(first(), { clientX: 13, clientY: 24 });
    fireEvent.pointerMove(first(), { clientX: 10, clientY: 20 });
    expect(shown).toEqual([at(0, 0, 0)]);
    expect(hovered.map((pointer) => pointer?.distance)).toEqual([5, 0]);
    expect(said).toEqual([]);
  });

  it('knows which drawing it is in', () => {
    fireEvent.pointerMove(document.querySelectorAll('.drawing')[1] as Element, { clientX: 90 });
    expect(shown).toEqual([at(1, 0, 1)]);
  });

  it('may come back for a while before what it has left closes', () => {
    fireEvent.pointerMove(first(), { clientX: 10, clientY: 20 });
    fireEvent.pointerLeave(first());
    vi.advanceTimersByTime(249);
    fireEvent.pointerMove(first(), { clientX: 10, clientY: 20 });
    vi.runAllTimers();
    expect(shown).toEqual([at(0, 0, 0)]);
    fireEvent.pointerLeave(first());
    vi.advanceTimersByTime(250);
    expect(shown.at(-1)).toBeNull();
  });

  it('that leaves a mark inside the drawing has not left the drawing', () => {
    fireEvent.pointerMove(first(), { clientX: 10, clientY: 20 });
    fireEvent.pointerLeave(document.querySelector('svg') as Element);
    vi.runAllTimers();
    expect(shown).toEqual([at(0, 0, 0)]);
  });

  it('holds the mark that was tapped until another is', () => {
    fireEvent.pointerDown(first(), { clientX: 10, clientY: 20 });
    fireEvent.pointerMove(first(), { clientX: 90, clientY: 80 });
    fireEvent.pointerLeave(first());
    vi.runAllTimers();
    expect(shown).toEqual([at(0, 0, 0)]);
    fireEvent.pointerDown(first(), { clientX: 90, clientY: 80 });
    expect(shown.at(-1)).toEqual(at(0, 1, 1));
  });
});

it('ended, it hears nothing more', () => {
  end();
  press('End');
  fireEvent.pointerMove(first(), { clientX: 10, clientY: 20 });
  expect(shown).toEqual([]);
});
