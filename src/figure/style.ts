/** How a series is drawn. Never colour alone: each has its own marker and dash as well. */
export interface SeriesStyle {
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

const first: SeriesStyle = {
  colour: palette.darkBlue,
  textColour: palette.darkBlue,
  dash: '',
  marker: 'circle',
  width: 2.5,
};

const second: SeriesStyle = {
  colour: palette.orange,
  textColour: palette.orangeText,
  dash: '9 2',
  marker: 'square',
  width: 2.5,
};

const further: readonly SeriesStyle[] = [
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

const plain: SeriesStyle = {
  colour: palette.midGrey,
  textColour: palette.secondaryText,
  dash: '',
  marker: 'none',
  width: 1,
};

/**
 * One style for each area, in the order given. The site's pair (by code) keeps its own everywhere; at most four
 * areas are coloured, the rest are grey so that the eye stays with the four.
 */
export function stylesOf(
  areaCodes: readonly string[],
  sitePair: readonly string[],
): ReadonlyMap<string, SeriesStyle> {
  const ofPair = [first, second];
  const fixed = new Map(
    sitePair.flatMap((code, index) => (ofPair[index] ? [[code, ofPair[index]]] : [])),
  );
  const taken = areaCodes.map((code) => fixed.get(code));
  const spare = [...ofPair.filter((style) => !taken.includes(style)), ...further];
  return new Map(
    areaCodes.map((code) => [code, fixed.get(code) ?? spare.shift() ?? plain] as const),
  );
}

/** The style of one area by itself. */
export function areaStyle(areaCode: string, sitePair: readonly string[]): SeriesStyle {
  return stylesOf([areaCode], sitePair).get(areaCode) ?? plain;
}

const comparatorStyles: readonly SeriesStyle[] = [
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

/** The style of the comparator at a place in the list: grey and dashed, the first two told apart. */
export function comparatorStyle(index: number): SeriesStyle {
  return comparatorStyles[index] ?? plain;
}

/** The style of an area's neighbours: thin, dotted, in the area's own text colour. */
export function groupStyle(of: SeriesStyle): SeriesStyle {
  return { ...of, colour: of.textColour, dash: '1 3', marker: 'none', width: 1.75 };
}

/** The style of all councils together: purple, which no area has, with long dashes. Its marker shows on rows too. */
export const councilsStyle: SeriesStyle = {
  colour: palette.purple,
  textColour: palette.purpleText,
  dash: '12 4',
  marker: 'triangle',
  width: 2,
};

export const memberStyle: SeriesStyle = plain;
