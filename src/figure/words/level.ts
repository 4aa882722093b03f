import { isNumber, isSymbol } from '../../domain/cell.ts';
import { formatCell, formatDifference, formatList } from '../../domain/format.ts';
import type { DatasetDescriptor, Indicator } from '../../domain/indicator.ts';
import type { TimePeriod } from '../../domain/time-period.ts';
import { gapBetween } from '../../query/compare.ts';
import type { Category } from '../../query/selected.ts';
import type { AreaFacts } from './facts.ts';
import { areaInWords, capitalise, periodInWords, uncapitalise } from './places.ts';

/**
 * Place, period, measure, number: "In January 2026, Liverpool maintained 7,875 EHC plans; Sefton maintained
 * 4,197." An area without a number is named with the reason, never left out.
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
  const clause = (one: AreaFacts): string => fillTemplate(template, one, indicator, category);
  const qualifier = items.length > 0 && !namesItems(template) ? ` (${items.join('; ')})` : '';
  const statement = template
    ? `In ${when}, ${known.map(clause).join('; ')}${qualifier}.`
    : `${indicator.title}${qualifier}, ${when}: ${formatList(
        known.map((one) => `${one.area.name} ${formatCell(one.cell, indicator)}`),
      )}.`;
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
  if (gap.higher === null) return 'The two are level at the precision shown.';
  return `${capitalise(areaInWords(gap.higher))} is ${formatDifference(gap.difference, indicator)} higher.`;
}
