import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeData, differences, readManifest } from '../../scripts/describe-data.mjs';
import { dataFolder, readPackage } from './read-package.ts';

test('the published files are those that were described: if a change is meant, run npm run describe-data', () => {
  expect(differences(readManifest(dataFolder), describeData(dataFolder))).toEqual([]);
});

test('the description counts rows, areas, periods and items', () => {
  const described = readManifest(dataFolder);
  expect(Object.keys(described)).toEqual(readPackage().resources.map(({ path }) => path));
  expect(described['population-by-age.csv']).toMatchObject({
    rows: 621,
    areas: 23,
    periods: ['2024 June'],
    items: { age: 27 },
  });
  expect(described['sen-support-counts.csv']).toMatchObject({
    rows: 728,
    periods: ['2019 January', '2025 January'],
    items: { school_phase: 9 },
  });
});

test('one changed digit, a lost row and a lost file are told', () => {
  const folder = mkdtempSync(join(tmpdir(), 'describe-'));
  try {
    const resources = readPackage().resources.filter(({ name }) =>
      ['population', 'dsg-balance', 'phonics'].includes(name),
    );
    for (const { path } of resources) cpSync(`${dataFolder}${path}`, join(folder, path));
    const describe = (of = resources) => {
      writeFileSync(join(folder, 'datapackage.json'), JSON.stringify({ resources: of }));
      return describeData(folder);
    };
    const before = describe();
    const change = (path: string, by: (text: string) => string) =>
      writeFileSync(join(folder, path), by(readFileSync(join(folder, path), 'utf8')));
    change('dsg-balance.csv', (text) => text.replace('-4.75', '-4.74'));
    change('phonics.csv', (text) => text.trimEnd().split('\n').slice(0, -1).join('\n'));
    const left = resources.filter(({ name }) => name !== 'population');
    expect(differences(before, describe(left))).toEqual([
      'dsg-balance.csv: other values in the same rows',
      'phonics.csv: rows 733, now 732',
      'population.csv: gone',
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
