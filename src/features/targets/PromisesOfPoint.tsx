import type { ReactNode } from 'react';
import { useStrategy } from '../../catalogue/use-strategy.ts';
import type { Observation } from '../../domain/observation.ts';
import type { ClaimInText } from '../../charts/interactive/show-provenance.ts';
import type { Mark } from '../../figure/figure.ts';
import { runsWithin, targetsFor } from '../../strategy/targets/targets-for.ts';
import { viewLink } from '../../state/view-link.ts';

/**
 * The promises that were in force in the year of a number and bear on it, for each number of a council that has promised
 * anything; nothing for other places.
 */
export function PromisesOfPoint(props: {
  readonly marks: readonly Mark[];
  /** A number or comparison in a sentence, in place of marks; null for none. */
  readonly told: ClaimInText | null;
}): ReactNode {
  const { marks, told } = props;
  const observations = [
    ...marks.flatMap(({ observation }) => observation ?? []),
    ...latestOfEach(told?.claim.cells.map(({ observation }) => observation) ?? []),
  ];
  const points = new Map(
    observations.map((one) => [`${one.indicator.id} ${one.area.code} ${one.period.year}`, one]),
  );
  return [...points].map(([key, observation]) => <OfPoint key={key} observation={observation} />);
}

/** The newest cell of each place: a claim about many years would list the same promises for each. */
function latestOfEach(cells: readonly Observation[]): readonly Observation[] {
  const newest = new Map<string, Observation>();
  for (const one of cells) {
    const known = newest.get(one.area.code);
    if (!known || one.period.order > known.period.order) newest.set(one.area.code, one);
  }
  return [...newest.values()];
}

function OfPoint({ observation }: { readonly observation: Observation }): ReactNode {
  const strategy = useStrategy();
  if (strategy.status !== 'ready') return null;
  const { area, period, indicator, items } = observation;
  const { year } = period;
  if (!strategy.value.strategies.some((one) => one.area === area.code)) return null;
  const shown = new Map(Object.entries(items).map(([column, item]) => [column, [item]]));
  const promises = targetsFor(indicator.id, shown, [area.code], strategy.value).filter((one) =>
    runsWithin(one, year, year),
  );
  const all = { page: 'priorities' as const, filters: { council: [area.code], year: [`${year}`] } };
  return (
    <section className="point-promises">
      <h3>
        What {area.name} promised about this figure, in force in {year}
      </h3>
      {promises.length === 0 ? (
        <p>No promise of the strategies of that year is linked to this figure here.</p>
      ) : (
        <ul>
          {promises.map(({ target, priority }) => (
            <li key={target.id}>
              <a {...viewLink({ page: 'priorities', priority: priority.id, target: target.id })}>
                {target.statement}
              </a>
            </li>
          ))}
        </ul>
      )}
      <p>
        <a {...viewLink(all)}>
          All promises of {area.name} in force in {year}
        </a>
      </p>
    </section>
  );
}
