// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { onFirstUse } from '../../../src/embed/hydrate/on-first-use.ts';

const then = vi.fn<(isAsked: boolean) => void>();

beforeEach(() => {
  vi.useFakeTimers();
  then.mockClear();
});
afterEach(() => vi.useRealTimers());

describe('what a page can do besides', () => {
  it('comes by itself a while after the page is loaded', () => {
    onFirstUse(window, then);
    vi.advanceTimersByTime(200);
    expect(then).not.toHaveBeenCalled();
    vi.advanceTimersByTime(2000);
    expect(then.mock.calls).toEqual([[false]]);
  });

  it.each(['pointermove', 'pointerdown', 'focusin', 'keydown'])(
    'comes at once with the first %s, and only once',
    (sign) => {
      onFirstUse(window, then);
      document.body.dispatchEvent(new Event(sign, { bubbles: true }));
      expect(then.mock.calls).toEqual([[true]]);
      document.body.dispatchEvent(new Event(sign, { bubbles: true }));
      vi.advanceTimersByTime(2000);
      expect(then).toHaveBeenCalledOnce();
    },
  );
});
