import { describe, expect, it } from 'vitest';
import { linkToSearch } from '../../../src/export/metadata/link-to-search.ts';

const here = 'https://council.example/context/index.html?page=overview#main';
const site = 'https://council.example/context/';
const plans = '?page=indicator&indicator=ehcp-caseload.ehc_plan_count';

describe('the link in a picture', () => {
  it('gives its query and nothing else', () => {
    expect(linkToSearch(`${site}${plans}&areas=E08000012,E08000014#x`, here)).toEqual({
      search: `${plans}&areas=E08000012,E08000014`,
    });
  });

  it('may lead to the priorities', () => {
    expect(linkToSearch(`${site}?page=priorities&priority=sefton-1`, here)).toEqual({
      search: '?page=priorities&priority=sefton-1',
    });
  });

  it.each(['index.html', 'embed.html', ''])(
    'may lead to "%s" in the folder of the site',
    (file) => {
      expect(linkToSearch(`${site}${file}${plans}`, here)).toEqual({ search: plans });
    },
  );

  it('may lead to the page of one figure, whose path names the indicator', () => {
    expect(linkToSearch(`${site}figures/ehcp-caseload.ehc_plan_count/`, here)).toEqual({
      search: plans,
    });
    expect(
      linkToSearch(`${site}figures/ehcp-caseload.ehc_plan_count/s20-t1/?from=2019`, here),
    ).toEqual({ search: `${plans}&target=s20-t1&from=2019` });
  });

  it('leads back from the page of one figure', () => {
    const page = `${site}figures/ehcp-caseload.ehc_plan_count/`;
    expect(linkToSearch(`${site}${plans}`, page)).toEqual({ search: plans });
  });

  it('may come from a file on a computer', () => {
    expect(
      linkToSearch(`file:///C:/site/index.html${plans}`, 'file:///C:/site/index.html'),
    ).toEqual({ search: plans });
  });
});

describe('the link of a picture made elsewhere', () => {
  it.each([
    [`https://other.example/context/${plans}`, 'other.example'],
    [`http://localhost:4173/${plans}`, 'localhost:4173'],
    [`https://council.example/draft/${plans}`, 'https://council.example/draft/'],
    [`http://council.example/context/${plans}`, 'http://council.example/context/'],
    [`file:///home/me/index.html${plans}`, 'a file on a computer'],
  ])('%s is followed here, with a notice', (link, place) => {
    expect(linkToSearch(link, here)).toEqual({
      search: plans,
      notice: `The picture was made at another address (${place}); its view is shown with the figures held here.`,
    });
  });

  it('is named at a length that can be read', () => {
    const found = linkToSearch(`https://${'a.'.repeat(100)}example/${plans}`, here);
    expect('notice' in found && found.notice).toMatch(/\((a\.){39}a…\)/);
  });
});

describe('a link somebody tampered with', () => {
  it.each([
    ['javascript:alert(1)//?page=indicator', 'it is not a web address'],
    ['data:text/html,<script>alert(1)</script>?page=indicator', 'it is not a web address'],
    [`blob:https://council.example/x${plans}`, 'it is not a web address'],
    [plans, 'it is not a web address'],
    ['', 'it is not a web address'],
    ['https://', 'it is not a web address'],
    [`https://council.example\n/${plans}`, 'it holds characters that no link has'],
    [`java\tscript:alert(1)${plans}`, 'it holds characters that no link has'],
    [`https://me:secret@council.example/${plans}`, 'it holds a user name'],
    [`https://council.example@evil.example/${plans}`, 'it holds a user name'],
    [`${site}${plans}&x=${'a'.repeat(8000)}`, 'it is too long'],
    [site, 'it names no view of this site'],
    [`${site}?page=about`, 'it names no view of this site'],
    [`${site}?x=page=indicator`, 'it names no view of this site'],
    [`${site}?page=about&page=indicator`, 'it names no view of this site'],
    [`${site}figures/../secret/`, 'it names no view of this site'],
    [`${site}figures/ehcp-caseload.ehc_plan_count/?page=about`, 'it names no view of this site'],
    [`${site}figures/__proto__/`, 'it names no view of this site'],
  ])('%j is not opened', (link, reason) => {
    expect(linkToSearch(link, here)).toEqual({
      problem: `The link in this picture was not opened: ${reason}.`,
    });
  });

  it('still gives only a query', () => {
    const found = linkToSearch(`https://evil.example/"><img src=x>${plans}&x="><script>`, here);
    expect('search' in found && found.search).toBe(`${plans}&x=%22%3E%3Cscript%3E`);
  });
});
