import type { ReactNode } from 'react';
import type { ShowProvenance } from '../../charts/interactive/show-provenance.ts';
import { MarkerShape } from '../../charts/draw/shapes/MarkerShape.tsx';
import { Sparkline } from '../../charts/draw/Sparkline.tsx';
import { Sentences } from '../../charts/interactive/sentences/Sentences.tsx';
import { ValueButton } from '../../charts/interactive/Value.tsx';
import type { Indicator } from '../../domain/indicator.ts';
import type { Card, CardArea } from '../../figure/card.ts';
import { highlightMark, useTargetPointed } from '../../state/highlight.ts';
import { viewLink } from '../../state/view-link.ts';
import { CardTable } from './CardTable.tsx';

/** One family of statistics: both areas, which way each is going, the comparators, and a way in. */
export function OverviewCard(props: {
  readonly card: Card;
  readonly sourceLine: string;
  readonly related: readonly Indicator[];
  readonly showProvenance: ShowProvenance;
  /** What was promised about it; comes after the figures. */
  readonly targets: ReactNode;
}): ReactNode {
  const { card, sourceLine, related, showProvenance, targets } = props;
  const { indicator } = card;
  const everything = card.view;
  return (
    <figure className="card" data-indicator={indicator.id}>
      <h2>
        <a {...viewLink(everything)}>{card.title}</a>
      </h2>
      <p className="card-measure">
        {card.measure}
        {card.asAt ? <span className="card-date">{card.asAt}</span> : null}
      </p>
      {card.item ? <p className="card-item">{card.item}</p> : null}
      <div className="card-places">
        {card.areas.map((council) => (
          <Place
            key={council.name}
            council={council}
            indicators={[indicator.id, ...related.map(({ id }) => id)]}
            indicator={indicator}
            showProvenance={showProvenance}
          />
        ))}
      </div>
      {card.sparks.length > 0 ? (
        <div className="card-spark">
          <Sparkline
            sparks={card.sparks}
            orders={card.sparkPeriods.map(({ order }) => order)}
            width={280}
            height={72}
          />
          <p className="spark-ends" aria-hidden="true">
            <span>{card.sparkPeriods[0]?.label}</span>
            <span>{card.sparkPeriods.at(-1)?.label}</span>
          </p>
        </div>
      ) : null}
      {card.rows ? (
        <CardTable card={card} rows={card.rows} showProvenance={showProvenance} />
      ) : (
        <Comparators card={card} showProvenance={showProvenance} />
      )}
      <Sentences
        sentences={card.sentences}
        indicator={indicator}
        showProvenance={showProvenance}
        className="card-sentence"
      />
      {card.caveats.map((caveat) => (
        <p key={caveat} className="card-caveat">
          {caveat}
        </p>
      ))}
      <p className="card-source">{sourceLine}</p>
      {targets}
      <div className="card-links">
        <a className="card-way-in" {...viewLink(everything)}>
          Explore {card.title}
        </a>
        {related.length > 0 ? (
          <details>
            <summary>Related figures</summary>
            <ul>
              {related.map(({ id, title }) => (
                <li key={id}>
                  <a {...viewLink({ page: 'indicator', indicator: id })}>{title}</a>
                </li>
              ))}
            </ul>
          </details>
        ) : null}
      </div>
    </figure>
  );
}

function Place(props: {
  readonly council: CardArea;
  readonly indicator: Indicator;
  /** All indicators of the family, for the promises about them. */
  readonly indicators: readonly string[];
  readonly showProvenance: ShowProvenance;
}): ReactNode {
  const { council, indicator, indicators, showProvenance } = props;
  const area = council.mark.observation?.area.code ?? '';
  const pointed = useTargetPointed(indicators, area);
  return (
    // Pointing at a number shows the promises it bears on; their text names the figures as well.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      className={pointed ? 'card-place pointed' : 'card-place'}
      onPointerEnter={() => highlightMark(indicator.id, area)}
      onPointerLeave={() => highlightMark('', '')}
      onFocus={() => highlightMark(indicator.id, area)}
      onBlur={() => highlightMark('', '')}
    >
      <p className="place-name">
        <svg width="14" height="14" aria-hidden="true">
          <MarkerShape style={council.style} x={7} y={7} r={5} />
        </svg>
        {council.name}
      </p>
      <ValueButton
        mark={council.mark}
        indicator={indicator}
        showProvenance={showProvenance}
        className="big-number"
      />
      {council.change ? <p className="place-change">{council.change}</p> : null}
    </div>
  );
}

function Comparators(props: {
  readonly card: Card;
  readonly showProvenance: ShowProvenance;
}): ReactNode {
  const { card, showProvenance } = props;
  if (card.comparators.length === 0) return null;
  return (
    <dl className="card-comparators">
      {card.comparators.map((one) => (
        <div key={one.name}>
          <dt>{one.name}</dt>
          <dd>
            <ValueButton
              mark={one.mark}
              indicator={card.indicator}
              showProvenance={showProvenance}
            />
            {one.change ? <span className="place-change">{one.change}</span> : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}
