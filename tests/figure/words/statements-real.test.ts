import { describe, expect, it } from 'vitest';
import { claimsIn } from '../../../src/claims/phrase.ts';
import { isAmount } from '../../../src/domain/indicator.ts';
import type { View } from '../../../src/domain/view.ts';
import { headlineText, textsOf } from '../../../src/figure/words/sentence.ts';
import { catalogue, figuresOf, loadDataset, viewsOf, type RealFigure } from '../real-data.ts';

/*
 * What no figure of the files in data/ may say: each of these was once said of some of them.
 */

const figuresIn = (views: readonly Partial<View>[]): readonly RealFigure[] =>
  catalogue.datasets.flatMap((descriptor) => figuresOf(loadDataset(descriptor), views));
const asTheyOpen = figuresIn([{}]);
const inManyViews = catalogue.datasets.flatMap((descriptor) =>
  figuresOf(loadDataset(descriptor), [
    ...viewsOf(descriptor),
    { comparators: ['neighbours', 'city-region', 'councils', 'E92000001'] },
  ]),
);
const toldBy = ({ figure }: RealFigure): string =>
  [headlineText(figure), ...textsOf(figure), figure.altText].join(' ');
const figure = (id: string, view: Partial<View>): RealFigure => {
  const descriptor = catalogue.datasets.find(({ name }) => id.startsWith(`${name}.`));
  const found = descriptor && figuresOf(loadDataset(descriptor), [view]);
  const one = found?.find(({ indicator }) => indicator.id === id);
  if (!one) throw new Error(`${id} is not in data/`);
  return one;
};

describe('the headlines of the figures as they open', () => {
  it('speak of their own subject first, in at most twelve words', () => {
    for (const { name, indicator, figure: one } of asTheyOpen) {
      expect(
        headlineText(one).startsWith(indicator.subject ?? '?'),
        `${name}: ${headlineText(one)}`,
      ).toBe(true);
      expect(headlineText(one).split(/\s+/).length, headlineText(one)).toBeLessThanOrEqual(12);
    }
  });

  it('are shared by no two', () => {
    const headlines = asTheyOpen.map(({ figure: one }) => headlineText(one));
    expect(headlines.length).toBeGreaterThanOrEqual(77);
    expect(headlines.filter((one, at) => headlines.indexOf(one) !== at)).toEqual([]);
  });
});

describe('of counts and money', () => {
  const amounts = inManyViews.filter(({ indicator }) => isAmount(indicator));

  it('no figure says that a council has more, nor ranks, nor gives a median', () => {
    const compared = amounts.flatMap(({ name, figure: one }) =>
      [one.headlinePhrase, ...one.sentences.map(({ phrase }) => phrase)]
        .flatMap(claimsIn)
        .filter(({ kind }) => ['gap', 'side', 'level', 'rank', 'median', 'range'].includes(kind))
        .map(({ words }) => `${name}: ${words}`),
    );
    expect(compared).toEqual([]);
    expect(
      amounts.map(toldBy).filter((told) => /\b(higher|lower|fewer|above|below)\b/.test(told)),
    ).toEqual([]);
  });

  it('no figure draws or lists a median or the middle half', () => {
    const drawn = amounts.filter(({ figure: { facets, table } }) =>
      [
        ...facets.flatMap(({ bands }) => bands.flatMap(({ ranges }) => ranges)),
        ...table.rows.flatMap(({ cells }) => cells.map(({ medianOf }) => medianOf)),
      ].some((one) => one !== null),
    );
    expect(drawn.map(({ name }) => name)).toEqual([]);
  });
});

describe('of percentages', () => {
  it('no figure works a number of people out of one', () => {
    expect(inManyViews.map(toldBy).filter((told) => /\(about/.test(told))).toEqual([]);
  });

  it('EHC plans on time gives the plans there were: 460 of 869 to 249 of 581, not about 58', () => {
    const told = toldBy(figure('ehcp-process.plan_20_weeks_percent', {}));
    expect(told).toContain('fell by 10.0 percentage points in Sefton (460 of 869 to 249 of 581)');
    expect(told).not.toMatch(/about|\b58 EHC plans/);
  });

  it('nothing is the highest that is lower than the whole', () => {
    // At age 5 those without SEN are not held: 33.3% with SEN support is not the highest where 64.3% of all are.
    const early = 'early-years-development.good_level_of_development_percent';
    const phases = 'sen-support.ehc_plan_percent';
    expect(toldBy(figure(early, { breakdown: 'sen_provision' }))).not.toMatch(/highest/);
    expect(toldBy(figure(phases, { breakdown: 'school_phase' }))).not.toMatch(/highest/);
  });

  it('five special schools are compared in nothing', () => {
    const grades = 'ofsted-by-setting.school_percent';
    for (const view of [{}, { breakdown: 'overall_effectiveness' }]) {
      expect(toldBy(figure(grades, view))).not.toMatch(
        /above|below|similar|largest|highest|rose|fell|differ/,
      );
    }
  });
});

describe('of a breakdown', () => {
  it('no chosen part is called the largest of all: three of the age bands', () => {
    const three = {
      breakdown: 'age_band',
      filters: { age_band: ['Under 5', '5 to 10', '16 to 19'] },
    };
    const told = toldBy(figure('ehcp-age-bands.ehc_plan_count', three));
    expect(told).not.toContain('largest group in both');
    expect(told).toMatch(/of those shown/);
  });

  it('the items that narrow a figure stand before its numbers', () => {
    const behind = inManyViews.flatMap(({ figure: one }) =>
      one.indicator.sentence === '' || one.empty
        ? []
        : textsOf(one).filter((text) => /^In .*\d.* \([A-Z][^)]*: [^)]*\)\.$/.test(text)),
    );
    expect(behind).toEqual([]);
  });
});
