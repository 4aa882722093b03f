import { capitalise, formatWhole } from '../../domain/words/format.ts';
import { memo, useId, useState, type ReactNode } from 'react';
import { verdicts } from '../../domain/strategy.ts';
import { VerdictMark } from '../../charts/draw/VerdictMark.tsx';
import { SelectField } from '../../controls/SelectField.tsx';
import type { StatedRow } from '../../strategy/stated/stated.ts';
import { verdictRules } from '../../strategy/stated/rules.ts';
import { countsOfVerdicts } from '../../strategy/stated/words.ts';
import { StatedDiffering } from './StatedDiffering.tsx';
import { StatedTable } from './StatedTable.tsx';

/** The filter of the verdict, as a page keeps it in the address; '' for all. */
export interface VerdictChoice {
  readonly verdict: string;
  readonly onVerdict: (verdict: string) => void;
}

/**
 * What the councils' documents state, beside the official figures. With `choice` a reader can narrow it down
 * by verdict, which the page keeps, and by council, which lasts as long as the list is open; then those that differ stand
 * first and the list is folded away.
 */
export const StatedList = memo(function StatedList(props: {
  readonly rows: readonly StatedRow[];
  readonly choice?: VerdictChoice;
}): ReactNode {
  const { rows, choice } = props;
  const id = useId();
  const [council, setCouncil] = useState('');
  const [isOpen, setOpen] = useState((choice?.verdict ?? '') !== '');
  const councils = [...new Map(rows.map((row) => [row.area, row.council]))];
  const verdict = verdicts.find((one) => one === choice?.verdict) ?? '';
  const shown = rows.filter(
    (row) =>
      (!choice || council === '' || row.area === council) &&
      (verdict === '' || row.verdict === verdict),
  );
  if (rows.length === 0) return null;
  const intro = (
    <p className="stated-intro">
      Numbers that the councils’ own documents state, beside the official figures held here, and
      whether the two can be compared. {countsOfVerdicts(shown)}
    </p>
  );
  if (!choice) {
    return (
      <section className="stated" aria-labelledby={id}>
        <h2 id={id}>What the documents said</h2>
        {intro}
        <Rules />
        <StatedTable rows={shown} />
      </section>
    );
  }
  return (
    <section className="stated" aria-labelledby={id}>
      <h2 id={id}>What documents said that official figures do not confirm</h2>
      <StatedDiffering rows={rows} />
      <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          Everything the documents stated ({formatWhole(rows.length)} figures), and how we compare
        </summary>
        {intro}
        <Rules />
        <div className="stated-filters" role="group" aria-label="Change which figures are listed">
          <SelectField
            label="Whose document"
            value={council}
            choices={[
              { value: '', label: 'All councils' },
              ...councils.map(([value, label]) => ({ value, label })),
            ]}
            onChange={setCouncil}
          />
          <SelectField
            label="Verdict"
            value={verdict}
            choices={[
              { value: '', label: 'All verdicts' },
              ...verdicts.map((one) => ({ value: one, label: capitalise(one) })),
            ]}
            onChange={choice.onVerdict}
          />
        </div>
        <p role="status" className="visually-hidden">
          {shown.length} of {rows.length} stated figures listed
        </p>
        {shown.length > 0 ? (
          <StatedTable rows={shown} />
        ) : (
          <p>No stated figure matches these choices. Change one of them to see more.</p>
        )}
      </details>
    </section>
  );
});

function Rules(): ReactNode {
  return (
    <details className="stated-rule">
      <summary>How we compare them</summary>
      <dl className="stated-rules">
        {verdictRules.map(({ verdict: word, rule }) => (
          <div key={word}>
            <dt>
              <VerdictMark verdict={word} />
            </dt>
            <dd>{rule}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
