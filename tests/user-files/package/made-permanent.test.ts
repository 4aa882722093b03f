import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, describe, vi } from 'vitest';
import type * as readPackageModule from '../../data/read-package.ts';
import {
  asPackageFiles,
  type PackageOptions,
} from '../../../src/user-files/package/package-files.ts';
import {
  dataText,
  datasetOf,
  dfeHeader,
  dfeRow,
  publishedDataset,
  resultOf,
} from '../local-sample.ts';

const source = {
  publisher: 'Department for Education',
  title: 'Education, health and care plans',
  release: 'Reporting year 2027',
  url: 'https://explore-education-statistics.service.gov.uk/',
  licence: {
    name: 'OGL-UK-3.0',
    title: 'Open Government Licence v3.0',
    url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
  },
};

interface IncomingFile {
  readonly name: string;
  readonly lines: readonly string[];
  readonly options: Omit<PackageOptions, 'source'>;
}

const brought: readonly IncomingFile[] = [
  {
    // A new year of a published dataset.
    name: 'plans.csv',
    lines: [
      dfeHeader('breakdown_topic', 'breakdown', 'ehcplans'),
      dfeRow('202627 Academic year', 'Liverpool', 'All EHC plans', 'All EHC plans', '8001'),
      dfeRow('202627 Academic year', 'Sefton', 'All EHC plans', 'All EHC plans', 'c'),
    ],
    options: { published: publishedDataset('ehcp-caseload') },
  },
  {
    // One indicator of several, two years after the last, and a year that another one did not have.
    name: 'neet-rates.csv',
    lines: [
      dfeHeader('neet_percent', 'neet_or_not_known_percent'),
      dfeRow('2028 Calendar year', 'Liverpool', '5.25', 'x'),
      dfeRow('2028 Calendar year', 'Sefton', '3', 'x'),
      dfeRow('2018 Calendar year', 'Sefton', '3', '4.2'),
    ],
    options: { published: publishedDataset('neet-rates') },
  },
  {
    // A dataset of its own, with years between that it does not have, and a title that is taken.
    name: 'Children’s homes.csv',
    lines: [
      'Council,Year,Home,Children,Cost (£),Rate %,EHC plans maintained by the council',
      'Liverpool City,2019/20,All homes,"1,210","£45,200.50",12.5,5',
      'Liverpool City,2019/20,Foster care,900,c,9,4',
      'Sefton MBC,2019/20,All homes,401,,,7',
      'Sefton MBC,2023/24,All homes,410,12,9.125,7',
    ],
    options: { theme: 'schools' },
  },
];

/*
 * What is made of a person's files is put into a copy of the data folder, and the tests of that folder are run on the
 * copy: the same tests that will be run on the repository once the files are in it.
 */
describe('the data folder with three files made permanent', async () => {
  const real = await vi.importActual<typeof readPackageModule>('../../data/read-package.ts');
  const dataFolder = `${mkdtempSync(join(tmpdir(), 'made-permanent-'))}/`;
  afterAll(() => rmSync(dataFolder, { recursive: true }));
  cpSync(real.dataFolder, dataFolder, { recursive: true });
  let packageText = dataText('datapackage.json');
  for (const { name, lines, options } of brought) {
    const files = asPackageFiles(datasetOf(resultOf(lines, name)), packageText, {
      ...options,
      source,
    });
    packageText = files.package.text;
    writeFileSync(`${dataFolder}${files.csv.name}`, files.csv.text);
    writeFileSync(`${dataFolder}${files.package.name}`, packageText);
  }

  vi.resetModules();
  vi.doMock('../../data/read-package.ts', () => ({
    ...real,
    dataFolder,
    readPackageText: () => packageText,
    readPackage: () => JSON.parse(packageText),
    readTable: (path: string) =>
      Papa.parse<string[]>(readFileSync(`${dataFolder}${path}`, 'utf8'), { skipEmptyLines: true })
        .data,
  }));
  await import('../../data/datapackage.test.ts');
  await import('../../data/files.test.ts');
});
