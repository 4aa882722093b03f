import { describe, expect, it } from 'vitest';
import { publicationsOf } from '../../../src/export/text/publications.ts';
import { source } from '../../figure/figure-of.ts';

const titlesOf = (...titles: readonly string[]) =>
  publicationsOf(titles.map((title, at) => source(String(at), { title }))).map(
    ({ title }) => title,
  );

const yearOf = (release: string) => publicationsOf([source('A', { release })])[0]?.year;

describe('releases of one publication', () => {
  it('stand together under what their titles share', () => {
    expect(
      titlesOf(
        'Education, health and care plans, reporting year 2026 (January 2026 caseload)',
        'Education, health and care plans, reporting year 2025 (January 2025 caseload)',
        'Education, health and care plans, reporting year 2022',
      ),
    ).toEqual(['Education, health and care plans']);
    expect(
      titlesOf(
        'Dedicated schools grant 2020 to 2021: LA allocations',
        'Dedicated schools grant 2021 to 2022: LA allocations',
      ),
    ).toEqual(['Dedicated schools grant']);
    expect(titlesOf('Plans', 'Plans, revised')).toEqual(['Plans']);
  });

  it('keep the first title where they share none', () => {
    expect(titlesOf('Plans', 'Pupils')).toEqual(['Plans']);
  });

  it('are told apart by publisher, and without an address by title', () => {
    const apart = [
      source('A', { publisher: 'Ofsted' }),
      source('B'),
      source('C', { url: '', title: 'Scorecards 2019' }),
      source('D', { url: '', title: 'Scorecards 2021' }),
    ];
    expect(publicationsOf(apart)).toHaveLength(4);
  });

  it('are named once', () => {
    const twice = [source('A', { release: 'June' }), source('B', { release: 'June' })];
    expect(publicationsOf(twice)[0]?.releases).toEqual(['June']);
  });
});

describe('the year of a publication', () => {
  it.each([
    ['Reporting year 2026', 2026],
    ['Reporting year 2025, as re-issued by 20 January 2026', 2026],
    ['Dashboard data to 2022/23 (14 February 2024)', 2024],
    ['Academic year 2024/25', 2025],
    ['First release', null],
    ['Table 20261', null],
  ])('of "%s" is %s', (release, year) => {
    expect(yearOf(release)).toBe(year);
  });
});
