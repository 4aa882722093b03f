import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { parseView } from '../../src/state/parse-view.ts';
import { protectEnding, repairSearch } from '../../src/state/repair-link.ts';
import { serialiseView } from '../../src/state/serialise-view.ts';
import { defaultView, site } from '../site.ts';

const good = '?page=indicator&indicator=plans.count&areas=E08000011,E08000014&from=2019';
const read = (search: string) => parseView(search, site);

describe('a link with the usual damage', () => {
  it.each([
    ['&amp; for &', good.replaceAll('&', '&amp;')],
    ['&amp;amp; for &', good.replaceAll('&', '&amp;amp;')],
    ['a full stop after it', `${good}.`],
    ['a comma after it', `${good},`],
    ['a bracket after it', `${good})`],
    ['a bracket and a full stop', `${good}).`],
    ['a quotation mark, encoded', `${good}%22`],
    ['a curly quotation mark', `${good}%E2%80%9D`],
    ['lower-case codes', good.replace('E08000011,E08000014', 'e08000011,e08000014')],
    ['tracking keys', `${good}&utm_source=x&fbclid=1&mtm_campaign=a&dm_i=9&mc_cid=2`],
  ])('%s: read as meant, without a notice', (_name, search) => {
    expect(read(search)).toEqual(read(good));
    expect(read(search).notices).toEqual([]);
  });

  it('is written anew without what was ignored', () => {
    const { view } = read(`${good}&colour=red&utm_source=x`);
    expect(serialiseView(view, site)).toBe(good);
  });

  it('keeps a bracket that belongs to a filter item', () => {
    expect(repairSearch('?filter.type=Academy+(converter)')).toBe(
      '?filter.type=Academy+(converter)',
    );
    expect(repairSearch('?filter.type=Academy+(converter))')).toBe(
      '?filter.type=Academy+(converter)',
    );
    expect(repairSearch('?filter.type=5%22')).toBe('?filter.type=5%22');
  });

  it('keeps a mark that belongs to the name of a file', () => {
    const search = serialiseView({ ...defaultView, file: 'plans (2)' }, site);
    expect(read(search).view.file).toBe('plans (2)');
    expect(read(`${search}.`).view.file).toBe('plans (2)');
  });

  it.each([
    ['brackets', '?filter.kind=', ')'],
    ['full stops', '?page=', '.'],
    ['encoded brackets', '?page=', '%29'],
  ])('of any number of %s is not gone through once for each of them', (_name, start, mark) => {
    const search = start + mark.repeat(2000);
    let lookedThrough = 0;
    const { slice } = String.prototype;
    const sliced = vi.spyOn(String.prototype, 'slice').mockImplementation(function (
      this: string,
      ...given
    ) {
      const part = slice.apply(this, given);
      lookedThrough += part.length;
      return part;
    });
    const repaired = repairSearch(search);
    sliced.mockRestore();
    expect(repaired).toBe(start);
    expect(lookedThrough).toBeLessThan(20 * search.length);
  });

  it('never takes anything from a link of ours', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 20, unit: 'binary-ascii' }), (item) => {
        fc.pre(/^[\x20-\x7e]+$/.test(item) && item.trim() === item);
        const view = { ...defaultView, page: 'indicator' as const, filters: { kind: [item] } };
        const search = serialiseView(view, site);
        expect(repairSearch(search)).toBe(search);
        expect(read(search).view.filters).toEqual({ kind: [item] });
      }),
    );
    expect(protectEnding('?filter.kind=etc.')).toBe('?filter.kind=etc%2E');
  });
});
