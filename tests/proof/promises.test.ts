import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { dataFolder } from '../data/read-package.ts';
import { promiseRecords, type PromiseRecord } from './collect-promises.ts';
import { Big, decimal, grouped, isNumeric } from './decimals.ts';
import { namesOf, strayWords } from './plain-words.ts';
import { Published } from './published.ts';
import { problemOf } from './recompute.ts';

/*
 * The verdict on every promise and the reason beside every stated figure, worked out anew from the CSV files by code that
 * shares nothing with the site's.
 */

type Row = Readonly<Record<string, string>>;

const published = new Published(dataFolder);
const rowsOf = (name: string): readonly Row[] =>
  Papa.parse<Row>(readFileSync(join(dataFolder, `strategy/${name}.csv`), 'utf8'), {
    header: true,
    skipEmptyLines: true,
  }).data;

const targets = new Map(rowsOf('targets').map((row) => [row['target_id'] ?? '', row]));
const months =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

it('every verdict on a promise, the related figures and the places beside it', () => {
  const records = promiseRecords('2026-07-01');
  expect(new Set(records.map(({ target }) => target)).size).toBe(targets.size);
  expect(records.flatMap(({ claims }) => claims).length).toBeGreaterThan(150);
  expect(records.flatMap(problemsOf)).toEqual([]);
});

it('a verdict says of a place beside the council’s what its own figures did', () => {
  const neet = promiseRecords('2026-07-01').filter(({ target }) => target === 's20-t2');
  const texts = neet.map(({ text }) => text);
  for (const [place, size] of [
    ['Sefton', '0.6 percentage points'],
    ['Liverpool', '0.8 percentage points'],
    ['the North West', '1.0 percentage point'],
    ['England', '0.7 percentage points'],
  ])
    expect(texts).toContainEqual(
      expect.stringContaining(`In ${place}, the NEET rate at 16 and 17 rose by ${size}, from `),
    );
});

it('every sentence that states a number or compares names its place and its measure', () => {
  const records = promiseRecords('2026-07-01');
  expect(records.flatMap(({ sentences }) => sentences).length).toBeGreaterThan(150);
  const without = records.flatMap(({ target, dataset, sentences }) =>
    sentences
      .filter((text) => !namesOne(text, placesOf(dataset)) || !namesOne(text, measuresOf(dataset)))
      .map((text) => `${target}: ${text}`),
  );
  expect(without).toEqual([]);
});

function namesOne(text: string, names: readonly string[]): boolean {
  return names.some((name) => name !== '' && text.includes(name));
}

function placesOf(dataset: string): readonly string[] {
  const { header, rows } = published.table(dataset);
  return ['la_name', 'region_name', 'country_name'].flatMap((column) => [
    ...new Set(rows.slice(1).map((row) => row[header.indexOf(column)] ?? '')),
  ]);
}

function measuresOf(dataset: string): readonly string[] {
  return [...published.table(dataset).fields.values()].flatMap((field) => {
    const named = new Map<string, unknown>(Object.entries(field));
    return ['title', 'x-measure', 'x-noun'].flatMap((key) => {
      const name = named.get(key);
      return typeof name === 'string' ? eitherCase(name) : [];
    });
  });
}

function problemsOf({ target, dataset, text, plain, claims }: PromiseRecord): readonly string[] {
  const wrong = claims.flatMap((claim) => {
    const problem = problemOf(claim, published);
    return problem === ''
      ? []
      : [`${target}\n  "${text}"\n  ${claim.kind} "${claim.words}": ${problem}`];
  });
  const names = [
    ...wordsOfDocument(targets.get(target) ?? {}),
    ...(dataset === '' ? [] : wordsOfFile(dataset)),
    ...fixedPhrases,
  ];
  const stray = strayWords(plain, names).map(
    (word) => `${target}\n  "${text}"\n  "${word}" stands in no claim`,
  );
  return [...wrong, ...stray];
}

/** Words of the sentences themselves, in which a number or a comparison is none of the data's. */
const fixedPhrases = ['fewer than 30'];

/** The numbers and the date that the document itself gives. */
function wordsOfDocument(row: Row): readonly string[] {
  const unit = row['unit'] === '%' ? '%' : '';
  const due = /^(\d{4})(?:-(\d{2}))?/.exec(row['due'] ?? '');
  const month = due?.[2] ? `${months[Number(due[2]) - 1]} ` : '';
  return [
    ...(row['target_value'] ? [`at least ${row['target_value']}${unit}`] : []),
    ...(row['baseline_value'] ? [`a start of ${row['baseline_value']}${unit}`] : []),
    ...(due ? [`the end of ${month}${due[1]}`] : []),
  ];
}

/** The names that a file gives to its measures, items, periods and breaks. */
function wordsOfFile(dataset: string): readonly string[] {
  const { fields, header, rows } = published.table(dataset);
  const at = header.indexOf('time_period');
  const identifier = header.indexOf('time_identifier');
  const periods = [...new Set(rows.slice(1).map((row) => `${row[at]} ${row[identifier]}`))];
  return [
    ...namesOf(published, dataset),
    ...[...fields.values()].flatMap((field) => [
      (field as { readonly title?: string }).title ?? '',
      ...eitherCase((field as { readonly 'x-measure'?: string })['x-measure'] ?? ''),
      ...(field['x-breaks'] ?? []).map(({ note }) => note),
    ]),
    ...periods.flatMap(periodWords),
  ];
}

/** As it stands within a sentence, and at its start. */
function eitherCase(name: string): readonly string[] {
  return [name, name.charAt(0).toUpperCase() + name.slice(1)];
}

/** "202425 Academic year" is written 2024/25, "2025 January" January 2025; NEET years name their winter as well. */
function periodWords(period: string): readonly string[] {
  const [code = '', ...rest] = period.split(' ');
  const kind = rest.join(' ');
  const year = Number(code.slice(0, 4));
  return [
    `${year} (December ${year - 1} to February ${year})`,
    code.length === 6 ? `${code.slice(0, 4)}/${code.slice(4)}` : code,
    `${kind} ${code}`,
  ].filter((one) => one !== '');
}

const figures = rowsOf('stated-figures');

it.each(figures.map((row) => [row['figure_id'] ?? '', row] as const))(
  'the verdict on %s follows from its row',
  (_id, row) => {
    expect(row['verdict']).toBe(verdictOf(row));
  },
);

function verdictOf(row: Row): string {
  const no = row['same_scope'] === 'no' || row['same_date'] === 'no';
  if (!no && row['official_series'] === 'none') return 'no official series';
  if (!no && row['official_series'] === 'not held') return 'not held';
  const [stated = '', official = ''] = [row['value'], row['official_value']];
  const both = row['same_scope'] === 'yes' && row['same_date'] === 'yes';
  const alike = both && row['unit'] === row['official_unit'];
  if (!alike || !isNumeric(stated) || !isNumeric(official)) return 'not comparable';
  if (row['qualifier'] === 'more than') return decimal(official).gt(stated) ? 'match' : 'not known';
  const steps = [stated, official].map((text) =>
    new Big(10).pow(-(text.split('.')[1] ?? '').length),
  );
  const grain = [...steps, new Big(row['official_precision'] || '0')].reduce((a, b) =>
    a.gt(b) ? a : b,
  );
  const [a, b] = [stated, official].map((text) =>
    decimal(text).div(grain).round(0, Big.roundHalfUp).times(grain),
  ) as [Big, Big];
  if (a.eq(b)) return 'match';
  return a.minus(b).abs().lte(b.times('0.05')) ? 'near' : 'differs';
}

it('every number in the reason of a stated figure is one of its row or of the official file', () => {
  const strange = figures.flatMap((row) => {
    // Added up from a list of schools that is no file here: only the official value itself can be checked.
    if (row['official_source'] || row['reason'] === '') return [];
    const known = knownNumbers(row);
    return (
      (row['reason'] ?? '')
        .replaceAll(
          /\b(?:ages? )?(?:0 to 17|16 (?:to|and) (?:24|17)|3 and 4|12 months|31 August)\b/g,
          ' ',
        )
        .replaceAll(/\b20\d\d(?:\/\d\d)?\b/g, ' ')
        .match(/\d[\d,]*(?:\.\d+)?/g)
        ?.filter((text) => !known.has(text.replace(/,$/, '')))
        .map((text) => `${row['figure_id']}: ${text}`) ?? []
    );
  });
  // Shares worked out from official counts, and what other documents say, each checked in tests/data/strategy.test.ts.
  const worked = [
    'liv-12: 15.0',
    'liv-12: 21.0',
    'sef-13: 90',
    'sef-13: 104',
    'sef-18: 34',
    'sef-19: 19',
    'sef-19: 15',
    // Rounded to tens beside the official counts.
    'liv-02: 3,620',
    'liv-03: 12,720',
  ];
  expect(strange.filter((one) => !worked.includes(one))).toEqual([]);
});

/** The numbers of a row and of the official files it names, written as sentences write them. */
function knownNumbers(row: Row): ReadonlySet<string> {
  const own = ['value', 'official_value', 'official_value_2'].map((column) => row[column] ?? '');
  const [dataset = '', column = ''] = (row['indicator'] ?? '').split('.');
  const cells = dataset === '' ? [] : published.column(dataset, column).map(({ raw }) => raw);
  return new Set(
    [...own, ...cells]
      .filter(isNumeric)
      .flatMap((raw) => [0, 1].map((places) => grouped(decimal(raw), places))),
  );
}
