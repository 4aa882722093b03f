import { describe, expect, it } from 'vitest';
import { facetWords, tooltipBox, tooltipWords } from '../../../src/charts/interactive/tooltip.ts';
import { figureOf, plans } from '../../figure/figure-of.ts';
import { buildDataset, filter, liverpool, sefton } from '../../query/build-dataset.ts';

const room = { width: 600, height: 300 };
const own = { width: 200, height: 80 };

describe('the box of a tooltip', () => {
  it('stands to the side that has more room', () => {
    expect(tooltipBox({ x: 100, y: 150 }, own, room)).toEqual({ left: 114, top: 130 });
    expect(tooltipBox({ x: 500, y: 150 }, own, room)).toEqual({ left: 286, top: 130 });
  });

  it('keeps within the top and the foot of its drawing', () => {
    expect(tooltipBox({ x: 100, y: 5 }, own, room).top).toBe(0);
    expect(tooltipBox({ x: 100, y: 290 }, own, room).top).toBe(220);
  });

  it('stands below its mark where neither side has room, and above where the foot is near', () => {
    const narrow = { width: 260, height: 300 };
    expect(tooltipBox({ x: 120, y: 100 }, own, narrow)).toEqual({ left: 20, top: 114 });
    expect(tooltipBox({ x: 120, y: 280 }, own, narrow)).toEqual({ left: 20, top: 186 });
    expect(tooltipBox({ x: 10, y: 100 }, { ...own, width: 255 }, narrow).left).toBe(0);
  });

  it('that fits neither above nor below may hang over the foot', () => {
    expect(tooltipBox({ x: 120, y: 40 }, own, { width: 260, height: 90 }).top).toBe(54);
  });
});

describe('the words of a tooltip', () => {
  const wordsAt = (figure: ReturnType<typeof figureOf>, series: number, position: number) => {
    const [facet] = figure.facets;
    return facet && tooltipWords(facetWords(figure, facet), { facet: 0, series, position });
  };
  const lines = figureOf(
    buildDataset({
      indicators: [plans],
      rows: [
        [2025, liverpool, 6814],
        [2026, liverpool, 'c'],
        [2025, sefton, 3736],
        [2026, sefton, 4197],
      ],
    }),
  );

  it('are the period, and each series with its value, the pointed one marked', () => {
    const words = wordsAt(lines, 1, 0);
    expect(words?.heading).toBe('January 2025');
    expect(words?.entries.map(({ name, value, isPointed }) => [name, value, isPointed])).toEqual([
      ['Liverpool', '6,814', false],
      ['Sefton', '3,736', true],
    ]);
  });

  it('spell a symbol out', () => {
    expect(wordsAt(lines, 0, 1)?.entries[0]?.value).toMatch(/^\[c\] confidential/);
  });

  it('name the area where rows are areas, in its own style, under what all are of', () => {
    const areas = figureOf(
      buildDataset({
        indicators: [plans],
        rows: [
          [2025, liverpool, 4],
          [2025, sefton, 5],
        ],
      }),
    );
    const words = wordsAt(areas, 0, 1);
    expect(words?.heading).toBe('January 2025');
    expect(words?.entries).toMatchObject([{ name: 'Sefton', value: '5', isPointed: true }]);
    expect(words?.entries[0]?.style).toBe(areas.facets[0]?.rows[1]?.style);
  });

  it('head a breakdown with its item, in the styles of the series', () => {
    const split = figureOf(
      buildDataset({
        indicators: [plans],
        filters: [filter('age', { items: ['Under 5', 'Over 5'], totalItem: '' })],
        rows: [liverpool, sefton].flatMap((area) => [
          [2025, area, 'Under 5', 30],
          [2025, area, 'Over 5', 10],
        ]),
      }),
      { breakdown: 'age' },
    );
    const words = wordsAt(split, 0, 1);
    expect(words?.heading).toBe('Over 5');
    expect(words?.entries.map(({ name }) => name)).toEqual(['Liverpool', 'Sefton']);
  });

  it('are none where there is no such position', () => {
    expect(wordsAt(lines, 0, 9)).toBeNull();
  });
});
