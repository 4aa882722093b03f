import type { ReactNode } from 'react';
import { isSymbol } from '../domain/cell.ts';
import { formatCell } from '../domain/format.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { Mark } from '../figure/figure.ts';

/** A value as text: a symbol in brackets is spelled out for screen readers, an absence says why. */
export function ValueText(props: {
  readonly mark: Mark;
  readonly indicator: Indicator;
}): ReactNode {
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
