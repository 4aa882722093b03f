// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { pageAt, textsOf as texts } from '../read-pages.ts';

describe('a page', () => {
  it('says first what matters, then draws it', () => {
    const { page } = pageAt('figures/ehcp-caseload.ehc_plan_count/');
    expect(texts(page, 'h1')).toEqual(['EHC plans: up in both councils since January 2019']);
    const [lead = '', more = ''] = texts(page, '.figure-summary');
    expect(lead).toBe(
      'In January 2026, Liverpool maintained 7,875 EHC plans; Sefton maintained 4,197 EHC plans.',
    );
    expect(more).toMatch(
      /^From January 2025 to January 2026, the number of EHC plans maintained rose by 1,061 \(15\.6%\) in Liverpool/,
    );
    expect(more).not.toMatch(/higher|3,678/);
  });

  it('of a promise says it, marks it on the chart and asks for it in the dashboard', () => {
    const { page, data } = pageAt('figures/neet-rates.neet_percent/s20-t2/');
    expect(data.search).toBe('?page=indicator&indicator=neet-rates.neet_percent&target=s20-t2');
    expect(texts(page, '.wide .overlay text')).toEqual(['Sefton’s aim: down, by 2025']);
    expect(texts(page, '.figure-promise p').join()).toMatch(
      /^Sefton: Keep reducing the share of 16 to 17 year olds who are NEET\. Due by the end of 2025\./,
    );
    expect(page.title).toContain('Sefton’s promise');
  });

  it('of an indicator without one number for the whole shows its breakdown', () => {
    const { page, data } = pageAt('figures/need-types.ehc_plan_percent/');
    expect(data.search).toBe('?page=indicator&indicator=need-types.ehc_plan_percent');
    expect(texts(page, 'tbody th')[0]).toBe('Autistic spectrum disorder');
  });
});

describe('what machines read', () => {
  it('tells of the plans by place, years and file', () => {
    expect(pageAt('figures/ehcp-caseload.ehc_plan_count/').facts).toMatchObject({
      name: 'EHC plans maintained by the council: Liverpool, Sefton, England, North West',
      creator: [{ name: 'Department for Education' }],
      license: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
      temporalCoverage: '2010/2026',
      spatialCoverage: [
        { '@type': 'Place', name: 'Liverpool', identifier: 'E08000012' },
        { name: 'Sefton' },
        { name: 'England' },
        { name: 'North West' },
      ],
      variableMeasured: { unitText: 'Number of EHC plans' },
      distribution: { encodingFormat: 'text/csv', contentUrl: '../../data/ehcp-caseload.csv' },
      dateModified: '2026-11-30',
    });
  });

  it('begins an academic year in its first year', () => {
    const { facts } = pageAt('figures/attainment.attainment_8_average_score/');
    expect(facts['temporalCoverage']).toBe('2015/2025');
  });

  it('offers previews: picture, description, oEmbed', () => {
    const { page, oEmbed } = pageAt('figures/ehcp-caseload.ehc_plan_count/');
    const content = (name: string): string | null | undefined =>
      page.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content');
    const opening =
      'In January 2026, Liverpool maintained 7,875 EHC plans; Sefton maintained 4,197 EHC plans.';
    expect(content('og:title')).toContain('EHC plans: up in both councils since January 2019');
    expect(content('og:description')).toContain(opening);
    expect(content('description')).toContain(opening);
    expect(content('og:image')).toBe('picture.png');
    expect(content('og:image:width')).toBe('1200');
    expect(content('twitter:card')).toBe('summary_large_image');
    expect(page.querySelector('link[type="application/json+oembed"]')?.getAttribute('href')).toBe(
      'oembed.json',
    );
    expect(page.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe('./');
    expect(JSON.parse(oEmbed)).toMatchObject({
      version: '1.0',
      type: 'rich',
      provider_name: 'Local Context',
      width: 672,
      thumbnail_url: 'picture.png',
      thumbnail_width: 1200,
      thumbnail_height: 630,
    });
    expect(JSON.parse(oEmbed).html).toContain(
      '<iframe src="../../figures/ehcp-caseload.ehc_plan_count/?form=compact" title="Chart: EHC plans maintained by the council, Liverpool and Sefton"',
    );
  });

  it('has code for a frame as high as it says, without a script', () => {
    const { oEmbed } = pageAt('figures/ehcp-caseload.ehc_plan_count/');
    const { html, height } = JSON.parse(oEmbed);
    expect(height).toBeGreaterThan(400);
    // The height goes with the width of 672 pixels that the answer names; the code has one for phones too.
    expect(html).toContain(`height:clamp(${height}px,`);
    expect(html).not.toContain('<script');
  });

  it('of a promise frames the promise’s own page', () => {
    const { oEmbed } = pageAt('figures/neet-rates.neet_percent/s20-t2/');
    expect(JSON.parse(oEmbed).html).toContain(
      '<iframe src="../../../figures/neet-rates.neet_percent/s20-t2/?form=compact"',
    );
  });

  it('has full addresses where the site’s own is known', () => {
    const siteUrl = 'https://figures.example.org/context/';
    const folder = 'figures/ehcp-caseload.ehc_plan_count/';
    const { page, oEmbed, facts } = pageAt(folder, { siteUrl });
    const own = siteUrl + folder;
    const address = (selector: string): string | null | undefined =>
      page.querySelector(selector)?.getAttribute(selector.startsWith('meta') ? 'content' : 'href');
    expect(address('link[rel=canonical]')).toBe(own);
    expect(address('meta[property="og:url"]')).toBe(own);
    expect(address('meta[property="og:image"]')).toBe(`${own}picture.png`);
    expect(address('link[type="application/json+oembed"]')).toBe(`${own}oembed.json`);
    expect(address('link[rel=stylesheet]')).toBe('../../assets/figure-page-x.css');
    expect(JSON.parse(oEmbed).html).toContain(`<iframe src="${own}?form=compact"`);
    expect(facts).toMatchObject({
      url: own,
      distribution: { contentUrl: `${siteUrl}data/ehcp-caseload.csv` },
    });
  });
});

describe('a style sheet inside the page', () => {
  it('stands in its head, and the file is asked for only where no script can', () => {
    const { page } = pageAt('figures/ehcp-caseload.ehc_plan_count/', { css: '.a{color:red}' });
    expect(texts(page, 'head style')).toEqual(['.a{color:red}']);
    const links = [...page.querySelectorAll('link[rel=stylesheet]')];
    expect(links.map((link) => link.closest('noscript') !== null)).toEqual([true]);
    expect(page.getElementById('figure-page')?.dataset['styles']).toBe(
      '../../assets/figure-page-x.css',
    );
  });
});
