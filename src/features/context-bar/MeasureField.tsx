import { memo, useId, type ReactNode } from 'react';
import { measures, type Measure } from '../../domain/view.ts';
import { setView } from '../../state/view-store.ts';

const titles: Readonly<Record<Measure, string>> = { number: 'Number', rate: 'Rate' };

/** Numbers as published, or the rates they give; `shown` is what is in effect, chosen or not. */
export const MeasureField = memo(function MeasureField(props: {
  readonly shown: Measure;
}): ReactNode {
  const name = useId();
  return (
    <fieldset className="measure-field">
      <legend className="visually-hidden">Number or rate</legend>
      {measures.map((measure) => (
        <label key={measure}>
          <input
            type="radio"
            name={name}
            checked={measure === props.shown}
            onChange={() => setView({ measure })}
          />
          <span>{titles[measure]}</span>
        </label>
      ))}
    </fieldset>
  );
});
