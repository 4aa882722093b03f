import { formatWhole } from '../../domain/words/format.ts';
import type { Dataset } from '../../domain/dataset.ts';
import type { TimePeriod } from '../../domain/time/time-period.ts';
import { compareWithPublished, type Revision } from './compare-published.ts';
import type { CheckList } from './check.ts';

const count = (number: number, one: string, several: string) =>
  `${formatWhole(number)} ${number === 1 ? one : several}`;

/** Says what the file changes against the published dataset of the same name. */
export function checkChanges(local: Dataset, published: Dataset, checks: CheckList): void {
  const title = 'Against the published figures';
  const found = compareWithPublished(local, published);
  const { newPeriods, otherPeriods, newAreas, revised, gone, same, rounded, added } = found;
  const name = published.descriptor.title;
  if (newPeriods.length > 0) {
    const message = `New: ${list(newPeriods, local.periods)}, not yet published here.`;
    checks.note('new-periods', title, 'pass', message);
  }
  if (otherPeriods.length > 0) {
    const message = `Not in your file, but published here: ${list(otherPeriods, published.periods)}.`;
    checks.note('other-periods', title, 'pass', message);
  }
  if (newAreas.length > 0) {
    const message = `${count(newAreas.length, 'area', 'areas')} not published here, such as ${newAreas[0]?.name ?? ''}.`;
    checks.note('new-areas', title, 'pass', message);
  }
  if (added > 0) {
    const message = `${count(added, 'row', 'rows')} with filter items that the published dataset does not have.`;
    checks.note('new-rows', title, 'pass', message);
  }
  const both = count(same, 'figure is', 'figures are');
  const less =
    rounded > 0
      ? ` ${count(rounded, 'more differs', 'more differ')} only in its number of decimals.`
      : '';
  if (revised.length === 0) {
    const message = `No difference: of the areas and periods that both have, ${both} the same as published under ${name}.${less}`;
    checks.note('revised', title, 'pass', message);
  } else {
    const message = `${count(revised.length, 'figure differs', 'figures differ')} from those published under ${name}; ${both} the same.${less}`;
    const fix = 'See which of the two is the later release before using them together.';
    checks.note('revised-total', title, 'warning', message, fix);
  }
  for (const one of revised) reportRevision(one, checks);
  for (const { area, period, items } of gone) {
    checks.at(
      { row: 0, value: items },
      {
        id: 'gone',
        title,
        result: 'warning',
        message: `${area.name}, ${period.label}${items ? ` (${items})` : ''} is published here and not in your file.`,
        fix: 'Check whether the publisher withdrew it.',
      },
    );
  }
}

function reportRevision(
  { indicator, area, period, items, published, local, difference, row }: Revision,
  checks: CheckList,
): void {
  const split = Object.values(items).join(', ');
  const by = difference === null ? '' : ` (${difference > 0 ? '+' : ''}${difference})`;
  checks.at(
    { row, column: indicator.column, value: String(local) },
    {
      id: 'revised',
      title: 'Against the published figures',
      result: 'warning',
      message: `${area.name}, ${period.label}${split ? ` (${split})` : ''}, ${indicator.title}: published ${published}, your file ${local}${by}.`,
      fix: 'See which of the two is the later release.',
    },
  );
}

/** Some of a dataset's periods; only those that follow one another in it are told as a range. */
function list(periods: readonly TimePeriod[], all: readonly TimePeriod[]): string {
  const wanted = new Set(periods);
  const runs: string[][] = [[]];
  for (const one of [...all].sort((a, b) => a.order - b.order)) {
    if (wanted.has(one)) runs.at(-1)?.push(one.label);
    else runs.push([]);
  }
  const words = runs.map((run) =>
    run.length > 2 ? `${run[0]} to ${run.at(-1) ?? ''} (${run.length} periods)` : run.join(', '),
  );
  return words.filter((word) => word !== '').join(', ');
}
