import { afterEach, describe, expect, it, vi } from 'vitest';
import { dayOfBuild } from '../../../build/figure-pages/day.ts';
import { openFigurePages } from '../../../build/figure-pages/render.ts';
import { assets } from '../read-pages.ts';

describe('the day that pages are made for', () => {
  const created = '2026-11-21T00:00:00Z';

  it('is the day of the data', () => {
    expect(dayOfBuild(undefined, created).text).toBe('2026-11-21');
    expect(dayOfBuild(' ', created).text).toBe('2026-11-21');
  });

  it('is another one where the build is told so', () => {
    expect(dayOfBuild(String(Date.UTC(2027, 0, 2, 23, 59) / 1000), created).text).toBe(
      '2027-01-02',
    );
  });

  it.each(['tomorrow', '-1', '2027-01-02', '999999999999'])('is not %s', (text) => {
    expect(() => dayOfBuild(text, created)).toThrow(/^SOURCE_DATE_EPOCH is .* Write whole seconds/);
  });

  it.each([undefined, 20_261_121, 'soon'])('is not to be had from data created %s', (other) => {
    expect(() => dayOfBuild(undefined, other)).toThrow('needs "created"');
  });
});

describe('the pages', () => {
  afterEach(() => vi.useRealTimers());

  it('are the same to the last byte on any day', async () => {
    const made = async (now: string): Promise<readonly unknown[]> => {
      vi.useFakeTimers({ now: new Date(now), toFake: ['Date'] });
      const { published, page } = openFigurePages('data');
      // What a promise has come to depends on the day.
      const promises = published.filter(({ target }) => target !== '');
      const [first, ...others] = promises.map((one) => page(one, assets));
      const texts = [first, ...others].map((one) => [one?.html, one?.oEmbed]);
      return [texts, await first?.picture()];
    };
    expect(await made('2019-02-28T12:00:00Z')).toEqual(await made('2031-07-01T12:00:00Z'));
  }, 60_000);
});
