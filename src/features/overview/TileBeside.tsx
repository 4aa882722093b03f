import type { ReactNode } from 'react';
import { uncapitalise } from '../../figure/names.ts';
import type { Tile } from '../../figure/tile/tile.ts';
import { valuesOf, type TileValues } from '../../figure/tile/values.ts';

/**
 * The values of the figures that stand beside a tile's own: the two rates that a joint rate takes in, and others that
 * the tile names, each with its date where that differs.
 */
export function TileBeside(props: {
  readonly tile: Tile;
  readonly beside: readonly Tile[];
  readonly year: number | null;
}): ReactNode {
  const { tile, beside, year } = props;
  const own = valuesOf(tile, year).short;
  const told = beside.flatMap((one) => {
    const values = valuesOf(one, year);
    return values.period ? [{ one, values }] : [];
  });
  if (told.length === 0) return null;
  return (
    <p className="tile-beside">
      {told.map(({ one, values }, at) => (
        <span key={one.declared.id}>
          {at > 0 ? ' · ' : ''}
          {nameOf(tile, one)} {numbersOf(values)}
          {values.short === own ? '' : ` (${values.short})`}
        </span>
      ))}
    </p>
  );
}

function nameOf({ selection }: Tile, { selection: { indicator } }: Tile): string {
  const joined = selection.indicator.joins.find(({ column }) => column === indicator.column);
  if (joined && selection.indicator.dataset === indicator.dataset) return joined.name;
  return indicator.noun || uncapitalise(indicator.subject ?? indicator.title);
}

function numbersOf({ councils }: TileValues): ReactNode {
  return councils.map(({ place, code, text, mark }, at) => (
    <span key={code} className="nowrap">
      {at > 0 ? ' and ' : ''}
      <span className="visually-hidden">{place} </span>
      {text}
      {mark.why ? <span className="visually-hidden"> ({mark.why})</span> : null}
    </span>
  ));
}
