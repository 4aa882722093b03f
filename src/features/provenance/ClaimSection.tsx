import { useState, type ReactNode } from 'react';
import { useDataset } from '../../catalogue/use-catalogue.ts';
import type { ClaimInText } from '../../charts/interactive/show-provenance.ts';
import type { Claim } from '../../claims/claim.ts';
import { asSentence, capitalise, formatCell, formatWhole } from '../../domain/words/format.ts';
import type { Observation } from '../../domain/observation.ts';
import { sourceInWords } from '../../domain/source.ts';
import { CellTrace } from './CellTrace.tsx';
import { fileOf, traceOf } from './trace.ts';

/** More cells than this are counted, not listed. */
const mostCells = 50;

/** A number or a comparison: the sentence it stands in, how it was worked out, and every cell behind it. */
export function ClaimSection({ told }: { readonly told: ClaimInText }): ReactNode {
  const { claim, statement } = told;
  const claims = claim.together ?? [claim];
  return (
    <>
      {statement === '' ? null : <p className="claim-statement">{statement}</p>}
      {claims.map((one, at) => (
        // Claims of one sentence never change places.
        <section key={at}>
          <h3>{headingOf(one, claims.length > 1)}</h3>
          <p>{workingOf(one)}</p>
          <CellsOfClaim claim={one} />
        </section>
      ))}
    </>
  );
}

function headingOf({ words, cells }: Claim, isOneOfSeveral: boolean): string {
  const place = cells[0]?.observation.area.name ?? '';
  return isOneOfSeveral ? `${place}: ${words}` : words;
}

function workingOf({ working }: Claim): string {
  return working === ''
    ? 'As published, in one cell of the file.'
    : asSentence(capitalise(working));
}

/** Every cell a claim was computed from, each once; each opens its row of the file. */
export function CellsOfClaim({ claim }: { readonly claim: Claim }): ReactNode {
  const byCell = new Map(
    claim.cells.map(({ observation }) => [
      `${observation.indicator.id} ${observation.ref.row}`,
      observation,
    ]),
  );
  const all = [...byCell];
  const more = all.length - mostCells;
  return (
    <>
      <ul className="claim-cells">
        {all.slice(0, mostCells).map(([key, observation]) => (
          <li key={key}>
            <CellOfClaim observation={observation} isOpen={all.length === 1} />
          </li>
        ))}
      </ul>
      {more > 0 ? <p>and {formatWhole(more)} more</p> : null}
    </>
  );
}

function CellOfClaim(props: {
  readonly observation: Observation;
  readonly isOpen: boolean;
}): ReactNode {
  const { observation } = props;
  const [isOpen, setIsOpen] = useState(props.isOpen);
  const loading = useDataset(observation.indicator.id);
  const dataset = loading.status === 'ready' ? loading.value : null;
  const trace = dataset && traceOf(dataset, observation);
  const { area, period, indicator, cell, ref } = observation;
  const [source] = trace?.sources ?? [];
  const facts = [
    ...(trace?.items ?? []),
    dataset ? `${fileOf(dataset.descriptor)}, row ${ref.row}` : `row ${ref.row}`,
    source ? sourceInWords(source) : '',
  ].filter((fact) => fact !== '');
  return (
    <details open={isOpen} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>
        {area.name}, {period.label}: {formatCell(cell, indicator)}
        <span className="claim-cell-facts">{facts.join('; ')}</span>
      </summary>
      {isOpen && dataset && trace ? <CellTrace dataset={dataset} trace={trace} /> : null}
    </details>
  );
}
