import { describe, expect, it } from 'vitest';
import type { Area } from '../../../src/domain/area.ts';
import type { Cell } from '../../../src/domain/cell.ts';
import { noOverlays, type Overlays } from '../../../src/figure/overlay.ts';
import { withOverlays } from '../../../src/figure/overlays.ts';
import { memberStyle } from '../../../src/figure/style.ts';
import type { Sentence } from '../../../src/figure/words/sentence.ts';
import { altTextOf, lastingAltTextOf } from '../../../src/figure/words/alt-text.ts';
import {
  buildDataset,
  england,
  filter,
  knowsley,
  liverpool,
  northWest,
  observed,
  salford,
  sefton,
  wirral,
} from '../../query/build-dataset.ts';
import { valueClaim } from '../../../src/claims/value.ts';
import { figureOf, neet, plans } from '../figure-of.ts';

const wordsIn = (text: string): number => text.trim().split(/\s+/).length;

const caseload = (...cells: readonly (readonly [number, Area, Cell])[]) =>
  buildDataset({ indicators: [plans], rows: cells });

const pair = caseload(
  [2025, liverpool, 6814],
  [2025, sefton, 3736],
  [2026, liverpool, 7875],
  [2026, sefton, 4197],
);
const figure = figureOf(pair);

const sentence = `${'word '.repeat(19)}end.`;
const said = (kind: Sentence['kind'], text: string): Sentence => ({ kind, phrase: [text] });
const other = (text: string): Sentence => said('trend', text);
const now = said('opening', 'Now.');

describe('the alternative text', () => {
  it('says the kind of chart, what it shows, and the points that matter', () => {
    expect(figure.altText).toBe(
      'Line chart: EHC plans maintained by the council, Liverpool and Sefton, January 2025 to January 2026. ' +
        'In January 2026, Liverpool maintained 7,875 EHC plans; Sefton maintained 4,197 EHC plans. ' +
        'From January 2025 to January 2026, the number of EHC plans rose by 1,061 (15.6%) in Liverpool and rose by 461 (12.3%) in Sefton.',
    );
    expect(figureOf(pair, { chart: 'bar' }).altText).toMatch(/^Bar chart: /);
    expect(figureOf(pair, { chart: 'dot' }).altText).toMatch(/^Dot plot: /);
    expect(figureOf(pair, { chart: 'table' }).altText).toMatch(/^Table: /);
  });

  it('takes whole sentences up to 90 words', () => {
    const text = altTextOf({
      ...figure,
      subtitle: 'Title',
      sentences: Array.from({ length: 9 }, () => other(sentence)),
    });
    expect(wordsIn(text)).toBe(83);
    expect(text.endsWith('end.')).toBe(true);
  });

  it('leaves out a sentence that is too long and takes a shorter one after it', () => {
    const text = altTextOf({
      ...figure,
      sentences: [now, other(`${'long '.repeat(90)}end.`), other('Short.')],
    });
    expect(text).toMatch(/January 2026\. Now\. Short\.$/);
  });

  it('gives a place in a ranking only with its caution', () => {
    const rank = 'Of the councils shown with a figure, Sefton is the lowest of 6.';
    const caution = 'This is not a league table.';
    const place = { ...valueClaim(observed(3.8)), kind: 'rank' as const };
    const text = (filling: number) =>
      altTextOf({
        ...figure,
        sentences: [
          said('opening', `${'word '.repeat(filling)}end.`),
          { kind: 'rank', phrase: [place, ' ', rank] },
          said('caution', caution),
        ],
      });
    expect(text(40)).toContain(`${rank} ${caution}`);
    for (const filling of [55, 56, 57, 58, 59, 60, 61, 62]) {
      expect(text(filling).includes(rank)).toBe(text(filling).includes(caution));
    }
  });

  it('says which symbol stands where the latest number would, and what it means', () => {
    const { altText } = figureOf(
      caseload(
        [2024, liverpool, 5820],
        [2024, sefton, 3368],
        [2025, liverpool, 6814],
        [2025, sefton, 3736],
        [2026, liverpool, 'x'],
        [2026, sefton, 'x'],
      ),
    );
    expect(altText).toContain('In January 2025, Liverpool maintained 6,814 EHC plans');
    expect(altText).toContain(
      'In January 2026, there is no number for Liverpool and Sefton: [x] not available.',
    );
  });

  it('says a symbol once where only one of the areas has it', () => {
    const { altText } = figureOf(caseload([2026, liverpool, 7875], [2026, sefton, 'c']));
    expect(altText).toContain('the figure for Sefton is not shown: [c].');
    expect(altText).toMatch(/\[c\] confidential: the publisher suppressed it\.$/);
    expect(altText).not.toContain('there is no number for Sefton');
  });

  it('counts the symbols of a breakdown', () => {
    const dataset = buildDataset({
      indicators: [plans],
      filters: [filter('age', { title: 'Age', items: ['A', 'B'], totalItem: '' })],
      rows: [
        [2026, liverpool, 'A', 40],
        [2026, liverpool, 'B', 'c'],
      ],
    });
    expect(figureOf(dataset, { breakdown: 'age' }).altText).toMatch(
      /In January 2026, 1 value is not a number: \[c\] confidential: the publisher suppressed it\.$/,
    );
  });

  it('says what to change where there is nothing to show, and the symbols', () => {
    const { altText } = figureOf(caseload([2026, liverpool, 'c'], [2026, sefton, 'c']));
    expect(altText).toContain('No figure is published for Liverpool and Sefton with this choice.');
    expect(altText).toContain('there is no number for Liverpool and Sefton: [c]');
  });

  it('gives bare numbers where many areas would make the sentence too long', () => {
    const areas = [liverpool, sefton, knowsley, wirral, salford, northWest, england];
    const dataset = buildDataset({
      indicators: [{ ...neet, measure: `the share ${'of all '.repeat(40)}` }],
      rows: areas.map((area, at) => [2025, area, 4 + at / 10]),
    });
    const { altText } = figureOf(dataset, { areas: areas.map(({ code }) => code) });
    expect(altText).toContain(
      'January 2025: Liverpool 4.0%; Sefton 4.1%; Knowsley 4.2%; Wirral 4.3%; Salford 4.4%; North West 4.5%; England 4.6%.',
    );
    expect(wordsIn(altText)).toBeLessThanOrEqual(90);
  });

  it('names two areas and the number of the rest where the names alone fill it', () => {
    const names = Array.from({ length: 20 }, (_, at) => `Royal Borough Number${at}`);
    const rows = figure.table.rows.slice(0, 1).map((row) => ({
      ...row,
      cells: row.cells
        .slice(0, 1)
        .flatMap((mark) => names.map((place, at) => ({ ...mark, place, cell: at }))),
    }));
    const name = `EHC plans, ${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
    const text = altTextOf({
      ...figure,
      name,
      subtitle: `${name}, January 2026`,
      areas: names.map((each) => ({ ...liverpool, name: each })),
      sentences: [other('word '.repeat(200))],
      table: {
        ...figure.table,
        columns: names.map((label) => ({ key: label, label })),
        rows,
      },
    });
    expect(text).toMatch(
      /^Line chart: EHC plans, Royal Borough Number0, Royal Borough Number1 and 18 more areas, January 2026\. January 2026: Royal Borough Number0 0; /,
    );
    expect(wordsIn(text)).toBeLessThanOrEqual(90);
  });
});

describe('what is drawn over a figure', () => {
  const target: Overlays['targets'][number] = {
    id: 's20-t1',
    area: sefton.code,
    label: 'Sefton’s target: 74.0% by 2025',
    style: memberStyle,
    value: 74,
    direction: null,
    due: 2026,
    dueLabel: '2025',
    baseline: { order: 2019.67, value: 69, label: 'Stated start: 69.0%' },
    trajectory: [],
  };
  const stated: Overlays['stated'][number] = {
    id: 'liv-01',
    area: liverpool.code,
    label: 'Liverpool’s document: 5,348, June 2023',
    words: '5,348',
    asAt: 'June 2023',
    value: 5348,
    order: 2023.5,
    style: memberStyle,
  };
  const event: Overlays['events'][number] = {
    id: 'e',
    area: sefton.code,
    label: 'Sefton: inspection, 3 June 2025',
    order: 2025.5,
    style: memberStyle,
  };

  it('is said at the end of the alternative text', () => {
    const { altText } = withOverlays(figure, { ...noOverlays, targets: [target] });
    expect(altText).toBe(
      `${figure.altText} Also shown: Sefton’s target: 74.0% by 2025 (stated start: 69.0%).`,
    );
  });

  it('takes the place of other sentences, never of the numbers', () => {
    const sentences = [
      ...figure.sentences.slice(0, 1),
      ...Array.from({ length: 3 }, () => other(sentence)),
    ];
    const full = { ...figure, sentences };
    const { altText } = withOverlays(full, { ...noOverlays, targets: [target] });
    expect(altText).toContain('7,875');
    expect(altText).toContain('74.0% by 2025');
    expect(wordsIn(altText)).toBeLessThanOrEqual(90);
  });

  it('is counted where it is many', () => {
    const { altText } = withOverlays(figure, {
      targets: [],
      stated: [stated, { ...stated, id: 'liv-15' }],
      events: [event],
    });
    expect(altText).toContain(
      'Also shown: 2 figures that the councils’ documents state; the first days of 1 inspection.',
    );
  });

  it('is not said of a chart that does not draw it', () => {
    const bars = figureOf(pair, { chart: 'bar' });
    const { altText } = withOverlays(bars, {
      targets: [target],
      stated: [stated],
      events: [event],
    });
    expect(altText).not.toContain('target');
    expect(altText).toContain('Also shown: Liverpool’s document: 5,348, June 2023.');
  });
});

it('a picture that is made anew has words without a number, a date or a comparison', () => {
  expect(lastingAltTextOf(figure)).toBe(
    `Line chart: ${plans.title}, Liverpool and Sefton, with the latest figures. The page that it leads to has the numbers in words.`,
  );
});
