import { useState, type ReactNode } from 'react';
import { dayInWords } from '../../domain/time/day.ts';
import { now } from '../../state/clock.ts';
import { useBeforePrint } from './use-printing.ts';

/** What stands at the foot of a printed page: where it is from, which data, and when it was printed. */
export function PrintFoot(props: {
  /** Full address of the view. */
  readonly link: string;
  readonly dataVersion: string;
}): ReactNode {
  const { link, dataVersion } = props;
  // Read anew when printing begins: the page may have been open for days.
  const [day, setDay] = useState(() => dayInWords(now()));
  useBeforePrint(() => setDay(dayInWords(now())));
  return (
    <p className="print-only print-foot">
      {link}
      <br />
      Data version {dataVersion}. Printed on {day}. Not an official publication of either council.
    </p>
  );
}
