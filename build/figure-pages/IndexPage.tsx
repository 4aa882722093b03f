import { Fragment, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { byTheme } from '../../src/domain/catalogue.ts';
import type { Surroundings } from './facts.ts';
import { publishedFigures, type Site } from './site.ts';
import { addressOf } from './site-url.ts';

const title = 'All figures, ready to read or to put into a page';

type Around = Pick<Surroundings, 'siteUrl' | 'styles' | 'dataVersion'>;

/** The page at `figures/`: every static figure page by theme, and under each indicator the promises that have one. */
export function indexHtml(site: Site, around: Around): string {
  return `<!doctype html>${renderToStaticMarkup(<IndexPage site={site} around={around} />)}\n`;
}

function IndexPage({ site, around }: { readonly site: Site; readonly around: Around }): ReactNode {
  const { catalogue, layer } = site;
  const { siteUrl, styles, dataVersion } = around;
  const published = publishedFigures(site);
  const statements = new Map(layer.targets.map(({ id, statement }) => [id, statement]));
  const description = `Every figure of ${catalogue.site.title} on a page of its own, by theme.`;
  return (
    <html lang="en-GB">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} – Local Context`}</title>
        {styles.map((path) => (
          <link key={path} rel="stylesheet" href={`../${path}`} />
        ))}
        <meta name="description" content={description} />
        <link rel="canonical" href={addressOf(siteUrl, 'figures/', './')} />
        <link rel="icon" href="data:," />
        <meta property="og:type" content="website" />
        <meta property="og:site_name" content="Local Context" />
        <meta property="og:title" content={title} />
        <meta property="og:description" content={description} />
      </head>
      <body>
        <main id="figure-page">
          <h1>{title}</h1>
          <p>
            {description} Each page works without a script. Figures as at {dataVersion}.{' '}
            <a href="../">Local Context</a>
          </p>
          {byTheme(catalogue).map(({ theme, datasets }) => (
            <section key={theme.id} aria-label={theme.title}>
              <h2>{theme.title}</h2>
              <ul>
                {datasets
                  .flatMap(({ indicators }) => indicators)
                  .map((indicator) => (
                    <Fragment key={indicator.id}>
                      <li>
                        <a href={`${indicator.id}/`}>{indicator.title}</a>
                        <Promises
                          promises={published.flatMap(({ indicator: id, target }) =>
                            id === indicator.id && target !== ''
                              ? [
                                  {
                                    href: `${id}/${target}/`,
                                    text: statements.get(target) ?? target,
                                  },
                                ]
                              : [],
                          )}
                        />
                      </li>
                    </Fragment>
                  ))}
              </ul>
            </section>
          ))}
        </main>
      </body>
    </html>
  );
}

function Promises(props: {
  readonly promises: readonly { readonly href: string; readonly text: string }[];
}): ReactNode {
  if (props.promises.length === 0) return null;
  return (
    <ul>
      {props.promises.map(({ href, text }) => (
        <li key={href}>
          <a href={href}>Promise: {text}</a>
        </li>
      ))}
    </ul>
  );
}

/**
 * The site's pages for search engines, as sitemaps.org has it; '' where the site's address is not known, because a
 * sitemap holds whole addresses only. `lastChange` is a date, or '' where there is none.
 */
export function sitemapXml(site: Site, siteUrl: string, lastChange: string): string {
  if (siteUrl === '') return '';
  const date = lastChange === '' ? '' : `<lastmod>${lastChange}</lastmod>`;
  const paths = ['', 'figures/', ...publishedFigures(site).map(({ folder }) => folder)];
  const urls = paths.map((path) => `<url><loc>${new URL(path, siteUrl).href}</loc>${date}</url>`);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...urls,
    '</urlset>',
    '',
  ].join('\n');
}
