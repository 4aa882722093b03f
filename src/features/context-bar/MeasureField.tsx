import { memo, useId, type ReactNode } from 'react';
import { measures, type Measure } from '../../domain/view.ts';
import { setView } from '../../state/view-store.ts';

const titles: Readonly<Record<Measure, string>> = { number: 'Number', rate: 'Rate' };

/**
 * Numbers as published, or the rates they give. `shown` is what is in effect, chosen or not; null where each figure of the
 * page shows what suits it. `why` says in a few words why there is no choice; empty where there is one.
 */
export const MeasureField = memo(function MeasureField(props: {
  readonly shown: Measure | null;
  readonly why: string;
}): ReactNode {
  const { shown, why } = props;
  const name = useId();
  const reason = useId();
  return (
    <fieldset className="measure-field" title={why || undefined} aria-describedby={reason}>
      <legend className="visually-hidden">Number or rate</legend>
      {measures.map((measure) => (
        <label key={measure}>
          <input
            type="radio"
            name={name}
            checked={measure === shown}
            disabled={why !== ''}
            onChange={() => setView({ measure })}
          />
          <span>{titles[measure]}</span>
        </label>
      ))}
      <span id={reason} className="measure-why">
        {why}
      </span>
    </fieldset>
  );
});
