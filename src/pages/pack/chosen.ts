import { isIndicatorId } from '../../state/link-grammar.ts';
import { usualView, type View } from '../../domain/view.ts';
import type { PackItem } from '../../export/pack/contents.ts';
import type { PackGroup } from '../../features/pack/pack-choice.ts';
import { viewOfTile } from '../../figure/tile/tile.ts';
import { itemOf, type PackJob } from './job.ts';
import { itemOfTarget } from './targets.ts';

/**
 * What the reader has put together, in its order: an indicator as its tile shows it or, without one, as a link to it
 * opens; a promise by the figure that bears on it. All under the choices of the page. Nothing for an empty pack.
 */
export function chosenGroup(job: PackJob): readonly PackGroup[] {
  const { pack } = job.view;
  if (pack.length === 0) return [];
  const items = pack.map((id) =>
    isIndicatorId(id) ? (ofIndicator(job, id) ?? unknown(id, 'figure')) : ofTarget(job, id),
  );
  const title = 'Chosen figures';
  return [
    {
      id: 'chosen',
      label: title,
      first: 'chosen',
      isOwn: true,
      choices: [{ id: 'chosen', name: title, title, word: 'chosen-figures', items }],
    },
  ];
}

function ofIndicator(job: PackJob, id: string): PackItem | undefined {
  const { overview, site } = job.context.catalogue;
  const usual = usualView(site);
  const declared = overview.find(({ indicator }) => indicator === id);
  const { areas, comparators, from, to, measure } = job.view;
  const choices = { areas, comparators, from, to, measure };
  const view: View = declared
    ? viewOfTile(declared, choices, usual)
    : { ...usual, ...choices, page: 'indicator', indicator: id };
  return itemOf(job, id, { view, why: '', mayBreakDown: true })[0];
}

function ofTarget(job: PackJob, id: string): PackItem {
  const { layer } = job.context;
  const target = layer?.targets.find((one) => one.id === id);
  if (!layer || !target) return unknown(id, 'promise');
  const label = `The promise “${target.statement}”`;
  return (
    itemOfTarget(job, layer, target)[0] ?? {
      id,
      label,
      load: () => Promise.reject(new Error('No figure that bears on it is held here.')),
    }
  );
}

function unknown(id: string, kind: string): PackItem {
  return {
    id,
    label: id,
    load: () => Promise.reject(new Error(`There is no ${kind} of this name here.`)),
  };
}
