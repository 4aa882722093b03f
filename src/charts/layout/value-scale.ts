import { scaleLinear } from 'd3-scale';
import { isNumber } from '../../domain/cell.ts';
import { formatTick, type NumberStyle } from '../../domain/words/format.ts';
import type { Axis } from '../../domain/view.ts';
import type { Facet } from '../../figure/figure.ts';

/** Every number a facet shows, ranges and the members of a group included. */
export function numbersOf(facet: Facet): readonly number[] {
  const numbers = [...facet.series, ...(facet.members?.lines ?? [])].flatMap((series) =>
    series.marks.map((mark) => mark.cell).filter(isNumber),
  );
  const ranges = facet.bands.flatMap((band) =>
    band.ranges.flatMap((range) => (range ? [range.low, range.high] : [])),
  );
  return [...numbers, ...ranges];
}

/**
 * The ends of the value axis: from zero, or fitted with about a third of the chart left below the lowest
 * point (ONS charts manual, axes). A percentage never runs past 100.
 */
export function valueDomain(
  numbers: readonly number[],
  axis: Axis,
  style: NumberStyle,
): readonly [number, number] {
  if (numbers.length === 0) return [0, 1];
  const lowest = Math.min(...numbers);
  const highest = Math.max(...numbers);
  const spread = highest - lowest || Math.abs(highest) || 1;
  const low = axis === 'zero' ? Math.min(0, lowest) : lowest - spread * 0.4;
  const bottom = axis === 'fit' && lowest >= 0 ? Math.max(0, low) : low;
  const top = highest === bottom ? bottom + 1 : highest;
  const [from, to] = scaleLinear().domain([bottom, top]).nice(5).domain() as [number, number];
  return style.unit === '%' && highest <= 100 ? [from, Math.min(100, to)] : [from, to];
}

/** Round values along the axis with their labels, no more than about `count` of them. */
export function valueTicks(
  domain: readonly [number, number],
  count: number,
  style: NumberStyle,
): readonly { readonly value: number; readonly label: string }[] {
  const values = scaleLinear()
    .domain([...domain])
    .ticks(count)
    .filter((value) => style.unit !== 'count' || Number.isInteger(value));
  const largest = Math.max(...values.map(Math.abs), 0);
  return values.map((value) => ({ value, label: formatTick(value, style, largest) }));
}
