import type { ReactNode } from 'react';
import { isSymbol } from '../../domain/cell.ts';
import { formatCell } from '../../domain/words/format.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { Mark } from '../../figure/figure.ts';
import type { ShowProvenance } from './show-provenance.ts';

/** A value as text: a symbol in brackets is spelled out for screen readers, an absence says why. */
function ValueText(props: { readonly mark: Mark; readonly indicator: Indicator }): ReactNode {
  const { mark, indicator } = props;
  const text = formatCell(mark.cell, indicator);
  if (mark.cell !== undefined && !isSymbol(mark.cell)) return text;
  return (
    <span title={mark.why}>
      <span aria-hidden="true">{text}</span>
      <span className="visually-hidden">{mark.why}</span>
    </span>
  );
}

/** A value's cell in a grid of them, as "row column", and whether the tab stop is there. */
export interface GridCell {
  readonly at: string;
  readonly active: boolean;
  readonly onArrive: (at: string) => void;
}

/** A value that opens where it comes from; `children` stands in its place where another form is shown. */
export function ValueButton(props: {
  readonly mark: Mark;
  readonly indicator: Indicator;
  readonly showProvenance: ShowProvenance;
  readonly className?: string;
  /** Its cell in a grid of values that is one tab stop; none where every value is one. */
  readonly cell?: GridCell;
  readonly children?: ReactNode;
}): ReactNode {
  const { mark, indicator, showProvenance, className = 'value-button', cell, children } = props;
  return (
    <button
      type="button"
      className={className}
      title="Where this number comes from"
      data-at={cell?.at}
      tabIndex={cell && !cell.active ? -1 : 0}
      onFocus={() => cell?.onArrive(cell.at)}
      onClick={() => showProvenance([mark], indicator)}
    >
      {children ?? <ValueText mark={mark} indicator={indicator} />}
    </button>
  );
}
