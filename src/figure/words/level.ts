import { isNumber, isSymbol } from '../../domain/cell.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { TimePeriod } from '../../domain/time/time-period.ts';
import type { Claim } from '../../claims/claim.ts';
import { gapClaim } from '../../claims/compare.ts';
import { joined, listed, phrase, type Phrase, type Said } from '../../claims/phrase.ts';
import { valueClaim } from '../../claims/value.ts';
import { gapBetween } from '../../query/measure/compare.ts';
import type { Category } from '../../query/select/selection.ts';
import type { AreaFacts } from './facts.ts';
import { areaInWords, uncapitalise } from '../names.ts';
import { isShortSentence } from './sentence.ts';
import { singular } from './singular.ts';
import { whenOf, type Topic } from './topic.ts';

/** More areas than this are listed with their numbers alone: the same clause over and over is hard to read. */
const mostClauses = 3;

/**
 * Place, period, measure, number, in the package's own clauses where they are short enough: "In January 2026,
 * Liverpool maintained 7,875 EHC plans; Sefton maintained 4,197 EHC plans." Else the measure stands once: "In 2025, the
 * share of EHC plans issued within 20 weeks was 97.0% in Liverpool and 42.9% in Sefton." An area without a number is
 * named with the reason, never left out.
 */
export function levelSentence(
  topic: Topic,
  indicator: Indicator,
  period: TimePeriod,
  category: Category,
  facts: readonly AreaFacts[],
): Phrase {
  const known = facts.filter(({ cell }) => isNumber(cell));
  const unknown = facts.filter(({ cell }) => !isNumber(cell));
  if (known.length === 0) {
    return phrase`In ${whenOf(topic, period)}, ${topic.measure} is ${listed(unknown.map(notGiven))}.`;
  }
  const missing = unknown.map((one) => phrase`; ${noNumber(one)}`);
  const end = phrase`${joined(missing)}.`;
  const numbers = known.map((one) => phrase`${claimFor(one)} in ${areaInWords(one.area)}`);
  const listing = (items: readonly string[]): Phrase =>
    phrase`In ${whenOf(topic, period, items)}, ${topic.measure} was ${listed(numbers)}${end}`;
  const full = listing(topic.items);
  const listings = isShortSentence(full) ? full : listing(topic.names);
  const template = indicator.sentence;
  if (template === '' || known.length > mostClauses) return listings;
  const clauses = known.map((one) => fillTemplate(template, one, category));
  const when = whenOf(topic, period, namesItems(template) ? [] : topic.items);
  const told = phrase`In ${when}, ${listed(clauses, '; ', '; ')}${end}`;
  return isShortSentence(told) ? told : listings;
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

function notGiven({ area, cell, observation }: AreaFacts): Said {
  const place = areaInWords(area);
  return observation && isSymbol(cell)
    ? phrase`not shown for ${place} (${valueClaim(observation)})`
    : `not held for ${place}`;
}

/**
 * How far apart the pair is in a rate: "In 2025, the share of EHC plans issued within 20 weeks was 54.1 percentage points
 * higher in Liverpool than in Sefton." Null where it cannot be said.
 */
export function gapSentence(
  topic: Topic,
  period: TimePeriod,
  facts: readonly AreaFacts[],
): Phrase | null {
  const [first, second] = facts;
  if (!first || !second || facts.length !== 2) return null;
  const gap = gapBetween(first.observation, second.observation, first.cohortOf);
  if (gap.kind === 'none') return null;
  const places = [areaInWords(first.area), areaInWords(second.area)];
  const where = places.join(gap.side === 'similar' ? ' and ' : ' than in ');
  return phrase`In ${whenOf(topic, period)}, ${topic.measure} was ${gapClaim(gap)} in ${where}.`;
}
