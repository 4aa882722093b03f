import { describe, expect, it } from 'vitest';
import { buildPublished, openSite, publishedFigures } from '../../../build/figure-pages/site.ts';
import { planPicture } from '../../../src/export/picture/layout.ts';
import { presets } from '../../../src/export/picture/preset.ts';
import { boxesOf, flawsOf } from './boxes.ts';

const context = {
  link: 'https://example.org/local-context/?page=indicator&indicator=ehcp-caseload.ehc_plan_count',
  dataVersion: '2026.11.21',
  retrieved: '21 November 2026',
};

/** In centimetres, as a reader of Word asked for; a slide of 13.33 inches is 1,920 pixels wide. */
const tallest: Readonly<Record<string, number>> = {
  'word-full': 11,
  'word-column': 11,
  'word-half': 9,
};
const pointsPerCentimetre = 72 / 2.54;
/** 12 points of a slide, in pixels of the picture. */
const least: Readonly<Record<string, number>> = { slide: 24, square: 24 };

const site = openSite('data');
const figures = publishedFigures(site).map((published) => ({
  name: published.folder,
  figure: buildPublished(site, published).figure,
}));

describe.each(presets)('every published figure at the size “$label”', (preset) => {
  const plans = figures.map(({ name, figure }) => ({
    name,
    plan: planPicture(figure, preset, context),
  }));

  it('is no taller than its size allows', () => {
    const most = tallest[preset.id];
    const high = plans.map(({ name, plan }) => {
      const centimetres = ((plan.height * plan.sheet.scale) / preset.pixelsPerMetre) * 100;
      return { name, centimetres };
    });
    expect(plans.length).toBeGreaterThan(50);
    expect(high.filter(({ centimetres }) => most && centimetres > most)).toEqual([]);
  });

  it('has no writing under 8 points on paper, or under 12 on a slide', () => {
    const small = plans.flatMap(({ name, plan }) =>
      boxesOf(plan)
        .map(({ text, size }) => ({ name, text, pixels: size * plan.sheet.scale }))
        .filter(({ pixels }) => {
          const points = (pixels / preset.pixelsPerMetre) * 100 * pointsPerCentimetre;
          const enough = least[preset.id];
          return enough ? pixels < enough - 0.01 : points < 7.99;
        }),
    );
    expect(small).toEqual([]);
  });

  it('gives at most a quarter of itself to the writing beneath', () => {
    const wordy = plans.filter(({ plan }) => plan.printHeight > plan.height / 4);
    expect(wordy.map(({ name }) => name)).toEqual([]);
  });

  it('has nothing over anything else, and says so where not all of it is drawn', () => {
    expect(
      plans.flatMap(({ name, plan }) => flawsOf(plan).map((flaw) => `${name} ${flaw}`)),
    ).toEqual([]);
    const silent = plans.filter(
      ({ plan }) =>
        plan.leftOut !== '' &&
        !boxesOf(plan)
          .map(({ text }) => text)
          .join(' ')
          .includes(plan.leftOut),
    );
    expect(silent.map(({ name }) => name)).toEqual([]);
  });
});
