import type { ReactNode } from 'react';
import { MarkerShape } from '../../charts/draw/shapes/MarkerShape.tsx';
import type { ShowProvenance } from '../../charts/interactive/show-provenance.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { Standing, TileValue, TileValues as Values } from '../../figure/tile/values.ts';
import { point, usePointed } from '../../state/pointed.ts';

/** Up for better, down for worse, level for similar: drawn, since not every font has such letters. */
const shapes: Record<Standing, string> = {
  better: 'M1,9L5.5,1L10,9Z',
  worse: 'M1,2L5.5,10L10,2Z',
  similar: 'M1,2.5H10V4.5H1ZM1,6.5H10V8.5H1Z',
};

/** What a tile says in numbers: both councils, how they stand beside the country, and the country itself. */
export function TileValues(props: {
  readonly values: Values;
  readonly indicator: Indicator;
  /** What else is to be said of the date: "more than two years old". */
  readonly caution: string;
  readonly showProvenance: ShowProvenance;
  /** Stands at the end of its last line. */
  readonly children: ReactNode;
}): ReactNode {
  const { values, indicator, caution, showProvenance, children } = props;
  const { councils, compared, when, short, period, item } = values;
  return (
    <>
      <p className="tile-values">
        {councils.map((value) => (
          <Council key={value.code} {...{ value, values, indicator, showProvenance }} />
        ))}
      </p>
      <p className="tile-compared">
        {item ? <span className="tile-item">{item} · </span> : null}
        {period && compared && compared.text ? `${compared.place} ` : null}
        {period ? (
          <span className="nowrap">
            {compared && compared.text ? `${compared.text} · ` : null}
            <span aria-hidden="true">{short}</span>
            <span className="visually-hidden">{when}</span>
          </span>
        ) : (
          `No figure for ${when}`
        )}
        {caution ? <span className="tile-caution"> · {caution}</span> : null}
        {children ? <> {children}</> : null}
      </p>
    </>
  );
}

function Council(props: {
  readonly value: TileValue;
  readonly values: Values;
  readonly indicator: Indicator;
  readonly showProvenance: ShowProvenance;
}): ReactNode {
  const { value, values, indicator, showProvenance } = props;
  const { place, code, style, mark, text, standing } = value;
  const isLifted = usePointed(({ area }) => area === code);
  return (
    <span className={isLifted ? 'tile-council lifted' : 'tile-council'}>
      {/* Not a tab stop: "About this figure" leads there as well, once for all numbers of a tile. */}
      <button
        type="button"
        tabIndex={-1}
        className="tile-value"
        title={`${place}, ${values.when}. Where this number comes from`}
        onPointerEnter={() => point({ area: code })}
        onPointerLeave={() => point({ area: '' })}
        onClick={() => showProvenance([mark], indicator)}
      >
        <svg width="14" height="14" aria-hidden="true" focusable="false">
          <MarkerShape style={style} x={7} y={7} r={5.5} />
        </svg>
        <span className="visually-hidden">{place} </span>
        {mark.why ? (
          <>
            <span aria-hidden="true">{text}</span>
            <span className="visually-hidden">{mark.why}</span>
          </>
        ) : (
          text
        )}
      </button>
      {standing ? (
        <span className={`tile-standing ${standing.word}`}>
          <svg width="11" height="11" aria-hidden="true" focusable="false">
            <path d={shapes[standing.word]} fill="currentColor" />
          </svg>{' '}
          {standing.word}
          <span className="visually-hidden">
            {standing.word === 'similar' ? ' to ' : ' than '}
            {values.compared?.place},
          </span>
        </span>
      ) : null}
    </span>
  );
}
