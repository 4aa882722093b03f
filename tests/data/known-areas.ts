import { areaByCode, councilsOf } from '../../src/user-files/areas/find-area.ts';

/** An area that the files may name. */
export interface KnownArea {
  readonly laCode: string;
  readonly name: string;
  readonly region: string;
}

export const country = { code: 'E92000001', name: 'England' };

export const regions: ReadonlyMap<string, string> = new Map([
  ...Array.from({ length: 9 }, (_, at): [string, string] => {
    const code = `E1200000${at + 1}`;
    return [code, areaByCode(code)?.name ?? ''];
  }),
  ['E12000001', 'North East'],
  ['E12000002', 'North West'],
]);

/** Those of this site stand here once more by hand, so that a mistyped code cannot vouch for itself. */
export const councils: ReadonlyMap<string, KnownArea> = new Map([
  ...councilsOf(country.code).map(({ code, laCode, name, region }): [string, KnownArea] => [
    code,
    { laCode, name, region },
  ]),
  ['E06000001', { laCode: '805', name: 'Hartlepool', region: 'E12000001' }],
  ['E06000002', { laCode: '806', name: 'Middlesbrough', region: 'E12000001' }],
  ['E06000003', { laCode: '807', name: 'Redcar and Cleveland', region: 'E12000001' }],
  ['E06000004', { laCode: '808', name: 'Stockton-on-Tees', region: 'E12000001' }],
  ['E06000005', { laCode: '841', name: 'Darlington', region: 'E12000001' }],
  ['E06000047', { laCode: '840', name: 'County Durham', region: 'E12000001' }],
  ['E08000021', { laCode: '391', name: 'Newcastle upon Tyne', region: 'E12000001' }],
  ['E08000023', { laCode: '393', name: 'South Tyneside', region: 'E12000001' }],
  ['E08000024', { laCode: '394', name: 'Sunderland', region: 'E12000001' }],
  ['E06000006', { laCode: '876', name: 'Halton', region: 'E12000002' }],
  ['E06000009', { laCode: '890', name: 'Blackpool', region: 'E12000002' }],
  ['E08000002', { laCode: '351', name: 'Bury', region: 'E12000002' }],
  ['E08000005', { laCode: '354', name: 'Rochdale', region: 'E12000002' }],
  ['E08000006', { laCode: '355', name: 'Salford', region: 'E12000002' }],
  ['E08000010', { laCode: '359', name: 'Wigan', region: 'E12000002' }],
  ['E08000011', { laCode: '340', name: 'Knowsley', region: 'E12000002' }],
  ['E08000012', { laCode: '341', name: 'Liverpool', region: 'E12000002' }],
  ['E08000013', { laCode: '342', name: 'St Helens', region: 'E12000002' }],
  ['E08000014', { laCode: '343', name: 'Sefton', region: 'E12000002' }],
  ['E08000015', { laCode: '344', name: 'Wirral', region: 'E12000002' }],
  ['E10000017', { laCode: '888', name: 'Lancashire', region: 'E12000002' }],
]);
