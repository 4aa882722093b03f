import { describe, expect, it } from 'vitest';
import { headlineText } from '../../../src/figure/words/sentence.ts';
import { captionOf, captionText } from '../../../src/export/text/caption.ts';
import { figureOf, plans, source, withDescriptor } from '../../figure/figure-of.ts';
import { buildDataset, liverpool, sefton } from '../../query/build-dataset.ts';

const built = buildDataset({
  indicators: [{ ...plans, breaks: [{ at: 2026, note: 'Counted in another way.' }] }],
  rows: [
    [2025, liverpool, 6814],
    [2026, liverpool, 7875],
    [2026, sefton, 'c'],
  ],
});
const dataset = {
  ...withDescriptor(built, { sources: [source('A')] }),
  header: [...built.header, 'source_id'],
  raw: built.raw.map((row) => [...row, 'A']),
};
const figure = { ...figureOf(dataset), notes: ['Councils count this in two ways'] };

describe('the caption of a figure', () => {
  it('has what the picture for a report leaves to the report', () => {
    const caption = captionOf(figure);
    expect(caption.notes).toEqual([
      '[b] Break in series from January 2026. Counted in another way.',
      '[c] confidential: the publisher suppressed it.',
      'Councils count this in two ways.',
    ]);
    expect(caption.sources).toEqual([
      'Department for Education, Education, health and care plans, Release A.',
    ]);
    expect(caption.licences).toBe('Open Government Licence v3.0');
  });

  it('has a short alt text that says what the chart is, and the long one', () => {
    const { shortAltText, altText } = captionOf(figure);
    expect(shortAltText).toBe(
      'Line chart: EHC plans maintained by the council, Liverpool and Sefton, January 2025 to January 2026.',
    );
    expect(altText).toBe(figure.altText);
  });

  it('is copied with an X where the report’s own number belongs', () => {
    const lines = captionText(figure).split('\n');
    expect(lines[0]).toBe(
      'Figure X: EHC plans maintained by the council, Liverpool and Sefton, January 2025 to January 2026.',
    );
    expect(lines.map((line) => line.split(':')[0])).toEqual([
      'Figure X',
      headlineText(figure)
        .split(':')[0]
        ?.replace(/([^.])$/, headlineText(figure).includes(':') ? '$1' : '$1.'),
      'Notes',
      'Source',
      'Alt text, short',
      'Alt text, long',
    ]);
  });
});
