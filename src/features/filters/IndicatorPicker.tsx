import { memo, useCallback, useId, useMemo, type ReactNode } from 'react';
import { byTheme, findDatasetOf, type Catalogue } from '../../domain/catalogue.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { setView } from '../../state/view-store.ts';
import { stillApplies } from './still-applies.ts';

/** Every indicator grouped by theme in a native select. What is chosen keeps all that still applies. */
export const IndicatorPicker = memo(function IndicatorPicker(props: {
  readonly catalogue: Catalogue;
  readonly indicator: Indicator;
}): ReactNode {
  const { catalogue, indicator } = props;
  const id = useId();
  const groups = useMemo(
    () =>
      byTheme(catalogue).map(({ theme, datasets }) => ({
        theme: theme.title,
        indicators: datasets.flatMap(({ indicators }) => indicators),
      })),
    [catalogue],
  );
  const choose = useCallback(
    (chosen: string) => {
      const descriptor = findDatasetOf(catalogue, chosen);
      setView((now) => ({
        indicator: chosen,
        ...(descriptor && stillApplies(now, descriptor)),
      }));
    },
    [catalogue],
  );
  return (
    <div className="control indicator-picker">
      <label className="control-label" htmlFor={id}>
        Indicator
      </label>
      <select id={id} value={indicator.id} onChange={({ target }) => choose(target.value)}>
        {groups.map(({ theme, indicators }) => (
          <optgroup key={theme} label={theme}>
            {indicators.map((one) => (
              <option key={one.id} value={one.id}>
                {one.title}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </div>
  );
});
