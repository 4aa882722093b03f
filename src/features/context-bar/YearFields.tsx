import { memo, useMemo, type ReactNode } from 'react';
import type { Choice } from '../../controls/choice.ts';
import { SelectField } from '../../controls/SelectField.tsx';
import type { View } from '../../domain/view.ts';
import { setView } from '../../state/view-store.ts';

/** From which year to which. They stay where there is one year only, so that the bar is the same on every page. */
export const YearFields = memo(function YearFields(props: {
  readonly years: readonly Choice[];
  readonly from: View['from'];
  readonly to: View['to'];
}): ReactNode {
  const { years, from, to } = props;
  const choices = useMemo(
    () => ({ from: withAny(years, 'First', from), to: withAny(years, 'Latest', to) }),
    [years, from, to],
  );
  return (
    <>
      <SelectField label="From" value={textOf(from)} choices={choices.from} onChange={setFrom} />
      <SelectField label="To" value={textOf(to)} choices={choices.to} onChange={setTo} />
    </>
  );
});

/** The years with the choice of none, and with the chosen one even where the figures do not reach it. */
function withAny(years: readonly Choice[], any: string, chosen: number | null): readonly Choice[] {
  const text = textOf(chosen);
  const isMissing = text !== '' && !years.some(({ value }) => value === text);
  return [
    { value: '', label: any },
    ...(isMissing ? [{ value: text, label: `${text} (no figures here)` }] : []),
    ...years,
  ];
}

function textOf(year: number | null): string {
  return year === null ? '' : String(year);
}

function yearOf(text: string): number | null {
  return text === '' ? null : Number(text);
}

/** A span that would run backwards loses its other end. */
const setFrom = (text: string): void =>
  setView(({ to }) => {
    const from = yearOf(text);
    return { from, to: from !== null && to !== null && to < from ? null : to };
  });
const setTo = (text: string): void =>
  setView(({ from }) => {
    const to = yearOf(text);
    return { to, from: from !== null && to !== null && to < from ? null : from };
  });
