// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { addressWriter, type AddressWriter } from '../../src/state/address-writer.ts';

let writer: AddressWriter;
const written = () => window.location.search;
const painted = () => vi.advanceTimersByTime(100);

/** Lets every write of an address take so long, in milliseconds. */
function letWritesTake(milliseconds: number): void {
  const push = window.history.pushState.bind(window.history);
  vi.spyOn(window.history, 'pushState').mockImplementation((...given) => {
    vi.setSystemTime(Date.now() + milliseconds);
    push(...given);
  });
  vi.spyOn(performance, 'now').mockImplementation(() => Date.now());
}

beforeEach(() => {
  vi.useFakeTimers();
  window.history.replaceState(null, '', '/site/');
  writer = addressWriter(window);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('an address', () => {
  it('is written at once where writing is quick', () => {
    letWritesTake(3);
    for (const search of ['?a', '?b', '?c']) {
      writer.write(search, 'push', true);
      expect(written()).toBe(search);
    }
  });

  it('waits for the paint once two writes were slow', () => {
    letWritesTake(9);
    writer.write('?a', 'push', true);
    writer.write('?b', 'push', true);
    expect(written()).toBe('?b');
    writer.write('?c', 'push', true);
    expect(written()).toBe('?b');
    painted();
    expect(written()).toBe('?c');
  });

  it('is written at once on a slow device where it may not wait, after those that waited', () => {
    letWritesTake(9);
    for (const search of ['?a', '?b', '?c']) writer.write(search, 'push', true);
    const before = window.history.length;
    writer.write('?d', 'push', false);
    expect(written()).toBe('?d');
    expect(window.history.length).toBe(before + 2);
  });

  it('that waits is written when the page is left, and forgotten when the person goes back', () => {
    letWritesTake(9);
    for (const search of ['?a', '?b', '?c']) writer.write(search, 'push', true);
    writer.finish();
    expect(written()).toBe('?c');
    writer.write('?d', 'push', true);
    writer.drop();
    painted();
    expect(written()).toBe('?c');
  });

  it('keeps its step for Back although several waited', () => {
    letWritesTake(9);
    writer.write('?a', 'push', true);
    writer.write('?b', 'push', true);
    const before = window.history.length;
    writer.write('?c', 'push', true);
    writer.write('?d', 'push', true);
    painted();
    expect(window.history.length).toBe(before + 2);
  });
});
