import { expect, it } from 'vitest';
import { styleOf, valueClaim } from '../../src/claims/value.ts';
import { neet, observed } from '../query/build-dataset.ts';

it('valueClaim is one cell as a reader sees it, with nothing to work out', () => {
  const observation = observed(8.45, { indicator: neet });
  expect(valueClaim(observation)).toEqual({
    kind: 'value',
    words: '8.5%',
    cells: [{ role: 'value', observation }],
    working: '',
    style: { unit: '%', decimalPlaces: 1 },
  });
  expect(valueClaim(observed('c')).words).toBe('[c]');
  expect(valueClaim(observed(7875)).words).toBe('7,875');
});

it('styleOf keeps how numbers are written and nothing else', () => {
  expect(styleOf(neet)).toEqual({ unit: '%', decimalPlaces: 1 });
});
