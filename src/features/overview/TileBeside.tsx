import type { ReactNode } from 'react';
import type { ShowProvenance } from '../../charts/interactive/show-provenance.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { capitalise, uncapitalise } from '../../figure/names.ts';
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
  readonly showProvenance: ShowProvenance;
}): ReactNode {
  const { tile, beside, year, showProvenance } = props;
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
          {at > 0 ? nameOf(tile, one) : capitalise(nameOf(tile, one))}{' '}
          <Numbers
            values={values}
            indicator={one.selection.indicator}
            showProvenance={showProvenance}
          />
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

function Numbers(props: {
  readonly values: TileValues;
  readonly indicator: Indicator;
  readonly showProvenance: ShowProvenance;
}): ReactNode {
  const { values, indicator, showProvenance } = props;
  return values.councils.map(({ place, code, text, mark }, at) => (
    <span key={code} className="nowrap">
      {at > 0 ? ' and ' : ''}
      <button
        type="button"
        tabIndex={-1}
        className="tile-number"
        title={`${place}, ${values.when}. Where this number comes from`}
        onClick={() => showProvenance([mark], indicator)}
      >
        <span className="visually-hidden">{place} </span>
        {text}
        {mark.why ? <span className="visually-hidden"> ({mark.why})</span> : null}
      </button>
    </span>
  ));
}
