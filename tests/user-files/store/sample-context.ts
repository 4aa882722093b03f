import { readPackage } from '../../../src/ingest/package/read-package.ts';
import type { UserFilesContext } from '../../../src/user-files/store/read-user-file.ts';
import { dataText, publishedDataset } from '../local-sample.ts';

/** The published site, as reading a file must know it. */
export const context: UserFilesContext = {
  catalogue: readPackage(JSON.parse(dataText('datapackage.json'))),
  areas: ['E08000012', 'E08000014', 'E12000002', 'E92000001'],
  load: ({ name }) => Promise.resolve(publishedDataset(name)),
  today: '22 November 2026',
};

/** A file of plans in DfE's layout, with two years for two councils. */
export const planRows = [
  'time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,new_la_code,la_name,ehc_plan_count',
  '2026,January,Local authority,E92000001,England,E12000002,North West,341,E08000012,Liverpool,7875',
  '2026,January,Local authority,E92000001,England,E12000002,North West,343,E08000014,Sefton,4197',
  '2027,January,Local authority,E92000001,England,E12000002,North West,341,E08000012,Liverpool,8101',
  '2027,January,Local authority,E92000001,England,E12000002,North West,343,E08000014,Sefton,c',
];

export function csvFile(lines: readonly string[], name: string) {
  return { blob: new Blob([`${lines.join('\n')}\n`]), name };
}
