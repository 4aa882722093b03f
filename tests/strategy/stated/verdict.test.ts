import { describe, expect, it } from 'vitest';
import { verdictOf, type StatedComparison } from '../../../src/domain/stated-verdict.ts';
import { verdicts } from '../../../src/domain/strategy.ts';
import { verdictRules } from '../../../src/strategy/stated/rules.ts';
import { asRecords, readTable } from '../../data/read-package.ts';

const plain: StatedComparison = {
  value: 100,
  unit: 'count',
  qualifier: '',
  officialValue: 100,
  officialUnit: 'count',
  officialPrecision: null,
  sameScope: true,
  sameDate: true,
  officialSeries: 'held',
};

describe('the verdict on a stated figure', () => {
  it.each<[string, Partial<StatedComparison>, string]>([
    ['equal', {}, 'match'],
    ['within 5%', { value: 105 }, 'near'],
    ['more than 5% apart', { value: 106 }, 'differs'],
    ['equal at the document’s precision', { value: 69, officialValue: 68.8 }, 'match'],
    ['not equal at one more decimal', { value: 69.0001, officialValue: 68.8 }, 'near'],
    ['equal in tens', { value: 3618, officialValue: 3621, officialPrecision: 10 }, 'match'],
    ['not equal in tens', { value: 12688, officialValue: 12716, officialPrecision: 10 }, 'near'],
    ['“more than” a smaller number', { qualifier: 'more than', officialValue: 101 }, 'match'],
    ['“more than” the same number', { qualifier: 'more than' }, 'near'],
    ['of other things', { sameScope: false }, 'not comparable'],
    ['of another date', { sameDate: false }, 'not comparable'],
    ['of who knows what', { sameScope: null }, 'not comparable'],
    ['in another unit', { officialUnit: '%' }, 'not comparable'],
    ['without a number', { value: null }, 'not comparable'],
    ['published elsewhere', { officialValue: null, officialSeries: 'not held' }, 'not held'],
    ['not published', { officialValue: null, officialSeries: 'none' }, 'no official series'],
  ])('%s', (_what, parts, verdict) => {
    expect(verdictOf({ ...plain, ...parts })).toBe(verdict);
  });

  const rows = asRecords(readTable('strategy/stated-figures.csv'));
  const known = (text: string | undefined) => (text === '' ? null : text === 'yes');
  const number = (text: string | undefined) => (text === '' ? null : Number(text));

  it('is of 56 figures', () => expect(rows).toHaveLength(56));

  it.each(rows.map((row) => [row['figure_id'] ?? '', row] as const))(
    '%s is what the file says',
    (_id, row) => {
      const verdict = verdictOf({
        value: number(row['value']),
        unit: row['unit'] ?? '',
        qualifier: row['qualifier'] ?? '',
        officialValue: number(row['official_value']),
        officialUnit: row['official_unit'] ?? '',
        officialPrecision: number(row['official_precision']),
        sameScope: known(row['same_scope']),
        sameDate: known(row['same_date']),
        officialSeries: row['official_series'] as StatedComparison['officialSeries'],
      });
      expect(verdict).toBe(row['verdict']);
    },
  );

  it('has its rule told to readers, each once', () => {
    expect(verdictRules.map(({ verdict }) => verdict)).toEqual(verdicts);
  });
});
