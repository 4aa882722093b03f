/** What a web editor wants of a chart in a page. */
export interface EmbedWish {
  /** The address of the site's folder, with a slash at its end. */
  readonly site: string;
  readonly indicator: string;
  /** A promise with a ready page of its own; empty for none. */
  readonly target: string;
  /** The view as a link's query, as the dashboard writes it. */
  readonly search: string;
  readonly headline: string;
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
function folderOf({ site, indicator, target }: EmbedWish): string {
  return `${site}figures/${indicator}/${target === '' ? '' : `${target}/`}`;
}

/** The address to frame: the ready page, with what differs from its own view. */
export function frameAddress(wish: EmbedWish): string {
  const asked = new URLSearchParams(wish.search);
  for (const key of ['page', 'indicator', wish.target === '' ? '' : 'target']) asked.delete(key);
  if (!wish.withComparators) asked.set('comparators', 'none');
  if (!wish.withTitle) asked.set('title', 'off');
  if (wish.dataVersion !== '') asked.set('data', wish.dataVersion);
  const query = asked.toString().replace(/%2C/g, ',');
  return folderOf(wish) + (query === '' ? '' : `?${query}`);
}

/** True where the ready page shows just what is wished, so that its picture does too. */
export function hasPicture(wish: EmbedWish): boolean {
  return frameAddress({ ...wish, withTitle: true, dataVersion: '' }) === folderOf(wish);
}

/** The snippet for a page that takes frames: the chart, and a plain link for where it does not show. */
export function frameCode(wish: EmbedWish): string {
  const { site, headline, height, withScript } = wish;
  const attributes = [
    ['src', frameAddress(wish)],
    ['title', `Chart: ${headline}`],
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
  ].map(([name = '', value = '']) => `${name}="${escapeHtml(value)}"`);
  return [
    `<iframe ${attributes.join(' ')}></iframe>`,
    `<p><a href="${escapeHtml(dashboardLink(wish))}">${escapeHtml(headline)}: chart and figures in Local Context</a></p>`,
    ...(withScript ? [`<script src="${escapeHtml(site)}embed.js" async></script>`] : []),
  ].join('\n');
}

/**
 * The snippet for a page that takes no frames: a picture with its alt text, and a link. `file` is the picture's
 * name where the editor puts a downloaded one on their own site.
 */
export function pictureCode(wish: EmbedWish, file: string): string {
  const source = hasPicture(wish) ? `${folderOf(wish)}picture.png` : file;
  const size = hasPicture(wish) ? ' width="1200" height="630"' : '';
  const link = escapeHtml(dashboardLink(wish));
  return [
    `<p><a href="${link}"><img src="${escapeHtml(source)}" alt="${escapeHtml(wish.altText)}"${size} loading="lazy" style="max-width:100%;height:auto"></a></p>`,
    `<p><a href="${link}">${escapeHtml(wish.headline)}: figures and sources in Local Context</a></p>`,
  ].join('\n');
}

function dashboardLink({ site, search }: EmbedWish): string {
  return site + search;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (letter) => entities[letter] ?? letter);
}
