import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { offeredIn } from '../../build/offered.ts';
import { readPackage } from '../../src/ingest/package/read-package.ts';

const read = (folder: string) =>
  offeredIn(folder, readPackage(JSON.parse(readFileSync(`${folder}/datapackage.json`, 'utf8'))));

it('offers every place of the data, the pair first, councils by name, England last', () => {
  const { areas, years, groups } = read('data');
  const names = areas.map(({ name }) => name);
  expect(names.slice(0, 2)).toEqual(['Liverpool', 'Sefton']);
  expect(names).toContain('Knowsley');
  expect(names.indexOf('Halton')).toBeLessThan(names.indexOf('Wirral'));
  expect(names.at(-1)).toBe('England');
  // The earliest plans are of January 2010; the latest of January 2026.
  expect(years?.[0]).toBeLessThanOrEqual(2010);
  expect(years?.[1]).toBe(2026);
  expect(groups.map(({ id }) => id)).toEqual(['city-region']);
});

it('of another pair offers that pair first', () => {
  const { areas } = read('tests/build/other-pair/data');
  expect(areas.slice(0, 2).map(({ name }) => name)).toEqual(['Knowsley', 'Wirral']);
});
