import type { Page } from 'playwright-core';
import { caseload as caseloadName, caseloadPage, isDashboardShown } from './embed-host.ts';
import { drag, pressButton, refuseCopying } from './exported.ts';
import { indicatorLink, press } from './figure-page.ts';
import { openAllDetails } from './layout-checks.ts';
import type { OpenOptions } from './site.ts';

/** Something a reader does on a page, and what lies on the page or has changed in it then. */
export interface Step {
  readonly name: string;
  readonly act: (page: Page) => Promise<unknown>;
  /** The part that has changed: axe looks at that alone. It must be there. */
  readonly part: string;
  /** Whether it is there only on a phone. */
  readonly isOnPhone?: boolean;
}

/** A page in one state, which is looked at in a wide window and on a phone. */
export interface Scene {
  readonly name: string;
  readonly path: string;
  readonly options?: OpenOptions;
  readonly act?: (page: Page) => Promise<unknown>;
  /** What must be on the page for the scene to be the one meant. */
  readonly shows: string;
  /** What a reader does next, one thing after another. */
  readonly steps?: readonly Step[];
  /** Where axe looks at colours, which takes most of its time: in a wide window if nothing is said. */
  readonly colours?: 'both' | 'none';
  /** A page so long that axe looks at it once only: it is made of the same parts on a phone. */
  readonly isLong?: boolean;
}

const caseload = indicatorLink(caseloadName);
const refused = [/Failed to load resource|failed request/];

/** What a reader of a chart does, by and by. */
const stepsAtChart: readonly Step[] = [
  {
    name: 'the choices opened',
    isOnPhone: true,
    act: (page) => page.locator('.context-line').click(),
    part: '.context-panel[data-open="true"]',
  },
  {
    name: 'the list of areas',
    act: (page) => page.locator('.context-panel summary', { hasText: 'Areas' }).click(),
    part: '.context-panel details[open]',
  },
  {
    name: 'what the search has found',
    act: async (page) => {
      await press(page, 'Escape', 2);
      await page.getByRole('combobox', { name: 'Search' }).fill('neet');
      await page.getByRole('listbox').getByRole('option').first().waitFor();
      await press(page, 'ArrowDown');
    },
    part: '.search:has([aria-selected="true"])',
  },
  {
    name: 'the filters unfolded',
    isOnPhone: true,
    act: async (page) => {
      await press(page, 'Escape', 2);
      await page.getByText('Change what is shown').click();
    },
    part: '.figure-filters-row[data-open="true"]:has(select)',
  },
  {
    name: 'a tooltip',
    act: async (page) => {
      await page.getByRole('application').focus();
      await press(page, 'ArrowLeft');
    },
    part: '.tooltip',
  },
  {
    name: 'the dialog on where a number comes from',
    act: (page) => page.getByRole('button', { name: '7,875' }).first().click(),
    part: 'dialog[open]:has(dl)',
  },
  {
    name: 'the dialog of an embed',
    act: async (page) => {
      await press(page, 'Escape');
      await pressButton(page, 'Embed this chart');
      await page
        .frameLocator('dialog iframe[title^="Preview"]')
        .locator('.drawings svg:visible')
        .first()
        .waitFor();
    },
    part: 'dialog[open]:has(iframe)',
  },
  {
    name: 'the dialog of a picture with a link',
    act: (page) =>
      page.getByLabel('What to put in your page').selectOption({ label: 'A picture with a link' }),
    part: 'dialog[open]:has(img)',
  },
  {
    name: 'the dialog of a pack',
    act: async (page) => {
      await press(page, 'Escape');
      await pressButton(page, 'Download several figures');
    },
    part: 'dialog[open]:has(input[type="radio"])',
  },
  {
    name: 'a table to copy by hand',
    act: async (page) => {
      await press(page, 'Escape');
      await pressButton(page, 'Copy table');
      await page.getByRole('textbox', { name: 'Table' }).waitFor();
    },
    part: '.figure-exports',
  },
  {
    name: 'a picture to copy by hand',
    act: async (page) => {
      await pressButton(page, 'Copy image');
      await page.locator('.copy-by-hand img').waitFor();
    },
    part: '.figure-exports',
  },
  {
    name: 'a file that was dropped and has no table',
    act: (page) => drag(page, [{ name: 'a.csv', bytes: Buffer.from('a') }]),
    part: 'main:has([role="alert"])',
  },
  {
    name: 'a file that was chosen and is no picture',
    act: (page) =>
      page
        .getByLabel('Open a picture made here')
        .setInputFiles({ name: 'b.txt', mimeType: 'text/plain', buffer: Buffer.from('b') }),
    part: '.picture-input:has([role="alert"])',
  },
];

/** The pages of the dashboard. */
export const dashboardScenes: readonly Scene[] = [
  { name: 'the overview', path: '', shows: '.tile .tile-value', colours: 'both' },
  {
    name: 'a line chart, its dialogs and what is told of copies and files',
    path: caseload,
    options: { before: refuseCopying },
    shows: '.recharts-line-curve',
    steps: stepsAtChart,
    colours: 'both',
  },
  {
    name: 'a line chart with a break, a gap and symbols',
    path: indicatorLink('early-years-development.good_level_of_development_percent'),
    shows: '.figure-annotations',
    steps: [{ name: 'all its lists open', act: openAllDetails, part: 'main:has(tbody [title])' }],
  },
  {
    name: 'bars for a breakdown',
    path: indicatorLink('need-types.ehc_plan_count', { breakdown: 'sen_primary_need' }),
    shows: '[data-chart="bar"] .facet-main svg',
    colours: 'both',
  },
  {
    name: 'a dot plot',
    path: indicatorLink('need-types.ehc_plan_percent', { breakdown: 'sen_primary_need' }),
    shows: '[data-chart="dot"] .facet-main svg',
  },
  { name: 'a table alone', path: `${caseload}&chart=table`, shows: '[data-chart="table"] tbody' },
  {
    name: 'a table of long numbers',
    path: indicatorLink('high-needs-funding.high_needs_block_pounds', { chart: 'table' }),
    colours: 'none',
    shows: '[data-chart="table"] tbody',
  },
  {
    name: 'small charts side by side, compared with many',
    path: indicatorLink('sen-support.sen_support_percent', {
      breakdown: 'school_phase',
      chart: 'line',
      comparators: 'neighbours,city-region,E12000002',
    }),
    shows: '.facets-alike',
  },
  {
    name: 'a figure with nothing to draw',
    path: indicatorLink('early-years-development.good_level_of_development_percent', {
      from: '2020',
      to: '2020',
    }),
    shows: 'button:text("Show all years")',
  },
  {
    name: 'a picture of a view of its own',
    path: indicatorLink(caseloadName, { from: '2020' }),
    colours: 'none',
    shows: '.recharts-line-curve',
    steps: [
      {
        name: 'in the dialog of an embed',
        act: async (page) => {
          await pressButton(page, 'Embed this chart');
          await page
            .getByLabel('What to put in your page')
            .selectOption({ label: 'A picture with a link' });
        },
        part: 'dialog[open]:has(textarea)',
      },
    ],
  },
  {
    name: 'another pair and years, on a page that cannot use them',
    path: '?page=timeline&areas=E08000011,E08000014&from=2019',
    shows: '.unused-choices',
  },
  {
    name: 'the page about the site',
    path: '?page=about',
    shows: '.about',
    colours: 'both',
  },
  {
    name: 'a file that is missing',
    path: caseload,
    options: {
      before: (page) => page.route(/ehcp-caseload\.csv/, (route) => route.fulfill({ status: 404 })),
      expected: refused,
    },
    shows: '[role="alert"]',
  },
  { name: 'a notice about a link', path: `${caseload}&chart=pie&colour=red`, shows: '.notice li' },
  {
    name: 'a notice with a very long word',
    colours: 'none',
    path: '?page=indicator&chart=pie&colour=a-very-long-word-that-nobody-would-ever-write-in-a-link-on-purpose',
    shows: '.notice li',
  },
  {
    name: 'the timeline',
    path: '?page=timeline',
    shows: '.timeline-drawing svg',
    colours: 'both',
  },
  {
    name: 'the priorities with one state',
    path: '?page=priorities&filter.status=cannot+tell',
    colours: 'both',
    act: openAllDetails,
    shows: '.board',
  },
  {
    name: 'one priority',
    path: '?page=priorities&priority=liverpool-send-2023-3',
    colours: 'both',
    act: openAllDetails,
    shows: '.one-priority .figure-row',
  },
  {
    name: 'the priorities by theme',
    path: '?page=priorities&filter.by=theme',
    shows: '.theme',
    isLong: true,
  },
  {
    name: 'the priorities with nothing left',
    path: '?page=priorities&filter.kind=numeric&filter.evidence=none',
    colours: 'both',
    act: openAllDetails,
    shows: 'main h1',
  },
  {
    name: 'the priorities as a whole',
    path: '?page=priorities',
    act: openAllDetails,
    shows: '.board',
    isLong: true,
  },
];

const liveFigure = '.embed figure[data-indicator]';

/** The pages that stand in frames of other pages. */
export const embedScenes: readonly Scene[] = [
  {
    name: 'a page as it comes',
    path: caseloadPage,
    shows: '.drawings svg:visible',
    colours: 'both',
    steps: [
      {
        name: 'with a tooltip and an open table',
        act: async (page) => {
          await page.locator('#figure-table summary').click();
          await page.getByRole('application').focus();
          await press(page, 'ArrowLeft');
          await page.locator('.tooltip').waitFor();
        },
        part: '#figure-page',
      },
      {
        name: 'with open controls',
        act: async (page) => {
          await page.getByRole('button', { name: 'Change' }).click();
          await isDashboardShown(page);
        },
        part: liveFigure,
      },
    ],
  },
  { name: 'a promise’s page', path: `${caseloadPage}?target=liv-01`, shows: liveFigure },
  {
    name: 'with something in the address ignored',
    path: `${caseloadPage}?chart=pie`,
    shows: '.notice li',
  },
  { name: 'without its title', path: `${caseloadPage}?title=off`, shows: '.figure-subtitle' },
  {
    name: 'a figure of any view',
    path: `embed.html?indicator=${caseloadName}&from=2020`,
    shows: liveFigure,
  },
  {
    name: 'a figure of any view without its title',
    path: `embed.html?indicator=${caseloadName}&title=off`,
    shows: liveFigure,
  },
  {
    name: 'a figure that does not exist',
    path: 'embed.html?indicator=nothing.here',
    shows: '[role="alert"]',
  },
];
