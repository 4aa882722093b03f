import { escapeHtml } from '../../export/text/escape-html.ts';

/** What a web editor wants of a chart in a page. */
export interface EmbedWish {
  /** The address of the site's folder, with a slash at its end. */
  readonly site: string;
  readonly indicator: string;
  /** A promise with a ready page of its own; empty for none. */
  readonly target: string;
  /** The view as a link's query, as the dashboard writes it. */
  readonly search: string;
  /** The view that the ready page shows of itself, in the same way. */
  readonly own: string;
  /** What the chart is of. It stands in a page that nobody may change for years, so it makes no claim. */
  readonly name: string;
  readonly altText: string;
  /** False leaves the heading out of sight: the host's page has its own. */
  readonly withTitle: boolean;
  readonly withComparators: boolean;
  /** A data version to stay with; empty for always the latest figures. */
  readonly dataVersion: string;
  /** CSS pixels. */
  readonly height: number;
  readonly withScript: boolean;
}

/** Where the ready page of an indicator, or of a promise about it, stands. */
function folderOf({
  site,
  indicator,
  target,
}: Pick<EmbedWish, 'site' | 'indicator' | 'target'>): string {
  return `${site}figures/${indicator}/${target === '' ? '' : `${target}/`}`;
}

/** The choices in a link's query that mean something to one figure alone. */
function choicesIn(search: string): URLSearchParams {
  const choices = new URLSearchParams(search);
  for (const key of ['page', 'priority']) choices.delete(key);
  return choices;
}

function isSame(key: string, one: URLSearchParams, other: URLSearchParams): boolean {
  return one.getAll(key).join('\n') === other.getAll(key).join('\n');
}

/**
 * The address to frame: the ready page with what differs from its own view, or, for a view without a choice that
 * the ready page makes, the page that shows any view.
 */
export function frameAddress(wish: EmbedWish): string {
  const asked = choicesIn(wish.search);
  if (!wish.withComparators) asked.set('comparators', 'none');
  const own = choicesIn(wish.own);
  const isReady = [...own.keys()].every((key) => asked.has(key));
  const query = new URLSearchParams(
    [...asked].filter(([key]) => !isReady || !isSame(key, asked, own)),
  );
  if (!wish.withTitle) query.set('title', 'off');
  if (wish.dataVersion !== '') query.set('data', wish.dataVersion);
  const text = query.toString().replace(/%2C/g, ',');
  return (isReady ? folderOf(wish) : `${wish.site}embed.html`) + (text === '' ? '' : `?${text}`);
}

/** True where the ready page's own view is the very one that the dashboard shows, so that its picture fits. */
export function hasPicture({ search, own }: Pick<EmbedWish, 'search' | 'own'>): boolean {
  const [asked, page] = [choicesIn(search), choicesIn(own)];
  return [...asked.keys(), ...page.keys()].every((key) => isSame(key, asked, page));
}

/** The address of that picture. */
export function pictureAddress(wish: Pick<EmbedWish, 'site' | 'indicator' | 'target'>): string {
  return `${folderOf(wish)}picture.png`;
}

/** The snippet for a page that takes frames: the chart, and a plain link for where it does not show. */
export function frameCode(wish: EmbedWish): string {
  const { site, name, height, withScript } = wish;
  const attributes = [
    ['src', frameAddress(wish)],
    ['title', `Chart: ${name}`],
    ['loading', 'lazy'],
    ['width', '100%'],
    ['height', String(height)],
    ['style', 'border:0'],
    ['referrerpolicy', 'strict-origin-when-cross-origin'],
    ['allow', 'clipboard-write'],
    [
      'sandbox',
      'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads',
    ],
  ].map(([key = '', value = '']) => `${key}="${escapeHtml(value)}"`);
  return [
    `<iframe ${attributes.join(' ')}></iframe>`,
    `<p><a href="${escapeHtml(dashboardLink(wish))}">${escapeHtml(name)}: chart and figures in Local Context</a></p>`,
    ...(withScript ? [`<script src="${escapeHtml(site)}embed.js" async></script>`] : []),
  ].join('\n');
}

/**
 * The snippet for a page that takes no frames: a picture with its alt text, and a link. `file` is the picture's
 * name where the editor puts a downloaded one on their own site.
 */
export function pictureCode(wish: EmbedWish, file: string): string {
  const source = hasPicture(wish) ? pictureAddress(wish) : file;
  const size = hasPicture(wish) ? ' width="1200" height="630"' : '';
  const link = escapeHtml(dashboardLink(wish));
  return [
    `<p><a href="${link}"><img src="${escapeHtml(source)}" alt="${escapeHtml(wish.altText)}"${size} loading="lazy" style="max-width:100%;height:auto"></a></p>`,
    `<p><a href="${link}">${escapeHtml(wish.name)}: figures and sources in Local Context</a></p>`,
  ].join('\n');
}

function dashboardLink({ site, search }: EmbedWish): string {
  return site + search;
}
