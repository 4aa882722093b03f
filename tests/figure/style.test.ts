import { describe, expect, it } from 'vitest';
import {
  comparatorStyle,
  councilsStyle,
  groupStyle,
  stylesOf,
  memberStyle,
  cityRegionStyle,
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

describe('the style of an area', () => {
  it('is dark blue for Liverpool and orange for Sefton, in any order and company', () => {
    for (const codes of [all, all.toReversed(), [sefton.code], [salford.code, liverpool.code]]) {
      const styles = stylesOf(codes, pair);
      expect([undefined, '#12436D']).toContain(styles.get(liverpool.code)?.colour);
      expect([undefined, '#F46A25']).toContain(styles.get(sefton.code)?.colour);
    }
    expect(stylesOf([sefton.code], pair).get(sefton.code)?.colour).toBe('#F46A25');
  });

  it('is coloured for at most four areas; the rest are grey', () => {
    const colours = [...stylesOf([...all, 'E06000001'], pair).values()].map(({ colour }) => colour);
    expect(colours.slice(0, 4)).toEqual(coloured);
    expect(colours.slice(4)).toEqual(['#707071', '#707071']);
  });

  it('takes the free colours where the pair is not shown', () => {
    const colours = [...stylesOf([knowsley.code, wirral.code, salford.code], pair).values()];
    expect(colours.map(({ colour }) => colour)).toEqual(['#12436D', '#F46A25', '#28A197']);
  });

  it('keeps those of another site’s pair', () => {
    const styles = stylesOf(
      [sefton.code, wirral.code, knowsley.code],
      [knowsley.code, wirral.code],
    );
    expect(styles.get(knowsley.code)?.colour).toBe('#12436D');
    expect(styles.get(wirral.code)?.colour).toBe('#F46A25');
    expect(styles.get(sefton.code)?.colour).toBe('#28A197');
  });

  it('is told apart by marker and dash as well as by colour', () => {
    const styles = [
      ...stylesOf(all.slice(0, 4), pair).values(),
      comparatorStyle(0),
      comparatorStyle(1),
      councilsStyle,
    ];
    expect(new Set(styles.map(({ marker, dash }) => `${marker} ${dash}`)).size).toBe(7);
    expect(new Set(styles.slice(0, 4).map(({ marker }) => marker)).size).toBe(4);
    expect(new Set(styles.map(({ dash }) => dash)).size).toBe(7);
    expect(new Set(styles.map(({ colour }) => colour)).size).toBe(7);
  });

  it('is grey for councils of the city region, each with a marker and a dash of its own', () => {
    const members = [0, 1, 2, 3, 4].map(cityRegionStyle);
    const others = [
      ...stylesOf(all.slice(0, 4), pair).values(),
      comparatorStyle(0),
      comparatorStyle(1),
      councilsStyle,
    ];
    const markers = [...members, ...others].map(({ marker }) => marker);
    expect(new Set(markers.slice(0, 5)).size).toBe(5);
    expect(markers.slice(0, 5).filter((one) => markers.slice(5).includes(one))).toEqual([]);
    expect(new Set(members.map(({ dash }) => dash)).size).toBe(5);
    expect(new Set(members.map(({ colour }) => colour))).toEqual(new Set([memberStyle.colour]));
  });

  it('is grey and dashed for comparators, dotted for neighbours in the text colour of their area', () => {
    expect([comparatorStyle(0).colour, comparatorStyle(1).colour]).toEqual(['#707071', '#3D3D3D']);
    expect(comparatorStyle(7)).toEqual(memberStyle);
    const own = stylesOf([sefton.code], pair).get(sefton.code) ?? memberStyle;
    expect(groupStyle(own)).toMatchObject({ colour: own.textColour, dash: '2 2', marker: 'none' });
  });
});

describe('contrast on white', () => {
  const styles = [
    ...stylesOf([...all, 'E06000001'], pair).values(),
    comparatorStyle(0),
    comparatorStyle(1),
    councilsStyle,
    memberStyle,
  ];
  const texts = new Set([
    ...styles.map(({ textColour }) => textColour),
    palette.text,
    palette.secondaryText,
    palette.orangeText,
    palette.turquoiseText,
  ]);
  const marks = new Set(styles.flatMap((style) => [style.colour, groupStyle(style).colour]));

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
