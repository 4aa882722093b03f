import { expect, it } from 'vitest';
import {
  goTo,
  indicatorLink,
  openFigures,
  readFigure,
  readLines,
  valuesOf,
} from './figure-page.ts';

const caseload = 'ehcp-caseload.ehc_plan_count';
const development = 'early-years-development.good_level_of_development_percent';
const needs = 'need-types.ehc_plan_count';

it('the EHC plans of both councils stand in the table as the Department published them', async () => {
  const page = await openFigures(indicatorLink(caseload));
  const figure = await readFigure(page);
  expect(figure.columns).toEqual(['Period', 'Liverpool', 'Sefton', 'England', 'North West']);
  expect(valuesOf(figure, 'January 2026')).toEqual(['7,875', '4,197', '718,838', '106,277']);
  expect(valuesOf(figure, 'January 2019 [b]')).toEqual(['2,608', '1,445', '353,995', '47,353']);
  expect(figure.rows).toHaveLength(17);
  expect(figure.rows.every((row) => row.length === 5)).toBe(true);
});

it('a line stops before the years without figures and starts again after the break in series', async () => {
  const page = await openFigures(indicatorLink(development));
  const lines = await readLines(page);
  expect(lines).toHaveLength(4);
  for (const strokes of lines) {
    // 2015/16 to 2018/19, then 2021/22 to 2024/25.
    expect(strokes.map((stroke) => stroke.length)).toEqual([4, 4]);
    const [before = [], after = []] = strokes;
    const year = ((before.at(-1) ?? 0) - (before[0] ?? 0)) / 3;
    expect((after[0] ?? 0) - (before.at(-1) ?? 0)).toBeCloseTo(3 * year, 0);
  }
  const chart = page.locator('.facet-main svg').first();
  expect(await chart.getByText('Break in series').count()).toBe(1);
  const notes = (await page.locator('.figure-annotations').innerText()).replace(/\s+/g, ' ');
  expect(notes).toContain('Break in series from 2021/22');
  expect(notes).toContain('No figures for 2019/20 to 2020/21');
  expect(notes).toContain('COVID-19');

  const figure = await readFigure(page);
  expect(valuesOf(figure, '2018/19')).toEqual(['64.9%', '68.8%', '71.8%', '68.9%']);
  expect(valuesOf(figure, '2019/20')).toEqual(['[x]', '[x]', '[x]', '[x]']);
  expect(valuesOf(figure, '2020/21')).toEqual(['[x]', '[x]', '[x]', '[x]']);
  expect(valuesOf(figure, '2021/22 [b]')).toEqual(['58.4%', '60.8%', '65.2%', '61.7%']);
});

it('NEET, not known, and the two together are each shown for the same year', async () => {
  const page = await openFigures(indicatorLink('neet-rates.neet_or_not_known_percent'));
  expect(valuesOf(await readFigure(page), '2025')).toEqual(['8.8%', '3.8%', '5.6%', '5.7%']);
  await goTo(page, indicatorLink('neet-rates.neet_percent'));
  expect(valuesOf(await readFigure(page), '2025')).toEqual(['5.9%', '3.6%', '3.4%', '4.3%']);
  await goTo(page, indicatorLink('neet-rates.not_known_percent'));
  // The file says 2.87 and 0.22.
  expect(valuesOf(await readFigure(page), '2025')).toEqual(['2.9%', '0.2%', '2.2%', '1.4%']);
});

it('the breakdown by need shows thirteen needs for both areas, as bars and never as a line', async () => {
  const page = await openFigures(indicatorLink(needs, { breakdown: 'sen_primary_need' }));
  const figure = await readFigure(page);
  expect(figure.rows).toHaveLength(13);
  expect(valuesOf(figure, 'Autistic spectrum disorder').slice(0, 2)).toEqual(['2,389', '1,360']);
  expect(valuesOf(figure, 'Vision impairment').slice(0, 2)).toEqual(['29', '24']);
  // A nought in the file is a figure, and stays one.
  expect(valuesOf(figure, 'Other difficulty/disability').slice(0, 2)).toEqual(['0', '28']);
  for (const row of figure.rows) expect(row.slice(1, 3).join(' ')).toMatch(/^[\d,]+ [\d,]+$/);
  expect(await page.locator('figure.figure').getAttribute('data-chart')).toBe('bar');
  expect(await readLines(page)).toEqual([]);
});

it('one date never gets a line, even where the link asks for one', async () => {
  const page = await openFigures(
    indicatorLink(needs, { breakdown: 'sen_primary_need', chart: 'line' }),
  );
  expect(await readLines(page)).toEqual([]);
  await goTo(page, indicatorLink(caseload, { from: '2026', to: '2026', chart: 'line' }));
  expect(await readLines(page)).toEqual([]);
  expect((await readFigure(page)).rows).toEqual([
    ['January 2026', '7,875', '4,197', '718,838', '106,277'],
  ]);
});

it('the page on Ofsted grades says why there is no newer overall grade', async () => {
  const page = await openFigures(indicatorLink('ofsted-judgements.school_count'));
  const figure = await readFigure(page);
  expect(figure.subtitle).toContain('August 2025');
  expect(valuesOf(figure, 'Good').slice(0, 2)).toEqual(['103', '79']);
  const text = await page.locator('figure.figure').innerText();
  expect(text).toMatch(/no newer overall grade/i);
  expect(text).toContain('2 September 2024');
  expect(text).toContain('10 November 2025');
});

it('the years of the link cut the series, and the titles say so', async () => {
  const page = await openFigures(indicatorLink(caseload, { from: '2019', to: '2021' }));
  const figure = await readFigure(page);
  expect(figure.rows.map(([period]) => period)).toEqual([
    'January 2021',
    'January 2020',
    'January 2019',
  ]);
  expect(figure.subtitle).toContain('January 2019 to January 2021');
  expect((await readLines(page)).map((strokes) => strokes.map((one) => one.length))).toEqual([
    [3],
    [3],
  ]);
});

it('lines start at zero unless the reader fits the axis, and then the page says it does not', async () => {
  const page = await openFigures(indicatorLink(development));
  const axisTicks = async (): Promise<readonly string[]> =>
    (await page.locator('.facet-main svg text').allTextContents()).filter((text) =>
      /^\d+%$/.test(text),
    );
  expect(await axisTicks()).toContain('0%');
  expect(await page.getByText('does not start at zero').count()).toBe(0);
  await goTo(page, indicatorLink(development, { axis: 'fit' }));
  expect(await axisTicks()).not.toContain('0%');
  expect(await page.getByText('does not start at zero').isVisible()).toBe(true);
});

it('compared with nothing, only the pair is shown', async () => {
  const page = await openFigures(indicatorLink(caseload, { comparators: 'none' }));
  const figure = await readFigure(page);
  expect(figure.columns).toEqual(['Period', 'Liverpool', 'Sefton']);
  expect(await page.locator('.figure-summary').innerText()).not.toMatch(/England|North West/);
});

it('compared with statistical neighbours, the summary names them and says it is no league table', async () => {
  const page = await openFigures(
    indicatorLink('sen-support.sen_support_percent', { comparators: 'neighbours' }),
  );
  const median = page.locator('.figure-sentences', { hasText: 'neighbours' });
  expect(await median.innerText()).toContain('the median of Liverpool’s 10');
  const words = page.locator('.standing-words');
  expect(await words.count()).toBe(2);
  expect(await words.first().innerText()).toContain('This is not a league table');
  expect((await readFigure(page)).columns.join(', ')).toMatch(/neighbours/i);
});

it('compared with the city region, its other four councils are shown, in no league table', async () => {
  const page = await openFigures(
    indicatorLink('sen-support.sen_support_percent', { comparators: 'city-region' }),
  );
  expect((await readFigure(page)).columns.toSorted()).toEqual([
    'Halton',
    'Knowsley',
    'Liverpool',
    'Period',
    'Sefton',
    'St Helens',
    'Wirral',
  ]);
  const words = await page.locator('.standing-words').innerText();
  expect(words).toContain('This is not a league table');
});

it('a filter given several times shows those items and no others', async () => {
  const page = await openFigures(
    `${indicatorLink(needs)}&filter.sen_primary_need=Hearing+impairment` +
      '&filter.sen_primary_need=Social,+emotional+and+mental+health',
  );
  const { rows } = await readFigure(page);
  expect(rows.map((row) => row.slice(0, 3)).toSorted()).toEqual([
    ['Hearing impairment', '36', '19'],
    ['Social, emotional and mental health', '1,603', '837'],
  ]);
});

it('a breakdown of a series draws one small chart for each item, all on one scale', async () => {
  const page = await openFigures(
    indicatorLink('sen-support.sen_support_percent', { breakdown: 'school_phase', chart: 'line' }),
  );
  expect(await page.locator('.facet-title').allTextContents()).toEqual(
    expect.arrayContaining(['State-funded primary', 'State-funded secondary']),
  );
  const drawings = page.locator('.facet .drawing svg');
  const scales = await drawings.evaluateAll((all) =>
    all.map((svg) => [...svg.querySelectorAll('text')].map((text) => text.textContent)),
  );
  expect(scales.length).toBeGreaterThan(1);
  const percents = scales.map((texts) => texts.filter((text) => /^\d+%$/.test(text ?? '')));
  for (const ticks of percents) expect(ticks).toEqual(percents[0]);
});

it.each(['ehcp-process.plan_20_weeks_percent', caseload, 'sen-support.sen_support_percent'])(
  'on a phone the chart of %s begins in the upper half of the screen',
  async (indicator) => {
    const page = await openFigures(indicatorLink(indicator), {
      context: { viewport: { width: 360, height: 740 } },
    });
    const box = await page.locator('.figure-chart .drawing svg').first().boundingBox();
    expect(box?.y).toBeLessThanOrEqual(330);
  },
);

it('the table shows the five newest years until all are asked for', async () => {
  const page = await openFigures(indicatorLink(caseload));
  const rows = page.locator('[id^="table-"] tbody tr:visible');
  expect(await rows.count()).toBe(5);
  await page.getByRole('button', { name: /^Show all/ }).click();
  expect(await rows.count()).toBe(17);
});
