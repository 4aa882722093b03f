import { describe, expect, it } from 'vitest';
import {
  comparatorLook,
  councilsLook,
  groupLook,
  looksOf,
  memberLook,
  palette,
} from '../../src/figure/style.ts';
import { knowsley, liverpool, salford, sefton, wirral } from '../query/build-dataset.ts';
import { pair } from '../site.ts';

const coloured = ['#12436D', '#F46A25', '#28A197', '#801650'];
const all = [liverpool, sefton, knowsley, wirral, salford].map(({ code }) => code);

/** WCAG 2.2, relative luminance. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

const contrastOnWhite = (hex: string): number => 1.05 / (luminance(hex) + 0.05);

describe('the look of an area', () => {
  it('is dark blue for Liverpool and orange for Sefton, in any order and company', () => {
    for (const codes of [all, all.toReversed(), [sefton.code], [salford.code, liverpool.code]]) {
      const looks = looksOf(codes, pair);
      expect([undefined, '#12436D']).toContain(looks.get(liverpool.code)?.colour);
      expect([undefined, '#F46A25']).toContain(looks.get(sefton.code)?.colour);
    }
    expect(looksOf([sefton.code], pair).get(sefton.code)?.colour).toBe('#F46A25');
  });

  it('is coloured for at most four areas; the rest are grey', () => {
    const colours = [...looksOf([...all, 'E06000001'], pair).values()].map(({ colour }) => colour);
    expect(colours.slice(0, 4)).toEqual(coloured);
    expect(colours.slice(4)).toEqual(['#707071', '#707071']);
  });

  it('takes the free colours where the pair is not shown', () => {
    const colours = [...looksOf([knowsley.code, wirral.code, salford.code], pair).values()];
    expect(colours.map(({ colour }) => colour)).toEqual(['#12436D', '#F46A25', '#28A197']);
  });

  it('keeps those of another site’s pair', () => {
    const looks = looksOf([sefton.code, wirral.code, knowsley.code], [knowsley.code, wirral.code]);
    expect(looks.get(knowsley.code)?.colour).toBe('#12436D');
    expect(looks.get(wirral.code)?.colour).toBe('#F46A25');
    expect(looks.get(sefton.code)?.colour).toBe('#28A197');
  });

  it('is told apart by marker and dash as well as by colour', () => {
    const looks = [
      ...looksOf(all.slice(0, 4), pair).values(),
      comparatorLook(0),
      comparatorLook(1),
      councilsLook,
    ];
    expect(new Set(looks.map(({ marker, dash }) => `${marker} ${dash}`)).size).toBe(7);
    expect(new Set(looks.slice(0, 4).map(({ marker }) => marker)).size).toBe(4);
    expect(new Set(looks.map(({ dash }) => dash)).size).toBe(7);
    expect(new Set(looks.map(({ colour }) => colour)).size).toBe(7);
  });

  it('is grey and dashed for comparators, dotted for neighbours in the text colour of their area', () => {
    expect([comparatorLook(0).colour, comparatorLook(1).colour]).toEqual(['#707071', '#3D3D3D']);
    expect(comparatorLook(7)).toEqual(memberLook);
    const own = looksOf([sefton.code], pair).get(sefton.code) ?? memberLook;
    expect(groupLook(own)).toMatchObject({ colour: own.textColour, dash: '1 3', marker: 'none' });
  });
});

describe('contrast on white', () => {
  const looks = [
    ...looksOf([...all, 'E06000001'], pair).values(),
    comparatorLook(0),
    comparatorLook(1),
    councilsLook,
    memberLook,
  ];
  const texts = new Set([
    ...looks.map(({ textColour }) => textColour),
    palette.text,
    palette.secondaryText,
    palette.orangeText,
    palette.turquoiseText,
  ]);
  const marks = new Set(looks.flatMap((look) => [look.colour, groupLook(look).colour]));

  it.each([...texts])('%s is at least 4.5:1, for text', (hex) => {
    expect(contrastOnWhite(hex)).toBeGreaterThanOrEqual(4.5);
  });

  it.each([...marks])('%s is at least 3:1, for marks', (hex) => {
    expect(contrastOnWhite(hex)).toBeGreaterThanOrEqual(3);
  });

  it('is reckoned as WCAG does: black is 21:1', () => {
    expect(contrastOnWhite('#000000')).toBeCloseTo(21, 10);
    expect(contrastOnWhite('#FFFFFF')).toBeCloseTo(1, 10);
  });
});
