import { useId, useMemo, type ReactNode } from 'react';
import { MarkerShape } from '../../charts/draw/shapes/MarkerShape.tsx';
import { byTheme, type Catalogue } from '../../domain/catalogue.ts';
import { formatWhole } from '../../domain/words/format.ts';
import { stylesOf } from '../../figure/style.ts';
import { today } from '../../state/clock.ts';
import { pairOf } from '../../state/choices/pair-names.ts';
import { useView } from '../../state/view-store.ts';
import { IndexRow } from './IndexRow.tsx';

/** Every indicator by theme, each with its latest values, its course and the way to its page. */
export function IndicatorIndex({ catalogue }: { readonly catalogue: Catalogue }): ReactNode {
  const areas = useView((view) => view.areas);
  const comparators = useView((view) => view.comparators);
  const from = useView((view) => view.from);
  const to = useView((view) => view.to);
  const measure = useView((view) => view.measure);
  const choices = useMemo(
    () => ({ areas, comparators, from, to, measure }),
    [areas, comparators, from, to, measure],
  );
  const id = useId();
  const day = useMemo(() => today(), []);
  const groups = byTheme(catalogue);
  const count = groups.flatMap(({ datasets }) => datasets.flatMap(({ indicators }) => indicators));
  const styles = stylesOf(
    areas,
    catalogue.site.pair.map(({ code }) => code),
  );
  return (
    <div className="indicator-index">
      <h1 tabIndex={-1}>Indicators</h1>
      <p>
        All {formatWhole(count.length)} indicators by theme, with the latest values held. To look
        for one by a word,{' '}
        <button type="button" className="button-link" onClick={goToSearch}>
          go to the search
        </button>
        .
      </p>
      <ul className="series-key">
        {pairOf(areas).map(({ code, name }) => {
          const style = styles.get(code);
          return style ? (
            <li key={code}>
              <svg width="14" height="14" aria-hidden="true" focusable="false">
                <MarkerShape style={style} x={7} y={7} r={5.5} />
              </svg>
              {name}
            </li>
          ) : null;
        })}
      </ul>
      {groups.map(({ theme, datasets }) => (
        <section key={theme.id} aria-labelledby={`${id} ${theme.id}`}>
          <h2 id={`${id} ${theme.id}`}>{theme.title}</h2>
          <ul className="index-rows">
            {datasets.flatMap(({ indicators }) =>
              indicators.map((indicator) => (
                <IndexRow
                  key={indicator.id}
                  catalogue={catalogue}
                  indicator={indicator}
                  choices={choices}
                  today={day}
                />
              )),
            )}
          </ul>
        </section>
      ))}
    </div>
  );
}

/** The search stands in the header of every page. */
function goToSearch(): void {
  document.querySelector<HTMLElement>('.site-header [role="combobox"]')?.focus();
}
