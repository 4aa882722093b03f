import { describe, expect, test } from 'vitest';
import { keepsRecord } from '../../../src/user-files/scan/key-test.ts';
import { keysFor } from '../../../src/user-files/layout/row-keys.ts';
import { dfeHeader, dfeRow, layoutOf, tableOf } from '../local-sample.ts';

const liverpool = 'E08000012';
const northWest = 'E12000002';
const england = 'E92000001';

const file = tableOf([
  dfeHeader('pupils'),
  dfeRow('2025 January', 'England', '9000'),
  dfeRow('2025 January', 'North West', '900'),
  dfeRow('2025 January', 'Liverpool', '90'),
  dfeRow('2025 January', 'Sefton', '50'),
  dfeRow('2025 January', 'Wirral', '60'),
]);

/** The last cell of the rows kept. */
function keptOf(
  { preview, scanned }: ReturnType<typeof tableOf>,
  ...wanted: Parameters<typeof keysFor> extends [unknown, ...infer Rest] ? Rest : never
): readonly (string | undefined)[] {
  const keys = keysFor(layoutOf(preview), ...wanted);
  return scanned.rows.filter((row) => keepsRecord(row, keys)).map((row) => row.at(-1));
}

describe('rows to keep', () => {
  test('are matched by level and code: a council’s row has its region’s code, too', () => {
    expect(keptOf(file, [liverpool], [])).toEqual(['90']);
    expect(keptOf(file, [liverpool], [northWest, england])).toEqual(['9000', '900', '90']);
    expect(keptOf(file, [northWest], [])).toEqual(['900']);
  });

  test('are all of a level where that is asked for', () => {
    expect(keptOf(file, [liverpool], [england], ['Local authority'])).toEqual([
      '9000',
      '90',
      '50',
      '60',
    ]);
  });

  test('are all when no area is asked for', () => {
    expect(keysFor(layoutOf(file.preview), [], [])).toBeNull();
  });

  test('are found under an earlier code', () => {
    const old = tableOf([
      dfeHeader('pupils'),
      '2019,January,Local authority,E92000001,England,E12000008,South East,E10000002,825,Buckinghamshire,70',
      dfeRow('2019 January', 'Sefton', '50'),
    ]);
    expect(keptOf(old, ['E06000060'], [])).toEqual(['70']);
  });

  test('are found by LA code or name in files without GSS codes', () => {
    const codes = tableOf([
      'time_period,time_identifier,geographic_level,country_name,region_name,old_la_code,la_name,pupils',
      '2016,January,Local Authority,England,North West,341,Liverpool,90',
      '2016,January,Local Authority,England,North West,342,St. Helens,40',
    ]);
    expect(keptOf(codes, [liverpool], [])).toEqual(['90']);
    const names = tableOf([
      'time_period,time_identifier,geographic_level,country_name,region_name,la_name,pupils',
      '2016,January,Local Authority,England,North West,Liverpool,90',
      '2016,January,Local Authority,England,North West,St. Helens,40',
      '2016,January,Regional,England,North West,,900',
    ]);
    expect(keptOf(names, ['E08000013'], [northWest])).toEqual(['40', '900']);
  });

  test('are found in files without a level, by which codes are blank', () => {
    const flat = tableOf([
      'time_period,country_code,region_code,new_la_code,la_name,pupils',
      '202425,E92000001,,,,9000',
      '202425,E92000001,E12000002,,,900',
      '202425,E92000001,E12000002,E08000012,Liverpool,90',
      '202425,E92000001,E12000002,E08000014,Sefton,50',
    ]);
    expect(keptOf(flat, [liverpool], [northWest])).toEqual(['900', '90']);
    expect(keptOf(flat, [liverpool], [england])).toEqual(['9000', '90']);
  });

  test('are all rows of a council’s table with names, as names are written in many ways', () => {
    const named = tableOf(['Council,Year,Pupils', 'Liverpool City,2024,90', 'Sefton MBC,2024,50']);
    expect(keptOf(named, [liverpool], [])).toEqual(['90', '50']);
    const coded = tableOf(['Council,Year,Pupils', 'E08000012,2024,90', 'E08000014,2024,50']);
    expect(keptOf(coded, [liverpool], [])).toEqual(['90']);
  });

  test('take in a spelling of the level that only this file has', () => {
    const odd = tableOf([
      dfeHeader('pupils'),
      dfeRow('2025 January', 'Liverpool', '90').replace('Local authority', 'LOCAL-AUTHORITY'),
    ]);
    expect(keptOf(odd, [liverpool], [])).toEqual(['90']);
  });
});
