/** How a series is drawn. Never colour alone: each has its own marker and dash as well. */
export interface Look {
  readonly colour: string;
  /** For text in the series' colour: at least 4.5:1 on white. */
  readonly textColour: string;
  /** An SVG dash array; empty for a solid line. */
  readonly dash: string;
  readonly marker: Marker;
  readonly width: number;
}

export type Marker = 'circle' | 'square' | 'triangle' | 'diamond' | 'none' | 'cross';

/** Colours fixed for the whole site (Analysis Function palette; contrast on white beside each). */
export const palette = {
  text: '#0B0C0C', // 19.4
  secondaryText: '#505A5F', // 7.0
  gridline: '#D9D9D9',
  zeroLine: '#B3B3B3',
  darkBlue: '#12436D', // 10.3
  orange: '#F46A25', // 3.0, never for text
  orangeText: '#B5430B', // 5.6
  turquoise: '#28A197', // 3.2
  turquoiseText: '#1A6D66', // 6.1
  darkPink: '#801650', // 9.8
  darkGrey: '#3D3D3D', // 10.9
  midGrey: '#707071', // 4.9
  purple: '#A285D1', // 3.1, never for text
  purpleText: '#6A3FA0', // 7.5
} as const;

const first: Look = {
  colour: palette.darkBlue,
  textColour: palette.darkBlue,
  dash: '',
  marker: 'circle',
  width: 2.5,
};

const second: Look = {
  colour: palette.orange,
  textColour: palette.orangeText,
  dash: '9 2',
  marker: 'square',
  width: 2.5,
};

const further: readonly Look[] = [
  {
    colour: palette.turquoise,
    textColour: palette.turquoiseText,
    dash: '5 2',
    marker: 'triangle',
    width: 2,
  },
  {
    colour: palette.darkPink,
    textColour: palette.darkPink,
    dash: '10 3 2 3',
    marker: 'diamond',
    width: 2,
  },
];

const plain: Look = {
  colour: palette.midGrey,
  textColour: palette.secondaryText,
  dash: '',
  marker: 'none',
  width: 1,
};

/**
 * One look for each area, in the order given. The site's pair (by code) keeps its own everywhere; at most four
 * areas are coloured, the rest are grey so that the eye stays with the four.
 */
export function looksOf(
  areaCodes: readonly string[],
  sitePair: readonly string[],
): ReadonlyMap<string, Look> {
  const ofPair = [first, second];
  const fixed = new Map(
    sitePair.flatMap((code, index) => (ofPair[index] ? [[code, ofPair[index]]] : [])),
  );
  const taken = areaCodes.map((code) => fixed.get(code));
  const spare = [...ofPair.filter((look) => !taken.includes(look)), ...further];
  return new Map(
    areaCodes.map((code) => [code, fixed.get(code) ?? spare.shift() ?? plain] as const),
  );
}

/** The look of one area by itself. */
export function areaLook(areaCode: string, sitePair: readonly string[]): Look {
  return looksOf([areaCode], sitePair).get(areaCode) ?? plain;
}

const comparatorLooks: readonly Look[] = [
  {
    colour: palette.midGrey,
    textColour: palette.secondaryText,
    dash: '5 4',
    marker: 'diamond',
    width: 1.75,
  },
  {
    colour: palette.darkGrey,
    textColour: palette.darkGrey,
    dash: '2 3',
    marker: 'cross',
    width: 1.75,
  },
];

/** The look of the comparator at a place in the list: grey and dashed, the first two told apart. */
export function comparatorLook(index: number): Look {
  return comparatorLooks[index] ?? plain;
}

/** The look of an area's neighbours: thin, dotted, in the area's own text colour. */
export function groupLook(of: Look): Look {
  return { ...of, colour: of.textColour, dash: '1 3', marker: 'none', width: 1.75 };
}

/** The look of all councils together: purple, which no area has, with long dashes. Its marker shows on rows too. */
export const councilsLook: Look = {
  colour: palette.purple,
  textColour: palette.purpleText,
  dash: '12 4',
  marker: 'triangle',
  width: 2,
};

export const memberLook: Look = plain;
