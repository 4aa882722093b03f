import type { ReactNode } from 'react';
import { usePrinting } from './use-printing.ts';

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });

/** What stands at the foot of a printed page: where it is from, which data, and when it was printed. */
export function PrintFoot(props: {
  /** Full address of the view. */
  readonly link: string;
  readonly dataVersion: string;
}): ReactNode {
  const { link, dataVersion } = props;
  // Said anew when printing begins: the page may have been open for days.
  usePrinting();
  return (
    <p className="print-only print-foot">
      {link}
      <br />
      Data version {dataVersion}. Printed on {day.format(new Date())}. Not an official publication
      of either council.
    </p>
  );
}
