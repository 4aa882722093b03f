import { isNumber, isSymbol } from '../../domain/cell.ts';
import type { DatasetDescriptor } from '../../domain/descriptor.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { TimePeriod } from '../../domain/time/time-period.ts';
import type { Claim } from '../../claims/claim.ts';
import { gapClaim } from '../../claims/compare.ts';
import {
  capitalised,
  joined,
  listed,
  phrase,
  type Phrase,
  type Said,
} from '../../claims/phrase.ts';
import { valueClaim } from '../../claims/value.ts';
import { gapBetween } from '../../query/measure/compare.ts';
import type { Category } from '../../query/select/selection.ts';
import type { AreaFacts } from './facts.ts';
import { areaInWords, periodInWords, uncapitalise } from '../names.ts';
import { singular } from './singular.ts';

/** More areas than this are listed with their numbers alone: the same clause over and over is hard to read. */
const mostClauses = 3;

/**
 * Place, period, measure, number: "In January 2026, Liverpool maintained 7,875 EHC plans; Sefton maintained
 * 4,197." What narrows it stands before the numbers: "In 2024/25 (SEN provision: EHC plan), 2.8% of children in …".
 * Many areas are a list: "EHC plans, January 2026: Liverpool 7,875, …". An area without a number is named with the
 * reason, never left out.
 */
export function levelSentence(
  indicator: Indicator,
  descriptor: DatasetDescriptor,
  period: TimePeriod,
  category: Category,
  facts: readonly AreaFacts[],
  items: readonly string[],
): Phrase {
  const when = periodInWords(period, descriptor);
  const known = facts.filter(({ cell }) => isNumber(cell));
  const unknown = facts.filter(({ cell }) => !isNumber(cell));
  const missing = listed(unknown.map(noNumber), '; ', '; ');
  const template = indicator.sentence;
  const isList = template === '' || known.length > mostClauses;
  const isQualified = items.length > 0 && (isList || known.length === 0 || !namesItems(template));
  const qualifier = isQualified ? ` (${items.join('; ')})` : '';
  if (known.length === 0) return phrase`In ${when}${qualifier}, ${missing}.`;
  const clauses = known.map((one) => fillTemplate(template, one, category));
  const numbers = known.map((one) => phrase`${one.area.name} ${claimFor(one)}`);
  const sentence = isList
    ? phrase`${indicator.title}${qualifier}, ${when}: ${listed(numbers)}.`
    : phrase`In ${when}${qualifier}, ${listed(clauses, '; ', '; ')}.`;
  return unknown.length > 0 ? phrase`${sentence} ${capitalised(missing)}.` : sentence;
}

function claimFor({ observation }: AreaFacts): Claim | string {
  return observation ? valueClaim(observation) : '';
}

function namesItems(template: string): boolean {
  return /\{(?!area\}|value\})[a-z0-9_]+\}/.test(template);
}

function fillTemplate(template: string, facts: AreaFacts, category: Category): Phrase {
  const { area, cell, observation } = facts;
  const isOne = observation?.indicator.unit === 'count' && cell === 1;
  const words = isOne ? singular(template.replace('{value}', '1')) : template;
  const marked = isOne ? words.replace(/(^|\s)1(?=\s|$)/, '$1{value}') : words;
  const parts = marked.split(/(\{[a-z0-9_]+\})/).map((part): Said => {
    const [, name] = /^\{([a-z0-9_]+)\}$/.exec(part) ?? [];
    if (name === undefined) return part;
    if (name === 'area') return areaInWords(area);
    if (name === 'value') return claimFor(facts);
    const item = category.items[name];
    return item === undefined ? part : uncapitalise(item);
  });
  return joined(parts);
}

function noNumber(facts: AreaFacts): Said {
  const place = areaInWords(facts.area);
  return facts.observation && isSymbol(facts.cell)
    ? phrase`the figure for ${place} is not shown: ${valueClaim(facts.observation)}`
    : `no figure is held for ${place}`;
}

/** How far apart the pair is in a rate: "Liverpool is 54.1 percentage points above Sefton." Null where it cannot be said. */
export function gapSentence(facts: readonly AreaFacts[]): Phrase | null {
  const [first, second] = facts;
  if (!first || !second || facts.length !== 2) return null;
  const gap = gapBetween(first.observation, second.observation, first.cohortOf);
  if (gap.kind === 'none') return null;
  return capitalised(
    phrase`${areaInWords(first.area)} is ${gapClaim(gap)} ${areaInWords(second.area)}.`,
  );
}
