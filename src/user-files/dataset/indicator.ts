import { units, type Indicator, type Unit } from '../../domain/indicator.ts';
import { titleOf } from '../infer/names.ts';
import { inferDecimals, inferUnit, numberFacts, type NumberFacts } from '../infer/units.ts';
import type { LocalTable } from './table.ts';
import type { IndicatorPlan } from '../layout/layout.ts';

/** An indicator as it will be shown, the facts behind it, and what is not sure about it, in words. */
export interface InferredIndicator {
  readonly indicator: Indicator;
  readonly plan: IndicatorPlan;
  readonly facts: NumberFacts;
  readonly doubt: string;
}

/**
 * The indicator a column makes: as published where the dataset stands in for a published one, else with the
 * label, unit and decimals of the `.meta.csv`, else inferred. `slipped` names columns whose label is another's.
 */
export function inferIndicator(
  plan: IndicatorPlan,
  table: LocalTable,
  dataset: string,
  file: string,
  slipped: ReadonlySet<string>,
): InferredIndicator {
  const at = table.header.indexOf(plan.id);
  const facts = numberFacts(numbersOf(table, at));
  if (plan.published) return { indicator: plan.published, plan, facts, doubt: '' };
  const { meta, name } = plan;
  const declared = unitOf(meta?.unit ?? '');
  const sign = table.signs.get(plan.id);
  // "Spend (£m)" whose cells say "£1.2m" is a column of pounds.
  const isScaled = sign === '£m';
  const inferred = inferUnit(name, facts, sign);
  const unit = declared ?? inferred.unit;
  const label = meta && !slipped.has(meta.name) ? meta.label : '';
  const counted = plan.id.endsWith('_percent') ? plan.id.replace(/_percent$/, '_count') : '';
  const million = meta?.unit === '£m' ? ' (£ million)' : '';
  return {
    indicator: {
      id: `${dataset}.${plan.id}`,
      dataset,
      column: plan.id,
      title: `${label || titleOf(isScaled ? name.replace(/\(?£[^)]*\)?/, '') : name)}${million}`,
      definition: `The column ${name.trim() || plan.id} of ${file}${label ? `: ${label}` : ''}.`,
      unit,
      decimalPlaces: meta?.decimalPlaces ?? inferDecimals(unit, facts),
      polarity: 'none',
      breaks: [],
      gaps: [],
      notes: [],
      sentence: '',
      noun: '',
      cohortColumn: '',
      // As publishers name the two columns.
      numeratorColumn: table.header.includes(counted) ? counted : '',
      joins: [],
    },
    plan,
    facts,
    doubt: declared ? '' : inferred.doubt,
  };
}

function* numbersOf({ rows }: LocalTable, at: number): Generator<string> {
  for (const row of rows) yield row[at] ?? '';
}

/** The unit a `.meta.csv` names; undefined for blank, which may be a count or anything. */
function unitOf(text: string): Unit | undefined {
  const plain = text.trim().toLowerCase();
  if (plain === '£m' || plain === 'numberstring') return 'unknown';
  return units.find((unit) => unit === plain);
}

/** The same indicator as a plain number: for percentages that are written as shares of one. */
export function asPlainNumber({ indicator, ...rest }: InferredIndicator): InferredIndicator {
  const title = indicator.title.replace(/ \(%\)$/, ' (share)');
  // As exact as the percentage would be with one decimal: 0.116 for 11.6%.
  const decimalPlaces = Math.max(3, inferDecimals('unknown', rest.facts));
  return { ...rest, indicator: { ...indicator, title, unit: 'unknown', decimalPlaces } };
}
