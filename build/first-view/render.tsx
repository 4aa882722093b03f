import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderToStaticMarkup } from 'react-dom/server';
import { catalogueQuery, datasetQuery, neighboursQuery } from '../../src/catalogue/queries.ts';
import { createQueryClient } from '../../src/catalogue/query-client.ts';
import { strategyQuery } from '../../src/catalogue/use-strategy.ts';
import { findDatasetOf } from '../../src/domain/catalogue.ts';
import { partialDateInWords, type PartialDate } from '../../src/domain/time/partial-date.ts';
import { readGlossary } from '../../src/ingest/package/read-glossary.ts';
import { setClock } from '../../src/state/clock.ts';
import { startOffered } from '../../src/state/choices/offered.ts';
import { startSite } from '../../src/state/site.ts';
import { openSite, type Site } from '../figure-pages/site.ts';
import { shortNumbers } from '../figure-pages/short-numbers.ts';
import { offeredIn } from '../offered.ts';
import { ReadyPages } from './ReadyPages.tsx';

/**
 * The default overview of a data folder as markup that needs no script, as it is on the day of `sourceDateEpoch` or of
 * the data, with the words and links for readers whose browser does not run the site's script. Throws when the files
 * cannot be used.
 */
export async function firstViewOf(folder: string, sourceDateEpoch?: string): Promise<string> {
  const site = openSite(folder, sourceDateEpoch);
  const { catalogue, day } = site;
  const { path } = catalogue.glossary;
  const words = path === '' ? [] : readGlossary(readFileSync(join(folder, path), 'utf8'), path);
  startSite(catalogue.site, 'glossary' in words ? words.glossary : []);
  startOffered(offeredIn(folder, catalogue));
  setClock(() => noonOf(day));
  // The view's store takes its first view from the site as it is loaded, so the pages come after it.
  const { App } = await import('../../src/pages/App.tsx');
  const { DrawnAhead } = await import('../../src/features/overview/drawn-ahead.ts');
  const tiles = catalogue.overview.map(({ title, indicator }) => ({ title, indicator }));
  const markup = renderToStaticMarkup(
    <>
      <DrawnAhead value={true}>
        <App client={filledClient(site)} />
      </DrawnAhead>
      <ReadyPages tiles={tiles} day={partialDateInWords(day)} />
    </>,
  );
  // A component that throws leaves its place to the words for loading, without a word here.
  const drawn = markup.split('<figure class="tile').length - 1;
  if (drawn !== tiles.length) {
    throw new Error(`The first view has ${drawn} of the ${tiles.length} figures of the overview.`);
  }
  return shortNumbers(markup);
}

function noonOf({ year, month, day }: PartialDate): Date {
  return new Date(year, (month ?? 1) - 1, day ?? 1, 12);
}

/** A cache that holds all that the overview would fetch. */
function filledClient({ catalogue, layer, neighbours, dataset }: Site) {
  const client = createQueryClient();
  client.setQueryData(catalogueQuery().queryKey, catalogue);
  client.setQueryData(strategyQuery(catalogue).queryKey, layer);
  client.setQueryData(neighboursQuery(catalogue).queryKey, { neighbours, issues: [] });
  const wanted = catalogue.overview.flatMap(({ indicator, beside }) => [indicator, ...beside]);
  for (const id of wanted) {
    const descriptor = findDatasetOf(catalogue, id);
    if (!descriptor) continue;
    client.setQueryData(datasetQuery(descriptor).queryKey, dataset(descriptor.name));
  }
  return client;
}
