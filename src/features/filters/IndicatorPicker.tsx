import { memo, useId, useMemo, useState, type ReactNode } from 'react';
import { findDatasetOf, type Catalogue } from '../../domain/catalogue.ts';
import { formatWhole } from '../../domain/words/format.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { setView } from '../../state/view-store.ts';
import { stillApplies } from './still-applies.ts';
import { searchIndicators } from './search-indicators.ts';

/** Every indicator grouped by theme in a native select, narrowed by typing in the box above it. */
export const IndicatorPicker = memo(function IndicatorPicker(props: {
  readonly catalogue: Catalogue;
  readonly indicator: Indicator;
}): ReactNode {
  const { catalogue, indicator } = props;
  const [typed, setTyped] = useState('');
  const groups = useMemo(() => searchIndicators(catalogue, typed), [catalogue, typed]);
  const found = groups.reduce((sum, group) => sum + group.indicators.length, 0);
  const shown = groups.some((group) => group.indicators.some(({ id }) => id === indicator.id));
  const searchId = useId();
  const selectId = useId();
  return (
    <>
      <div className="control">
        <label className="control-label" htmlFor={searchId}>
          Search by name
        </label>
        <input
          id={searchId}
          type="search"
          value={typed}
          placeholder="Such as autism or 20 weeks"
          autoComplete="off"
          onChange={(event) => setTyped(event.target.value)}
        />
        <p className="hint" role="status">
          {typed.trim() === ''
            ? ''
            : found === 0
              ? 'Nothing found. Try one word, or clear the box.'
              : `${formatWhole(found)} found: choose one below.`}
        </p>
      </div>
      <div className="control">
        <label className="control-label" htmlFor={selectId}>
          Indicator
        </label>
        <select
          id={selectId}
          value={indicator.id}
          onChange={(event) => {
            setTyped('');
            const chosen = event.target.value;
            const descriptor = findDatasetOf(catalogue, chosen);
            setView((now) => ({
              indicator: chosen,
              ...(descriptor && stillApplies(now, descriptor)),
            }));
          }}
        >
          {shown ? null : <option value={indicator.id}>{indicator.title} (shown now)</option>}
          {groups.map((group) => (
            <optgroup key={group.theme} label={group.theme}>
              {group.indicators.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </div>
    </>
  );
});
