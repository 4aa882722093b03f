// @vitest-environment jsdom
import { beforeAll, beforeEach, expect, it } from 'vitest';

const site = 'https://figures.test';
const theirs = 'https://elsewhere.test';

beforeAll(async () => {
  await import('../../src/embed/host-script.ts');
});
beforeEach(() => {
  document.body.innerHTML = '';
});

function frame(attributes: Readonly<Record<string, string>> = {}): HTMLIFrameElement {
  const element = document.createElement('iframe');
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  document.body.append(element);
  // Only said once it is in the page, so that jsdom does not try to load it.
  Object.defineProperty(element, 'src', { value: `${site}/figures/a.b/` });
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
