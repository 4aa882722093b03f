import { describe, expect, it } from 'vitest';
import { valuesOf, type TileValues } from '../../../src/figure/tile/values.ts';
import { tileOf } from './real-tile.ts';

/** What a reader sees of values, in a line each. */
function seen({ councils, compared }: TileValues): readonly string[] {
  return [...councils, ...(compared ? [compared] : [])].map(({ place, text, standing }) =>
    [place, text, standing?.word].filter(Boolean).join(' '),
  );
}

describe('the values of a tile', () => {
  it('are the newest of both councils, with how they stand beside England where one way is good', () => {
    // ehcp-process.csv, rows 142, 143 and 140.
    const values = valuesOf(tileOf('EHC plans made within 20 weeks'), null);
    expect(values.when).toBe('2025');
    expect(seen(values)).toEqual(['Liverpool 97.0% better', 'Sefton 42.9% worse', 'England 45.5%']);
  });

  it('call a lower share better where low is good', () => {
    // neet-rates.csv, rows 173, 179 and 163.
    const values = valuesOf(tileOf('NEET or not known at 16 and 17'), null);
    expect(seen(values)).toEqual(['Liverpool 8.8% worse', 'Sefton 3.8% better', 'England 5.6%']);
  });

  it('say neither better nor worse of a figure without a good way', () => {
    const values = valuesOf(tileOf('Pupils with an EHC plan'), null);
    expect(seen(values)).toEqual(['Liverpool 7.0%', 'Sefton 6.2%', 'England 5.3%']);
  });

  it('are those of another year when one is pointed at', () => {
    // ehcp-process.csv, rows 35, 41 and 25.
    const values = valuesOf(tileOf('EHC plans made within 20 weeks'), 2020);
    expect(seen(values)).toEqual(['Liverpool 9.1% worse', 'Sefton 66.9% better', 'England 55.6%']);
  });

  it('say that a year has no figure, and never show another year in its place', () => {
    const values = valuesOf(tileOf('EHC plans made within 20 weeks'), 2015);
    expect(values.period).toBeNull();
    expect(seen(values)).toEqual(['Liverpool –', 'Sefton –', 'England –']);
  });

  it('compare with nothing where England is not chosen', () => {
    const tile = tileOf('EHC plans made within 20 weeks', { comparators: [] });
    expect(seen(valuesOf(tile, null))).toEqual(['Liverpool 97.0%', 'Sefton 42.9%']);
  });

  it('are those of the areas chosen', () => {
    const tile = tileOf('Pupils with an EHC plan', { areas: ['E08000011', 'E08000014'] });
    expect(valuesOf(tile, null).councils.map(({ place }) => place)).toEqual(['Knowsley', 'Sefton']);
  });

  it('add the items of a sum as a share of those with a grade', () => {
    // ofsted-judgements.csv, of schools with a grade: (22 + 103) of 141, (9 + 79) of 95.
    const values = valuesOf(tileOf('Ofsted grades of schools'), null);
    expect(values.item).toBe('Good or outstanding');
    expect(seen(values)).toEqual(['Liverpool 88.7%', 'Sefton 92.6%', 'England 93.1%']);
  });

  it('tell no count of England beside those of councils', () => {
    const { councils, compared } = valuesOf(tileOf('Schools by phase'), null);
    expect(councils.map(({ text }) => text)).toEqual(['170', '103']);
    expect(compared?.text).toBe('');
  });

  it('name the item that they are of', () => {
    const { item, councils } = valuesOf(tileOf('Types of need'), null);
    expect(item).toBe('Autistic spectrum disorder');
    expect(councils.map(({ text }) => text)).toEqual(['35.1%', '36.4%']);
  });

  it('show a symbol as it is', () => {
    const { councils } = valuesOf(tileOf('Expected standard at 11'), 2021);
    expect(councils.map(({ text }) => text)).toEqual(['[x]', '[x]']);
    expect(councils.every(({ mark }) => mark.why !== '')).toBe(true);
  });
});

it('England has one style in all tiles, whichever comparators a file holds', () => {
  const styleIn = (title: string) => valuesOf(tileOf(title), null).compared?.style;
  // send-appeals.csv has no row of the North West.
  expect(styleIn('Appeals to the SEND Tribunal')).toEqual(styleIn('Pupils with an EHC plan'));
  const drawn = tileOf('Appeals to the SEND Tribunal').figure.facets[0]?.series;
  expect(drawn?.at(-1)?.style).toEqual(styleIn('Pupils with an EHC plan'));
});
