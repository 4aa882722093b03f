// @vitest-environment jsdom
import { fireEvent } from '@testing-library/dom';
import { beforeEach, describe, expect, it } from 'vitest';
import { seriesHighlight, seriesOf } from '../../../src/embed/hydrate/series-highlight.ts';

beforeEach(() => {
  document.body.innerHTML = `
    <ul class="series-key"><li data-series="a">A</li><li data-series="b">B</li></ul>
    <svg>
      <path class="gridlines" />
      <polyline data-series="a" stroke="#707071" /><path data-series="a" />
      <polyline data-series="b" stroke="#707071" />
      <text data-series="b"><tspan>B 1,000</tspan></text>
      <g data-series="b"><rect /><text>B</text></g>
    </svg>`;
});
const dimmed = () =>
  [...document.querySelectorAll('.dimmed')].map((element) => element.getAttribute('data-series'));

describe('a series that stands out', () => {
  it('dims every mark, label and key entry of the others, and what is of no series stays', () => {
    const show = seriesHighlight(document.body);
    show('b');
    expect(dimmed()).toEqual(['a', 'a', 'a']);
    show('a');
    expect(dimmed()).toEqual(['b', 'b', 'b', 'b']);
    show('');
    expect(dimmed()).toEqual([]);
  });

  it('is the one whose entry in the key is pointed at', () => {
    seriesHighlight(document.body);
    const entry = document.querySelector('li') as Element;
    fireEvent.pointerEnter(entry);
    expect(dimmed()).toEqual(['b', 'b', 'b', 'b']);
    fireEvent.pointerLeave(entry);
    expect(dimmed()).toEqual([]);
  });

  it('is named by the element itself or by what it stands in', () => {
    const of = (selector: string) => seriesOf(document.querySelector(selector) as Element);
    expect(['polyline', 'tspan', 'rect', '.gridlines'].map(of)).toEqual(['a', 'b', 'b', '']);
  });
});
