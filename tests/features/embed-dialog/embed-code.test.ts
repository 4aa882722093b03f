// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import {
  frameAddress,
  frameCode,
  heightInStyle,
  hasPicture,
  pictureCode,
  type EmbedOptions,
} from '../../../src/features/embed-dialog/embed-code.ts';

const options: EmbedOptions = {
  site: 'https://example.org/local/',
  indicator: 'ehcp-caseload.ehc_plan_count',
  target: '',
  search: '?page=indicator&indicator=ehcp-caseload.ehc_plan_count',
  pageSearch: '?page=indicator&indicator=ehcp-caseload.ehc_plan_count',
  name: 'EHC plans, Liverpool and Sefton',
  altText: 'Line chart: EHC plans.',
  lastingAltText: 'Line chart: EHC plans, the latest.',
  withTitle: true,
  withComparators: true,
  dataVersion: '',
  form: 'full',
  heights: { narrow: 812, wide: 812 },
  withScript: false,
};
const page = 'https://example.org/local/figures/ehcp-caseload.ehc_plan_count/';

const parsed = (code: string): HTMLElement => {
  const holder = document.createElement('div');
  holder.innerHTML = code;
  return holder;
};

describe('the address to frame', () => {
  it('is the static figure page, bare where it shows just that', () => {
    expect(frameAddress(options)).toBe(page);
  });

  it('says only what differs from the static figure page', () => {
    expect(
      frameAddress({
        ...options,
        search: `${options.search}&areas=E08000012,E08000011&from=2019`,
        withComparators: false,
        withTitle: false,
        dataVersion: '2026.11.21',
      }),
    ).toBe(
      `${page}?areas=E08000012,E08000011&from=2019&comparators=none&title=off&data=2026.11.21`,
    );
  });

  it('is the page of a promise that has one', () => {
    const search = `${options.search}&target=sef-1`;
    expect(frameAddress({ ...options, search, pageSearch: search, target: 'sef-1' })).toBe(
      `${page}sef-1/`,
    );
    expect(frameAddress({ ...options, search })).toBe(`${page}?target=sef-1`);
  });

  it('leaves out what the static figure page chooses of itself', () => {
    const pageSearch = `${options.pageSearch}&breakdown=sen_primary_need&filter.age=Under+5&filter.age=5+to+10`;
    expect(frameAddress({ ...options, search: pageSearch, pageSearch })).toBe(page);
    expect(frameAddress({ ...options, search: `${pageSearch}&from=2019`, pageSearch })).toBe(
      `${page}?from=2019`,
    );
    const search = pageSearch.replace('sen_primary_need', 'sex').replace('&filter.age=5+to+10', '');
    expect(frameAddress({ ...options, search, pageSearch })).toBe(
      `${page}?breakdown=sex&filter.age=Under+5`,
    );
  });

  it('is the page for any view where the static figure page would choose what is not chosen', () => {
    const pageSearch = `${options.pageSearch}&filter.age=Under+5&target=sef-1`;
    const search = `${options.search}&target=sef-1`;
    expect(
      frameAddress({ ...options, search, pageSearch, target: 'sef-1', withTitle: false }),
    ).toBe(
      'https://example.org/local/embed.html?indicator=ehcp-caseload.ehc_plan_count&target=sef-1&title=off',
    );
  });

  it('says that it is compact where it is, and nothing where it shows all', () => {
    expect(frameAddress({ ...options, form: 'compact' })).toBe(`${page}?form=compact`);
  });

  it('says nothing of the dashboard’s other pages', () => {
    expect(frameAddress({ ...options, search: `${options.search}&priority=p1` })).toBe(page);
  });
});

describe('the code for a frame', () => {
  it('is a titled frame that loads late and may do little, with a link after it', () => {
    const [frame, paragraph] = parsed(frameCode(options)).children;
    expect(frame?.getAttribute('title')).toBe('Chart: EHC plans, Liverpool and Sefton');
    expect(frame?.getAttribute('loading')).toBe('lazy');
    expect(frame?.getAttribute('height')).toBe('812');
    expect(frame?.getAttribute('frameborder')).toBe('0');
    expect(frame?.getAttribute('width')).toBe('100%');
    expect(frame?.getAttribute('sandbox')).toBe(
      'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads',
    );
    expect(paragraph?.querySelector('a')?.getAttribute('href')).toBe(
      `https://example.org/local/${options.search}`,
    );
    expect(frameCode(options)).not.toContain('<script');
  });

  it('has a height for a phone and one for a page, without a script', () => {
    const frame = parsed(frameCode({ ...options, heights: { narrow: 560, wide: 480 } })).firstChild;
    const style = frame instanceof HTMLElement ? (frame.getAttribute('style') ?? '') : '';
    expect(style).toBe('border:0;width:100%;height:clamp(480px,(640px - 100vw)*999,560px)');
    expect((frame as HTMLElement).getAttribute('height')).toBe('560');
    expect(heightInStyle({ narrow: 410, wide: 480 })).toBe(
      'clamp(410px,(100vw - 640px)*999,480px)',
    );
    expect(heightInStyle({ narrow: 480, wide: 480 })).toBe('480px');
  });

  it('has the script only where it is chosen', () => {
    expect(parsed(frameCode({ ...options, withScript: true })).lastElementChild?.outerHTML).toBe(
      '<script src="https://example.org/local/embed.js" async=""></script>',
    );
  });

  it('keeps a name as text, whatever it looks like', () => {
    const name = '"><script>alert(1)</script>&amp;';
    const holder = parsed(frameCode({ ...options, name }));
    expect(holder.querySelector('script')).toBeNull();
    expect(holder.querySelector('iframe')?.getAttribute('title')).toBe(`Chart: ${name}`);
    expect(holder.textContent).toContain(name);
  });
});

describe('the code for a picture', () => {
  it('takes the static figure page’s own picture, with its alt text, inside a link', () => {
    expect(hasPicture(options)).toBe(true);
    const code = parsed(pictureCode(options, 'plans.png'));
    const image = code.querySelector('a > picture > img');
    expect(image?.getAttribute('src')).toBe(`${page}picture-narrow.png`);
    // It is made anew with every release, and its description with it.
    expect(image?.getAttribute('alt')).toBe('Line chart: EHC plans, the latest.');
    const wide = code.querySelector('picture > source');
    expect(wide?.getAttribute('srcset')).toBe(`${page}picture.png`);
    expect(wide?.getAttribute('media')).toBe('(min-width:481px)');
  });

  it('names the downloaded file for any other view', () => {
    const other = { ...options, search: `${options.search}&from=2019` };
    expect(hasPicture(other)).toBe(false);
    const code = parsed(pictureCode(other, 'plans.png'));
    expect(code.querySelector('img')?.getAttribute('src')).toBe('plans.png');
    expect(code.querySelector('img')?.getAttribute('alt')).toBe('Line chart: EHC plans.');
    expect(code.querySelector('source')).toBeNull();
  });

  it.each([
    ['an indicator that opens with a breakdown', '&breakdown=sen_primary_need', true],
    ['that indicator without its breakdown', '', false],
    ['that indicator with another breakdown', '&breakdown=sex', false],
  ])('of %s', (_name, more, isThere) => {
    const pageSearch = `${options.pageSearch}&breakdown=sen_primary_need`;
    expect(hasPicture({ search: options.search + more, pageSearch })).toBe(isThere);
  });

  it('does not depend on choices that only a frame has', () => {
    const code = pictureCode(
      { ...options, withTitle: false, withComparators: false, dataVersion: '2026.11.21' },
      'plans.png',
    );
    expect(parsed(code).querySelector('source')?.getAttribute('srcset')).toBe(`${page}picture.png`);
  });
});
