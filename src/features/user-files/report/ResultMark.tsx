import type { ReactNode } from 'react';
import type { CheckResult } from '../../../user-files/quality/check.ts';

const words: Record<CheckResult, string> = {
  fail: 'Failed',
  warning: 'To look at',
  pass: 'In order',
};
/** A cross, an exclamation mark and a tick. */
const shapes: Record<CheckResult, string> = {
  fail: 'M6.5 6.5l7 7M13.5 6.5l-7 7',
  warning: 'M10 4.5v6.5M10 13.5v2',
  pass: 'M5.5 10.5l3 3 6-7',
};

/** The result of a check as a shape, a colour and a word. */
export function ResultMark({ result }: { readonly result: CheckResult }): ReactNode {
  return (
    <span className={`user-files-mark user-files-mark-${result}`}>
      <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
        <circle cx="10" cy="10" r="8.5" />
        <path d={shapes[result]} fill="none" strokeWidth="2.2" />
      </svg>
      <span>{words[result]}</span>
    </span>
  );
}
