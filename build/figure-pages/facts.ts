import { staticTarget, viewOfStaticTarget } from '../../src/charts/static/static-target.ts';
import type { StaticLinks, StaticTarget } from '../../src/charts/static/StaticFigure.tsx';
import { possessive } from '../../src/figure/series/series-areas.ts';
import type { TargetCard } from '../../src/strategy/targets/target-card.ts';
import type { Site } from '../../src/domain/area.ts';
import { serialiseView } from '../../src/state/serialise-view.ts';
import type { BuiltFigure } from './site.ts';
import { headlineText, textsOf } from '../../src/figure/words/sentence.ts';

/** Where the built site will be and what its pages load. */
export interface Surroundings {
  /** Whose site it is. */
  readonly site: Site;
  /** The site's full address with a slash at its end; empty where it is not known. */
  readonly siteUrl: string;
  readonly dataVersion: string;
  /** The day that the pages are made for, in words. */
  readonly day: string;
  /** Paths from the site's folder, such as `assets/figure-page-x.js`. */
  readonly scripts: readonly string[];
  /** Scripts that are modules, as the development server has them. */
  readonly modules: readonly string[];
  readonly styles: readonly string[];
  /** The style sheets' own text where pages carry it inside them; else empty. */
  readonly css: string;
  /** What the page's script fetches to draw the figure anew: a module, then its style sheets. */
  readonly dashboardFiles: readonly string[];
}

/** Size of the picture that stands for a page elsewhere, in pixels. */
export const pictureSize = { width: 1200, height: 630 } as const;

const mostOfDescription = 300;

/** What a page says of its figure, in its head and to machines. */
export interface PageFacts {
  readonly title: string;
  /** The first sentences of the summary. */
  readonly description: string;
  /** The way from the page's folder to the site's: `../../`. */
  readonly up: string;
  readonly links: StaticLinks;
  readonly target: StaticTarget | null;
  /** The page's own view, as the query of a link. */
  readonly search: string;
}

/** The facts of a built figure's page. */
export function factsOfPage(
  { published, figure, descriptor, view, card }: BuiltFigure,
  site: Site,
): PageFacts {
  const up = '../'.repeat(published.folder.split('/').length - 1);
  const search = serialiseView(view, site);
  return {
    title: [headlineText(figure), figure.subtitle, ...(card ? [targetInWords(card)] : [])].join(
      '. ',
    ),
    description: firstSentences(textsOf(figure), mostOfDescription),
    up,
    links: {
      dashboard: `${up}${search}`,
      data: `${up}data/${descriptor.path}`,
      target: card ? `${up}${serialiseView(viewOfStaticTarget(card), site)}` : '',
    },
    target: card && staticTarget(card),
    search,
  };
}

/** As many whole sentences as fit in so many characters, at least one. */
export function firstSentences(sentences: readonly string[], most: number): string {
  const [first = '', ...others] = sentences;
  let text = first;
  for (const sentence of others) {
    if (text.length + 1 + sentence.length > most) break;
    text = `${text} ${sentence}`;
  }
  return text;
}

function targetInWords({ strategy, target }: TargetCard): string {
  return `${possessive(strategy.areaName)} promise: ${target.statement.replace(/\.$/, '')}`;
}
