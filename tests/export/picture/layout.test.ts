import { describe, expect, it } from 'vitest';
import type { Figure } from '../../../src/figure/figure.ts';
import { stylesOf } from '../../../src/figure/style.ts';
import { withOverlays } from '../../../src/figure/overlays.ts';
import { planPicture } from '../../../src/export/picture/layout.ts';
import { presets, type Preset } from '../../../src/export/picture/preset.ts';
import { catalogue, figuresOf, loadDataset } from '../../figure/real-data.ts';
import { figureOf, plans, source } from '../../figure/figure-of.ts';
import { buildDataset, filter, indicator, liverpool, sefton } from '../../query/build-dataset.ts';
import { boxesOf, flawsOf } from './boxes.ts';
import { pair } from '../../site.ts';
import { headlineText } from '../../../src/figure/words/sentence.ts';

const context = {
  link: 'https://example.org/local-context/?page=indicator&indicator=ehcp-caseload.ehc_plan_count',
  dataVersion: '2026.11.21',
  retrieved: '21 November 2026',
};
const preset = (id: Preset['id']): Preset => presets.find((one) => one.id === id) as Preset;
const wordsOf = (figure: Figure, contents: Preset['contents'] = 'everything'): string =>
  boxesOf(planPicture(figure, { ...preset('word-full'), contents }, context))
    .map(({ text }) => text)
    .join(' ');
const withEverything: Preset = { ...preset('word-full'), contents: 'everything' };
const flawsAt = (figure: Figure, one: Preset): readonly string[] =>
  flawsOf(planPicture(figure, one, context)).map((flaw) => `${one.id} ${one.contents}: ${flaw}`);
const allFlaws = (figure: Figure): readonly string[] =>
  [...presets, withEverything].flatMap((one) => flawsAt(figure, one));

/** 8 points on a sheet whose unit is 1/96 inch. */
const eightPoints = (8 / 72) * 96;

describe('a picture of any figure', () => {
  // Each as it is published is drawn at every size in published-sizes.test.ts; here are all its other views.
  it.each(catalogue.datasets.map((descriptor) => [descriptor.name, descriptor] as const))(
    'of %s has nothing over anything else or over the edge, with everything and in one of the sizes in turn',
    (_, descriptor) => {
      const flaws = figuresOf(loadDataset(descriptor)).flatMap(({ name, figure }, index) =>
        [presets[index % presets.length] ?? preset('slide'), withEverything]
          .flatMap((one) => flawsAt(figure, one))
          .map((flaw) => `${name} ${flaw}`),
      );
      expect(flaws).toEqual([]);
    },
    120_000,
  );

  it('has no writing under 8 points on paper', () => {
    const [descriptor] = catalogue.datasets;
    const figures = descriptor ? figuresOf(loadDataset(descriptor)) : [];
    expect(figures.length).toBeGreaterThan(4);
    for (const { figure } of figures) {
      for (const id of ['word-full', 'word-half'] as const) {
        const sizes = boxesOf(planPicture(figure, preset(id), context)).map(({ size }) => size);
        expect(Math.min(...sizes)).toBeGreaterThanOrEqual(eightPoints);
      }
    }
  });
});

describe('the sizes', () => {
  it('are those a report asks for: 17 and 8.25 cm at 300 dots an inch', () => {
    expect(preset('word-full')).toMatchObject({ width: 2008, pixelsPerMetre: 11811 });
    expect(preset('word-half')).toMatchObject({ width: 974, pixelsPerMetre: 11811 });
    expect(preset('slide')).toMatchObject({ width: 1920, height: 1080 });
    expect(preset('square')).toMatchObject({ width: 1080, height: 1080 });
  });

  it('lay a figure out anew: a slide is filled to its shape, paper grows downwards', () => {
    const figure = figureOf(lines([1, 2, 3, 4]));
    const slide = planPicture(figure, preset('slide'), context);
    expect(slide.height / slide.width).toBeCloseTo(1080 / 1920, 6);
    const long = { ...figure, notes: Array.from({ length: 40 }, () => 'A long note. '.repeat(9)) };
    const grown = planPicture(long, preset('slide'), context);
    expect(grown.height / grown.width).toBeCloseTo(1080 / 1920, 6);
    const everything = { ...preset('word-full'), contents: 'everything' as const };
    expect(planPicture(long, everything, context).height).toBeGreaterThan(
      planPicture(figure, everything, context).height + 400,
    );
    // In a report the notes stand beside the picture.
    expect(planPicture(long, preset('word-full'), context).height).toBe(
      planPicture(figure, preset('word-full'), context).height,
    );
  });
});

const lines = (cells: readonly (string | number)[], breaks: readonly number[] = []) =>
  buildDataset({
    indicators: [indicator({ ...plans, breaks: breaks.map((at) => ({ at, note: 'New rule.' })) })],
    rows: cells.flatMap((cell, index) => [
      [2019 + index, liverpool, cell],
      [2019 + index, sefton, 5],
    ]),
  });

describe('what stands on a picture', () => {
  const figure = {
    ...figureOf(lines([10, 'c', 30, 40], [2021])),
    notes: ['Councils count this in two ways'],
    sources: [
      source('A', { publisher: 'Department for Education', release: 'Reporting year 2026' }),
    ],
  };

  it('is all that the page says beside the drawing', () => {
    const words = wordsOf(figure);
    for (const text of [
      headlineText(figure),
      'Liverpool 40',
      '[c]',
      'confidential',
      '[b] Break in series from January 2021. New rule.',
      'Notes: Councils count this in two ways.',
      'Department for Education',
      'Reporting year 2026',
      'Licence: Open Government Licence',
      'data version 2026.11.21, retrieved 21 November 2026.',
    ]) {
      expect(words).toContain(text);
    }
    expect(words.replaceAll(' ', '')).toContain(context.link);
  });

  it('says so when the axis does not start at zero', () => {
    const high = lines([1000, 1010, 1020]);
    expect(wordsOf(figureOf(high, { axis: 'fit', areas: [liverpool.code] }))).toContain(
      'does not start at zero',
    );
    expect(wordsOf(figureOf(high, { areas: [liverpool.code] }))).not.toContain('start at zero');
  });

  it('names a target that is drawn', () => {
    const style = stylesOf([sefton.code], pair).get(sefton.code);
    if (!style) throw new Error('no style');
    const withTarget = withOverlays(figure, {
      targets: [
        {
          id: 't',
          area: sefton.code,
          label: 'Sefton’s target: 20 by March 2025',
          style,
          value: 20,
          direction: null,
          due: 2025.2,
          dueLabel: 'March 2025',
          baseline: null,
          trajectory: [],
        },
      ],
      stated: [],
      events: [],
    });
    expect(wordsOf(withTarget)).toContain('Sefton’s target: 20 by March 2025');
    expect(allFlaws(withTarget)).toEqual([]);
  });

  it('is the message where there is nothing to draw', () => {
    const empty = figureOf(lines(['c', 'c']), { areas: [liverpool.code] });
    expect(empty.empty).not.toBeNull();
    expect(planPicture(empty, preset('word-full'), context).drawings).toEqual([]);
    expect(wordsOf(empty)).toContain(empty.empty?.message.split(' ')[0]);
  });
});

describe('what stands on a picture for a report', () => {
  const figure = {
    ...figureOf(lines([10, 'c', 30, 40], [2021])),
    notes: ['Councils count this in two ways'],
    sources: [
      source('A', { publisher: 'Department for Education', release: 'Reporting year 2026' }),
    ],
  };
  const words = wordsOf(figure, 'report');

  it('is what its marks mean and one line of source', () => {
    for (const text of [
      'Liverpool 40',
      '[c] confidential',
      '[b] Break in series from January 2021.',
      'Source: Department for Education, Education, health and care plans, 2026. Open Government Licence v3.0.',
    ]) {
      expect(words).toContain(text);
    }
  });

  it('is not what its caption says', () => {
    for (const text of [
      headlineText(figure),
      figure.subtitle,
      'New rule',
      'two ways',
      context.link,
    ]) {
      expect(words).not.toContain(text);
    }
  });
});

describe('hard figures', () => {
  it('of a single point, of symbols for one area, and in a table keep to the sheet', () => {
    expect(allFlaws(figureOf(lines([7])))).toEqual([]);
    expect(allFlaws(figureOf(lines(['c', 'x', 'z'])))).toEqual([]);
    expect(allFlaws(figureOf(lines(['c', 'x', 12]), { chart: 'table' }))).toEqual([]);
  });

  it('with names of 300 characters keep them whole', () => {
    const spaced = 'a very long name '.repeat(18).trim();
    const solid = 'x'.repeat(300);
    const dataset = buildDataset({
      indicators: [indicator({ ...plans, title: spaced })],
      filters: [filter('need', { items: [spaced, solid], totalItem: '' })],
      rows: [
        [2024, liverpool, spaced, 4],
        [2024, liverpool, solid, 'c'],
        [2024, sefton, spaced, 7],
        [2024, sefton, solid, 8],
      ],
    });
    for (const chart of ['bar', 'dot', 'table'] as const) {
      const figure = figureOf(dataset, { breakdown: 'need', chart });
      expect(allFlaws(figure)).toEqual([]);
      expect(wordsOf(figure).match(/x{5,}/g)?.join('')).toHaveLength(300);
    }
  });
});
