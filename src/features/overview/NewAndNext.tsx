import { useState, type ReactNode } from 'react';
import type { Area } from '../../domain/area.ts';
import type { Catalogue } from '../../domain/catalogue.ts';
import type { StrategyLayer } from '../../domain/strategy.ts';
import { partialDateInWords, type PartialDate } from '../../domain/time/partial-date.ts';
import { viewLink } from '../../state/view-link.ts';
import { currentPromises, latestInspection, newestReleases, nextPromised } from './news.ts';

const mostReleases = 3;

/** The newest releases, the last inspection of each council, and the date promised next. */
export function NewAndNext(props: {
  readonly areas: readonly Area[];
  readonly comparators: readonly string[];
  readonly catalogue: Catalogue;
  readonly layer: StrategyLayer | null;
  readonly today: PartialDate;
}): ReactNode {
  const { areas, comparators, catalogue, layer, today } = props;
  // A phone shows it when asked; wider pages always.
  const [isOpen, setIsOpen] = useState(false);
  const codes = areas.map(({ code }) => code);
  const kept = { areas: codes, comparators };
  const releases = newestReleases(catalogue, today).slice(0, mostReleases);
  const inspections = areas.flatMap(({ code, name }) => {
    const event = layer && latestInspection(layer, code, today);
    return event ? [{ ...event, name }] : [];
  });
  const next = layer ? nextPromised(currentPromises(layer, codes), today) : undefined;
  return (
    <section className="news" aria-labelledby="new-and-next">
      <div className="news-head">
        <h2 id="new-and-next">New and next</h2>
        <button
          type="button"
          className="news-toggle"
          aria-expanded={isOpen}
          aria-controls="news"
          onClick={() => setIsOpen(!isOpen)}
        >
          {isOpen ? 'Hide' : 'Show'}
          <span className="visually-hidden"> what is new and next</span>
        </button>
      </div>
      <div id="news" className={isOpen ? 'news-columns' : 'news-columns news-folded'}>
        {releases.length > 0 ? (
          <div>
            <h3>Newest of the releases with a stated date</h3>
            <ul>
              {releases.map(({ name, title, released, indicators }) => (
                <li key={name}>
                  <a
                    {...viewLink({
                      ...kept,
                      page: 'indicator',
                      indicator: indicators[0]?.id ?? '',
                    })}
                  >
                    {title}
                  </a>
                  , {partialDateInWords(released)}
                </li>
              ))}
            </ul>
          </div>
        ) : null}
        {inspections.length > 0 ? (
          <div>
            <h3>Latest inspections</h3>
            <ul>
              {inspections.map(({ id, title, name, start }) => (
                <li key={id}>
                  {name}: <a {...viewLink({ ...kept, page: 'timeline' })}>{title}</a>,{' '}
                  {partialDateInWords(start)}
                </li>
              ))}
            </ul>
          </div>
        ) : null}
        {next ? (
          <div>
            <h3>Next date promised</h3>
            <p>
              {partialDateInWords(next.due)}, {next.strategy.areaName}:{' '}
              <a
                {...viewLink({
                  ...kept,
                  page: 'priorities',
                  priority: next.target.priorityId,
                  target: next.target.id,
                })}
              >
                {next.target.statement}
              </a>
            </p>
          </div>
        ) : null}
      </div>
    </section>
  );
}
