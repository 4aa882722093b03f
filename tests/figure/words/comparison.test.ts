import { describe, expect, it } from 'vitest';
import type { AreaGroup } from '../../../src/domain/area.ts';
import {
  buildDataset,
  england,
  indicator,
  knowsley,
  liverpool,
  northWest,
  salford,
  sefton,
  wirral,
} from '../../query/build-dataset.ts';
import { cohort, figureOf, neet, paragraph, plans } from '../figure-of.ts';

type Cell = number | string;
const four = [liverpool, sefton, northWest, england];
const rates = (...cells: readonly Cell[]) =>
  paragraph(
    figureOf(
      buildDataset({
        indicators: [neet],
        rows: cells.flatMap((cell, at) => {
          const area = four[at];
          return cell === '' || !area ? [] : [[2026, area, cell]];
        }),
      }),
    ),
  );

describe('levels beside comparators', () => {
  it('name each comparator and how far each council is from the widest', () => {
    expect(rates(8.8, 3.8, 5.7, 5.6)).toContain(
      'In January 2026, the NEET or not known rate was 5.7% in the North West and 5.6% in England. ' +
        'Compared with England in January 2026, the NEET or not known rate was 3.2 percentage points higher in Liverpool and 1.8 percentage points lower in Sefton.',
    );
  });

  it('measure by the country, in whatever order the comparators were chosen', () => {
    const dataset = buildDataset({
      indicators: [neet],
      rows: [
        [2026, liverpool, 8.8],
        [2026, northWest, 5.7],
        [2026, england, 5.6],
      ],
    });
    const comparators = [england.code, northWest.code];
    expect(paragraph(figureOf(dataset, { comparators }))).toContain(
      'In January 2026, the NEET or not known rate was 5.6% in England and 5.7% in the North West. ' +
        'Compared with England in January 2026, the NEET or not known rate was 3.2 percentage points higher in Liverpool.',
    );
  });

  it('call a council similar within half a point and 5%', () => {
    expect(rates(5.61, 3.8, '', 5.6)).toContain(
      'Compared with England in January 2026, the NEET or not known rate was similar in Liverpool and 1.8 percentage points lower in Sefton.',
    );
  });

  it('leave out a comparator without a number, and a council without one', () => {
    expect(rates(8.8, 3.8, 'x', 5.6)).toContain(
      'rate was 5.6% in England. Compared with England in January 2026, the NEET or not known rate was ',
    );
    expect(rates(8.8, 'c', '', 5.6)).toContain(
      'Compared with England in January 2026, the NEET or not known rate was 3.2 percentage points higher in Liverpool.',
    );
    expect(rates(8.8, 3.8, 5.7, '')).toContain('Compared with the North West in January 2026');
  });

  it('are points for a score and weeks for weeks', () => {
    const told = (one: typeof neet) =>
      paragraph(
        figureOf(
          buildDataset({
            indicators: [{ ...one, sentence: '', cohortColumn: '' }],
            rows: [
              [2026, liverpool, 42.1],
              [2026, england, 46],
            ],
          }),
        ),
      );
    expect(told({ ...neet, unit: 'score' })).toContain('3.9 points lower in Liverpool');
    expect(told({ ...neet, unit: 'weeks' })).toContain('3.9 weeks shorter in Liverpool');
  });

  it('are never told for counts or money, which depend on size', () => {
    for (const unit of ['count', '£'] as const) {
      const dataset = buildDataset({
        indicators: [indicator({ unit })],
        rows: four.map((area, at) => [2026, area, 10 ** (at + 2)]),
      });
      expect(paragraph(figureOf(dataset))).not.toMatch(/higher|lower|Compared/);
    }
  });
});

describe('growth beside comparators', () => {
  const growth = (one: typeof plans, ...spans: readonly (readonly [Cell, Cell])[]) =>
    paragraph(
      figureOf(
        buildDataset({
          indicators: [one],
          rows: spans.flatMap(([from, to], at) => {
            const area = four[at];
            return area
              ? [
                  [2025, area, from],
                  [2026, area, to],
                ]
              : [];
          }),
        }),
      ),
    );

  it('is told for counts over the year of the councils’ own change', () => {
    expect(growth(plans, [6814, 7875], [3736, 4197], [92839, 106277], [638745, 718838])).toContain(
      '+14.5% in the North West and +12.5% in England.',
    );
  });

  it('has a minus sign for a fall', () => {
    expect(growth(plans, [100, 90], [100, 90], [1000, 948], [9000, 9000])).toContain(
      '−5.2% in the North West and 0.0% in England.',
    );
  });

  it('is not told across a break, nor where the council’s own change is not', () => {
    const spans = [
      [100, 90],
      [100, 90],
      [1000, 900],
      [9000, 9900],
    ] as const;
    expect(growth({ ...plans, breaks: [{ at: 2026, note: 'b' }] }, ...spans)).not.toContain(
      '+10.0%',
    );
    expect(growth(plans, ['c', 90], [100, 90], [1000, 900], [9000, 9900])).not.toContain('+10.0%');
  });

  it('leaves out a comparator without both numbers', () => {
    const told = growth(plans, [100, 90], [100, 90], ['x', 900], [9000, 9900]);
    expect(told).toContain('+10.0% in England.');
    expect(told).not.toContain('North West');
  });

  it('is not told for rates', () => {
    expect(growth(neet, [8.4, 8.8], [3.7, 3.8], [5.6, 5.7], [5.4, 5.6])).not.toContain('+');
  });
});

const cityRegion: AreaGroup = {
  id: 'city-region',
  title: 'Liverpool City Region',
  areas: [liverpool, sefton, knowsley, wirral].map(({ code }) => code),
};
const near = (laCode: string, of: readonly { readonly code: string }[], more = 0) => [
  {
    laCode,
    neighbours: [...of.map(({ code }) => code), ...['E06000001', 'E06000002'].slice(0, more)],
  },
];
const caution = 'This is not a league table.';

interface Shown {
  readonly cells: readonly Cell[];
  readonly people?: readonly Cell[];
  readonly comparators: readonly string[];
  readonly neighbours?: ReturnType<typeof near>;
}
const councils = [liverpool, sefton, knowsley, wirral, salford];
function shown({ cells, people = [], comparators, neighbours = [] }: Shown): string {
  const dataset = buildDataset({
    indicators: [neet, cohort],
    rows: cells.map((cell, at) => [2026, councils[at] ?? salford, cell, people[at] ?? 'x']),
  });
  return paragraph(figureOf(dataset, { comparators }, { groups: [cityRegion], neighbours }));
}

describe('statistical neighbours', () => {
  it('are told by their median, their range and the council’s place among them', () => {
    const told = shown({
      cells: [8.8, 3.8, 6, 7, 9],
      comparators: ['neighbours'],
      neighbours: near('341', [knowsley, wirral, salford]),
    });
    expect(told).toContain(
      'In January 2026, the median of Liverpool’s 3 statistical neighbours for the NEET or not known rate was 7.0% (from 6.0% to 9.0%). ' +
        'In January 2026, the NEET or not known rate in Liverpool was 2nd highest of 4, itself and its statistical neighbours.',
    );
    expect(told.endsWith(caution)).toBe(true);
  });

  it('say how many of them have a number where not all have', () => {
    const told = shown({
      cells: [8.8, 3.8, 6, 'c', 9],
      comparators: ['neighbours'],
      neighbours: near('341', [knowsley, wirral, salford], 1),
    });
    expect(told).toContain(
      'the median of 2 of Liverpool’s 4 statistical neighbours for the NEET or not known rate was 7.5%',
    );
  });

  it('have no median where fewer than half have a number, and it is said why', () => {
    const told = shown({
      cells: [8.8, 3.8, 6, 'c', 'c'],
      comparators: ['neighbours'],
      neighbours: near('341', [knowsley, wirral, salford], 2),
    });
    expect(told).toMatch(
      /no median of Liverpool’s statistical neighbours is given for .*only 1 of its 5 neighbours/,
    );
    expect(told).not.toContain(', the median of');
  });

  it('need no caution where nothing is ranked', () => {
    const told = shown({
      cells: [8.8, 3.8, 'c'],
      comparators: ['neighbours'],
      neighbours: near('341', [knowsley]),
    });
    expect(told).not.toContain(caution);
    expect(told).not.toContain('only 0');
  });
});

describe('places in the city region', () => {
  const told = (cells: readonly Cell[], people: readonly Cell[] = []) =>
    shown({ cells, people, comparators: ['city-region'] });

  it('are told in words, with the caution', () => {
    const ranks = told([8.8, 3.8, 6, 7]);
    expect(ranks).toMatch(/Liverpool is the highest of 4 and Sefton is the lowest of 4\./);
    expect(ranks.endsWith(caution)).toBe(true);
    expect(told([6.5, 6.8, 6, 7])).toContain('Liverpool is 3rd highest of 4 and Sefton is 2nd');
  });

  it('are joint where two have the same number', () => {
    expect(told([8.8, 8.8, 6, 7])).toContain('Liverpool is joint highest of 4');
    expect(told([8.8, 0, 0, 7])).toContain('Sefton is joint lowest of 4');
    expect(told([6.5, 7, 6, 7])).toContain('Sefton is joint highest of 4');
    expect(told([6.5, 9, 6, 6.5])).toContain('Liverpool is joint 2nd highest of 4');
  });

  it('go by unrounded numbers', () => {
    expect(told([6.04, 6.01, 1, 2])).toContain(
      'Liverpool is the highest of 4 and Sefton is 2nd highest of 4',
    );
  });

  it('leave out councils without a number, and need three', () => {
    expect(told([8.8, 3.8, 'c', 7])).toContain('Liverpool is the highest of 3');
    expect(told([8.8, 3.8, 'c', 'x'])).not.toContain('highest');
  });

  it('are not given from fewer than 30 people', () => {
    const ranks = told([8.8, 3.8, 6, 7], [29, 500, 500, 500]);
    expect(ranks).not.toContain('Liverpool is the highest');
    expect(ranks).toContain('Sefton is the lowest of 3');
  });

  it('are not told where they were not asked for', () => {
    expect(shown({ cells: [8.8, 3.8, 6, 7], comparators: [] })).not.toContain('highest');
  });
});
