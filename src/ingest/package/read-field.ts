import {
  units,
  type Bounds,
  type Break,
  type Gap,
  type Indicator,
  type JoinedRate,
  type Polarity,
  type RelatedIndicator,
  type Unit,
} from '../../domain/indicator.ts';
import { quoted } from '../clean-text.ts';
import type { IssueList } from '../issue-list.ts';
import { readDenominator } from './read-denominator.ts';
import {
  isObject,
  objectsOf,
  textOf,
  textsOf,
  valueOf,
  yearOf,
  type JsonObject,
} from './read-json.ts';

const polarities: readonly Polarity[] = ['high', 'low', 'none'];
const mostDecimalPlaces = 6;

/**
 * Reads the field of an indicator. Undefined, with an error, when its unit is unknown or a break in its series
 * has no year, since numbers shown without them would mislead; lesser faults are warnings with a default.
 */
export function readIndicator(
  field: JsonObject,
  dataset: string,
  issues: IssueList,
): Indicator | undefined {
  const column = textOf(field, 'name');
  const id = `${dataset}.${column}`;
  const unit = (units as readonly string[]).includes(textOf(field, 'x-unit'))
    ? (textOf(field, 'x-unit') as Unit)
    : undefined;
  if (unit === undefined) {
    const found = JSON.stringify(valueOf(field, 'x-unit')) ?? 'missing';
    issues.error(
      0,
      column,
      `${id} was left out: its x-unit is ${found}`,
      `Write one of ${units.join(', ')}.`,
    );
    return undefined;
  }
  const breaks = readBreaks(field, id, issues);
  if (breaks === undefined) return undefined;
  return {
    id,
    dataset,
    column,
    title: textOf(field, 'title') || column,
    definition: textOf(field, 'description'),
    unit,
    decimalPlaces: readDecimalPlaces(field, unit, id, issues),
    polarity: readPolarity(field, id, issues),
    breaks,
    gaps: readGaps(field, id, issues),
    notes: textsOf(field, 'x-notes'),
    sentence: textOf(field, 'x-sentence'),
    noun: textOf(field, 'x-noun'),
    subject: textOf(field, 'x-subject') || textOf(field, 'title') || column,
    measure: textOf(field, 'x-measure'),
    cohortColumn: textOf(field, 'x-cohort'),
    numeratorColumn: textOf(field, 'x-numerator'),
    joins: readJoins(field, id, issues),
    ...furtherKeys(field, id, issues),
    ...readUncompared(field, id, issues),
    ...readDenominator(field, id, issues),
  };
}

/** What few indicators declare: why a cell is blank, bounds of their own, other ways of counting. */
function furtherKeys(
  field: JsonObject,
  id: string,
  issues: IssueList,
): Pick<Indicator, 'blank' | 'bounds' | 'related'> {
  const blank = textOf(field, 'x-blank');
  const bounds = readBounds(valueOf(field, 'constraints'));
  const related = readRelated(field, id, issues);
  return {
    ...(blank === '' ? {} : { blank }),
    ...(bounds ? { bounds } : {}),
    ...(related.length > 0 ? { related } : {}),
  };
}

/** The minimum and maximum of a field's constraints; undefined where it has neither. */
function readBounds(constraints: unknown): Bounds | undefined {
  if (!isObject(constraints)) return undefined;
  const [least, most] = ['minimum', 'maximum'].map((key) => valueOf(constraints, key));
  const bounds = {
    ...(typeof least === 'number' ? { least } : {}),
    ...(typeof most === 'number' ? { most } : {}),
  };
  return Object.keys(bounds).length > 0 ? bounds : undefined;
}

/** Other ways of counting; one without an id or words is left out, with a warning. */
function readRelated(
  field: JsonObject,
  id: string,
  issues: IssueList,
): readonly RelatedIndicator[] {
  return objectsOf(field, 'x-related').flatMap((one) => {
    const [indicator, words] = [textOf(one, 'indicator'), textOf(one, 'words')];
    if (indicator !== '' && indicator !== id && words !== '') return [{ indicator, words }];
    const message = `${id} has an x-related that does not name another indicator and say how it differs`;
    const fix = 'Write {"indicator": "send-appeals.appeal_percent", "words": "how it differs"}.';
    issues.warning(0, textOf(field, 'name'), message, fix);
    return [];
  });
}

/** The two rates that a joint rate takes in; none, with a warning, when they are not two with a name each. */
function readJoins(field: JsonObject, id: string, issues: IssueList): readonly JoinedRate[] {
  if (valueOf(field, 'x-joins') === undefined) return [];
  const joins = objectsOf(field, 'x-joins').flatMap((one) => {
    const [column, name] = [textOf(one, 'column'), textOf(one, 'name')];
    return column === '' || name === '' ? [] : [{ column, name }];
  });
  if (joins.length === 2) return joins;
  const message = `${id} has an x-joins that does not name two rates, so it stands by itself`;
  const fix = 'Write [{"column": "neet_percent", "name": "NEET"}, {"column": …, "name": …}].';
  issues.warning(0, textOf(field, 'name'), message, fix);
  return [];
}

/**
 * Takes out of indicators the names of columns that are not indicators of the same dataset (x-numerator, x-joins),
 * with a warning for each.
 */
export function withKnownColumns(
  indicators: readonly Indicator[],
  issues: IssueList,
): readonly Indicator[] {
  const known = new Set(indicators.map(({ column }) => column));
  return indicators.map((indicator) => {
    const { id, column, numeratorColumn, joins } = indicator;
    const hasAll = (key: string, columns: readonly string[]): boolean => {
      const unknown = columns.find((one) => !known.has(one));
      if (unknown === undefined) return true;
      const message = `${id} names ${quoted(unknown)} in its ${key}, which is no indicator of the same file`;
      issues.warning(0, column, message, `Correct ${key}, or leave it out.`);
      return false;
    };
    const hasNumerator = numeratorColumn === '' || hasAll('x-numerator', [numeratorColumn]);
    const hasParts = hasAll(
      'x-joins',
      joins.map((one) => one.column),
    );
    return {
      ...indicator,
      numeratorColumn: hasNumerator ? numeratorColumn : '',
      joins: hasParts ? joins : [],
    };
  });
}

function readDecimalPlaces(field: JsonObject, unit: Unit, id: string, issues: IssueList): number {
  const decimalPlaces = valueOf(field, 'x-decimalPlaces');
  if (Number.isInteger(decimalPlaces)) {
    const whole = decimalPlaces as number;
    if (whole >= 0 && whole <= mostDecimalPlaces) return whole;
  }
  const usual = unit === 'count' || unit === '£' ? 0 : 1;
  if (decimalPlaces !== undefined) {
    issues.warning(
      0,
      textOf(field, 'name'),
      `${id} has x-decimalPlaces ${JSON.stringify(decimalPlaces)}; ${usual} is used`,
      `Write a whole number from 0 to ${mostDecimalPlaces}.`,
    );
  }
  return usual;
}

function readPolarity(field: JsonObject, id: string, issues: IssueList): Polarity {
  const text = valueOf(field, 'x-polarity');
  const polarity = polarities.find((one) => one === text);
  if (polarity === undefined && text !== undefined) {
    issues.warning(
      0,
      textOf(field, 'name'),
      `${id} has x-polarity ${JSON.stringify(text)}; none is used`,
      'Write high, low or none.',
    );
  }
  return polarity ?? 'none';
}

/** Reads `x-compare: "none"`. */
function readUncompared(
  field: JsonObject,
  id: string,
  issues: IssueList,
): Pick<Indicator, 'isUncompared'> {
  const text = valueOf(field, 'x-compare');
  if (text !== undefined && text !== 'none') {
    const message = `${id} has x-compare ${JSON.stringify(text)}, which is passed over`;
    issues.warning(0, textOf(field, 'name'), message, 'Write none, or leave it out.');
  }
  return text === 'none' ? { isUncompared: true } : {};
}

function readBreaks(
  field: JsonObject,
  id: string,
  issues: IssueList,
): readonly Break[] | undefined {
  const listed = objectsOf(field, 'x-breaks');
  const breaks = listed.flatMap((one) => {
    const at = yearOf(one, 'at');
    return at === undefined ? [] : [{ at, note: textOf(one, 'note') }];
  });
  if (breaks.length === listed.length) return breaks;
  issues.error(
    0,
    textOf(field, 'name'),
    `${id} was left out: a break in its series has no year`,
    'Write "at" as the four-digit year in which the first period after the break ends.',
  );
  return undefined;
}

function readGaps(field: JsonObject, id: string, issues: IssueList): readonly Gap[] {
  return objectsOf(field, 'x-gaps').flatMap((one) => {
    const from = yearOf(one, 'from');
    const to = yearOf(one, 'to');
    if (from !== undefined && to !== undefined && from <= to) {
      return [{ from, to, note: textOf(one, 'note') }];
    }
    issues.warning(
      0,
      textOf(field, 'name'),
      `${id} has a gap whose years cannot be read`,
      'Write "from" and "to" as four-digit years, the earlier one first.',
    );
    return [];
  });
}
