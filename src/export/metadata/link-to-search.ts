/** What a picture's link says; `notice` is set where the person should know more about it. */
export type FoundSearch =
  { readonly search: string; readonly notice?: string } | { readonly problem: string };

const longestLink = 8000;
const protocols = ['http:', 'https:', 'file:'];
/** The pages whose views are drawn and can be saved as a picture. */
const pagesWithPictures = ['indicator', 'priorities'];
const figurePage =
  /\/figures\/([a-z0-9_-]{1,60}\.[a-z0-9_]{1,60})\/(?:([a-z0-9-]{1,80})\/)?(?:index\.html)?$/;

/**
 * The query of a link found in a picture, from its `?` on. The link comes from a file that anybody can change,
 * so nothing else of it is used: it must be a plain web (or file) address of at most 2,000 characters that
 * names a view, and even the query must still be read by the one parser of views. `address` is our own page's;
 * a notice says so where the link names another place. Never throws.
 */
export function linkToSearch(link: string, address: string): FoundSearch {
  if (link.length > longestLink) return refused('it is too long');
  if (/\p{Cc}/u.test(link)) return refused('it holds characters that no link has');
  const url = parse(link);
  if (!url || !protocols.includes(url.protocol)) return refused('it is not a web address');
  if (url.username !== '' || url.password !== '') return refused('it holds a user name');
  const search = searchOf(url);
  if (!pagesWithPictures.includes(new URLSearchParams(search).get('page') ?? '')) {
    return refused('it names no view of this site');
  }
  const elsewhere = otherPlace(url, parse(address));
  if (elsewhere === '') return { search };
  return {
    search,
    notice: `The picture was made at another address (${elsewhere}); its view is shown with the figures held here.`,
  };
}

function refused(reason: string): FoundSearch {
  return { problem: `The link in this picture was not opened: ${reason}.` };
}

function parse(link: string): URL | null {
  try {
    return new URL(link);
  } catch {
    return null;
  }
}

/** A page made for one figure says in its path what the query of other pages says. */
function searchOf({ pathname, search }: URL): string {
  const [, indicator, target] = figurePage.exec(pathname) ?? [];
  if (indicator === undefined) return search;
  const asked = new URLSearchParams(search);
  const implied = Object.entries({ page: 'indicator', indicator, target })
    .filter(([key, value]) => value !== undefined && !asked.has(key))
    .map((pair) => pair.join('='));
  return `?${[...implied, search.slice(1)].filter((part) => part !== '').join('&')}`;
}

/** Where a link leads if not to this site, short enough to read; empty when it leads here. */
function otherPlace(link: URL, here: URL | null): string {
  if (pageAddress(link) === (here && pageAddress(here))) return '';
  if (link.protocol === 'file:') return 'a file on a computer';
  const where = link.host === here?.host ? pageAddress(link) : link.host;
  return where.length > 80 ? `${where.slice(0, 79)}…` : where;
}

/** The folder a site is served from: all its pages stand in it or under its figures. */
function pageAddress({ protocol, host, pathname }: URL): string {
  const folder = pathname.replace(figurePage, '/').replace(/[^/]*$/, '');
  return `${protocol}//${host}${folder}`;
}
