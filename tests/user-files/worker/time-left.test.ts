import { describe, expect, test } from 'vitest';
import { TimeLeft } from '../../../src/user-files/worker/time-left.ts';

describe('the time left', () => {
  test('is not told in the first half second', () => {
    const time = new TimeLeft();
    expect(time.after(0, 1000, 0)).toBeNull();
    expect(time.after(100, 1000, 400)).toBeNull();
  });

  test('is what the rest takes at the speed so far', () => {
    const time = new TimeLeft();
    time.after(0, 1000, 0);
    expect(time.after(200, 1000, 1000)).toBe(4);
  });

  test('goes by the last five seconds', () => {
    const time = new TimeLeft();
    time.after(0, 2000, 0);
    time.after(1000, 2000, 1000);
    expect(time.after(1500, 2000, 6000)).toBe(5);
  });

  test('is not told while nothing comes', () => {
    const time = new TimeLeft();
    time.after(100, 1000, 0);
    expect(time.after(100, 1000, 2000)).toBeNull();
  });

  test('is nothing at the end', () => {
    const time = new TimeLeft();
    time.after(0, 1000, 0);
    expect(time.after(1000, 1000, 1000)).toBe(0);
  });
});
