import { plainColumn } from './dfe-columns.ts';
import { neetScorecard } from './neet-scorecard.ts';
import type { PeriodSwap, Row, Vintage } from './layout.ts';

/** True when a file's column is the published one: the same name but for case and punctuation. */
export function isSameColumn(column: string, name: string): boolean {
  return column === name.trim() || plainColumn(column) === plainColumn(name);
}

/** A count in January, labelled as the academic year it falls in. */
const januaryOfAcademicYear: Readonly<Record<string, PeriodSwap>> = {
  'Academic year': { identifier: 'January', shift: 0 },
};
/** A count in January, labelled as its calendar year, as the releases up to 2024 did. */
const januaryOfCalendarYear: Readonly<Record<string, PeriodSwap>> = {
  'Calendar year': { identifier: 'January', shift: 0 },
};
/** The same under the name that releases of the SEN2 collection give to their years since 2025. */
const januaryOfReportingYear: Readonly<Record<string, PeriodSwap>> = {
  'Reporting year': { identifier: 'January', shift: 0 },
};
const asWritten = {};

/**
 * Files whose columns are known, newest vintage of a subject first. The figures behind each alias were compared
 * with the published dataset where a file was at hand, and else go by DfE's own description of the columns.
 */
const vintages: readonly Vintage[] = [
  {
    kind: 'dfe',
    title: 'Education, health and care plans in January (SEN2 caseload)',
    dataset: 'ehcp-caseload',
    needs: [['ehcplans', 'breakdown']],
    columns: { ehcplans: 'ehc_plan_count' },
    swaps: { ...januaryOfAcademicYear, ...januaryOfCalendarYear, ...januaryOfReportingYear },
  },
  {
    kind: 'dfe',
    title: 'EHC plans issued within 20 weeks (SEN2 timeliness)',
    dataset: 'ehcp-process',
    needs: [['plansissuedden', 'plansissuedwithin20weeks']],
    columns: {
      plansissuedden: 'plan_issued_count',
      plansissuedwithin20weeks: 'plan_20_weeks_count',
      pcplansissuedwithin20weeks: 'plan_20_weeks_percent',
      plansissueddenex: 'plan_issued_excluding_exceptions_count',
      plansissued20weeksex: 'plan_20_weeks_excluding_exceptions_count',
      pcplansissued20weeksex: 'plan_20_weeks_excluding_exceptions_percent',
      plansissuedgt1year: 'plan_over_52_weeks_count',
      pcplansissuedgt1year: 'plan_over_52_weeks_percent',
    },
    swaps: asWritten,
  },
  {
    kind: 'dfe',
    title: 'Requests for an EHC needs assessment (SEN2)',
    dataset: 'ehcp-process',
    needs: [['requestsreceivedinyear', 'requestsdecidedtoassess']],
    columns: {
      requestsreceivedinyear: 'request_count',
      requestsdecidednottoassess: 'request_refused_count',
      requestnotassesspc: 'request_refused_percent',
      requestoutcomesixweekspc: 'request_decided_6_weeks_percent',
      mediationrelatedrequest: 'request_mediation_count',
      tribunalrelatedrequest: 'request_tribunal_count',
    },
    swaps: asWritten,
  },
  {
    kind: 'dfe',
    title: 'EHC needs assessments (SEN2)',
    dataset: 'ehcp-process',
    needs: [['assessinyear', 'assessissued']],
    columns: { assessinyear: 'assessment_count', assessissuedpc: 'assessment_plan_issued_percent' },
    swaps: asWritten,
  },
  {
    kind: 'dfe',
    title: 'New EHC plans (SEN2)',
    dataset: 'ehcp-process',
    needs: [['newehcplans', 'breakdown']],
    columns: { newehcplans: 'new_plan_count' },
    swaps: asWritten,
  },
  {
    kind: 'sen2-old',
    title: 'Statements and EHC plans by age (SEN2, up to 2022)',
    dataset: 'ehcp-age-bands',
    needs: [['characteristicage', 'totalall']],
    columns: { characteristicage: 'age_band', totalall: 'ehc_plan_count' },
    items: {
      age_band: {
        'Age 5 to 10': '5 to 10',
        'Age 11 to 15': '11 to 15',
        'Age 16 to 19': '16 to 19',
        'Age 20 to 25': '20 to 25',
      },
    },
    swaps: { ...januaryOfCalendarYear, ...januaryOfAcademicYear },
  },
  {
    kind: 'sen2-old',
    title: 'Statements and EHC plans by age (SEN2, 2023 and 2024)',
    dataset: '',
    needs: [['ehcporstatement', 'numcaseload']],
    columns: {},
    swaps: { ...januaryOfCalendarYear, ...januaryOfAcademicYear },
  },
  {
    kind: 'sen2-old',
    title: 'SEN2 management information (up to 2021)',
    dataset: '',
    needs: [['ehcinitialrequests', 'ehcassessmentrefused']],
    columns: {},
    swaps: asWritten,
  },
  {
    kind: 'dfe',
    title: 'NEET by characteristic',
    dataset: 'neet-rates',
    needs: [
      ['characteristic', 'neetnkprop', 'neetprop'],
      ['characteristic', 'neetnkpercent', 'neetpercent'],
    ],
    columns: {
      neetnkprop: 'neet_or_not_known_percent',
      neetprop: 'neet_percent',
      notknownprop: 'not_known_percent',
      avgcohort: 'cohort_count',
      neetnkpercent: 'neet_or_not_known_percent',
      neetpercent: 'neet_percent',
      nkpercent: 'not_known_percent',
      avgcohortcount: 'cohort_count',
    },
    swaps: asWritten,
  },
  ...neetScorecard,
  {
    kind: 'dfe',
    title: 'Alternative provision census (January)',
    dataset: '',
    needs: [['numberofpupils', 'ethnicityminor', 'fsm']],
    columns: {},
    swaps: januaryOfAcademicYear,
  },
  {
    kind: 'dfe',
    title: 'Special educational needs in England (school census, January)',
    dataset: '',
    needs: [
      ['phasetypegrouping', 'ehcplan'],
      ['phasetypegrouping', 'senprovision'],
      ['phasetypegrouping', 'senstatus'],
    ],
    columns: {},
    swaps: januaryOfAcademicYear,
  },
];

/** The known files whose columns a header has: the first is what the file mainly is, the rest are other parts of it. */
export function vintagesOf(header: Row): readonly Vintage[] {
  const names = new Set(header.map(plainColumn));
  const matching = vintages.filter(({ needs }) =>
    needs.some((alternative) => alternative.every((name) => names.has(name))),
  );
  const [first] = matching;
  return first ? matching.filter((one) => one === first || one.kind === 'neet-scorecard') : [];
}

/** Names of files that count plans or pupils in January: those of the school census begin with `spc_` or `sen_`. */
const januaryFiles =
  /caseload|ap[-_ ]?census|school[-_ ]?census|(^|[^a-z])(spc|sen)_(school|pupils?|class|phase|age|nc_?year|fsm|ethnic|sex|gender|need|primary_need|secondary_need|la|region)/i;

/** A file not known by its columns, whose name says that it is of a January count. */
export function swapsByName(file: string): Readonly<Record<string, PeriodSwap>> {
  return januaryFiles.test(file) ? januaryOfAcademicYear : {};
}
