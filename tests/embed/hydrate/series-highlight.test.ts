// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { markerPath } from '../../../src/charts/draw/marker.ts';
import type { DrawnFacet } from '../../../src/embed/hydrate/drawn-facet.ts';
import { seriesHighlight } from '../../../src/embed/hydrate/series-highlight.ts';

const look = { colour: '#707071', textColour: '#707071', dash: '', marker: 'cross', width: 1 };
/** Two series of one colour: the line of the second crosses that of the first. */
const series = [
  { id: 'first', points: [10, 10, 110, 90] },
  { id: 'second', points: [10, 90, 110, 10] },
] as const;

it('markers in one colour belong to the series they begin at', () => {
  document.body.innerHTML = `<div class="drawing"><svg>${series
    .map(({ id, points: [x1, y1, x2, y2] }) => {
      const d = markerPath('cross', x1, y1, 4.5) + markerPath('cross', x2, y2, 4.5);
      return `<path id="${id}" class="markers" d="${d}" fill="none" stroke="${look.colour}"/>`;
    })
    .join('')}</svg></div>`;
  const element = document.querySelector('.drawing') as HTMLElement;
  const facet = {
    element,
    svg: element.querySelector('svg') as SVGSVGElement,
    width: 120,
    height: 100,
    value: { direction: 'vertical' },
    data: {
      title: '',
      positions: [],
      series: series.map(({ id }) => ({ id, label: id, look, values: [], spoken: [], known: [] })),
    },
    targets: series.map(({ points: [x1, y1, x2, y2] }) => [
      { x: x1, y: y1 },
      { x: x2, y: y2 },
    ]),
  } as unknown as DrawnFacet;
  seriesHighlight(document.body, [facet]).show('second');
  expect(document.querySelector('#first')).toHaveClass('dimmed');
  expect(document.querySelector('#second')).not.toHaveClass('dimmed');
});
