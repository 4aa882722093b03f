import { describe, expect, it } from 'vitest';
import { sentenceOf } from '../../../src/export/text/words-to-copy.ts';
import { buildDataset, indicator, liverpool, sefton } from '../../query/build-dataset.ts';
import { figureOf, paragraph } from '../figure-of.ts';
import { catalogue, figuresOf, loadDataset } from '../real-data.ts';

const rate = (column: string, title: string) =>
  indicator({ column, title, unit: '%', decimalPlaces: 1 });
const neet = rate('neet_percent', '16 and 17 year olds NEET');
const unknown = rate('not_known_percent', '16 and 17 year olds whose activity is not known');
const both = {
  ...rate('neet_or_not_known_percent', '16 and 17 year olds NEET or not known'),
  joins: [
    { column: 'neet_percent', name: 'NEET' },
    { column: 'not_known_percent', name: 'not known' },
  ],
};

describe('rates that are read together', () => {
  const dataset = buildDataset({
    indicators: [both, neet, unknown],
    rows: [
      [2025, liverpool, 8.8, 5.9, 2.9],
      [2025, sefton, 3.8, 'c', 0.2],
    ],
  });

  it.each([both, neet, unknown])('stand together in the paragraph of $column', (one) => {
    expect(paragraph(figureOf(dataset, {}, { indicator: one }))).toContain(
      '16 and 17 year olds NEET or not known, January 2025, read together: in Liverpool NEET 5.9%, not known 2.9%, together 8.8%; ' +
        'in Sefton NEET [c], not known 0.2%, together 3.8%.',
    );
  });

  it('go with the sentence to copy', () => {
    expect(sentenceOf(figureOf(dataset, {}, { indicator: neet }))).toContain('together 8.8%');
  });

  it('are not told where one of the three is not in the file', () => {
    const two = buildDataset({ indicators: [both, neet], rows: [[2025, liverpool, 8.8, 5.9]] });
    expect(paragraph(figureOf(two))).not.toContain('together');
  });

  it('are NEET, not known and both, 2025, in the real file and in no other', () => {
    const told = catalogue.datasets.flatMap((descriptor) =>
      figuresOf(loadDataset(descriptor), [{}]).flatMap(({ name, figure }) =>
        paragraph(figure).includes('read together: ') ? [name] : [],
      ),
    );
    expect(told).toEqual([
      'neet-rates.neet_or_not_known_percent {}',
      'neet-rates.neet_percent {}',
      'neet-rates.not_known_percent {}',
    ]);
  });
});
