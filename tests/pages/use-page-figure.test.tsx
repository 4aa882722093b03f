import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { renderHook, waitFor } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { buildPublished, openSite } from '../../build/figure-pages/site.ts';
import { catalogueQuery, datasetQuery, neighboursQuery } from '../../src/catalogue/queries.ts';
import { createQueryClient } from '../../src/catalogue/query-client.ts';
import { strategyQuery } from '../../src/catalogue/use-strategy.ts';
import { dateOf } from '../../src/domain/time/day.ts';
import { figureFor } from '../../src/figure/figure-for.ts';
import { loadPackFigure } from '../../src/pages/pack/load-figures.ts';
import { usePageFigure } from '../../src/pages/use-page-figure.ts';
import { setClock } from '../../src/state/clock.ts';
import { viewStore } from '../../src/state/view-store.ts';
import { dataFolder } from '../data/read-package.ts';

const noon = new Date(2026, 6, 1, 12);
const site = openSite(dataFolder, String(noon.getTime() / 1000));
const { catalogue, layer, neighbours } = site;
const indicator = 'early-years-development.good_level_of_development_percent';
const built = buildPublished(site, {
  folder: `figures/${indicator}/s20-t1/`,
  indicator,
  target: 's20-t1',
});
const dataset = site.dataset('early-years-development');

afterEach(() => setClock());

function loadedClient(): QueryClient {
  const client = createQueryClient();
  client.setQueryData(catalogueQuery().queryKey, catalogue);
  client.setQueryData(datasetQuery(dataset.descriptor).queryKey, dataset);
  client.setQueryData(neighboursQuery(catalogue).queryKey, { neighbours, issues: [] });
  client.setQueryData(strategyQuery(catalogue).queryKey, layer);
  return client;
}

async function pageFigure(view = built.view) {
  const client = loadedClient();
  const { result } = renderHook(() => usePageFigure(catalogue, indicator, view), {
    wrapper: ({ children }) => (
      <QueryClientProvider client={client}>{children}</QueryClientProvider>
    ),
  });
  await waitFor(() => expect(result.current.status).toBe('ready'));
  if (result.current.status !== 'ready') throw new Error('there is no figure');
  return result.current.value;
}

it('one view is one figure: on a page and in an embed, in a pack, and on its static page', async () => {
  setClock(() => noon);
  const made = figureFor(built.view, {
    catalogue,
    dataset,
    neighbours,
    layer,
    today: dateOf(noon),
  });
  const page = await pageFigure();
  const context = { client: loadedClient(), catalogue, layer, neighbours };
  const packed = await loadPackFigure(context, { view: built.view, why: '', mayBreakDown: false });
  expect(made.figure.overlays.targets).toHaveLength(1);
  expect(page.figure).toEqual(made.figure);
  expect(packed.figure).toEqual(made.figure);
  expect(built.figure).toEqual(made.figure);
  expect([page.chosen, built.card]).toEqual([made.chosen, made.chosen]);
});

it('what of the view could not be used is among the notices', async () => {
  viewStore.openView(built.view);
  const { notices } = await pageFigure({ ...built.view, target: 'no-such' });
  expect(notices.map(({ key }) => key)).toEqual(['target']);
  expect(viewStore.getState().notices).toEqual(notices);
});

it('a target is judged on the day that the page’s clock says', async () => {
  // Sefton promised the new framework (s21-1-d1) by September 2021.
  const statesOn = async (day: Date) => {
    setClock(() => day);
    const { targets } = await pageFigure();
    return targets.find(({ target }) => target.id === 's21-1-d1')?.progress.state;
  };
  expect(await statesOn(new Date(2021, 8, 30))).toBe('no number to measure');
  expect(await statesOn(new Date(2021, 9, 1))).toBe(
    'date passed, nothing published shows whether it was done',
  );
});
