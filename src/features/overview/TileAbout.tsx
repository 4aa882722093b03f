import type { ReactNode } from 'react';
import { publicationInWords } from '../../domain/source.ts';
import { AddToPack } from '../../actions/AddToPack.tsx';
import type { ShowProvenance } from '../../charts/interactive/show-provenance.ts';
import type { Tile } from '../../figure/tile/tile.ts';
import { valuesOf } from '../../figure/tile/values.ts';
import { viewLink } from '../../state/view-link.ts';

/** What a tile's figure is, what to mind, what its marks mean, and where it comes from. */
export function TileAbout(props: {
  readonly tile: Tile;
  readonly beside: readonly Tile[];
  readonly year: number | null;
  readonly showProvenance: ShowProvenance;
}): ReactNode {
  const { tile, beside, year, showProvenance } = props;
  const { figure, selection, link } = tile;
  const { stated, targets } = figure.overlays;
  const sources = [...new Set(figure.sources.map(publicationInWords))];
  const marked = [...stated, ...targets].map(({ id, label }) => ({ id, label }));
  return (
    <>
      <p>
        <strong>{figure.subtitle}.</strong> {selection.indicator.definition}
      </p>
      {marked.length > 0 ? (
        <p>Marked on the chart: {marked.map(({ label }) => label).join('; ')}.</p>
      ) : null}
      {figure.breaks.map(({ note, period }) => (
        <p key={period.code}>
          Break in series [b] before {period.label}: {note}
        </p>
      ))}
      {figure.notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      <p>Source: {sources.join('; ')}.</p>
      <p className="tile-ways">
        {[tile, ...beside].map((one) => (
          <button
            key={one.declared.id}
            type="button"
            className="button-secondary"
            onClick={() => {
              const marks = valuesOf(one, year).councils.map(({ mark }) => mark);
              showProvenance(marks, one.selection.indicator);
            }}
          >
            Where this number comes from
            {one === tile ? null : `: ${one.selection.indicator.title}`}
          </button>
        ))}
        <AddToPack id={selection.indicator.id} title={tile.declared.title} />
        <a {...viewLink(link)}>The whole figure</a>
      </p>
    </>
  );
}
