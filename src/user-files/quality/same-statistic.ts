import { cellAt, type Dataset } from '../../domain/dataset.ts';
import { isNumber } from '../../domain/cell.ts';
import { formatWhole } from '../../domain/words/format.ts';
import { isRounded, pairedRows } from './compare-published.ts';

/** A revision seldom moves a figure by more than this part of it; another statistic nearly always does. */
const nearby = 0.05;

/** How far the numbers of one indicator agree: those that both have, but for two zeros, and those of them alike. */
interface Agreement {
  readonly compared: number;
  readonly alike: number;
}

/**
 * Why a person's file is not taken for another release of the published dataset whose columns it has; empty when it
 * is. The same names of columns do not make the same statistic: new plans and plans held are both called EHC plans.
 *
 * The rule: of the numbers that both have for an area, a period and items, more than half must be alike, over all
 * indicators and for each of them: the same, the same but for decimals, or within a twentieth of the published
 * number. That leaves room for a release that revises many figures by a little and a few by much. Two zeros, and
 * symbols, are evidence of nothing. A file without any such number, such as one of a new year alone, is taken for
 * the dataset only when it `isNamedAlike`: it has the dataset's own names of columns, not names of another layout.
 */
export function whyAnotherStatistic(
  local: Dataset,
  published: Dataset,
  isNamedAlike: boolean,
): string {
  const found = agreements(local, published);
  const compared = sum(found, (one) => one.compared);
  const alike = sum(found, (one) => one.alike);
  if (compared === 0) {
    return isNamedAlike
      ? ''
      : 'it has no number for an area and period that are published here, so nothing shows that it is the same statistic';
  }
  const isMost = (one: Agreement): boolean => one.alike * 2 > one.compared;
  if (isMost({ compared, alike }) && found.every((one) => one.compared === 0 || isMost(one))) {
    return '';
  }
  // Where all agree on the whole, it is one of the columns that is something else.
  const other = isMost({ compared, alike })
    ? (found.find((one) => one.compared > 0 && !isMost(one)) ?? { compared, alike })
    : { compared, alike };
  const which = 'title' in other ? ` of ${String(other.title)}` : '';
  return `of the ${formatWhole(other.compared)} numbers${which} that both have, ${formatWhole(other.compared - other.alike)} are far from those published, so it seems to be another statistic`;
}

function agreements(
  local: Dataset,
  published: Dataset,
): readonly (Agreement & { readonly title: string })[] {
  const pairs = pairedRows(local, published);
  return published.descriptor.indicators.flatMap(({ column, title }) => {
    if (!local.indicators.has(column)) return [];
    let compared = 0;
    let alike = 0;
    for (const [row, localRow] of pairs) {
      const before = cellAt(published, column, row);
      const now = cellAt(local, column, localRow);
      if (!isNumber(before) || !isNumber(now) || (before === 0 && now === 0)) continue;
      compared += 1;
      const isNear = Math.abs(now - before) <= nearby * Math.abs(before);
      if (isNear || isRounded(before, now)) alike += 1;
    }
    return [{ title, compared, alike }];
  });
}

function sum<One>(list: readonly One[], numberOf: (one: One) => number): number {
  return list.reduce((total, one) => total + numberOf(one), 0);
}
