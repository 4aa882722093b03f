import { expect, it } from 'vitest';
import { paperRows } from '../../../src/pages/print/paper-rows.ts';
import { buildDataset, filter, liverpool, plans, sefton } from '../../query/build-dataset.ts';
import { figureOf } from '../../figure/figure-of.ts';

const ages = filter('age', { items: [] });

/** Plans of two councils by age, for every January up to 2025. */
function byAge(count: number, years: number) {
  const dataset = buildDataset({
    filters: [ages],
    rows: Array.from({ length: years }, (_, back) => 2025 - back).flatMap((year) =>
      Array.from({ length: count }, (_, age) => `Age ${age + 1}`).flatMap((age) => [
        [year, liverpool, age, 10],
        [year, sefton, age, 20],
      ]),
    ),
  });
  return figureOf(dataset, { breakdown: 'age', chart: 'line', comparators: [] });
}

function overTime(years: number) {
  const dataset = buildDataset({
    indicators: [plans],
    rows: Array.from({ length: years }, (_, back) => [2025 - back, liverpool, 10]),
  });
  return figureOf(dataset, { comparators: [] });
}

it('leaves a table of usual size as it is', () => {
  expect(paperRows(overTime(17), 300)).toBeNull();
  expect(paperRows(byAge(6, 4), 300)).toBeNull();
});

it('stands a longer one in two lists, whole where there is room', () => {
  const rows = paperRows(overTime(40), 300);
  expect(rows?.lists.map((list) => list.length)).toEqual([20, 20]);
  expect(rows?.leftOut).toBe(0);
});

it('shortens one that does not fit, and counts what it leaves out', () => {
  const rows = paperRows(byAge(12, 20), 450);
  const listed = rows?.lists.flat().length ?? 0;
  expect(listed).toBeGreaterThan(10);
  expect(listed).toBeLessThan(70);
  expect(rows?.leftOut).toBe(240 - listed);
});

it('shows the latest periods first', () => {
  const labels =
    paperRows(byAge(12, 20), 450)
      ?.lists.flat()
      .map(({ label }) => label) ?? [];
  expect(labels[0]).toBe('Age 1, January 2025');
  expect(labels[11]).toBe('Age 12, January 2025');
  expect(labels[12]).toBe('Age 1, January 2024');
});

it('lists some rows however tall the drawing is', () => {
  expect(paperRows(byAge(12, 20), 2000)?.lists.map((list) => list.length)).toEqual([4, 4]);
});
