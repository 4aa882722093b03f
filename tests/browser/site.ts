import { AxeBuilder } from '@axe-core/playwright';
import {
  chromium,
  type Browser,
  type BrowserContextOptions,
  type Page,
  type Request,
} from 'playwright-core';
import { expect, inject, onTestFinished } from 'vitest';

/** Where the built site is served, with a slash at its end. It is not the root of its host. */
export const siteUrl = inject('siteUrl');

export interface OpenOptions {
  readonly width?: number;
  readonly height?: number;
  readonly reducedMotion?: 'reduce' | 'no-preference';
  readonly forcedColors?: 'active' | 'none';
  /** Anything else a browser context can be told, such as `javaScriptEnabled` or `acceptDownloads`. */
  readonly context?: BrowserContextOptions;
  /** Runs before the page is opened, for instance to answer some requests differently. */
  readonly before?: (page: Page) => Promise<unknown>;
  /** How far loading must have come. 'networkidle' is half a second of silence: only where nothing may be asked for. */
  readonly waitUntil?: 'load' | 'networkidle';
  /** Problems this test provokes on purpose; every other one fails it. */
  readonly expected?: readonly RegExp[];
}

/** The day on which every page is opened, at noon. */
const today = Date.UTC(2026, 6, 1, 11);

/**
 * Makes the date of a page stand still: runs in the page. Timers, frames and `performance` are the browser's own;
 * playwright's clock would replace them as well.
 */
function fixDate(now: number): void {
  window.Date = new Proxy(Date, {
    construct: (date, given: unknown[], made) =>
      Reflect.construct(date, given.length > 0 ? given : [now], made) as Date,
    get: (date, key) => (key === 'now' ? () => now : (Reflect.get(date, key) as unknown)),
  });
}

/** Throws what the policy of a page forbids, which a page may have caught and hidden: runs in the page and its frames. */
function tellViolations(): void {
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
    reportError(new Error(`policy violated: ${effectiveDirective} by ${blockedURI}`));
  });
}

/** One connection for all files of a process. It ends with the process, and with it whatever was left open. */
let browser: Promise<Browser> | undefined;

/**
 * Opens a path of the site, such as '?page=about', in a browser of its own, and waits until it is loaded, unless told
 * otherwise: what scripts bring comes later. The test fails at its end if the page logged an error, threw one, failed to
 * load anything, violated its policy or asked another host for anything.
 */
export async function openPage(path = '', options: OpenOptions = {}): Promise<Page> {
  const { width = 1280, height = 900, reducedMotion, forcedColors } = options;
  const { waitUntil = 'load' } = options;
  browser ??= chromium.connect(inject('browserEndpoint'));
  const started = await browser;
  const context = await started.newContext({
    viewport: { width, height },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    ...(reducedMotion && { reducedMotion }),
    ...(forcedColors && { forcedColors }),
    ...options.context,
  });
  // Only what hangs is given up: a busy computer is no failure.
  context.setDefaultTimeout(100_000);
  await context.addInitScript(fixDate, today);
  await context.addInitScript(tellViolations);
  const page = await context.newPage();
  const problems = watch(page);
  onTestFinished(async () => {
    await context.close();
    const unexpected = problems.filter(
      (problem) => !options.expected?.some((pattern) => pattern.test(problem)),
    );
    expect(unexpected, 'problems of the page').toEqual([]);
  });
  await options.before?.(page);
  await page.goto(new URL(path, siteUrl).href, { waitUntil });
  return page;
}

/** Collects what goes wrong on a page, as one line each. Frames and workers of the page are included. */
function watch(page: Page): readonly string[] {
  const problems: string[] = [];
  const { origin } = new URL(siteUrl);
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console error: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`page error: ${error.message}`));
  page.on('request', (request) => {
    const { protocol, origin: asked } = new URL(request.url());
    if (/^https?:|^wss?:/.test(protocol) && asked !== origin) {
      problems.push(`request to another host: ${request.url()}`);
    }
  });
  page.on('requestfailed', (request) => {
    if (!isGivenUp(request)) {
      problems.push(`failed request: ${request.url()} ${request.failure()?.errorText ?? ''}`);
    }
  });
  page.on('response', (response) => {
    if (response.status() >= 400) {
      problems.push(`failed request: ${response.url()} ${response.status()}`);
    }
  });
  return problems;
}

/** What the browser gives up of itself, as a page is left or a navigation becomes a download, ends as aborted. */
function isGivenUp(request: Request): boolean {
  return request.failure()?.errorText === 'net::ERR_ABORTED';
}

/** What of a page axe looks at. */
export interface AxeOptions {
  /** A part that has changed since the page as a whole was looked at. */
  readonly part?: string;
  /** Leaves colours out, which take most of the time: for a page whose colours were looked at in another width. */
  readonly isWithoutColours?: boolean;
}

/** Fails with one line per element that breaks a rule. */
export async function expectNoAxeViolations(page: Page, options: AxeOptions = {}): Promise<void> {
  expect(await axeViolations(page, options)).toEqual([]);
}

/** One line per element that breaks a rule of WCAG 2.2 AA or one of axe's best practices. */
export async function axeViolations(
  page: Page,
  options: AxeOptions = {},
): Promise<readonly string[]> {
  const builder = new AxeBuilder({ page })
    // Much quicker, and no different where the page has no frames.
    .setLegacyMode(page.frames().length === 1)
    .options({
      // Much quicker too: what passes is not listed element by element.
      resultTypes: ['violations'],
      ...(options.isWithoutColours && { rules: { 'color-contrast': { enabled: false } } }),
    })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']);
  if (options.part !== undefined) builder.include(options.part);
  const { violations } = await builder.analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id}: ${help} (${target.join(' ')})`),
  );
}
