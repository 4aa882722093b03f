import { describe, expect, it } from 'vitest';
import { citationOf, sentenceOf } from '../../../src/export/text/words-to-copy.ts';
import { figureOf, plans, source, withDescriptor } from '../../figure/figure-of.ts';
import { buildDataset, liverpool, sefton } from '../../query/build-dataset.ts';

const built = withDescriptor(
  buildDataset({
    indicators: [plans],
    rows: [
      [2025, liverpool, 6814],
      [2025, sefton, 3736],
    ],
  }),
  {
    local: { name: 'my plans.csv', readOn: '22 November 2026', replaces: false },
    sources: [
      source('A', {
        publisher: 'Local file',
        title: 'my plans.csv',
        release: 'read on 22 November 2026',
      }),
    ],
  },
);
const dataset = {
  ...built,
  header: [...built.header, 'source_id'],
  raw: built.raw.map((row) => [...row, 'A']),
};
const figure = figureOf(dataset);
const mark =
  'Local data: the file my plans.csv, read on 22 November 2026. Not published by Local Context; publisher and licence not stated.';

describe('figures of a person’s own file', () => {
  it('say so first in the subtitle', () => {
    expect(figure.subtitle).toBe(
      'Local data from the file my plans.csv: EHC plans maintained by the council, Liverpool and Sefton, January 2025',
    );
  });

  it('say so in the notes, in words that hold for whoever gets the picture by mail', () => {
    expect(figure.notes[0]).toBe(
      'Local data: these figures are from the file my plans.csv, read on 22 November 2026 on one person’s device. Local Context does not publish them.',
    );
  });

  it('are marked in the copied sentence, where the file is named once', () => {
    const sentence = sentenceOf(figure);
    expect(sentence).toMatch(/^In January 2025, Liverpool maintained 6,814 EHC plans; Sefton/);
    expect(sentence.endsWith(`(${mark})`)).toBe(true);
    expect(sentence.match(/my plans\.csv/g)).toHaveLength(1);
  });

  it('are cited as the file, without a version of the published data', () => {
    const context = {
      link: 'https://local.test/?page=indicator&file=my+plans.csv',
      dataVersion: '2026.11.21',
      retrieved: '22 November 2026',
    };
    expect(citationOf(figure, context)).toBe(
      `${mark} Chart: Local Context, ${figure.subtitle}, ${context.link} (retrieved 22 November 2026).`,
    );
  });
});
