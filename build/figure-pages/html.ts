import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { figureData } from '../../src/charts/static/figure-data.ts';
import { siteBlockId } from '../../src/state/site.ts';
import { StaticFigure } from '../../src/charts/static/StaticFigure.tsx';
import { dataBlock, escapeHtml } from './html-text.ts';
import { pictureSize, type PageFacts, type Surroundings } from './facts.ts';
import { jsonLdOf } from './json-ld.ts';
import type { BuiltFigure } from './site.ts';
import { addressOf } from './site-url.ts';

/** The longest description of a picture that some networks take, in characters. */
const mostOfPictureText = 420;

/** A whole page that works without a script. */
export function htmlOf(built: BuiltFigure, facts: PageFacts, surroundings: Surroundings): string {
  const { figure, descriptor } = built;
  const { dataVersion } = surroundings;
  const live = surroundings.live.map((path) => facts.up + path);
  const body = renderToStaticMarkup(
    createElement(StaticFigure, {
      figure,
      definition: [figure.indicator.definition, descriptor.description],
      promise: facts.promise,
      links: facts.links,
      dataVersion,
    }),
  );
  return [
    '<!doctype html>',
    '<html lang="en-GB">',
    '<head>',
    ...headOf(built, facts, surroundings),
    '</head>',
    '<body>',
    tag('main', {
      id: 'figure-page',
      'data-root': facts.up,
      'data-live': live.join(' '),
      // For a host whose headers refuse the style sheet inside the page: its script asks for these then.
      ...(surroundings.css === ''
        ? {}
        : { 'data-styles': surroundings.styles.map((path) => facts.up + path).join(' ') }),
      // Its host has a main part as well.
      'aria-labelledby': 'figure-title',
    }),
    `${shortNumbers(body)}</main>`,
    dataBlock('application/json', siteBlockId, surroundings.site),
    dataBlock('application/json', 'figure-data', figureData(figure, facts.search, dataVersion)),
    dataBlock('application/ld+json', 'figure-facts', jsonLdOf(built, facts, surroundings)),
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function headOf(
  { published, figure }: BuiltFigure,
  facts: PageFacts,
  { siteUrl, scripts, modules, styles, css }: Surroundings,
): readonly string[] {
  const { title, description, up } = facts;
  const picture = addressOf(siteUrl, `${published.folder}picture.png`, 'picture.png');
  const address = addressOf(siteUrl, published.folder, '');
  // Without what a link to the page asks for besides: its query is another view of the same figure.
  const canonical = addressOf(siteUrl, published.folder, './');
  const oEmbed = addressOf(siteUrl, `${published.folder}oembed.json`, 'oembed.json');
  return [
    '<meta charset="utf-8">',
    tag('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    `<title>${escapeHtml(title)} – Local Context</title>`,
    ...(css === ''
      ? styleLinks(styles, up)
      : [`<style>${css}</style>`, `<noscript>${styleLinks(styles, up).join('')}</noscript>`]),
    ...scripts.map((path) => `${tag('script', { defer: '', src: up + path })}</script>`),
    ...modules.map((path) => `${tag('script', { type: 'module', src: up + path })}</script>`),
    tag('meta', { name: 'description', content: description }),
    tag('link', { rel: 'canonical', href: canonical }),
    tag('link', { rel: 'icon', href: 'data:,' }),
    tag('link', {
      rel: 'alternate',
      type: 'application/json+oembed',
      href: oEmbed,
      title,
    }),
    ...Object.entries({
      'og:type': 'article',
      'og:site_name': 'Local Context',
      'og:locale': 'en_GB',
      'og:title': title,
      'og:description': description,
      'og:url': address,
      'og:image': picture,
      'og:image:type': 'image/png',
      'og:image:width': String(pictureSize.width),
      'og:image:height': String(pictureSize.height),
      'og:image:alt': figure.altText,
    })
      .filter(([, content]) => content !== '')
      .map(([property, content]) => tag('meta', { property, content })),
    ...Object.entries({
      // What else its cards show is taken from the lines above.
      'twitter:card': 'summary_large_image',
      'twitter:image:alt': cutAtWord(figure.altText, mostOfPictureText),
    }).map(([name, content]) => tag('meta', { name, content })),
  ];
}

/** A text of at most so many characters, with an ellipsis where words had to go. */
export function cutAtWord(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text.slice(0, most).replace(/\s+\S*$/, '')}…`;
}

function styleLinks(styles: readonly string[], up: string): readonly string[] {
  return styles.map((path) => tag('link', { rel: 'stylesheet', href: up + path }));
}

function tag(name: string, attributes: Readonly<Record<string, string>>): string {
  const written = Object.entries(attributes).map(([key, text]) => ` ${key}="${escapeHtml(text)}"`);
  return `<${name}${written.join('')}>`;
}

const shapes = /<(?:text|tspan|line|rect|circle|path|polyline)\b[^>]*>/g;
const positions = /(?<= (?:x|y|x1|x2|y1|y2|cx|cy|r|width|height|d)=")[^"]*/g;
const longNumbers = /-?\d+\.\d{3,}/g;

/** Positions in drawings to a hundredth of a pixel: nobody sees more, and digits are most of a page's weight. */
export function shortNumbers(markup: string): string {
  const shorten = (number: string): string => String(Math.round(Number(number) * 100) / 100);
  return markup.replace(shapes, (shape) =>
    shape.replace(positions, (numbers) => numbers.replace(longNumbers, shorten)),
  );
}
