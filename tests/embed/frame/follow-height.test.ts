// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { followHeight } from '../../../src/embed/frame/follow-height.ts';

let height = 500;
let observed: (() => void) | undefined;
const parent = { postMessage: vi.fn() };
const posted = () => parent.postMessage.mock.calls.map(([message]: unknown[]) => message);
const heights = () =>
  posted().flatMap((message) =>
    (message as { type?: string }).type === 'local-context:height'
      ? [(message as { height: number }).height]
      : [],
  );

let leaving = new AbortController();

/** This page as if another one framed it, until the test is over. */
function framed(): Window {
  leaving = new AbortController();
  const listen: typeof window.addEventListener = (
    type: string,
    listener: EventListenerOrEventListenerObject,
  ) => window.addEventListener(type, listener, { signal: leaving.signal });
  return new Proxy(window, {
    get: (target, key) => {
      if (key === 'parent') return parent;
      if (key === 'addEventListener') return listen;
      const value: unknown = Reflect.get(target, key, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

function hear(data: unknown, source: unknown = parent): void {
  const event = new MessageEvent('message', { data });
  Object.defineProperty(event, 'source', { value: source });
  window.dispatchEvent(event);
}

const greeting = '[iFrameSizer]frame1:8:false:false';

beforeEach(() => {
  vi.useFakeTimers();
  height = 500;
  observed = undefined;
  vi.spyOn(document.documentElement, 'getBoundingClientRect').mockImplementation(
    () => new DOMRect(0, 0, 320, height),
  );
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(callback: () => void) {
        observed = callback;
      }
      observe(): void {}
    },
  );
  vi.stubGlobal(
    'MutationObserver',
    class extends MutationObserver {
      constructor(callback: MutationCallback) {
        super(callback);
        leaving.signal.addEventListener('abort', () => this.disconnect());
      }
    },
  );
});
afterEach(() => {
  leaving.abort();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  parent.postMessage.mockReset();
});

const speaker = { id: 'a', childId: '', address: 'https://site.test/' };

it('a page in no frame says nothing', () => {
  const post = vi.spyOn(window, 'postMessage');
  followHeight(window, speaker);
  observed?.();
  expect(post).not.toHaveBeenCalled();
});

it('the height is told once the page has loaded, and when it changes, to whoever frames it', () => {
  followHeight(framed(), speaker);
  expect(heights()).toEqual([500]);
  expect(parent.postMessage.mock.calls.every(([, target]) => target === '*')).toBe(true);
  observed?.();
  expect(heights()).toEqual([500]);
  height = 900.4;
  observed?.();
  height = 400;
  observed?.();
  expect(heights()).toEqual([500, 901, 400]);
});

it('nothing is told before the page has loaded, and then once', () => {
  const ready = vi.spyOn(document, 'readyState', 'get').mockReturnValue('interactive');
  followHeight(framed(), speaker);
  observed?.();
  expect(heights()).toEqual([]);
  ready.mockReturnValue('complete');
  window.dispatchEvent(new Event('load'));
  observed?.();
  expect(heights()).toEqual([500]);
});

it('out of sight, where sizes are not heard of, a height held for a moment and let go is told in the end', async () => {
  followHeight(framed(), speaker);
  document.body.append(document.createElement('p'));
  await Promise.resolve();
  height = 900;
  document.body.style.minHeight = '900px';
  vi.advanceTimersByTime(200);
  height = 400;
  document.body.style.minHeight = '';
  await Promise.resolve();
  vi.advanceTimersByTime(200);
  expect(heights()).toEqual([500, 900, 400]);
});

it('a frame that is not shown has no height to tell', () => {
  height = 0;
  followHeight(framed(), speaker);
  expect(posted()).toEqual([]);
});

it('a height out of all proportion is cut', () => {
  height = 1e6;
  followHeight(framed(), speaker);
  expect(heights()).toEqual([20_000]);
});

it('iframe-resizer is answered in its own words, and told of changes from then on', () => {
  followHeight(framed(), speaker);
  parent.postMessage.mockReset();
  hear(greeting);
  vi.runAllTimers();
  expect(posted()).toEqual(['[iFrameSizer]frame1:500:320:init']);
  height = 600;
  observed?.();
  expect(posted()).toContain('[iFrameSizer]frame1:600:320:size');
});

it('a flood of greetings is answered a few times a second at most', () => {
  followHeight(framed(), speaker);
  parent.postMessage.mockReset();
  for (let turn = 0; turn < 5000; turn += 1) hear(greeting);
  vi.advanceTimersByTime(1000);
  expect(posted()).toHaveLength(1);
});

it('nobody but the parent is heard', () => {
  followHeight(framed(), speaker);
  parent.postMessage.mockReset();
  hear(greeting, window);
  hear(greeting, null);
  vi.runAllTimers();
  expect(posted()).toEqual([]);
});
