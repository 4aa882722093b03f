import { describe, expect, it } from 'vitest';
import { fileNameOf } from '../../src/export/file-name.ts';
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

/** A figure about places of these names, whatever its numbers. */
function about(names: readonly string[], id = 'test.ehc_plan_count'): Figure {
  const areas = names.map((name) => ({ ...liverpool, name }));
  return { ...figureOf(dataset), indicator: indicator({ id }), areas };
}

describe('the name of a file', () => {
  it('says the indicator, the areas and the years', () => {
    const descriptor = catalogue.datasets.find(({ name }) => name === 'ehcp-caseload');
    const [first] = descriptor ? figuresOf(loadDataset(descriptor), [{}]) : [];
    expect(first && fileNameOf(first.figure, 'png')).toBe(
      'ehcp-caseload.ehc_plan_count_liverpool-sefton_2010-2026.png',
    );
  });

  it('gives one year for one period', () => {
    const figure = figureOf(dataset, { from: 2025, to: 2025 });
    expect(fileNameOf(figure, 'csv')).toBe('test.ehc_plan_count_liverpool-sefton_2025.csv');
  });

  it('names an academic year by the year it ends in', () => {
    const years = buildDataset({
      identifier: 'Academic year',
      rows: ['202223', '202324'].map((year) => [year, liverpool, 40]),
    });
    expect(fileNameOf(figureOf(years), 'svg')).toBe('test.ehc_plan_count_liverpool_2023-2024.svg');
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
    expect(fileNameOf(about(names), 'png')).toBe(`test.ehc_plan_count_${expected}_2024-2025.png`);
  });

  it('leaves out a name of which no letter remains', () => {
    expect(fileNameOf(about(['\u202E漢字']), 'png')).toBe('test.ehc_plan_count_2024-2025.png');
  });

  it('is never longer than 120 characters before its ending, and keeps the years', () => {
    const names = Array.from({ length: 8 }, (_, at) => `A rather long name of an area ${at}`);
    expect(fileNameOf(about(names), 'png')).toBe(
      'test.ehc_plan_count_a-rather-long-name-of-an-area-0-a-rather-long-name-of-an-area-1-and-6-more_2024-2025.png',
    );
    const endless = fileNameOf(about(['x'.repeat(300)]), 'png');
    expect(endless).toBe('test.ehc_plan_count_2024-2025.png');
    expect(fileNameOf(about(['Liverpool'], `test.${'y'.repeat(300)}`), 'png')).toHaveLength(124);
  });

  it('never climbs out of its folder nor hides', () => {
    const name = fileNameOf(about(['Liverpool'], '../..\\.hidden/Ünit\u0000.count'), '.csv');
    expect(name).toBe('hiddenunit.count_liverpool_2024-2025.csv');
  });
});
