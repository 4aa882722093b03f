import { describe, expect, it } from 'vitest';
import { catalogue, figuresOf, loadDataset } from './real-data.ts';
import { textsOf } from '../../src/figure/words/sentence.ts';
import type { View } from '../../src/domain/view.ts';

/** The figure of one indicator of the real data. */
function figureOf(id: string, view: Partial<View> = {}) {
  const [dataset, column] = id.split('.');
  const descriptor = catalogue.datasets.find(({ name }) => name === dataset);
  if (!descriptor) throw new Error(`no dataset ${dataset}`);
  const found = figuresOf(loadDataset(descriptor), [view]).find(
    ({ indicator }) => indicator.column === column,
  );
  if (!found) throw new Error(`no indicator ${id}`);
  return found.figure;
}

describe('all schools in January 2019, which are not held', () => {
  const figure = figureOf('sen-support-counts.sen_support_count', {
    filters: { school_phase: ['Total'] },
  });
  const first = figure.table.rows.at(-1)?.cells[0];

  it('stand in the table as a dash with the reason, and never as a symbol', () => {
    expect(figure.table.rows.at(-1)?.label).toBe('January 2019');
    expect(first?.cell).toBeUndefined();
    expect(first?.why).toBe(
      'not held here: the list of independent schools of January 2019 is not complete',
    );
    expect(figure.symbols).toEqual([{ symbol: '–', meaning: first?.why }]);
  });

  it('are no part of a change: it begins in January 2021', () => {
    const texts = textsOf(figure).join(' ');
    expect(texts).toContain('14,062 pupils with SEN support');
    expect(texts).toContain('From January 2021 to January 2025');
    expect(texts).not.toContain('2019');
  });
});

it('counts of every second January leave gaps, each with its reason', () => {
  const { gaps } = figureOf('sen-support-counts.sen_support_count');
  expect(gaps.map(({ note }) => note)).toEqual(
    Array(3).fill(
      'Numbers are held for every second January only; the share of pupils is held for every year.',
    ),
  );
});

it('a breakdown of schools is the parts of the total: independent schools and all schools stand apart', () => {
  const { table } = figureOf('sen-support-counts.sen_support_count', {
    breakdown: 'school_phase',
  });
  const items = table.rows.map(({ label }) => label);
  expect(items).toContain('State-funded primary');
  expect(items).not.toContain('Independent');
  expect(items).not.toContain('Total');
  const liverpool = table.rows.map(({ cells }) => cells[0]?.cell).filter(Number.isFinite);
  expect((liverpool as number[]).reduce((sum, cell) => sum + cell, 0)).toBe(13_870);
});

it('says of a choice without figures whether they are not held or not published', () => {
  const share = figureOf('need-types-new-plans.new_plan_percent', {
    filters: { sen_primary_need: ['Total'] },
  }).empty?.message;
  expect(share).toMatch(/^No figure is held here .* Not published for all needs together/);
  const later = figureOf('attainment.level_3_by_19_percent', { from: 2025, to: 2025 });
  expect(later.empty?.message).toMatch(/^No figure is held here for Liverpool and Sefton/);
  // The source itself gives no decisions of Blackpool for 2024.
  const symbol = figureOf('send-appeals-revised.appeal_percent', {
    areas: ['E06000009'],
    from: 2024,
    to: 2024,
  });
  expect(symbol.empty?.message).toMatch(/^No figure is published for Blackpool/);
});
