import { escapeHtml } from '../../export/text/escape-html.ts';

/** What a web editor wants of a chart in a page. */
export interface EmbedOptions {
  /** The address of the site's folder, with a slash at its end. */
  readonly site: string;
  readonly indicator: string;
  /** A promise with a static figure page of its own; empty for none. */
  readonly target: string;
  /** The view as a link's query, as the dashboard writes it. */
  readonly search: string;
  /** The view that the static figure page shows of itself, in the same way. */
  readonly pageSearch: string;
  /** What the chart is of. It stands in a page that nobody may change for years, so it makes no claim. */
  readonly name: string;
  /** Of a picture that stays as it is. */
  readonly altText: string;
  /** Of a picture that is made anew with every release. */
  readonly lastingAltText: string;
  /** False leaves the heading out of sight: the host's page has its own. */
  readonly withTitle: boolean;
  readonly withComparators: boolean;
  /** A data version to stay with; empty for always the latest figures. */
  readonly dataVersion: string;
  /** A chart, its title and source, with the rest behind one control; or all of the figure. */
  readonly form: 'compact' | 'full';
  /** CSS pixels: of a frame on a phone, and of one as wide as an article or wider. */
  readonly heights: { readonly narrow: number; readonly wide: number };
  readonly withScript: boolean;
}

/** Where the static figure page of an indicator, or of a promise about it, stands. */
function folderOf({
  site,
  indicator,
  target,
}: Pick<EmbedOptions, 'site' | 'indicator' | 'target'>): string {
  return `${site}figures/${indicator}/${target === '' ? '' : `${target}/`}`;
}

/** The choices in a link's query that mean something to one figure alone. */
function choicesIn(search: string): URLSearchParams {
  const choices = new URLSearchParams(search);
  for (const key of ['page', 'strategy', 'priority']) choices.delete(key);
  return choices;
}

function isSame(key: string, one: URLSearchParams, other: URLSearchParams): boolean {
  return one.getAll(key).join('\n') === other.getAll(key).join('\n');
}

/**
 * The address to frame: the static figure page with what differs from its own view, or, for a view without a choice that
 * the static figure page makes, the page that shows any view.
 */
export function frameAddress(options: EmbedOptions): string {
  const chosen = choicesIn(options.search);
  if (!options.withComparators) chosen.set('comparators', 'none');
  const pageSearch = choicesIn(options.pageSearch);
  const isStatic = [...pageSearch.keys()].every((key) => chosen.has(key));
  const query = new URLSearchParams(
    [...chosen].filter(([key]) => !isStatic || !isSame(key, chosen, pageSearch)),
  );
  if (!options.withTitle) query.set('title', 'off');
  if (options.dataVersion !== '') query.set('data', options.dataVersion);
  // A link that does not say so shows all, as links have from the start.
  if (options.form === 'compact') query.set('form', 'compact');
  const text = query.toString().replace(/%2C/g, ',');
  return (
    (isStatic ? folderOf(options) : `${options.site}embed.html`) + (text === '' ? '' : `?${text}`)
  );
}

/** True where the static figure page's own view is the very one that the dashboard shows, so that its picture fits. */
export function hasPicture({
  search,
  pageSearch,
}: Pick<EmbedOptions, 'search' | 'pageSearch'>): boolean {
  const [chosen, page] = [choicesIn(search), choicesIn(pageSearch)];
  return [...chosen.keys(), ...page.keys()].every((key) => isSame(key, chosen, page));
}

/** The address of that picture. */
export function pictureAddress(
  options: Pick<EmbedOptions, 'site' | 'indicator' | 'target'>,
): string {
  return `${folderOf(options)}picture.png`;
}

/** The snippet for a page that takes frames: the chart, and a plain link for where it does not show. */
export function frameCode(options: EmbedOptions): string {
  const { site, name, heights, withScript } = options;
  const attributes = [
    ['src', frameAddress(options)],
    ['title', `Chart: ${name}`],
    ['loading', 'lazy'],
    ['width', '100%'],
    // For a page whose filter takes styles away: rather some room too much than a second bar to scroll with.
    ['height', String(Math.max(heights.narrow, heights.wide))],
    ['frameborder', '0'],
    ['style', `border:0;width:100%;height:${heightInStyle(heights)}`],
    ['referrerpolicy', 'strict-origin-when-cross-origin'],
    ['allow', 'clipboard-write'],
    [
      'sandbox',
      'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads',
    ],
  ].map(([key = '', value = '']) => `${key}="${escapeHtml(value)}"`);
  return [
    `<iframe ${attributes.join(' ')}></iframe>`,
    `<p><a href="${escapeHtml(dashboardLink(options))}">${escapeHtml(name)}: chart and figures in Local Context</a></p>`,
    ...(withScript ? [`<script src="${escapeHtml(site)}embed.js" async></script>`] : []),
  ].join('\n');
}

/**
 * The height of a frame as a style sheet can say it without a script: one on a phone, the other from 640 pixels of the
 * page on, where a frame in a column is wide enough for the wide drawing.
 */
export function heightInStyle({ narrow, wide }: EmbedOptions['heights']): string {
  if (narrow === wide) return `${wide}px`;
  const steep = narrow > wide ? '(640px - 100vw)' : '(100vw - 640px)';
  const [least, most] = narrow > wide ? [wide, narrow] : [narrow, wide];
  return `clamp(${least}px,${steep}*999,${most}px)`;
}

/** The address of a picture that can be read on a phone, where the other one's writing would be too small. */
export function narrowPictureAddress(
  options: Pick<EmbedOptions, 'site' | 'indicator' | 'target'>,
): string {
  return `${folderOf(options)}picture-narrow.png`;
}

/**
 * CSS pixels of the narrow picture: as wide as a column on a phone. Its writing is larger there than on paper, and
 * where a page's filter takes styles away it is no wider than that.
 */
const narrowWidth = 360;

/**
 * The snippet for a page that takes no frames: a picture with its alt text, and a link. A picture of this site is
 * another one on a phone, and has an alt text that stays true. The narrow one is what remains where a page's filter
 * leaves nothing but `img`: it can be read at any width. `file` is the picture's name where the editor puts a
 * downloaded one on their own site.
 */
export function pictureCode(options: EmbedOptions, file: string): string {
  const link = escapeHtml(dashboardLink(options));
  const image = hasPicture(options)
    ? [
        '<picture>',
        `<source media="(min-width:481px)" srcset="${escapeHtml(pictureAddress(options))}" width="1200" height="630">`,
        imageCode(
          narrowPictureAddress(options),
          options.lastingAltText,
          ` width="${String(narrowWidth)}"`,
        ),
        '</picture>',
      ].join('')
    : imageCode(file, options.altText, '');
  return [
    `<p><a href="${link}">${image}</a></p>`,
    `<p><a href="${link}">${escapeHtml(options.name)}: figures and sources in Local Context</a></p>`,
  ].join('\n');
}

function imageCode(source: string, altText: string, size: string): string {
  return `<img src="${escapeHtml(source)}" alt="${escapeHtml(altText)}"${size} loading="lazy" style="max-width:100%;height:auto">`;
}

function dashboardLink({ site, search }: EmbedOptions): string {
  return site + search;
}
