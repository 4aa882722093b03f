import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { indicatorLink, openFigures, rowOf } from './figure-page.ts';

/** What the open dialog says about one number, by the name it stands under. */
interface Traced {
  readonly title: string;
  readonly terms: ReadonlyMap<string, string>;
}

async function readTraces(page: Page): Promise<readonly Traced[]> {
  const dialog = page.getByRole('dialog', { name: 'Where this number comes from' });
  await dialog.locator('section:has(> dl.trace)').first().waitFor();
  const sections = await dialog.locator('section:has(> dl.trace)').evaluateAll((all) =>
    all.map((section) => ({
      title: section.querySelector('h3')?.textContent ?? '',
      terms: [...section.querySelectorAll(':scope > dl > dt')].map(
        (term) =>
          [term.textContent ?? '', term.nextElementSibling?.textContent?.trim() ?? ''] as const,
      ),
    })),
  );
  return sections.map(({ title, terms }) => ({
    title,
    // A number with two releases behind it names a publisher twice; the first stands here.
    terms: new Map(terms.toReversed()),
  }));
}

/** The cell of the data file that the dialog leads to, with the rest of its row. */
function cellOf({ terms }: Traced): { readonly raw: string; row: ReadonlyMap<string, string> } {
  const file = (terms.get('File') ?? '').replace(/^data\//, '');
  const row = rowOf(file, Number.parseInt(terms.get('Row') ?? '', 10));
  return { raw: row.get(terms.get('Column') ?? '') ?? '', row };
}

function expectEhcPlans(trace: Traced | undefined, area: string, raw: string): void {
  if (!trace) throw new Error('The dialog says nothing about a number.');
  const cell = cellOf(trace);
  expect(trace.terms.get('File')).toBe('data/ehcp-caseload.csv');
  expect(trace.terms.get('Column')).toBe('ehc_plan_count');
  expect(trace.terms.get('In the file')).toBe(raw);
  expect(cell.raw).toBe(raw);
  expect(cell.row.get('la_name')).toBe(area);
  expect(trace.terms.get('Publisher')).toBe('Department for Education');
  expect(trace.terms.get('Licence')).toContain('Open Government Licence');
}

it('a value of a tile leads to its file, row, cell, release, publisher and licence', async () => {
  const page = await openFigures();
  await page.getByRole('button', { name: /7,875/ }).first().click();
  const [trace] = await readTraces(page);
  expectEhcPlans(trace, 'Liverpool', '7875');
  expect(trace?.title).toContain('Liverpool, January 2026: 7,875');
  // The header is row 1.
  expect(trace?.terms.get('Row')).toMatch(/^239\b/);
  expect(trace?.terms.get('Release')).toMatch(/2026/);
  const dialog = page.getByRole('dialog');
  expect(await dialog.getByRole('link', { name: 'ehcp-caseload.csv' }).getAttribute('href')).toBe(
    './data/ehcp-caseload.csv',
  );
  const addresses = await dialog
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  expect(addresses.join(' ')).toContain('nationalarchives.gov.uk/doc/open-government-licence');
  expect(addresses.join(' ')).toContain('explore-education-statistics.service.gov.uk');
  expect(await dialog.innerText()).toMatch(/statements of special educational needs/);
});

it('a symbol in the table leads to its own text in the file, its meaning and the breaks', async () => {
  const page = await openFigures(
    indicatorLink('early-years-development.good_level_of_development_percent'),
  );
  const row = page.locator('[id^="table-"] tbody tr').filter({ hasText: '2020/21' });
  await row.getByRole('button').nth(1).click();
  const [trace] = await readTraces(page);
  expect(trace?.title).toContain('Sefton, 2020/21');
  expect(trace?.terms.get('File')).toBe('data/early-years-development.csv');
  expect(trace?.terms.get('Column')).toBe('good_level_of_development_percent');
  expect(trace?.terms.get('In the file')).toBe('-');
  const cell = cellOf(trace as Traced);
  expect(cell.raw).toBe('-');
  expect([cell.row.get('la_name'), cell.row.get('time_period')]).toEqual(['Sefton', '202021']);
  const text = await page.getByRole('dialog').innerText();
  expect(text).toContain('not available or suppressed');
  expect(text).toMatch(/breaks in this series/i);
  expect(text).toContain('The assessment was reformed');
});

it('in the chart, Enter and the button of the tooltip lead to the number pointed at', async () => {
  const page = await openFigures(indicatorLink('ehcp-caseload.ehc_plan_count'));
  const chart = page.getByRole('application');
  await chart.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  expectEhcPlans((await readTraces(page))[0], 'Sefton', '919');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });

  // The last marker of the first line: Liverpool, January 2026.
  const box = await page.locator('.facet-main .recharts-line-curve').first().boundingBox();
  if (!box) throw new Error('There is no line.');
  await page.mouse.move(box.x + box.width, box.y + 1);
  await page.locator('.tooltip').getByRole('button').click();
  expectEhcPlans((await readTraces(page))[0], 'Liverpool', '7875');
});

it('the button under a figure explains the latest number of both areas, with every release', async () => {
  const page = await openFigures(indicatorLink('neet-rates.neet_or_not_known_percent'));
  await page.getByRole('button', { name: 'Where this number comes from' }).last().click();
  const traces = await readTraces(page);
  expect(traces.map(({ title }) => title.split(',')[0])).toEqual(['Liverpool', 'Sefton']);
  expect(traces.map((trace) => cellOf(trace).raw)).toEqual(['8.8', '3.8']);
  expect(traces.map(({ terms }) => terms.get('In the file'))).toEqual(['8.8', '3.8']);
  // Two releases stand behind this row: LAIT and the NCCIS scorecard.
  const dialog = page.getByRole('dialog');
  expect(await dialog.locator('section').first().getByText('Publication').count()).toBe(2);
});

it('a median of neighbours says that it was worked out here, and from which file', async () => {
  const page = await openFigures(
    indicatorLink('sen-support.sen_support_percent', { comparators: 'neighbours' }),
  );
  const column = page.locator('[id^="table-"] thead th').filter({ hasText: 'neighbours' }).first();
  await column.waitFor();
  const place = await column.evaluate((cell) => (cell as HTMLTableCellElement).cellIndex);
  await page
    .locator('[id^="table-"] tbody tr')
    .first()
    .locator('td')
    .nth(place - 1)
    .getByRole('button')
    .click();
  const text = await page.getByRole('dialog').innerText();
  expect(text).toContain('median');
  expect(text).toContain('data/sen-support.csv');
  expect(text).toContain('data/statistical-neighbours.csv');
});

it('a number in a sentence leads to the promises in force in its year', async () => {
  const page = await openFigures(indicatorLink('ehcp-caseload.ehc_plan_count'), { width: 360 });
  await page.getByRole('button', { name: '7,875: see its source' }).first().click();
  const promises = page.locator('dialog[open] .point-promises');
  expect(await promises.getByRole('heading').allInnerTexts()).toEqual([
    'What Liverpool promised about this figure, in force in 2026',
  ]);
  await promises.getByRole('link', { name: 'Assess the number and type of SEND places' }).waitFor();
});
