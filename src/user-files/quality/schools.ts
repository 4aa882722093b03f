import { areaByCode } from '../areas/find-area.ts';
import type { ReadResult } from '../dataset/read-result.ts';
import type { CheckList } from './check.ts';

/** Checks how a list of schools was counted. Says nothing about other files. */
export function checkSchools({ layout, counted }: ReadResult, checks: CheckList): void {
  if (!counted) return;
  const title = 'Counting schools';
  const { tallies, month, isMonthGuessed } = counted;
  checks.note(
    'schools',
    title,
    'pass',
    'Each row is a school. Schools were counted by council, phase and grade; the grades of older inspections, of their parts and of report cards are counted apart and never added up.',
  );
  if (month === '') {
    checks.note(
      'as-at',
      title,
      'fail',
      'Nothing says what day the list stands for, and none of its dates can be read.',
      'Put the month into the file’s name, such as schools-as-at-31-August-2025.csv.',
    );
  } else if (isMonthGuessed) {
    checks.note(
      'as-at',
      title,
      'warning',
      `Neither the file’s name nor its title says what day the list stands for; its latest inspection or publication is of ${month}, which is used.`,
      'Put the month into the file’s name, such as schools-as-at-31-August-2025.csv.',
    );
  } else {
    checks.note('as-at', title, 'pass', `The list stands for ${month}.`);
  }
  for (const code of tallies.incomplete) {
    const name = areaByCode(code)?.name ?? code;
    const message = `${name} is not counted: the rows kept do not have every council of it.`;
    checks.note('incomplete-areas', title, 'pass', message);
  }
  for (const [name, { row, count }] of tallies.unknown) {
    checks.at(
      { row, column: 'Local authority', value: name },
      {
        id: 'unknown-areas',
        title: 'Areas',
        result: 'warning',
        message: `"${name}" is not a council this site knows; ${count} of its schools are not counted.`,
        fix: 'Write the council’s name as the Department for Education does.',
      },
    );
  }
  if (tallies.blank > 0) {
    const message = `${tallies.blank} rows without a URN were passed over.`;
    checks.note('blank-schools', title, 'pass', message);
  }
  const unread = tallies.tallies.filter(({ pupils }) => pupils === null).length;
  if (tallies.hasPupils && unread > 0) {
    checks.note(
      'pupils-missing',
      title,
      'warning',
      `In ${unread} counts a school’s number of pupils is not given, so their pupils are not added up (x).`,
      'Look for blank cells under “Total number of pupils”.',
    );
  }
  if (layout.count === 'judgements') {
    checks.note(
      'grades-kept-apart',
      title,
      'pass',
      'Ofsted has given no overall grade since 2 September 2024: “Not judged” is a category of its own, and no grade is inferred from others.',
    );
  }
}
