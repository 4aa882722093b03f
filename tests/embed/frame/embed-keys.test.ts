import { describe, expect, it } from 'vitest';
import { takeEmbedKeys } from '../../../src/embed/frame/embed-keys.ts';

const keysOf = (search: string) => takeEmbedKeys(search).keys;

describe('the keys that only embeds have', () => {
  it('are taken out of the query, which keeps the rest in order', () => {
    const { keys, rest, notices } = takeEmbedKeys(
      '?id=chart-1&indicator=a.b&childId=graphic&filter.x=One&data=2026.11.21&filter.x=Two',
    );
    expect(keys).toEqual({
      id: 'chart-1',
      childId: 'graphic',
      data: '2026.11.21',
      hasTitle: true,
      form: 'full',
    });
    expect(rest).toBe('?indicator=a.b&filter.x=One&filter.x=Two');
    expect(notices).toEqual([]);
  });

  it('are empty in a plain address', () => {
    expect(takeEmbedKeys('')).toEqual({
      keys: { id: '', childId: '', data: '', hasTitle: true, form: 'full' },
      rest: '',
      notices: [],
    });
  });

  it('count once: the first of several', () => {
    const { keys, rest } = takeEmbedKeys('?id=a&id=b');
    expect(keys.id).toBe('a');
    expect(rest).toBe('');
  });
});

describe('an id', () => {
  it('keeps only letters that mean nothing in a page or a message', () => {
    expect(keysOf('?id=%3Cb%20onclick%3D%22x%22%3E').id).toBe('bonclickx');
    expect(keysOf('?id=Chart_1.a:b-c').id).toBe('Chart_1.a:b-c');
    expect(keysOf('?id=%E2%80%AEabc%00').id).toBe('abc');
  });

  it('is cut to 64 letters', () => {
    expect(keysOf(`?id=${'x'.repeat(5000)}`).id).toBe('x'.repeat(64));
  });

  it('cannot turn a height for pym into another message of pym', () => {
    expect(keysOf('?childId=axPYMxnavigateToxPYMxb').childId).toBe('');
    expect(keysOf('?childId=graphic-1').childId).toBe('graphic-1');
  });
});

describe('a data version', () => {
  it.each(['..', '../..', '2026/11', '.hidden', '2026.11.21 ', '%2e%2e', 'v'.repeat(41)])(
    'that cannot be the name of a folder (%s) is left out and reported',
    (version) => {
      const { keys, notices } = takeEmbedKeys(`?${new URLSearchParams({ data: version })}`);
      expect(keys.data).toBe('');
      expect(notices).toHaveLength(1);
      expect(notices[0]?.message).toContain('the latest figures are shown');
    },
  );

  it('may be a date or a name', () => {
    expect(keysOf('?data=2026.11.21').data).toBe('2026.11.21');
    expect(keysOf('?data=v1-beta_2').data).toBe('v1-beta_2');
  });
});

describe('the title', () => {
  it('is left out of sight only where the address says off', () => {
    expect(keysOf('?title=off').hasTitle).toBe(false);
    expect(keysOf('?title=on').hasTitle).toBe(true);
    expect(takeEmbedKeys('?title=on').notices).toEqual([]);
  });

  it('is shown for anything else, which is reported', () => {
    const { keys, rest, notices } = takeEmbedKeys('?title=%3Cb%3E');
    expect(keys.hasTitle).toBe(true);
    expect(rest).toBe('');
    expect(notices.map(({ message }) => message)).toEqual([
      'The link asked for the title "<b>", which is neither on nor off; the title is shown.',
    ]);
  });
});
