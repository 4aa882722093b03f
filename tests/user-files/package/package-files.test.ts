import { describe, expect, test } from 'vitest';
import type { Dataset } from '../../../src/domain/dataset.ts';
import { ingestCsv } from '../../../src/ingest/ingest.ts';
import { jsonText } from '../../../src/user-files/package/format-json.ts';
import {
  asPackageFiles,
  type PackageFiles,
} from '../../../src/user-files/package/package-files.ts';
import { readPackage } from '../../../src/ingest/package/read-package.ts';
import {
  dataText,
  datasetOf,
  dfeHeader,
  dfeRow,
  publishedDataset,
  resultOf,
  valueAt,
} from '../local-sample.ts';

const packageText = dataText('datapackage.json');
const all = ['All EHC plans', 'All EHC plans'];
const caseload = (...rows: readonly string[]) =>
  datasetOf(
    resultOf(
      [dfeHeader('breakdown_topic', 'breakdown', 'ehcplans', 'special_total'), ...rows],
      'plans.csv',
    ),
  );

const licence = {
  name: 'OGL-UK-3.0',
  title: 'Open Government Licence v3.0',
  url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
};
const source = {
  publisher: 'Department for Education',
  title: 'Education, health and care plans',
  release: 'Reporting year 2027',
  url: 'https://explore-education-statistics.service.gov.uk/',
  licence,
};

/** Reads the files back as the site would. */
function readBack({ csv, package: text }: PackageFiles): Dataset {
  const catalogue = readPackage(JSON.parse(text.text));
  expect(catalogue.issues).toEqual([]);
  const descriptor = catalogue.datasets.find(({ path }) => path === csv.name);
  if (!descriptor) throw new Error(`The package does not have ${csv.name}`);
  const dataset = ingestCsv(csv.text, descriptor);
  expect(dataset.issues).toEqual([]);
  return dataset;
}

test('the data package is written as it is formatted', () => {
  expect(jsonText(JSON.parse(packageText))).toBe(packageText);
});

describe('a file that stands in for a published dataset', () => {
  const published = publishedDataset('ehcp-caseload');

  test('without a new figure changes nothing, to the byte', () => {
    const local = caseload(
      dfeRow('202425 Academic year', 'Liverpool', ...all, '6814', '2151'),
      dfeRow('202425 Academic year', 'Liverpool', 'Sex', 'Male', '4731', '1500'),
    );
    const files = asPackageFiles(local, packageText, { published, source });
    expect(files.csv).toEqual({ name: 'ehcp-caseload.csv', text: dataText('ehcp-caseload.csv') });
    expect(files.package.text).toBe(packageText);
    expect(files.newRows).toBe(0);
  });

  test('adds its new year, keeps every other, and names itself as the source', () => {
    const local = caseload(
      dfeRow('202627 Academic year', 'Liverpool', ...all, '8001', '2500'),
      dfeRow('202627 Academic year', 'Sefton', ...all, '4001', '1100'),
      dfeRow('202425 Academic year', 'Liverpool', ...all, '6820', '2151'),
    );
    const files = asPackageFiles(local, packageText, { published, source });
    expect(files).toMatchObject({ rows: published.length + 2, newRows: 3 });
    const back = readBack(files);
    expect(valueAt(back, 'ehc_plan_count', 'Sefton', 'January 2027')).toBe(4001);
    expect(valueAt(back, 'ehc_plan_count', 'Liverpool', 'January 2025')).toBe(6820);
    expect(valueAt(back, 'ehc_plan_count', 'England', 'January 2010')).toBe(228221);
    expect([...back.indicators.keys()]).toEqual(['ehc_plan_count']);
    expect(files.csv.text.split('\n').at(-2)).toBe(
      '2027,January,Local authority,E92000001,England,E12000002,North West,343,E08000014,Sefton,4001,FILE_EHCP_CASELOAD',
    );
    expect(back.descriptor.sources[0]).toMatchObject({
      id: 'FILE_EHCP_CASELOAD',
      publisher: 'Department for Education',
      release: 'Reporting year 2027',
    });
  });

  test('leaves the rest of the package as it was', () => {
    const local = caseload(dfeRow('202627 Academic year', 'Liverpool', ...all, '8001', '2500'));
    const files = asPackageFiles(local, packageText, { published, source });
    const before = packageText.split('\n');
    const after = files.package.text.split('\n');
    expect(after.filter((line) => !before.includes(line)).map((line) => line.trim())).toEqual([
      '"title": "Education, health and care plans",',
      '"path": "https://explore-education-statistics.service.gov.uk/",',
      '"version": "Reporting year 2027",',
      '"x-id": "FILE_EHCP_CASELOAD",',
      '"x-notes": ""',
    ]);
  });

  test('keeps a published figure that the file has with fewer decimals', () => {
    const neet = publishedDataset('neet-rates');
    const local = datasetOf(
      resultOf([
        dfeHeader('Cohort_DJFavg', 'NEET_not_known_percent', 'NEET_percent', 'Notknown_percent'),
        dfeRow('2025 Calendar year', 'Liverpool', '11151', '8.8', '5.9', '2.9'),
      ]),
    );
    const files = asPackageFiles(local, packageText, { published: neet, source });
    expect(files.csv.text).toBe(dataText('neet-rates.csv'));
  });
});

describe('a file of its own', () => {
  const local = datasetOf(
    resultOf(
      [
        'Council,Year,Home,Children,Cost (£),Rate %',
        'Liverpool City,2023/24,All homes,"1,210","£45,200.50",12.5',
        'Liverpool City,2023/24,Foster care,900,c,9',
        'Sefton MBC,2023/24,All homes,401,,',
      ],
      'Children’s homes.csv',
    ),
  );
  const files = asPackageFiles(local, packageText, { source });
  const back = readBack(files);

  test('is written in the layout of the others, with numbers plain and symbols standard', () => {
    expect(files.csv.name).toBe('children-s-homes.csv');
    expect(files.csv.text.split('\n').slice(0, 4)).toEqual([
      'time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,new_la_code,la_name,home,children,cost_pounds,rate_percent,source_id',
      '202324,Academic year,Local authority,E92000001,England,E12000002,North West,341,E08000012,Liverpool,All homes,1210,45200.5,12.5,FILE_CHILDREN_S_HOMES',
      '202324,Academic year,Local authority,E92000001,England,E12000002,North West,341,E08000012,Liverpool,Foster care,900,c,9,FILE_CHILDREN_S_HOMES',
      '202324,Academic year,Local authority,E92000001,England,E12000002,North West,343,E08000014,Sefton,All homes,401,x,x,FILE_CHILDREN_S_HOMES',
    ]);
  });

  test('is described so that it reads back as it was', () => {
    expect(back.descriptor.indicators.map(({ column, unit }) => [column, unit])).toEqual([
      ['children', 'count'],
      ['cost_pounds', '£'],
      ['rate_percent', '%'],
    ]);
    expect(back.descriptor.filters).toMatchObject([{ column: 'home', totalItem: 'All homes' }]);
    expect(back.areas).toEqual(local.areas);
    expect(back.indicators).toEqual(local.indicators);
  });

  test('goes into a theme that the package declares', () => {
    const themed = asPackageFiles(local, packageText, { source, theme: 'schools' });
    expect(readBack(themed).descriptor.theme).toBe('schools');
    expect(back.descriptor.theme).toBe('your-files');
  });
});

describe('what a person says about the file', () => {
  const lines = (title: string) => [
    `Council,Year,${title}`,
    'Liverpool City,2021/22,5',
    'Sefton MBC,2021/22,4',
    'Liverpool City,2024/25,6',
    'Sefton MBC,2024/25,c',
  ];
  const made = (title: string, more: Partial<typeof source> = {}) =>
    readBack(
      asPackageFiles(datasetOf(resultOf(lines(title), 'visits.csv')), packageText, {
        source: { ...source, ...more },
      }),
    ).descriptor;

  test('is the description and the source of the new dataset', () => {
    const { description, sources } = made('Visits');
    expect(description).toBe(
      'Figures of Education, health and care plans, Reporting year 2027, published by Department for Education.',
    );
    expect(sources).toMatchObject([{ release: 'Reporting year 2027', licence }]);
  });

  test('may be another licence, which the dataset then declares with its address', () => {
    const other = {
      name: 'CC-BY-4.0',
      title: 'CC BY 4.0',
      url: 'https://creativecommons.org/licenses/by/4.0/',
    };
    expect(made('Visits', { licence: other }).sources).toMatchObject([{ licence: other }]);
  });

  test('names an indicator apart from those that are there', () => {
    const [indicator] = made('EHC plans maintained by the council').indicators;
    expect(indicator?.title).toBe('EHC plans maintained by the council (Visits)');
  });

  test('leaves years without figures explained', () => {
    expect(made('Visits').indicators[0]?.gaps).toEqual([
      { from: 2023, to: 2024, note: 'The releases used here have no figures for these years.' },
    ]);
  });
});

test('a year that was without figures and now has them is explained no more', () => {
  const local = datasetOf(
    resultOf(
      [
        dfeHeader('neet_or_not_known_percent', 'cohort_count'),
        dfeRow('2018 Calendar year', 'Liverpool', '9.1', '9500'),
      ],
      'neet-rates.csv',
    ),
  );
  const published = publishedDataset('neet-rates');
  const back = readBack(asPackageFiles(local, packageText, { published, source }));
  const gapsOf = (column: string) =>
    back.descriptor.indicators.find((one) => one.column === column)?.gaps;
  expect(gapsOf('neet_or_not_known_percent')).toEqual([]);
  expect(gapsOf('cohort_count')).toEqual([
    { from: 2019, to: 2020, note: 'The number of young people is held from 2021.' },
  ]);
});

test('a package that is not JSON is a SyntaxError', () => {
  const local = caseload(dfeRow('202627 Academic year', 'Liverpool', ...all, '8001', '2500'));
  expect(() => asPackageFiles(local, '<html>', { source })).toThrow(SyntaxError);
});

test('sizes and hashes, which a build writes for the files it finds, are not carried over', () => {
  const stamped = JSON.parse(packageText);
  for (const one of stamped.resources) Object.assign(one, { bytes: 5, hash: 'sha256:00' });
  const published = publishedDataset('ehcp-caseload');
  const local = caseload(dfeRow('202627 Academic year', 'Liverpool', ...all, '8001', '2500'));
  const files = asPackageFiles(local, JSON.stringify(stamped), { published, source });
  expect(files.package.text).not.toMatch(/"(bytes|hash)"/);
});
