import { byTheme } from '../../domain/catalogue.ts';
import type { Dataset } from '../../domain/dataset.ts';
import type { DatasetDescriptor } from '../../domain/descriptor.ts';
import { usualView, type View } from '../../domain/view.ts';
import type { PackItem } from '../../export/pack/contents.ts';
import type { PackGroup } from '../../features/pack/pack-choice.ts';
import type { PackContext } from './load-figures.ts';
import { chosenGroup } from './chosen.ts';
import { itemOf, areaNamesOf, type PackJob } from './job.ts';
import { targetGroup } from './targets.ts';

/**
 * What can be packed from a page, the likeliest first. "This figure" is exactly the view; every other figure is
 * as a link to it opens, with the view's areas and comparators. `loaded` are datasets that are there, for the
 * names of areas.
 */
export function packGroups(
  context: PackContext,
  view: View,
  loaded: readonly Dataset[],
): readonly PackGroup[] {
  const job: PackJob = { context, view, areaNames: areaNamesOf(view, loaded) };
  const [themes, targets] = [themeGroup(job), targetGroup(job)];
  return [
    ...chosenGroup(job),
    ...currentGroup(job),
    ...(view.page === 'priorities' ? [...targets, ...themes] : [...themes, ...targets]),
    everythingGroup(job),
  ];
}

function currentGroup(job: PackJob): readonly PackGroup[] {
  const { view } = job;
  if (view.page !== 'indicator') return [];
  const items = itemOf(job, 'current', { view, why: '', mayBreakDown: false });
  return items.length === 0 ? [] : [single('current', 'This figure', view.indicator, items)];
}

function everythingGroup(job: PackJob): PackGroup {
  const items = job.context.catalogue.datasets.flatMap((one) => itemsOf(job, one));
  return single('everything', 'Everything', 'everything', items);
}

function single(id: string, title: string, word: string, items: readonly PackItem[]): PackGroup {
  return { id, label: title, first: id, choices: [{ id, name: title, title, word, items }] };
}

/** A theme of several; offered first is that of the view's indicator. */
function themeGroup(job: PackJob): readonly PackGroup[] {
  const themes = byTheme(job.context.catalogue);
  const isOwn = ({ indicators }: DatasetDescriptor): boolean =>
    indicators.some(({ id }) => id === job.view.indicator);
  const first = themes.find(({ datasets }) => datasets.some(isOwn)) ?? themes[0];
  if (!first) return [];
  const choices = themes.map(({ theme: { id, title }, datasets }) => ({
    id,
    name: title,
    title: `All of the theme “${title}”`,
    word: id,
    items: datasets.flatMap((one) => itemsOf(job, one)),
  }));
  return [{ id: 'theme', label: 'Theme', first: first.theme.id, choices }];
}

/** A figure for each indicator of a dataset, with the breakdown and filters of its overview card if it has one. */
function itemsOf(job: PackJob, { indicators }: DatasetDescriptor): readonly PackItem[] {
  const { areas, comparators } = job.view;
  const { families, site } = job.context.catalogue;
  const usual = usualView(site);
  return indicators.flatMap(({ id }) => {
    const { breakdown, filters } = families.find((one) => one.indicator === id) ?? usual;
    const opened: View = {
      ...usual,
      page: 'indicator',
      indicator: id,
      areas,
      comparators,
      breakdown,
      filters,
    };
    return itemOf(job, id, { view: opened, why: '', mayBreakDown: true });
  });
}
