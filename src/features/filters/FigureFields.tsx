import { useMemo, type ReactNode } from 'react';
import type { Choice } from '../../controls/choice.ts';
import { SelectField } from '../../controls/SelectField.tsx';
import type { Dataset } from '../../domain/dataset.ts';
import type { ChartKind, View } from '../../domain/view.ts';
import type { Selection } from '../../query/select/selection.ts';
import { singleItems } from '../../query/select/whole.ts';
import { setView } from '../../state/view-store.ts';
import { ItemPicker } from './ItemPicker.tsx';

interface Chosen {
  /** As chosen; a control changes it at once. */
  readonly view: View;
  readonly dataset: Dataset;
  /** What the dataset made of the view. */
  readonly selection: Selection;
}

/** Every choice of one indicator's figure but the indicator itself and those of the context bar. */
export function FigureFields({ view, dataset, selection }: Chosen): ReactNode {
  return (
    <>
      {dataset.descriptor.filters.map((filter) => (
        <ItemPicker
          key={filter.column}
          filter={filter}
          dataset={dataset}
          chosen={selection.items.get(filter.column) ?? []}
          isBrokenDown={selection.breakdown === filter.column}
        />
      ))}
      <DisplayFields view={view} dataset={dataset} selection={selection} />
    </>
  );
}

const setEvents = (events: string): void =>
  setView({ events: events === 'inspections' ? events : 'none' });
const setAxis = (axis: string): void => setView({ axis: axis === 'fit' ? 'fit' : 'zero' });
const setChart = (kind: string): void =>
  setView({ chart: kind === '' ? null : (kind as ChartKind) });

/** Breaks the figure down by a column, every item of it. */
function setBreakdown(column: string): void {
  setView(({ filters }) => {
    const { [column]: _dropped, ...filtersLeft } = filters;
    return { breakdown: column, filters: filtersLeft };
  });
}

/** Takes the breakdown away: the whole is shown, or, of a filter that has none, the one item of `single`. */
function takeBreakdown(former: string, single: View['filters']): void {
  setView(({ filters }) => {
    const { [former]: _dropped, ...filtersLeft } = filters;
    return { breakdown: '', filters: { ...single, ...filtersLeft } };
  });
}

const chartNames: Record<ChartKind, string> = {
  line: 'Line chart',
  bar: 'Bar chart',
  dot: 'Dot plot',
  table: 'Table only',
};

const eventChoices: readonly Choice[] = [
  { value: 'none', label: 'Nothing' },
  { value: 'inspections', label: 'Inspection dates' },
];

const axisChoices: readonly Choice[] = [
  { value: 'zero', label: 'Starts at zero' },
  { value: 'fit', label: 'Fitted to the data' },
];

/** What each of these controls offers in a dataset. */
function choicesOf({ periods, descriptor }: Dataset) {
  const years = [...new Set(periods.map(({ year }) => year))];
  const kinds: readonly ChartKind[] =
    years.length > 1 ? ['line', 'bar', 'dot', 'table'] : ['bar', 'dot', 'table'];
  return {
    years,
    breakdown: [
      { value: '', label: 'Nothing' },
      ...descriptor.filters.map(({ column, title }) => ({ value: column, label: title })),
    ],
    charts: [
      { value: '', label: 'Best for the data' },
      ...kinds.map((kind) => ({ value: kind, label: chartNames[kind] })),
    ],
  };
}

function DisplayFields({ view, dataset, selection }: Chosen): ReactNode {
  const choices = useMemo(() => choicesOf(dataset), [dataset]);
  const { years } = choices;
  const { filters } = dataset.descriptor;
  const breakDown = (column: string): void =>
    column === ''
      ? takeBreakdown(selection.breakdown, singleItems(dataset, selection))
      : setBreakdown(column);
  return (
    <>
      {filters.length > 0 ? (
        <SelectField
          label="Break down by"
          value={selection.breakdown}
          choices={choices.breakdown}
          onChange={breakDown}
        />
      ) : null}
      {years.length > 1 ? (
        <>
          <SelectField
            label="Mark on the chart"
            value={view.events}
            choices={eventChoices}
            onChange={setEvents}
          />
        </>
      ) : null}
      <SelectField
        label="Show as"
        value={view.chart ?? ''}
        choices={choices.charts}
        onChange={setChart}
      />
      <SelectField label="Axis" value={selection.axis} choices={axisChoices} onChange={setAxis} />
    </>
  );
}
