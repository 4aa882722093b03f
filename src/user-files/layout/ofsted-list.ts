import { months } from '../../domain/time/time-period.ts';
import type { Layout, Preview, Row } from './layout.ts';

/** What can be counted in Ofsted's list of schools. Each is a dataset of its own: their grades are never added up. */
export const schoolCounts = ['judgements', 'key-judgements', 'report-cards', 'schools'] as const;
export type SchoolCount = (typeof schoolCounts)[number];

/** Where the columns of the list stand; -1 for one that is not there. */
export interface SchoolColumns {
  readonly urn: number;
  readonly laestab: number;
  readonly council: number;
  readonly phase: number;
  readonly type: number;
  readonly pupils: number;
  /** The single-word grade, given until September 2024. */
  readonly overall: number;
  /** The grades of its parts in inspections before November 2025, by name. */
  readonly keyJudgements: ReadonlyMap<string, number>;
  /** The areas of a report card, given since November 2025, by name. */
  readonly reportCard: ReadonlyMap<string, number>;
  /** Columns with dates of inspection and publication. */
  readonly dates: readonly number[];
}

const keyJudgements: readonly string[] = [
  'Quality of education',
  'Behaviour and attitudes',
  'Personal development',
  'Effectiveness of leadership and management',
];

const reportCardAreas: readonly string[] = [
  'Inclusion',
  'Curriculum and teaching',
  'Achievement',
  'Attendance and behaviour',
  'Personal development and wellbeing',
  'Leadership and governance',
  'Safeguarding standards',
];

/** Their grades from best to worst; safeguarding is met or not. */
export const reportCardGrades: readonly string[] = [
  'Exceptional',
  'Strong standard',
  'Expected standard',
  'Needs attention',
  'Urgent improvement',
  'Met',
  'Not met',
  'No report card yet',
];

function plain(name: string): string {
  return name.toLowerCase().replace('well-being', 'wellbeing').replace(/\s+/g, ' ').trim();
}

/** Finds the columns of the list in a header. Undefined when it is not the header of such a list. */
export function schoolColumns(header: Row): SchoolColumns | undefined {
  const names = header.map(plain);
  const at = (...wanted: readonly string[]) => names.findIndex((name) => wanted.includes(name));
  const latest = (name: string) => at(plain(name), `latest oeif ${plain(name)}`);
  const found = (list: readonly string[], index: (name: string) => number) =>
    new Map(list.map((name) => [name, index(name)] as const).filter(([, one]) => one >= 0));
  const columns: SchoolColumns = {
    urn: at('urn'),
    laestab: at('laestab'),
    council: at('local authority'),
    phase: at('ofsted phase'),
    type: at('type of education'),
    pupils: at('total number of pupils'),
    overall: latest('Overall effectiveness'),
    keyJudgements: found(keyJudgements, latest),
    reportCard: found(reportCardAreas, (name) => at(plain(name))),
    dates: names.flatMap((name, index) =>
      /(publication|start) date$/.test(name) && !/previous|opens?\b/.test(name) ? [index] : [],
    ),
  };
  const { urn, council, phase } = columns;
  return urn >= 0 && council >= 0 && phase >= 0 ? columns : undefined;
}

/** What the list can be counted by, the most asked for first. */
export function countsOf({
  overall,
  keyJudgements: parts,
  reportCard,
  type,
}: SchoolColumns): readonly SchoolCount[] {
  return [
    ...(overall >= 0 ? (['judgements'] as const) : []),
    ...(parts.size > 0 ? (['key-judgements'] as const) : []),
    // One of them alone may be a column of the older grades.
    ...(reportCard.size > 2 ? (['report-cards'] as const) : []),
    ...(type >= 0 ? (['schools'] as const) : []),
  ];
}

/** The published dataset that holds the same counts; empty for none. */
export const publishedCounts: Readonly<Record<SchoolCount, string>> = {
  judgements: 'ofsted-judgements',
  'key-judgements': 'ofsted-key-judgements',
  'report-cards': '',
  schools: 'school-counts',
};

export const countTitles: Readonly<Record<SchoolCount, string>> = {
  judgements: 'Ofsted list of schools: latest overall grade',
  'key-judgements': 'Ofsted list of schools: grades for each part of school life',
  'report-cards': 'Ofsted list of schools: report cards',
  schools: 'Ofsted list of schools: number of schools',
};

/**
 * The month a list stands for ("August 2025"), from its file name or the title above its header; empty when
 * neither says it.
 */
export function asAtMonth({ name, above = [] }: Pick<Preview, 'name' | 'above'>): string {
  for (const text of [name, ...above.flat()]) {
    const words = text.slice(0, 500).replace(/[_\s-]+/g, ' ');
    for (const [, word = '', year] of words.matchAll(/\b([A-Za-z]{3,9}) (20\d\d)\b/g)) {
      const month = months.find((one) => one.toLowerCase().startsWith(word.toLowerCase()));
      if (month) return `${month} ${year}`;
    }
    const iso = /\b(20\d\d) (\d\d) \d\d\b/.exec(words);
    const numbered = months[Number(iso?.[2]) - 1];
    if (iso && numbered) return `${numbered} ${iso[1]}`;
  }
  return '';
}

/** The month of the latest inspection or publication in the rows; empty when no date can be read. */
export function latestMonth(rows: readonly Row[], { dates }: SchoolColumns): string {
  let best = '';
  for (const row of rows) {
    for (const at of dates) {
      const date = /^(\d\d)\/(\d\d)\/(20\d\d)/.exec(row[at] ?? '');
      const text = date ? `${date[3]}-${date[2]}` : '';
      if (text > best) best = text;
    }
  }
  const [year, month] = best.split('-');
  return best === '' ? '' : `${months[Number(month) - 1] ?? ''} ${year}`;
}

/** True for a layout whose rows are schools. */
export function isSchoolList(layout: Pick<Layout, 'kind'>): boolean {
  return layout.kind === 'ofsted-schools';
}
