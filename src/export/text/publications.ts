import type { Source } from '../../domain/source.ts';

/** A publication with the releases of it that a figure uses. */
export interface Publication {
  readonly publisher: string;
  /** The release's own title or, of several releases, what their titles have in common. */
  readonly title: string;
  readonly releases: readonly string[];
  readonly licence: string;
  readonly url: string;
  /** The latest year that its releases state; null where they state none. */
  readonly year: number | null;
}

/**
 * Releases put together by publication, in the order met: same publisher and same address, but for the year of the
 * edition at its end, which only a publication of one edition keeps. Releases without an address belong together only
 * where their titles are the same.
 */
export function publicationsOf(sources: readonly Source[]): readonly Publication[] {
  const groups = new Map<string, Source[]>();
  for (const source of sources) {
    const key = JSON.stringify([
      source.publisher,
      addressOf(source) || source.title,
      source.licence.title,
    ]);
    groups.set(key, [...(groups.get(key) ?? []), source]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const releases = [...new Set(group.map(({ release }) => release))].filter(Boolean);
    const { publisher, licence } = first;
    const url = group.every((one) => one.url === first.url) ? first.url : addressOf(first);
    const title = sharedTitle(group.map((one) => one.title));
    return [
      { publisher, title, releases, licence: licence.title, url, year: latestYear(releases) },
    ];
  });
}

/** Where every edition is found: "…/education-health-and-care-plans" for "…/education-health-and-care-plans/2026". */
function addressOf({ url }: Source): string {
  return url.replace(/\/20\d\d$/, '');
}

/** The words that titles begin with alike, without a phrase begun and not ended; the first where there are none. */
function sharedTitle(titles: readonly string[]): string {
  const [whole = ''] = titles;
  if (titles.every((title) => title === whole)) return whole;
  const [first = [], ...others] = titles.map((title) => title.split(' '));
  const differs = first.findIndex((word, at) => others.some((words) => words[at] !== word));
  const shared = first.slice(0, differs < 0 ? first.length : differs).join(' ');
  return shared.replace(/(, [^,]*|[\s,:;(-]+)$/, '') || whole;
}

/** "Reporting year 2025, files dated 1 July 2026" is 2026; "2024/25" is 2025. */
function latestYear(releases: readonly string[]): number | null {
  const years = releases.flatMap((release) =>
    [...release.matchAll(/\b((?:19|20)\d\d)(?:\/(\d\d))?(?!\d)/g)].map(([, year = '', next]) =>
      next === undefined ? Number(year) : Number(year) + 1,
    ),
  );
  return years.length > 0 ? Math.max(...years) : null;
}
