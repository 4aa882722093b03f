// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { tableCopy } from '../../../src/export/text/table-copy.ts';
import { noOverlays } from '../../../src/figure/overlay.ts';
import { withOverlays } from '../../../src/figure/overlays.ts';
import { memberStyle } from '../../../src/figure/style.ts';
import type { Figure } from '../../../src/figure/figure.ts';
import { figureOf, plans, source, withDescriptor } from '../../figure/figure-of.ts';
import {
  buildDataset,
  england,
  filter,
  indicator,
  liverpool,
  sefton,
} from '../../query/build-dataset.ts';
import { headlineText } from '../../../src/figure/words/sentence.ts';

const broken = { ...plans, breaks: [{ at: 2026, note: 'Counted in another way.' }] };
const plain = buildDataset({
  indicators: [broken],
  rows: [
    [2025, liverpool, 6814],
    [2025, sefton, 3736],
    [2026, liverpool, 7875],
    [2026, sefton, 'c'],
    [2026, england, 718838],
  ],
});
const dataset = withDescriptor(
  {
    ...plain,
    header: [...plain.header, 'source_id'],
    raw: plain.raw.map((row) => [...row, 'A']),
  },
  {
    sources: [source('A', { release: 'Reporting year 2026' })],
    notes: ['Statements are in it too.'],
  },
);
const figure = figureOf(dataset);

const read = (of: Figure) => new DOMParser().parseFromString(tableCopy(of).html, 'text/html');
const texts = (nodes: Iterable<Element>) => [...nodes].map(({ textContent }) => textContent);

describe('a table copied for Word and Excel', () => {
  const page = read(figure);

  it('is one table with headline and caption, a row of headings and the rows of the page', () => {
    expect(page.querySelectorAll('table')).toHaveLength(1);
    expect(page.querySelector('caption')?.innerHTML.split('<br>')).toEqual([
      headlineText(figure),
      'EHC plans maintained by the council, Liverpool and Sefton, January 2025 to January 2026',
    ]);
    expect(texts(page.querySelectorAll('thead th'))).toEqual([
      'Period',
      'Liverpool',
      'Sefton',
      'England',
    ]);
    expect(texts(page.querySelectorAll('tbody th'))).toEqual(['January 2026 [b]', 'January 2025']);
    expect(texts(page.querySelectorAll('tbody td'))).toEqual([
      '7,875',
      '[c]',
      '718,838',
      '6,814',
      '3,736',
      '–',
    ]);
  });

  it('has after it breaks, notes, symbols and sources', () => {
    const after = texts(page.querySelectorAll('table ~ p'));
    expect(after[0]).toBe('[b] Break in series from January 2026. Counted in another way.');
    expect(after).toContain('Note: Statements are in it too.');
    expect(after).toContain('Symbols: [c] confidential: the publisher suppressed it.');
    expect(after.at(-1)).toBe(
      'Source: Department for Education, Education, health and care plans. Reporting year 2026. Open Government Licence v3.0. https://release.test/',
    );
  });

  it('marks text as text, so that Excel makes no date of a period, and numbers as numbers', () => {
    const styles = [...page.querySelectorAll('tbody th, tbody td')].map((cell) => [
      cell.textContent,
      cell.getAttribute('style')?.includes("mso-number-format:'\\@'"),
    ]);
    expect(Object.fromEntries(styles)).toMatchObject({
      'January 2026 [b]': true,
      '7,875': false,
      '[c]': true,
      '–': true,
    });
  });

  it('holds what documents state, apart from the published figures', () => {
    const stated = {
      id: 'liv-01',
      area: liverpool.code,
      label: '',
      words: 'more than 4,000',
      asAt: '2025',
      value: 4000,
      order: 2025.5,
      style: memberStyle,
    };
    const rows = read(withOverlays(figure, { ...noOverlays, stated: [stated] }));
    const last = rows.querySelector('tbody tr:last-child');
    expect(texts(last?.children ?? [])).toEqual([
      'Stated in a document, 2025',
      'more than 4,000',
      '',
      '',
    ]);
  });
});

describe('a table copied as text', () => {
  const lines = tableCopy(figure).text.split('\n');

  it('is tab-separated, with the captions before and the small print after', () => {
    expect(lines.slice(0, 5)).toEqual([
      headlineText(figure),
      'EHC plans maintained by the council, Liverpool and Sefton, January 2025 to January 2026',
      'Period\tLiverpool\tSefton\tEngland',
      'January 2026 [b]\t7,875\t[c]\t718,838',
      'January 2025\t6,814\t3,736\t–',
    ]);
    expect(lines.at(-1)).toContain('Source: Department for Education');
  });
});

describe('hostile labels', () => {
  const attack = '<img src=x onerror=alert(1)>&"\'';
  const hostile = buildDataset({
    indicators: [indicator({ title: attack, notes: ['<script>alert(2)</script>'] })],
    filters: [
      filter('age', {
        title: '=Age',
        items: ['=1+1', 'two\tcells\nand lines', '\u202Ereversed'],
        totalItem: '',
        isOrdered: true,
      }),
    ],
    rows: ['=1+1', 'two\tcells\nand lines', '\u202Ereversed'].map((item) => [
      2025,
      liverpool,
      item,
      -7,
    ]),
  });
  const copied = tableCopy(figureOf(hostile, { breakdown: 'age' }));
  const page = new DOMParser().parseFromString(copied.html, 'text/html');

  it('stay text in HTML', () => {
    expect(page.querySelectorAll('img, script')).toHaveLength(0);
    expect(page.querySelector('caption')?.textContent).toContain(attack);
    expect(texts(page.querySelectorAll('tbody th'))).toEqual([
      '=1+1',
      'two cells and lines',
      'reversed',
    ]);
  });

  it('neither begin a formula nor break a row in plain text; numbers stay numbers', () => {
    const lines = copied.text.split('\n');
    expect(lines).toContain("'=Age\tLiverpool");
    expect(lines).toContain("'=1+1\t-7");
    expect(lines).toContain('two cells and lines\t-7');
    expect(lines).toContain('reversed\t-7');
  });
});
