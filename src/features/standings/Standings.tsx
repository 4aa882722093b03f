import { useId, useMemo, useState, type ReactNode } from 'react';
import { Sentences } from '../../charts/interactive/sentences/Sentences.tsx';
import type { ShowProvenance } from '../../charts/interactive/show-provenance.ts';
import { useWidth } from '../../charts/interactive/use-size.ts';
import { planStrip } from '../../charts/strip/plan-strip.ts';
import { StripDrawing } from '../../charts/strip/StripDrawing.tsx';
import { formatNumber } from '../../domain/words/format.ts';
import type { Standing, Standings as Known } from '../../figure/tables/standings.ts';
import { StandingList } from './StandingList.tsx';

/** Every council of a group on one axis, the list behind it, and in words where the chosen ones stand. */
export function Standings(props: {
  readonly standings: Known;
  /** What is to be known of them first: "As a rate: …"; empty for nothing. */
  readonly lead: string;
  readonly showProvenance: ShowProvenance;
}): ReactNode {
  const { standings, lead, showProvenance } = props;
  const title = useId();
  if (standings.all.length === 0 && standings.why === '') return null;
  return (
    <section className="standings" aria-labelledby={title}>
      <h2 id={title}>Where each council stands</h2>
      {standings.all.length === 0 ? <p className="hint">{standings.why}</p> : null}
      {standings.all.length > 0 && lead ? <p className="hint">{lead}</p> : null}
      {standings.all.map((standing) => (
        <OneStanding key={standing.key} standing={standing} showProvenance={showProvenance} />
      ))}
    </section>
  );
}

function OneStanding(props: {
  readonly standing: Standing;
  readonly showProvenance: ShowProvenance;
}): ReactNode {
  const { standing, showProvenance } = props;
  const [ref, width] = useWidth<HTMLDivElement>();
  const [isOpen, setOpen] = useState(false);
  const list = useId();
  const plan = useMemo(() => (width > 0 ? planStrip(standing, width) : null), [standing, width]);
  const { indicator, sentence } = standing;
  const sentences = useMemo(
    () => (sentence.length > 0 ? [{ kind: 'rank' as const, phrase: sentence }] : []),
    [sentence],
  );
  return (
    <div className="standing">
      <h3>
        {standing.of}, {standing.when}
      </h3>
      <div ref={ref} className="standing-strip">
        {plan ? <StripDrawing plan={plan} label={inWords(standing)} /> : null}
      </div>
      {plan && plan.unnamed > 0 ? (
        <p className="hint">There is no room for every name here; the list has them all.</p>
      ) : null}
      {sentences.length > 0 ? (
        <Sentences
          sentences={sentences}
          indicator={indicator}
          showProvenance={showProvenance}
          className="standing-words"
        />
      ) : (
        <p className="standing-words">This is not a league table.</p>
      )}
      <button
        type="button"
        className="button-secondary"
        aria-expanded={isOpen}
        aria-controls={list}
        onClick={() => setOpen(!isOpen)}
      >
        {isOpen ? 'Hide the list' : 'Show the list'}
      </button>
      <div id={list}>
        {isOpen ? <StandingList standing={standing} showProvenance={showProvenance} /> : null}
      </div>
    </div>
  );
}

/** The drawing for those who do not see it: what it shows, and where its ends and the chosen ones are. */
function inWords({ of, when, indicator, points, country }: Standing): string {
  const told = points.filter(({ style }) => style !== null);
  const said = told.map(
    ({ area, mark }) => `${area.name} ${formatNumber(mark.cell as number, indicator)}`,
  );
  const wide = country
    ? [`${country.place} ${formatNumber(country.cell as number, indicator)}`]
    : [];
  return `${of} on one axis, ${when}: ${[...said, ...wide].join(', ')}. The list has every council.`;
}
