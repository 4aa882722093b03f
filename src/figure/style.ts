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

export type Marker = 'circle' | 'square' | 'triangle' | 'diamond' | 'none' | OpenMarker;

/** Markers of strokes alone, without a filling. */
export type OpenMarker = 'cross' | 'plus' | 'ring' | 'box' | 'tent' | 'cup';

const openMarkers: ReadonlySet<Marker> = new Set<OpenMarker>([
  'cross',
  'plus',
  'ring',
  'box',
  'tent',
  'cup',
]);

/** True for a marker that is drawn in strokes of its colour, without a filling. */
export function isOpen(marker: Marker): marker is OpenMarker {
  return openMarkers.has(marker);
}

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
  thinGrey: '#8A8A8B', // 3.5, for lines alone
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

/** The style of the median of an area's neighbours: dotted, in the area's own text colour, as wide as its own line. */
export function groupStyle(of: SeriesStyle): SeriesStyle {
  return { ...of, colour: of.textColour, dash: '2 2', marker: 'none', width: 2.5 };
}

/** The style of all councils together: purple, which no area has, with long dashes. Its marker shows on rows too. */
export const councilsStyle: SeriesStyle = {
  colour: palette.purple,
  textColour: palette.purpleText,
  dash: '12 4',
  marker: 'triangle',
  width: 2,
};

const cityRegionLooks: readonly (readonly [marker: Marker, dash: string])[] = [
  ['ring', ''],
  ['box', '6 2'],
  ['tent', '2 2'],
  ['plus', '8 2 2 2'],
  ['cup', '3 3 1 3'],
];

/**
 * The style of a council of the city region at a place in the list: thin and grey, told apart by marker and dash; none of
 * them is one that another series has.
 */
export function cityRegionStyle(index: number): SeriesStyle {
  const [marker, dash] = cityRegionLooks[index % cityRegionLooks.length] ?? ['none', ''];
  return { ...plain, marker, dash, width: 1.25 };
}

export const memberStyle: SeriesStyle = plain;

/** The style of one neighbour among ten, drawn behind their median: as thin as can still be followed. */
export const neighbourStyle: SeriesStyle = { ...plain, colour: palette.thinGrey };
