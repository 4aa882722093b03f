import { expect, it } from 'vitest';
import { openFigures } from './figure-page.ts';

interface Expected {
  readonly family: string;
  readonly indicator: string;
  readonly date: string;
  readonly pair: readonly [liverpool: string, sefton: string];
  /** In the order North West, England. */
  readonly comparators: readonly [northWest: string, england: string];
  readonly source: string;
}

const cards: readonly Expected[] = [
  {
    family: 'EHC plans',
    indicator: 'ehcp-caseload.ehc_plan_count',
    date: 'January 2026',
    pair: ['7,875', '4,197'],
    comparators: ['106,277', '718,838'],
    source: 'Department for Education, Education, health and care plans',
  },
  {
    family: 'SEN support',
    indicator: 'sen-support.sen_support_percent',
    date: 'January 2025',
    pair: ['17.7%', '16.0%'],
    comparators: ['14.4%', '14.2%'],
    source:
      'Department for Education, Special educational needs in England, through the Local Authority Interactive Tool',
  },
  {
    family: 'Types of need',
    indicator: 'need-types.ehc_plan_percent',
    date: 'January 2025',
    pair: ['35.1%', '36.4%'],
    comparators: ['27.9%', '31.5%'],
    source: 'Department for Education, Education, health and care plans',
  },
  {
    family: 'Schools',
    indicator: 'school-counts.school_count',
    date: 'August 2025',
    pair: ['170', '103'],
    // By phase: nursery schools as a share of all schools, 63 of 3,193 and 379 of 21,990.
    comparators: ['2.0%', '1.7%'],
    source: 'Ofsted, State-funded schools inspections and outcomes',
  },
  {
    family: 'NEET or not known',
    indicator: 'neet-rates.neet_or_not_known_percent',
    date: '2025 (December 2024 to February 2025)',
    pair: ['8.8%', '3.8%'],
    comparators: ['5.7%', '5.6%'],
    source:
      'Department for Education, Participation in education, training and NEET age 16 to 17 by local authority, through the Local Authority Interactive Tool',
  },
  {
    family: 'Ofsted judgements',
    indicator: 'ofsted-judgements.school_count',
    date: 'August 2025',
    pair: ['103', '79'],
    // By grade: outstanding schools as a share of all schools, 298 of 3,193 and 2,063 of 21,990.
    comparators: ['9.3%', '9.4%'],
    source: 'Ofsted, State-funded schools inspections and outcomes',
  },
];

it('the overview has one card for each of the six families, with both areas and comparators', async () => {
  const page = await openFigures();
  expect(await page.locator('.card h2').allInnerTexts()).toEqual(cards.map(({ family }) => family));
  for (const { family, indicator, date, pair, comparators, source } of cards) {
    const card = page.locator(`figure[data-indicator="${indicator}"]`);
    const places = (await card.locator('.card-place').allInnerTexts()).map((text) =>
      text.split(/\n+/).slice(0, 2),
    );
    expect(places, family).toEqual([
      ['Liverpool', pair[0]],
      ['Sefton', pair[1]],
    ]);
    expect(await card.locator('.card-date').innerText(), family).toBe(date);
    const text = (await card.innerText()).replace(/\s+/g, ' ');
    expect(text).toContain('North West');
    expect(text).toContain('England');
    for (const value of comparators) expect(text, family).toContain(value);
    expect(await card.locator('.card-source').innerText()).toContain(source);
  }
});

it('a family with figures for one date only has a card without any line', async () => {
  const page = await openFigures();
  const withLines = await page
    .locator('.card:has(.sparkline)')
    .evaluateAll((all) => all.map((card) => card.getAttribute('data-indicator')));
  expect(withLines).toEqual([
    'ehcp-caseload.ehc_plan_count',
    'sen-support.sen_support_percent',
    'neet-rates.neet_or_not_known_percent',
  ]);
});

it('every card leads to its figures, and Back leads to the overview again', async () => {
  const page = await openFigures();
  await page.getByRole('link', { name: 'Explore EHC plans' }).click();
  await page.locator('figure.figure[data-indicator="ehcp-caseload.ehc_plan_count"]').waitFor();
  expect(new URL(page.url()).search).toBe('?page=indicator&indicator=ehcp-caseload.ehc_plan_count');
  await page.goBack();
  await page.getByRole('link', { name: 'Explore EHC plans' }).waitFor();
});
