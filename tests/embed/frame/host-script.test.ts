// @vitest-environment jsdom
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { fitFrames as FitFrames } from '../../../src/embed/frame/host-script.ts';

const site = 'https://figures.test';
const theirs = 'https://elsewhere.test';

let fitFrames: typeof FitFrames;

beforeAll(async () => {
  ({ fitFrames } = await import('../../../src/embed/frame/host-script.ts'));
  // What it asks later is not of these tests.
  vi.useFakeTimers();
  fitFrames(window, `${site}/`);
  vi.useRealTimers();
});
beforeEach(() => {
  document.body.innerHTML = '';
});

function frame(
  attributes: Readonly<Record<string, string>> = {},
  src = `${site}/figures/a.b/`,
): HTMLIFrameElement {
  const element = document.createElement('iframe');
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  document.body.append(element);
  // Only said once it is in the page, so that jsdom does not try to load it.
  Object.defineProperty(element, 'src', { value: src });
  return element;
}

function say(from: HTMLIFrameElement, data: unknown, origin = site): void {
  const event = new MessageEvent('message', { data, origin });
  Object.defineProperty(event, 'source', { value: from.contentWindow });
  window.dispatchEvent(event);
}

const height = (value: unknown) => ({
  type: 'local-context:height',
  version: 1,
  id: '',
  height: value,
});

it('gives the frame that speaks its height, and no other', () => {
  const [one, two] = [frame(), frame()];
  say(two, height(640));
  expect([one.style.height, two.style.height]).toEqual(['', '640px']);
  say(two, height(300));
  expect(two.style.height).toBe('300px');
});

it('leaves the frames of every other site alone, whatever they say', () => {
  const map = frame({}, `${theirs}/map/`);
  say(map, height(640), theirs);
  const alike = frame({}, 'https://figures.test.elsewhere.test/figures/a.b/');
  say(alike, height(640), 'https://figures.test.elsewhere.test');
  expect([map.style.height, alike.style.height]).toEqual(['', '']);
});

it('knows frames that came after it', () => {
  const late = frame();
  say(late, height(100));
  expect(late.style.height).toBe('100px');
});

it('believes nobody from another address than the page gave the frame', () => {
  const one = frame();
  say(one, height(640), theirs);
  say(one, height(640), 'null');
  expect(one.style.height).toBe('');
});

it('knows a frame whose sandbox took its origin away', () => {
  const one = frame({ sandbox: 'allow-scripts' });
  say(one, height(640), 'null');
  expect(one.style.height).toBe('640px');
  const other = frame({ sandbox: 'allow-scripts allow-same-origin' });
  say(other, height(640), 'null');
  expect(other.style.height).toBe('');
});

it('never makes a frame taller than 20,000 pixels', () => {
  const one = frame();
  say(one, height(1e9));
  expect(one.style.height).toBe('20000px');
});

it.each([
  null,
  'local-context:height',
  { type: 'local-context:height', height: 5 },
  { ...height(5), version: 2 },
  height('5'),
  height('5px; position: fixed'),
  height(-1),
  height(Number.NaN),
  height(null),
  height({ valueOf: () => 5 }),
  { 'datawrapper-height': { a: 5 } },
])('does nothing about %j', (message) => {
  const one = frame();
  say(one, message);
  expect(one.getAttribute('style')).toBeNull();
});

describe('a frame that spoke before anyone listened', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  /** What is said to a frame. */
  const saidTo = ({ contentWindow }: HTMLIFrameElement) =>
    vi.spyOn(contentWindow as Window, 'postMessage').mockImplementation(() => undefined);

  it('is asked once, by the id that the page gave it, and its answer is its height', () => {
    const one = frame({ id: 'chart-1' });
    const said = saidTo(one);
    fitFrames(window, `${site}/`);
    expect(said).not.toHaveBeenCalled();
    vi.runAllTimers();
    expect(said.mock.calls).toEqual([['[iFrameSizer]chart-1:8:false:false', '*']]);
    say(one, '[iFrameSizer]chart-1:812:640:init');
    expect(one.style.height).toBe('812px');
  });

  it.each([{}, { id: 'a:b <c>' }])(
    'is asked by another id where it has no fit one: %j',
    (attributes) => {
      const one = frame(attributes);
      const said = saidTo(one);
      fitFrames(window, `${site}/`);
      vi.runAllTimers();
      expect(said).toHaveBeenCalledWith('[iFrameSizer]local-context:8:false:false', '*');
    },
  );

  it('is not asked where it has spoken since, or is somebody else’s, or whose it is cannot be known', () => {
    const said = saidTo(frame());
    fitFrames(window, `${theirs}/`);
    fitFrames(window, '');
    vi.runAllTimers();
    expect(said).not.toHaveBeenCalled();

    const one = frame();
    const saidThen = saidTo(one);
    fitFrames(window, `${site}/`);
    say(one, height(640));
    vi.runAllTimers();
    expect(saidThen).not.toHaveBeenCalled();
  });

  it.each(['[iFrameSizer]a:0:0:init', '[iFrameSizer]a:80:1:size', '[iFrameSizer]a:8px:1:init'])(
    'keeps its height when it answers %s',
    (answer) => {
      const one = frame();
      say(one, answer);
      expect(one.style.height).toBe('');
    },
  );
});
