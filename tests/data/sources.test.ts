import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { asRecords, readPackage, readTable } from './read-package.ts';

const resources = readPackage().resources.filter(({ 'x-kind': kind }) => kind !== 'strategy');
const sources = resources.flatMap((resource) => resource.sources);

test('original statistics come first where a tool only passed them on, and the tool is named', () => {
  const routed = sources.filter(({ title }) => title.includes('(LAIT)'));
  expect(routed.length).toBeGreaterThan(0);
  for (const { title, 'x-route': route } of routed) {
    expect(title).toMatch(/^(?!Local Authority Interactive Tool).+, through the .+ \(LAIT\)$/);
    expect(route?.path).toMatch(/local-authority-interactive-tool-lait$/);
  }
});

test('each edition of the EHC plans links to its own page', () => {
  const editions = sources.flatMap(({ 'x-id': id, path = '' }) => {
    const year = /^EHCP(\d{4})/.exec(id)?.[1];
    return year === undefined ? [] : [[year, path.split('/').at(-1)]];
  });
  expect(editions.length).toBeGreaterThan(0);
  expect(editions.filter(([year, page]) => year !== page)).toEqual([]);
});

test('the day of a release is a date, where it is known', () => {
  const days = resources.flatMap(({ 'x-released': day }) => day ?? []);
  expect(days.length).toBeGreaterThan(0);
  expect(days.filter((day) => !/^\d{4}(-\d{2}(-\d{2})?)?$/.test(day))).toEqual([]);
});

test('the day of a release is declared where the source of the latest rows states it', () => {
  const undeclared = resources
    .filter((one) => one['x-kind'] === undefined && one['x-released'] === undefined)
    .filter(({ path, sources: held }) => {
      const rows = asRecords(readTable(path));
      const latest = rows.map((row) => row.time_period ?? '').toSorted().at(-1);
      const ids = new Set(rows.flatMap((row) => row.time_period === latest ? row.source_id : []));
      return held.some(
        ({ 'x-id': id, version = '' }) =>
          ids.has(id) && /published|data store of|\(\d{1,2} \w+ \d{4}\)/i.test(version),
      );
    });
  expect(undeclared.map(({ name }) => name)).toEqual([]);
});

test('every address that the search gives is that of a source, or of a folder that sources stand in', () => {
  const text = readFileSync('data/search.csv', 'utf8');
  const { data } = Papa.parse<{ url: string }>(text, { header: true, skipEmptyLines: true });
  const given = data.map(({ url }) => url).filter((url) => url !== '');
  const known = sources.flatMap(({ path }) => path ?? []);
  expect(given.length).toBeGreaterThan(0);
  const strangers = given.filter(
    (url) => !known.some((one) => one === url || one.startsWith(`${url}/`)),
  );
  expect(strangers).toEqual([]);
});
