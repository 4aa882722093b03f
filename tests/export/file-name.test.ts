import { describe, expect, it } from 'vitest';
import { fileNameOf } from '../../src/export/file-name.ts';
import { presets, type Preset } from '../../src/export/picture/preset.ts';
import type { Figure } from '../../src/figure/figure.ts';
import { figureOf } from '../figure/figure-of.ts';
import { catalogue, figuresOf, loadDataset } from '../figure/real-data.ts';
import { buildDataset, indicator, liverpool, sefton } from '../query/build-dataset.ts';

const dataset = buildDataset({
  rows: [2024, 2025].flatMap((year) => [
    [year, liverpool, 40],
    [year, sefton, 30],
  ]),
});

const address = 'https://example.org/local-context/?page=indicator&indicator=test.ehc_plan_count';
const nameOf = (figure: Figure, ending: string, more = '', picture: Preset | null = null): string =>
  fileNameOf(figure, ending, { link: `${address}${more}`, picture });
const preset = (id: Preset['id']): Preset => presets.find((one) => one.id === id) as Preset;

/** A figure about places of these names, whatever its numbers. */
function about(names: readonly string[], id = 'test.ehc_plan_count'): Figure {
  const areas = names.map((name) => ({ ...liverpool, name }));
  return { ...figureOf(dataset), indicator: indicator({ id }), areas };
}

describe('the name of a file', () => {
  it('says the indicator, the areas and the years', () => {
    const descriptor = catalogue.datasets.find(({ name }) => name === 'ehcp-caseload');
    const [first] = descriptor ? figuresOf(loadDataset(descriptor), [{}]) : [];
    expect(first && nameOf(first.figure, 'png')).toBe(
      'ehcp-caseload.ehc_plan_count_liverpool-sefton_2010-2026.png',
    );
  });

  it('gives one year for one period', () => {
    const figure = figureOf(dataset, { from: 2025, to: 2025 });
    expect(nameOf(figure, 'csv')).toBe('test.ehc_plan_count_liverpool-sefton_2025.csv');
  });

  it('names an academic year by the year it ends in', () => {
    const years = buildDataset({
      identifier: 'Academic year',
      rows: ['202223', '202324'].map((year) => [year, liverpool, 40]),
    });
    expect(nameOf(figureOf(years), 'svg')).toBe('test.ehc_plan_count_liverpool_2023-2024.svg');
  });

  it.each([
    [['St Helens'], 'st-helens'],
    [['St. Helens', 'King’s Lynn'], 'st-helens-kings-lynn'],
    [['Ynys Môn'], 'ynys-mon'],
    [['a', 'b', 'c', 'd'], 'a-b-c-d'],
    [['a', 'b', 'c', 'd', 'e', 'f'], 'a-b-c-d-and-2-more'],
    [['../../etc/passwd'], 'etc-passwd'],
    [['<img src=x>'], 'img-src-x'],
  ])('writes %j as %s', (names, expected) => {
    expect(nameOf(about(names), 'png')).toBe(`test.ehc_plan_count_${expected}_2024-2025.png`);
  });

  it('leaves out a name of which no letter remains', () => {
    expect(nameOf(about(['\u202E漢字']), 'png')).toBe('test.ehc_plan_count_2024-2025.png');
  });

  it('is never longer than 120 characters before its ending, and keeps the years', () => {
    const names = Array.from({ length: 8 }, (_, at) => `A rather long name of an area ${at}`);
    expect(nameOf(about(names), 'png')).toBe(
      'test.ehc_plan_count_a-rather-long-name-of-an-area-0-a-rather-long-name-of-an-area-1-and-6-more_2024-2025.png',
    );
    const endless = nameOf(about(['x'.repeat(300)]), 'png');
    expect(endless).toBe('test.ehc_plan_count_2024-2025.png');
    expect(nameOf(about(['Liverpool'], `test.${'y'.repeat(300)}`), 'png')).toHaveLength(124);
  });

  it('never climbs out of its folder nor hides', () => {
    const name = nameOf(about(['Liverpool'], '../..\\.hidden/Ünit\u0000.count'), '.csv');
    expect(name).toBe('hiddenunit.count_liverpool_2024-2025.csv');
  });

  it('says the size of a picture, and what stands on it where that is not usual', () => {
    const figure = figureOf(dataset);
    const start = 'test.ehc_plan_count_liverpool-sefton_2024-2025';
    expect(nameOf(figure, 'png', '', preset('word-full'))).toBe(`${start}_word-full.png`);
    expect(nameOf(figure, 'png', '', preset('square'))).toBe(`${start}_square.png`);
    expect(nameOf(figure, 'png', '', { ...preset('word-half'), contents: 'everything' })).toBe(
      `${start}_word-half-everything.png`,
    );
    expect(nameOf(figure, 'svg', '', { ...preset('slide'), contents: 'report' })).toBe(
      `${start}_slide-report.svg`,
    );
  });

  it('says what the view chooses: filters, breakdown, comparators, chart', () => {
    const figure = figureOf(dataset);
    const start = 'test.ehc_plan_count_liverpool-sefton_2024-2025';
    const all =
      '&comparators=neighbours,E08000014&from=2024&breakdown=sen_need&filter.age=Under+5&filter.sex=Girls&chart=bar';
    expect(nameOf(figure, 'csv', all)).toBe(
      `${start}_under-5-girls_by-sen-need_neighbours-sefton_bar.csv`,
    );
    expect(nameOf(figure, 'csv', '&comparators=none')).toBe(`${start}_alone.csv`);
    expect(nameOf(figure, 'csv', '&axis=fit&events=inspections&priority=p1')).toBe(`${start}.csv`);
  });

  it('leaves out choices from the end where the name would be too long, never the size', () => {
    const items = Array.from({ length: 3 }, (_, at) => `&filter.c${at}=${'long+name+'.repeat(4)}`);
    const name = nameOf(figureOf(dataset), 'png', `${items.join('')}&chart=bar`, preset('slide'));
    expect(name).toBe(
      'test.ehc_plan_count_liverpool-sefton_2024-2025_long-name-long-name-long-name-long-name-and-2-more_bar_slide.png',
    );
    const longer = `&filter.a=${'a+very+long+name+'.repeat(5)}&chart=bar`;
    expect(nameOf(figureOf(dataset), 'png', longer, preset('slide'))).toBe(
      'test.ehc_plan_count_liverpool-sefton_2024-2025_slide.png',
    );
  });
});
