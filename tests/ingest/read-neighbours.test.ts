import { expect, test } from 'vitest';
import { ingestNeighbours } from '../../src/ingest/ingest.ts';
import { errorOf } from './sample.ts';

const read = (...rows: readonly string[]) =>
  ingestNeighbours(['la_code,area_name,rank,neighbour_gss_code', ...rows].join('\n'), 'near.csv');

test('neighbours are GSS codes in order of rank, by council', () => {
  const { neighbours } = read(
    '341,Liverpool,10,E06000003',
    '341,Liverpool,2,E06000001',
    '343,Sefton,1,E08000015',
  );
  expect(neighbours).toEqual([
    { laCode: '341', neighbours: ['E06000001', 'E06000003'] },
    { laCode: '343', neighbours: ['E08000015'] },
  ]);
});

test.each([
  ['34,Liverpool,1,E06000001', 'la_code', '"34" is not a three-digit local authority code'],
  ['341,Liverpool,first,E06000001', 'rank', '"first" is not a rank'],
  ['341,Liverpool,1,Hartlepool', 'neighbour_gss_code', '"Hartlepool" is not a GSS code'],
  ['343,Sefton,2,E08000015', 'neighbour_gss_code', '"E08000015" is listed twice for 343'],
])('the row %s is left out with an issue', (row, column, message) => {
  expect(read('343,Sefton,1,E08000015', row)).toMatchObject({
    neighbours: [{ laCode: '343' }],
    issues: [{ severity: 'error', file: 'near.csv', row: 3, column, message }],
  });
});

test('a missing column makes the file unusable', () => {
  expect(errorOf(() => ingestNeighbours('la_code,rank\n341,1\n', 'near.csv')).message).toBe(
    'near.csv cannot be used: it has no neighbour_gss_code column',
  );
});
