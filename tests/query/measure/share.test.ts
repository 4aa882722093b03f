import { describe, expect, it } from 'vitest';
import type { Indicator } from '../../../src/domain/indicator.ts';
import { observe } from '../../../src/query/select/observe.ts';
import { shareOf } from '../../../src/query/measure/share.ts';
import {
  buildDataset,
  filter,
  indicator,
  liverpool,
  neet,
  period,
  plans,
  sefton,
} from '../build-dataset.ts';

const need = filter('need', { isWhole: true });

function shareIn(
  cells: Readonly<Record<string, number | 'c'>>,
  parts: { readonly item?: string; readonly one?: Indicator; readonly by?: typeof need } = {},
) {
  const { item = 'Autism', one = plans, by = need } = parts;
  const rows = Object.entries(cells).map(([name, cell]) => [2025, liverpool, name, cell]);
  const elsewhere = [2025, sefton, 'Speech', 1];
  const data = buildDataset({ indicators: [one], filters: [by], rows: [...rows, elsewhere] });
  return shareOf(data, observe(data, one, liverpool, period(2025), { need: item }), by);
}

describe('shareOf', () => {
  it('divides by the sum of every part, not by the total row: 30 of 30 + 90 is 25%', () => {
    const share = shareIn({ Autism: 30, Speech: 90, Total: 999 });
    expect(share).toMatchObject({ kind: 'share', percent: 25, whole: 120 });
    expect(share.kind === 'share' && share.parts.map(({ cell }) => cell)).toEqual([30, 90]);
  });

  it('adds the published decimals exactly: 0.1 of 0.1 + 0.2 + 0.7 pounds is 10%', () => {
    const one = indicator({ unit: '£', decimalPlaces: 1 });
    const share = shareIn({ Autism: 0.1, Speech: 0.2, Hearing: 0.7 }, { one });
    expect(share).toMatchObject({ kind: 'share', percent: 10, whole: 1 });
  });

  it('is none when a part is a symbol', () => {
    expect(shareIn({ Autism: 30, Speech: 'c' })).toEqual({ kind: 'none', reason: 'symbol' });
  });

  it('is none when a part that is published elsewhere has no row here', () => {
    expect(shareIn({ Autism: 30 })).toEqual({ kind: 'none', reason: 'missing' });
  });

  it('does not wait for a part that nobody has in that period', () => {
    const data = buildDataset({
      filters: [need],
      rows: [
        [2024, liverpool, 'Autism', 30],
        [2024, liverpool, 'Speech', 30],
        [2025, liverpool, 'Down syndrome', 5],
      ],
    });
    const found = observe(data, plans, liverpool, period(2024), { need: 'Autism' });
    expect(shareOf(data, found, need)).toMatchObject({ percent: 50 });
  });

  it('is none of fewer than 30', () => {
    expect(shareIn({ Autism: 20, Speech: 9 })).toEqual({ kind: 'none', reason: 'small whole' });
    expect(shareIn({ Autism: 20, Speech: 10 })).toMatchObject({ kind: 'share', whole: 30 });
  });

  it('is none where the items are not a whole, the unit does not add up, or it is the total', () => {
    const none = { kind: 'none', reason: 'not a whole' };
    const cells = { Autism: 30, Speech: 90, Total: 120 };
    expect(shareIn(cells, { by: filter('need') })).toEqual(none);
    expect(shareIn(cells, { one: neet })).toEqual(none);
    expect(shareIn(cells, { item: 'Total' })).toEqual(none);
  });

  it('is none for a value the file does not have', () => {
    expect(shareIn({ Autism: 30, Speech: 90 }, { item: 'Hearing' })).toMatchObject({
      reason: 'missing',
    });
  });
});
