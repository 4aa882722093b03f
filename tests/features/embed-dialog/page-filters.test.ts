// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import {
  frameCode,
  pictureCode,
  type EmbedOptions,
} from '../../../src/features/embed-dialog/embed-code.ts';

const site = 'https://example.org/local/';
const own = '?page=indicator&indicator=ehcp-caseload.ehc_plan_count';
const options: EmbedOptions = {
  site,
  indicator: 'ehcp-caseload.ehc_plan_count',
  target: '',
  search: own,
  pageSearch: own,
  name: 'EHC plans, Liverpool and Sefton',
  altText: 'Line chart: EHC plans.',
  lastingAltText: 'Line chart: EHC plans, with the latest figures.',
  withTitle: true,
  withComparators: true,
  dataVersion: '',
  form: 'compact',
  heights: { narrow: 560, wide: 480 },
  withScript: true,
};
const folder = `${site}figures/ehcp-caseload.ehc_plan_count/`;

/** What the filter of a content management system leaves of what an editor pastes: elements with their attributes. */
type Filter = Readonly<Record<string, readonly string[]>>;

const filters: Readonly<Record<string, Filter>> = {
  'TinyMCE without a list of its own': {
    p: ['style'],
    a: ['href', 'title', 'target', 'rel'],
    img: ['src', 'alt', 'width', 'height', 'style', 'loading', 'srcset', 'sizes'],
    picture: [],
    source: ['srcset', 'media', 'width', 'height'],
    iframe: [
      'src',
      'title',
      'width',
      'height',
      'style',
      'loading',
      'frameborder',
      'allow',
      'sandbox',
      'referrerpolicy',
    ],
  },
  'TinyMCE 4, as in older systems': {
    p: ['style'],
    a: ['href', 'title', 'target', 'rel'],
    img: ['src', 'alt', 'width', 'height', 'style'],
    iframe: ['src', 'name', 'title', 'width', 'height', 'style', 'frameborder', 'scrolling'],
  },
  'CKEditor 4 with its iframe plug-in': {
    p: [],
    a: ['href', 'title', 'target'],
    img: ['src', 'alt', 'width', 'height', 'style'],
    iframe: [
      'src',
      'title',
      'width',
      'height',
      'frameborder',
      'scrolling',
      'align',
      'name',
      'longdesc',
    ],
  },
  'WordPress, for those without unfiltered_html': {
    p: ['align', 'style', 'class'],
    a: ['href', 'rel', 'target', 'style', 'class', 'title'],
    img: ['src', 'alt', 'align', 'width', 'height', 'loading', 'style', 'class', 'title'],
  },
  'Drupal, basic HTML': {
    p: [],
    a: ['href', 'hreflang'],
    img: ['src', 'alt', 'height', 'width'],
  },
  'Drupal, with frames let in': {
    p: [],
    a: ['href', 'hreflang'],
    img: ['src', 'alt', 'height', 'width'],
    iframe: ['src', 'title', 'width', 'height', 'frameborder', 'allowfullscreen'],
  },
  'a strict list of a council': {
    p: [],
    a: ['href'],
    img: ['src', 'alt'],
    iframe: ['src', 'width', 'height'],
  },
};

/** Elements that are not let in leave what is in them, but a script or a frame, which leave nothing. */
function filtered(code: string, filter: Filter): HTMLElement {
  const page = document.createElement('div');
  page.innerHTML = code;
  for (const element of page.querySelectorAll('*')) {
    const kept = filter[element.localName];
    if (kept === undefined) {
      if (['script', 'iframe'].includes(element.localName)) element.remove();
      else element.replaceWith(...element.childNodes);
      continue;
    }
    for (const name of element.getAttributeNames()) {
      if (!kept.includes(name)) element.removeAttribute(name);
    }
  }
  return page;
}

const all = Object.entries(filters);

describe('through a filter', () => {
  it.each(all.filter(([, filter]) => 'iframe' in filter))(
    'of %s a frame keeps its address, its whole width and enough height',
    (_name, filter) => {
      const frame = filtered(frameCode(options), filter).querySelector('iframe');
      expect(frame?.getAttribute('src')).toBe(`${folder}?form=compact`);
      expect(frame?.getAttribute('width')).toBe('100%');
      // The taller of the two, so that nothing has to be scrolled for where the style is gone.
      expect(frame?.getAttribute('height')).toBe('560');
    },
  );

  it.each(all)('of %s a link is left, and nothing that shows as code', (_name, filter) => {
    const page = filtered(frameCode(options), filter);
    expect(page.querySelector('a')?.getAttribute('href')).toBe(site + own);
    expect(page.textContent?.trim()).toBe(
      'EHC plans, Liverpool and Sefton: chart and figures in Local Context',
    );
  });

  it.each(all)('of %s a picture keeps its link and words, and can be read', (_name, filter) => {
    const page = filtered(pictureCode(options, 'plans.png'), filter);
    const image = page.querySelector('p > a img');
    expect(image?.closest('a')?.getAttribute('href')).toBe(site + own);
    expect(image?.getAttribute('alt')).toBe('Line chart: EHC plans, with the latest figures.');
    expect(image?.getAttribute('src')).toBe(`${folder}picture-narrow.png`);
    // No wider than a phone where widths are let in; its height follows.
    expect(image?.getAttribute('width')).toBe(filter['img']?.includes('width') ? '360' : null);
    expect(image?.getAttribute('height')).toBeNull();
    expect(page.textContent).toContain('figures and sources in Local Context');
  });
});
