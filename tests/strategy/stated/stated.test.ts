import { describe, expect, it } from 'vitest';
import { findIndicator } from '../../../src/domain/catalogue.ts';
import type { Indicator } from '../../../src/domain/indicator.ts';
import { liverpool, sefton } from '../../site.ts';
import {
  buildStatedRows,
  rowsOfIndicator,
  statedFor,
} from '../../../src/strategy/stated/stated.ts';
import { countsOfVerdicts } from '../../../src/strategy/stated/words.ts';
import { catalogue } from '../../figure/real-data.ts';
import { layer } from '../timeline/sample-layer.ts';

const rows = buildStatedRows(layer, catalogue);
const row = (id: string) => rows.find((one) => one.id === id);

describe('what the documents said', () => {
  it('is all 56 figures, with verdicts', () => {
    expect(rows).toHaveLength(56);
    expect(countsOfVerdicts(rows)).toBe(
      'Of 56: 5 match, 3 near, 2 differ, 32 not comparable, 13 not held and 1 no official series.',
    );
  });

  it.each([
    // id, as stated, when, official
    ['liv-01', '5,348', 'June 2023', '4,979 (January 2023) and 5,820 (January 2024)'],
    [
      'liv-12',
      'about 25%',
      '2023',
      '24.0% (year to January 2023) and 10.6% (year to January 2020)',
    ],
    ['liv-15', 'more than 4,000', '2022', '4,015 (January 2022)'],
    ['liv-03', '12,688', 'January 2023', '12,716 (January 2023)'],
    ['liv-04', '175', 'June 2023', '19.7% (2022/23)'],
    ['liv-13', '240', '2022/23', ''],
    ['sef-21', '69%', 'no date given', '68.8% (2018/19)'],
    ['sef-23', 'ranked 1st', 'July 2021', '3.5% (December 2020 to February 2021)'],
    [
      'sef-24',
      'better than the North West',
      'July 2021',
      '3.5% (December 2020 to February 2021) and 5.3% in the North West',
    ],
    [
      'sef-25',
      'better than England',
      'July 2021',
      '3.5% (December 2020 to February 2021) and 5.5% in England',
    ],
  ])('%s says %s as at %s, officially %s', (id, stated, asAt, official) => {
    expect(row(id)).toMatchObject({
      statedInWords: stated,
      asAtInWords: asAt,
      officialInWords: official,
    });
  });

  it('takes "more than 4,000" beside 4,015 in January 2022 for a match', () => {
    expect(row('liv-15')).toMatchObject({
      verdict: 'match',
      officialInWords: '4,015 (January 2022)',
    });
  });

  it('never gives a band whose label is lost another one', () => {
    const lost = rows.filter(({ isLabelLost }) => isLabelLost);
    expect(lost.map(({ statedInWords }) => statedInWords)).toEqual([
      '1,002 (label lost)',
      '2,021 (label lost)',
      '1,637 (label lost)',
      '272 (label lost)',
    ]);
    for (const { label, view, officialInWords, verdict } of lost) {
      expect(label).toMatch(/^EHC plans: age band with lost label \(\d\)$/);
      expect({ view, officialInWords, verdict }).toEqual({
        view: null,
        officialInWords: '',
        verdict: 'not comparable',
      });
    }
  });

  it('compares 102 schools with 101, and gives the parts of the count as rows of their own', () => {
    expect(row('sef-09')).toMatchObject({
      statedInWords: '102',
      officialInWords: '101 (January 2021)',
      officialSource: '',
      view: expect.objectContaining({ indicator: 'school-counts-january.school_count' }),
      verdict: 'near',
    });
    const parts = ['sef-26', 'sef-27', 'sef-28', 'sef-29', 'sef-30', 'sef-31', 'sef-32', 'sef-33'];
    expect(parts.map((id) => row(id)?.statedInWords)).toEqual([
      '3',
      '3',
      '2',
      '70',
      '19',
      '5',
      '2',
      '1',
    ]);
    expect(['sef-40', 'sef-41'].map((id) => row(id)?.statedInWords)).toEqual(['720', '3,757']);
  });

  it('takes 3,618 pupils for a match with about 3,620, as exactly as the official list allows', () => {
    expect(row('liv-02')).toMatchObject({ statedInWords: '3,618', verdict: 'match' });
    expect(row('liv-03')).toMatchObject({ statedInWords: '12,688', verdict: 'near' });
  });

  it('says "no official series" only where none is published, "not held" where it stands elsewhere', () => {
    const ids = (verdict: string) =>
      rows.filter((one) => one.verdict === verdict).map(({ id }) => id);
    expect(ids('no official series')).toEqual(['liv-13']);
    // Early years providers, ethnicity and first language, funded children, colleges.
    expect(ids('not held')).toEqual([
      'sef-10',
      'sef-11',
      'sef-18',
      'sef-19',
      'sef-33',
      'sef-34',
      'sef-35',
      'sef-36',
      'sef-37',
      'sef-38',
      'sef-39',
      'sef-40',
      'sef-41',
    ]);
  });

  it('gives Sefton’s own definition of NEET, ages 16 to 24, with each figure of it', () => {
    const defined = rows.filter(({ definition }) => definition.includes('16 to 24'));
    expect(defined.map(({ id }) => id)).toEqual([
      'sef-16',
      'sef-17',
      'sef-22',
      'sef-23',
      'sef-24',
      'sef-25',
    ]);
  });

  it('leads to the official figures with the filters set', () => {
    expect(row('liv-07')?.view).toMatchObject({
      page: 'indicator',
      indicator: 'ehcp-age-bands.ehc_plan_count',
      filters: { age_band: ['Under 5'] },
      chart: null,
    });
    expect(row('liv-06')?.view).toMatchObject({
      filters: {
        establishment_group: ['Special'],
        establishment_type: ['Independent', 'Non-maintained'],
      },
      chart: 'line',
    });
    expect(rowsOfIndicator(rows, 'ehcp-caseload.ehc_plan_count').map(({ id }) => id)).toEqual([
      'liv-01',
      'liv-12',
      'liv-14',
      'liv-15',
    ]);
  });
});

describe('the stated figures of a chart', () => {
  const pair = [liverpool, sefton];
  const indicator = (id: string) => findIndicator(catalogue, id) as Indicator;
  const pointsOf = (id: string, items: Record<string, readonly string[]> = {}, areas = pair) =>
    statedFor(layer, indicator(id), new Map(Object.entries(items)), areas);

  it('are those in its own unit, each at its time', () => {
    expect(pointsOf('ehcp-caseload.ehc_plan_count')).toEqual([
      expect.objectContaining({
        id: 'liv-01',
        value: 5348,
        order: 2023.5,
        verdict: 'not comparable',
      }),
      expect.objectContaining({ id: 'liv-15', value: 4000, order: 2022.5, span: [2022, 2023] }),
    ]);
  });

  it('never put a count on a chart of percentages, nor a percentage on a chart of counts', () => {
    expect(pointsOf('sen-support.ehc_plan_percent').map(({ id }) => id)).toEqual(['sef-05']);
    expect(pointsOf('ofsted-by-setting.school_count')).toEqual([]);
    expect(pointsOf('ofsted-places.place_count')).toEqual([]);
    expect(pointsOf('neet-rates.neet_or_not_known_percent').map(({ id }) => id)).toEqual([
      'sef-17',
    ]);
  });

  it('follow the filters and the areas shown', () => {
    const id = 'ehcp-age-bands.ehc_plan_count';
    expect(pointsOf(id, { age_band: ['5 to 10'] })).toEqual([]);
    expect(pointsOf(id, { age_band: ['Under 5'] }).map((one) => one.id)).toEqual(['liv-07']);
    expect(pointsOf(id, { age_band: ['Under 5'] }, [sefton])).toEqual([]);
  });

  it('say when a number takes several items together', () => {
    const points = pointsOf('ehcp-placements.ehc_plan_count', {
      establishment_group: ['Special'],
      establishment_type: ['Independent'],
    });
    expect(points).toEqual([
      expect.objectContaining({ id: 'liv-06', joins: ['establishment_type'] }),
    ]);
  });

  it('have no time where the document gives none', () => {
    expect(pointsOf('early-years-development.good_level_of_development_percent')).toEqual([
      expect.objectContaining({ id: 'sef-21', value: 69, order: null, span: null }),
    ]);
  });
});
