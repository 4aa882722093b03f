import { useId, useState, type ReactNode } from 'react';
import type { ShowProvenance } from '../../charts/interactive/show-provenance.ts';
import type { TimeSpan } from '../../charts/tile/tile-size.ts';
import { faultOf } from '../../domain/words/fault.ts';
import { formatWhole } from '../../domain/words/format.ts';
import type { Tile } from '../../figure/tile/tile.ts';
import { localNotes } from '../../figure/notes/notes.ts';
import { valuesOf, type TileValues as Values } from '../../figure/tile/values.ts';
import { viewLink } from '../../state/view-link.ts';
import { TileAbout } from './TileAbout.tsx';
import { TileActions } from './TileActions.tsx';
import { TileBeside } from './TileBeside.tsx';
import { TileChart } from './TileChart.tsx';
import { TileValues } from './TileValues.tsx';

/** One figure of the overview: what it is of, its values, its drawing, the promises about it, and what it means. */
export function TileFigure(props: {
  /** As drawn now. */
  readonly tile: Tile;
  /** Figures whose values stand beside its own. */
  readonly beside: readonly Tile[];
  readonly span: TimeSpan;
  /** The year pointed at; null for the newest. */
  readonly year: number | null;
  /** What a reader must know of the newest figure's age; empty for nothing. */
  readonly caution: string;
  /** How many promises bear on it, and what shows them. */
  readonly promiseCount: number;
  readonly promises: () => ReactNode;
  readonly showProvenance: ShowProvenance;
}): ReactNode {
  const { tile, beside, span, year, caution, promiseCount, promises, showProvenance } = props;
  const { declared, selection } = tile;
  const [item, setItem] = useState('');
  const [opened, setOpened] = useState<'promises' | 'about' | null>(null);
  const panelId = useId();
  const values = valuesOf(tile, year, item);
  const local = [
    ...new Set(
      [tile, ...beside].flatMap(({ grid }) => [
        ...localNotes(grid.dataset.descriptor),
        ...[faultOf(grid.dataset)].filter(Boolean),
      ]),
    ),
  ];
  const toggle = (which: 'promises' | 'about'): void =>
    setOpened((now) => (now === which ? null : which));
  const openNumbers = (): void =>
    showProvenance(
      values.councils.map(({ mark }) => mark),
      selection.indicator,
    );
  return (
    <figure
      className={`tile tile-${tile.form}${values.period ? '' : ' tile-without-year'}`}
      data-indicator={selection.indicator.id}
    >
      <div className="tile-head">
        <h3>
          <a {...viewLink(tile.link)}>{declared.title}</a>
        </h3>
        <TileActions
          id={selection.indicator.id}
          title={declared.title}
          isAboutOpen={opened === 'about'}
          panelId={panelId}
          toggleAbout={() => toggle('about')}
        />
      </div>
      <div className="tile-words">
        <TileValues
          values={values}
          indicator={selection.indicator}
          caution={year === null ? caution : ''}
          showProvenance={showProvenance}
        >
          {promiseCount > 0 ? (
            <button
              type="button"
              className="tile-promises"
              aria-expanded={opened === 'promises'}
              aria-controls={panelId}
              onClick={() => toggle('promises')}
            >
              {formatWhole(promiseCount)} {promiseCount === 1 ? 'promise' : 'promises'}
              <span className="visually-hidden"> about {declared.title}</span>
            </button>
          ) : null}
        </TileValues>
        <TileBeside {...{ tile, beside, year, showProvenance }} />
        {local.map((note) => (
          <p key={note} className="tile-local">
            {note}
          </p>
        ))}
      </div>
      <TileChart
        tile={tile}
        span={span}
        inWords={inWords(values)}
        item={item}
        onItem={setItem}
        onOpen={openNumbers}
      />
      <div id={panelId} className="tile-panel" hidden={opened === null}>
        {opened === 'promises' ? promises() : null}
        {opened === 'about' ? <TileAbout {...{ tile, beside, year, showProvenance }} /> : null}
      </div>
    </figure>
  );
}

/** What is pointed at, or the newest, in one line. */
function inWords({ when, period, item, councils, compared }: Values): string {
  if (!period) return `${when}: no figure`;
  const all = [...councils, ...(compared && compared.text ? [compared] : [])];
  const told = all.map(({ place, text, mark, standing }) => {
    const value = mark.why || text;
    return standing ? `${place} ${value}, ${standing.word}` : `${place} ${value}`;
  });
  return `${item ? `${item}, ` : ''}${when}: ${told.join('; ')}`;
}
