import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { figureData } from '../../src/charts/static/figure-data.ts';
import { StaticFigure } from '../../src/charts/static/StaticFigure.tsx';
import { siteBlockId } from '../../src/state/site.ts';
import { DataBlock } from './DataBlock.tsx';
import { pictureSize, type PageFacts, type Surroundings } from './facts.ts';
import { jsonLdOf } from './json-ld.ts';
import type { BuiltFigure } from './site.ts';
import { shortNumbers } from './short-numbers.ts';
import { addressOf } from './site-url.ts';

/** The longest description of a picture that some networks take, in characters. */
const mostOfPictureText = 420;

interface PageProps {
  readonly built: BuiltFigure;
  readonly facts: PageFacts;
  readonly surroundings: Surroundings;
}

/** A whole page, as HTML that works without a script. */
export function htmlOf(built: BuiltFigure, facts: PageFacts, surroundings: Surroundings): string {
  const page = <Page built={built} facts={facts} surroundings={surroundings} />;
  return `<!doctype html>${shortNumbers(renderToStaticMarkup(page))}\n`;
}

function Page({ built, facts, surroundings }: PageProps): ReactNode {
  const { figure, descriptor } = built;
  const { dataVersion, css } = surroundings;
  const from = (paths: readonly string[]): string => paths.map((path) => facts.up + path).join(' ');
  return (
    <html lang="en-GB">
      <Head built={built} facts={facts} surroundings={surroundings} />
      <body>
        <main
          id="figure-page"
          data-root={facts.up}
          data-datasets={descriptor.name}
          data-dashboard={from(surroundings.dashboardFiles)}
          // For a host whose headers refuse the style sheet inside the page: its script asks for these then.
          data-styles={css === '' ? undefined : from(surroundings.styles)}
          // Its host has a main part as well.
          aria-labelledby="figure-title"
        >
          <StaticFigure
            figure={figure}
            definition={[figure.indicator.definition, descriptor.description]}
            target={facts.target}
            links={facts.links}
            dataVersion={dataVersion}
          />
        </main>
        <DataBlock type="application/json" id={siteBlockId} value={surroundings.site} />
        <DataBlock
          type="application/json"
          id="figure-data"
          value={figureData(figure, facts.search, dataVersion)}
        />
        <DataBlock
          type="application/ld+json"
          id="figure-facts"
          value={jsonLdOf(built, facts, surroundings)}
        />
      </body>
    </html>
  );
}

function Head({ built, facts, surroundings }: PageProps): ReactNode {
  const { title, up } = facts;
  const { siteUrl, scripts, modules, styles, css } = surroundings;
  const { folder } = built.published;
  const sheets = styles.map((path) => <link key={path} rel="stylesheet" href={up + path} />);
  return (
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{`${title} – Local Context`}</title>
      {css === '' ? (
        sheets
      ) : (
        <>
          <style>{css}</style>
          <noscript>{sheets}</noscript>
        </>
      )}
      {scripts.map((path) => (
        <script key={path} defer src={up + path} />
      ))}
      {modules.map((path) => (
        <script key={path} type="module" src={up + path} />
      ))}
      <meta name="description" content={facts.description} />
      {/* Without what a link to the page asks for besides: its query is another view of the same figure. */}
      <link rel="canonical" href={addressOf(siteUrl, folder, './')} />
      <link rel="icon" href="data:," />
      <link
        rel="alternate"
        type="application/json+oembed"
        href={addressOf(siteUrl, `${folder}oembed.json`, 'oembed.json')}
        title={title}
      />
      <LinkPreview built={built} facts={facts} siteUrl={siteUrl} />
    </head>
  );
}

/** What other sites show of a link to the page. */
function LinkPreview(props: {
  readonly built: BuiltFigure;
  readonly facts: PageFacts;
  readonly siteUrl: string;
}): ReactNode {
  const { built, facts, siteUrl } = props;
  const { published, figure } = built;
  const properties = Object.entries({
    'og:type': 'article',
    'og:site_name': 'Local Context',
    'og:locale': 'en_GB',
    'og:title': facts.title,
    'og:description': facts.description,
    'og:url': addressOf(siteUrl, published.folder, ''),
    'og:image': addressOf(siteUrl, `${published.folder}picture.png`, 'picture.png'),
    'og:image:type': 'image/png',
    'og:image:width': String(pictureSize.width),
    'og:image:height': String(pictureSize.height),
    'og:image:alt': figure.altText,
  }).filter(([, content]) => content !== '');
  return (
    <>
      {properties.map(([property, content]) => (
        <meta key={property} property={property} content={content} />
      ))}
      {/* What else its cards show is taken from the lines above. */}
      <meta name="twitter:card" content="summary_large_image" />
      <meta name="twitter:image:alt" content={cutAtWord(figure.altText, mostOfPictureText)} />
    </>
  );
}

/** A text of at most so many characters, with an ellipsis where words had to go. */
export function cutAtWord(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text.slice(0, most).replace(/\s+\S*$/, '')}…`;
}
