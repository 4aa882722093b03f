// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { packGroups } from '../../../src/pages/pack/items.ts';
import { plans } from '../../figure/figure-of.ts';
import { knowsley, liverpool } from '../../query/build-dataset.ts';
import { defaultView } from '../../site.ts';
import { caseload, catalogue, ground, neet } from './packing.ts';

const tile = {
  id: 'tile',
  group: '',
  title: 'Plans by age',
  indicator: plans.id,
  breakdown: 'age',
  filters: {},
  measure: null,
  sum: null,
  beside: [],
};

function chosen(pack: readonly string[], parts: Partial<typeof defaultView> = {}) {
  const context = ground({ catalogue: { ...catalogue, overview: [tile] } });
  const [first] = packGroups(context, { ...defaultView, ...parts, pack }, [caseload, neet]);
  if (!first?.isOwn) throw new Error('The pack is not offered first.');
  return first.choices[0]?.items ?? [];
}

describe('what the reader has put together', () => {
  it('is offered first, in its order, indicators and promises alike', () => {
    expect(chosen(['more', 'neet.percent', plans.id]).map(({ label }) => label)).toEqual([
      `${plans.title}, Liverpool and Sefton, for the promise “More plans for under-fives”`,
      'NEET, Liverpool and Sefton',
      `${plans.title}, Liverpool and Sefton`,
    ]);
  });

  it('is not offered where nothing is in it', () => {
    const groups = packGroups(ground(), defaultView, [caseload, neet]);
    expect(groups.some(({ isOwn }) => isOwn)).toBe(false);
  });

  it('shows an indicator as its tile does, under the choices of the page', async () => {
    const areas = [liverpool.code, knowsley.code];
    const [item] = chosen([plans.id], { areas, from: 2025 });
    const { context, figure } = (await item?.load()) ?? {};
    const search = new URL(context?.link ?? '').searchParams;
    expect(search.get('breakdown')).toBe('age');
    expect(search.get('areas')).toBe(areas.join());
    expect(search.get('from')).toBe('2025');
    // The link names the figure, not what else is in the pack.
    expect(search.has('pack')).toBe(false);
    expect(figure?.empty).toBeNull();
  });

  it('keeps what has no figure in the list, with the reason', async () => {
    const [words, nothing] = chosen(['words', 'no.such']);
    expect(words?.label).toMatch(/^The promise “/);
    await expect(words?.load()).rejects.toThrow('No figure that bears on it is held here.');
    await expect(nothing?.load()).rejects.toThrow('There is no figure of this name here.');
  });
});
