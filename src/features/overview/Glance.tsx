import type { ReactNode } from 'react';
import { nameInSentence } from '../../domain/area.ts';
import type { PartialDate } from '../../domain/time/partial-date.ts';
import type { StrategyLayer } from '../../domain/strategy.ts';
import { faultOf, strategyFaultOf, strategyReplaced } from '../../domain/words/fault.ts';
import { formatList, formatWhole } from '../../domain/words/format.ts';
import { glancesOf } from '../../figure/tile/glance.ts';
import type { Tile } from '../../figure/tile/tile.ts';
import { viewLink } from '../../state/view-link.ts';
import { currentPromises, newestTiles, pastTheirDate } from './news.ts';

/** What stands out, in three or four sentences, each with the way to what it is taken from. */
export function Glance(props: {
  readonly tiles: readonly Tile[];
  /** Null where it could not be had. */
  readonly layer: StrategyLayer | null;
  readonly today: PartialDate;
}): ReactNode {
  const { tiles, layer, today } = props;
  const areas = tiles[0]?.selection.areas ?? [];
  const codes = areas.map(({ code }) => code);
  const kept = { areas: codes, comparators: tiles[0]?.link.comparators ?? [] };
  const newest = newestTiles(tiles);
  const promised = layer ? currentPromises(layer, codes) : [];
  const past = pastTheirDate(promised, today);
  const layerFault = layer ? strategyFaultOf(layer, ['strategies', 'priorities', 'targets']) : '';
  const replaced = layer && promised.length > 0 ? strategyReplaced(layer) : '';
  const faults = [
    ...new Set([...tiles.map(({ grid }) => faultOf(grid.dataset)), layerFault, replaced]),
  ].filter((fault) => fault !== '');
  // Of an area chosen whose strategies are not held, nothing is said.
  const promising = [...new Set(promised.map(({ strategy }) => strategy.areaName))];
  return (
    <section className="glance" aria-labelledby="at-a-glance">
      <h2 id="at-a-glance">At a glance</h2>
      <ul>
        {glancesOf(tiles).map(({ text, link, title }) => (
          <li key={text}>
            {text}{' '}
            <a {...viewLink(link)}>
              See chart<span className="visually-hidden">: {title}</span>
            </a>
          </li>
        ))}
        {faults.map((fault) => (
          <li key={fault}>{fault}</li>
        ))}
        {promised.length > 0 && layerFault === '' ? (
          <li>
            {formatWhole(past.length)} of the {formatWhole(promised.length)} promises in the
            strategies of {formatList(promising.map(nameInSentence))} are past their date.{' '}
            <a {...viewLink({ ...kept, page: 'priorities' })}>See the promises</a>
          </li>
        ) : null}
        {newest[0]?.latest ? (
          <li className="glance-newest">
            The latest figures on this page are of {newest[0].latest.label}:{' '}
            {formatList(newest.map(({ declared }) => `\u201C${declared.title}\u201D`))}.{' '}
            <a {...viewLink(newest[0].link)}>
              See chart<span className="visually-hidden">: {newest[0].declared.title}</span>
            </a>
          </li>
        ) : null}
      </ul>
    </section>
  );
}
