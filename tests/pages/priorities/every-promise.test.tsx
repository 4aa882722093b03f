import { readFileSync } from 'node:fs';
import { QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen, waitFor } from '@testing-library/react';
import Papa from 'papaparse';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createQueryClient } from '../../../src/catalogue/query-client.ts';
import { catalogueQuery, datasetQuery } from '../../../src/catalogue/queries.ts';
import { strategyQuery } from '../../../src/catalogue/use-strategy.ts';
import { findDatasetOf } from '../../../src/domain/catalogue.ts';
import { strategyFileNames, type StrategyFileName } from '../../../src/domain/strategy.ts';
import type { Dataset } from '../../../src/domain/dataset.ts';
import type { DatasetDescriptor } from '../../../src/domain/descriptor.ts';
import { ingestCsv } from '../../../src/ingest/ingest.ts';
import { checkStrategyAgainst } from '../../../src/ingest/strategy/check-strategy.ts';
import { readStrategy } from '../../../src/ingest/strategy/read-strategy.ts';
import { PrioritiesPage } from '../../../src/pages/priorities/PrioritiesPage.tsx';
import { parseView } from '../../../src/state/parse-view.ts';
import { viewStore } from '../../../src/state/view-store.ts';
import { connectHistory } from '../../../src/state/history.ts';
import { indicatorsOfTargets } from '../../../src/strategy/targets/target-card.ts';
import { dataFolder } from '../../data/read-package.ts';
import { stubDialogs, stubMatchMedia } from '../../features/loaded.tsx';
import { catalogue } from '../../figure/real-data.ts';
import { site } from '../../site.ts';

// The printed sheet of every page would be most of the work, and is no way to a promise.
vi.mock('../../../src/pages/priorities/PriorityBrief.tsx', () => ({ PriorityBrief: () => null }));

/* The real files through the real address, page by page: what a sample in a browser cannot show of all of them. */

type Row = Readonly<Record<string, string>>;
const textOf = (name: StrategyFileName): string =>
  readFileSync(`${dataFolder}${catalogue.strategy.paths.get(name)?.path}`, 'utf8');
const rowsOf = (name: StrategyFileName): readonly Row[] =>
  Papa.parse<Row>(textOf(name), { header: true, skipEmptyLines: true }).data;
const texts = Object.fromEntries(strategyFileNames.map((name) => [name, textOf(name)]));
const layer = checkStrategyAgainst(
  readStrategy(texts as Record<StrategyFileName, string>),
  catalogue,
);
const promises = rowsOf('targets');
const promisesOf = (priority: string): readonly string[] =>
  promises
    .filter((row) => row['priority_id'] === priority)
    .map((row) => row['target_id'] as string);

/** Follows a link of the site as a plain press does. */
function follow(search: string): void {
  const { view, notices } = parseView(search, site);
  expect(notices).toEqual([]);
  act(() => viewStore.openView(view));
}

/** What the tab key stops at, in the order of the page; what a closed fold holds is reached once it is opened. */
function stops(within: Element): readonly HTMLElement[] {
  const all = within.querySelectorAll<HTMLElement>('a[href], button, summary, input, select');
  return [...all].filter(
    (one) => one.tabIndex >= 0 && !one.closest('[hidden], [inert], [disabled]'),
  );
}

/** The promise that a link leads to; empty for another link. */
const promiseOf = (link: Element): string =>
  new URLSearchParams((link.getAttribute('href') ?? '').replace(/^\.\//, '')).get('target') ?? '';

/** A dataset of which only the first row is read: which figures there are bears on no way to a promise. */
function firstRowOf(descriptor: DatasetDescriptor): Dataset {
  const lines = readFileSync(`${dataFolder}${descriptor.path}`, 'utf8').split('\n', 2);
  return ingestCsv(lines.join('\n'), descriptor);
}

beforeEach(() => {
  stubDialogs();
  stubMatchMedia(true);
  Element.prototype.scrollIntoView = vi.fn<Element['scrollIntoView']>();
});

async function open(): Promise<() => void> {
  history.replaceState(null, '', '/?page=priorities');
  const disconnect = connectHistory();
  const client = createQueryClient();
  client.setQueryData(catalogueQuery().queryKey, catalogue);
  client.setQueryData(strategyQuery(catalogue).queryKey, layer);
  for (const id of indicatorsOfTargets(layer.targets)) {
    const descriptor = findDatasetOf(catalogue, id);
    if (descriptor) {
      client.setQueryData(datasetQuery(descriptor).queryKey, firstRowOf(descriptor));
    }
  }
  render(
    <QueryClientProvider client={client}>
      <PrioritiesPage />
    </QueryClientProvider>,
  );
  await screen.findByRole('heading', { level: 1 });
  return disconnect;
}

describe('every promise', () => {
  it('is reached by its link, on the page of its priority, open, and comes to it', async () => {
    const disconnect = await open();
    for (const row of promises) {
      const [id = '', priority = ''] = [row['target_id'], row['priority_id']];
      follow(`?page=priorities&target=${id}`);
      const item = document.getElementById(`promise-${id}`);
      expect(item, id).not.toBeNull();
      expect(item?.closest('article')?.id).toBe(`priority-${priority}`);
      expect(item?.closest('details:not([open])'), id).toBeNull();
      expect(item?.getAttribute('aria-current')).toBe('true');
      await vi.waitUntil(() => document.activeElement === item, { interval: 4, timeout: 10_000 });
    }
    expect(promises.length).toBeGreaterThanOrEqual(123);
    disconnect();
  });

  it('is reached by keyboard on the page of its priority, in the order of the document', async () => {
    const disconnect = await open();
    const pages = rowsOf('priorities').map((row) => row['priority_id'] as string);
    for (const priority of pages) {
      follow(`?page=priorities&priority=${priority}`);
      const page = document.getElementById(`priority-${priority}`);
      if (!page) throw new Error(`no page of ${priority}`);
      const all = stops(page);
      const fold = all.find((one) => one.textContent.startsWith('Every promise, with its section'));
      expect(fold?.tagName, priority).toBe('SUMMARY');
      const items = [...(fold?.parentElement?.querySelectorAll('.promise') ?? [])];
      const own = items.map((item) => item.getAttribute('data-target'));
      expect(own).toEqual(promisesOf(priority));
      // Each has stops of its own: first its figures, last what is known of it, with its link.
      for (const item of items) {
        const inItem = all.filter((one) => item.contains(one));
        const id = item.getAttribute('data-target');
        expect(
          inItem.some((one) => one.tagName === 'SUMMARY'),
          `${id}`,
        ).toBe(true);
        expect(inItem.map(promiseOf).filter(Boolean).at(-1), `${id}`).toBe(id);
      }
      // The tab order is that of the page.
      expect(page.querySelectorAll('[tabindex]:not([tabindex="-1"], [tabindex="0"])')).toHaveLength(
        0,
      );
    }
    expect(pages.flatMap(promisesOf)).toHaveLength(promises.length);
    disconnect();
  });
});

describe('every strategy', () => {
  it('has a page with each of its priorities, reached from the list, and leads to the timeline', async () => {
    const disconnect = await open();
    const links = [...document.querySelectorAll('.board a')].map((one) => one.getAttribute('href'));
    for (const row of rowsOf('strategies')) {
      const id = row['strategy_id'] as string;
      expect(links).toContain(`./?page=priorities&strategy=${id}`);
      follow(`?page=priorities&strategy=${id}`);
      const page = document.getElementById(`strategy-${id}`);
      expect(page?.querySelector('h1')).toHaveTextContent(row['title'] as string);
      expect(document.title).toBe(`${row['title']} – Local Context`);
      await waitFor(() => expect(document.activeElement).toBe(page));
      const shown = [...(page?.querySelectorAll('tr[data-priority]') ?? [])];
      expect(shown.map((one) => one.getAttribute('data-priority'))).toEqual(
        rowsOf('priorities')
          .filter((one) => one['strategy_id'] === id)
          .map((one) => one['priority_id']),
      );
      const counted = shown.map((one) => Number(one.querySelector('td')?.textContent));
      expect(counted).toEqual(
        shown.map((one) => promisesOf(one.getAttribute('data-priority') ?? '').length),
      );
      expect(page?.querySelector('a[href*="page=timeline"]'), id).not.toBeNull();
      // On paper nothing of it is folded.
      act(() => void dispatchEvent(new Event('beforeprint')));
      expect(page?.querySelector('details:not([open])'), id).toBeNull();
    }
    disconnect();
  });
});
