import { describe, expect, test } from 'vitest';
import { readSite } from '../../../src/ingest/package/read-site.ts';
import { IssueList } from '../../../src/ingest/issue-list.ts';

const knowsley = { code: 'E08000011', name: 'Knowsley' };
const wirral = { code: 'E08000015', name: 'Wirral' };
const england = { code: 'E92000001', name: 'England' };

function read(site: unknown, root: object = {}) {
  const issues = new IssueList('datapackage.json');
  const found = readSite({ ...root, 'x-site': site }, issues);
  return { site: found, issues: issues.list().map(({ message, fix }) => `${message} | ${fix}`) };
}

describe('whose site it is', () => {
  test('is read as it is written', () => {
    const site = {
      title: 'A title',
      heading: 'A heading',
      description: 'A description',
      pair: [wirral, knowsley],
      comparators: [england],
    };
    expect(read(site)).toEqual({ site, issues: [] });
  });

  test('is told by the names where no text is written', () => {
    const { site, issues } = read({ pair: [knowsley, wirral] }, { description: 'Of the package' });
    expect(site).toMatchObject({
      title: 'Local Context: SEND and education in Knowsley and Wirral',
      heading: 'SEND and education in Knowsley and Wirral, side by side',
      description: 'Of the package',
      comparators: [],
    });
    expect(issues).toEqual([]);
  });

  test.each([
    undefined,
    'Knowsley',
    {},
    { pair: 'Knowsley' },
    { pair: [knowsley] },
    { pair: [knowsley, knowsley] },
    { pair: [knowsley, wirral, england] },
  ])('is nobody’s, with the way to fix it, for %j', (declared) => {
    const { site, issues } = read(declared);
    expect(site.pair).toEqual([]);
    expect(issues).toEqual([
      expect.stringMatching(/^x-site\.pair does not name two councils.*Write "pair": \[/),
    ]);
  });

  test.each([[7], [{ code: 'E92' }, england], [{ code: 'E92000001' }]])(
    'leaves out a place that cannot be used: %j',
    (...comparators) => {
      const { site, issues } = read({ pair: [knowsley, wirral], comparators });
      expect(site.comparators).toEqual(comparators.filter((one) => one === england));
      expect(issues).toEqual([
        expect.stringMatching(/^x-site\.comparators lists a place without .*Write it as \{/),
      ]);
    },
  );
});
