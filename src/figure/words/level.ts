import { isNumber, isSymbol } from '../../domain/cell.ts';
import { formatCell, formatDifference, formatList } from '../../domain/words/format.ts';
import { isAmount, type Indicator } from '../../domain/indicator.ts';
import type { DatasetDescriptor } from '../../domain/descriptor.ts';
import type { TimePeriod } from '../../domain/time/time-period.ts';
import { gapBetween } from '../../query/measure/compare.ts';
import type { Category } from '../../query/select/selection.ts';
import type { AreaFacts } from './facts.ts';
import { areaInWords, capitalise, periodInWords, uncapitalise } from '../names.ts';
import { singular } from './singular.ts';

/** More areas than this are listed with their numbers alone: the same clause over and over is hard to read. */
const mostClauses = 3;

/**
 * Place, period, measure, number: "In January 2026, Liverpool maintained 7,875 EHC plans; Sefton maintained
 * 4,197." Many areas are a list: "EHC plans, January 2026: Liverpool 7,875, …". An area without a number is named
 * with the reason, never left out.
 */
export function levelSentence(
  indicator: Indicator,
  descriptor: DatasetDescriptor,
  period: TimePeriod,
  category: Category,
  facts: readonly AreaFacts[],
  items: readonly string[],
): string {
  const when = periodInWords(period, descriptor);
  const known = facts.filter(({ cell }) => isNumber(cell));
  const unknown = facts.filter(({ cell }) => !isNumber(cell));
  const missing = unknown.map(noNumber).join('; ');
  if (known.length === 0) return `In ${when}, ${missing}.`;
  const template = indicator.sentence;
  const clause = (one: AreaFacts): string => {
    const filled = fillTemplate(template, one, indicator, category);
    return indicator.unit === 'count' && one.cell === 1 ? singular(filled) : filled;
  };
  const isList = template === '' || known.length > mostClauses;
  const isQualified = items.length > 0 && (isList || !namesItems(template));
  const qualifier = isQualified ? ` (${items.join('; ')})` : '';
  const statement = isList
    ? `${indicator.title}${qualifier}, ${when}: ${formatList(
        known.map((one) => `${one.area.name} ${formatCell(one.cell, indicator)}`),
      )}.`
    : `In ${when}, ${known.map(clause).join('; ')}${qualifier}.`;
  return missing ? `${statement} ${capitalise(missing)}.` : statement;
}

function namesItems(template: string): boolean {
  return /\{(?!area\}|value\})[a-z0-9_]+\}/.test(template);
}

function fillTemplate(
  template: string,
  facts: AreaFacts,
  indicator: Indicator,
  category: Category,
): string {
  return template.replaceAll(/\{([a-z0-9_]+)\}/g, (whole, name: string) => {
    if (name === 'area') return areaInWords(facts.area);
    if (name === 'value') return formatCell(facts.cell, indicator);
    const item = category.items[name];
    return item === undefined ? whole : uncapitalise(item);
  });
}

function noNumber(facts: AreaFacts): string {
  const place = areaInWords(facts.area);
  if (isSymbol(facts.cell)) return `the figure for ${place} is not shown: [${facts.cell}]`;
  return `no figure is held for ${place}`;
}

/** How far apart the pair is: "Liverpool is 3,678 higher." Empty when it cannot be said. */
export function gapSentence(indicator: Indicator, facts: readonly AreaFacts[]): string {
  const [first, second] = facts;
  if (!first || !second || facts.length !== 2) return '';
  const gap = gapBetween(first.observation, second.observation);
  if (gap.kind === 'none') return '';
  // A country's count or sum of money is no measure of a council's.
  if (isAmount(indicator) && first.area.level !== second.area.level) return '';
  if (gap.higher === null) return 'The two are level at the precision shown.';
  return `${capitalise(areaInWords(gap.higher))} is ${formatDifference(gap.difference, indicator)} higher.`;
}
