import { useCallback, useMemo, type ReactNode } from 'react';
import { CheckList } from '../../controls/CheckList.tsx';
import type { Choice } from '../../controls/choice.ts';
import { SelectField } from '../../controls/SelectField.tsx';
import { useSameList } from '../../controls/use-same-list.ts';
import { isLargerThanCouncil, type AreaGroup } from '../../domain/area.ts';
import type { Dataset } from '../../domain/dataset.ts';
import type { ChartKind, View } from '../../domain/view.ts';
import { allCouncilsId, cityRegionId, neighboursId } from '../../domain/well-known-areas.ts';
import { holdsAllCouncils } from '../../query/select/all-councils.ts';
import type { Selection } from '../../query/select/selection.ts';
import { singleItems } from '../../query/select/whole.ts';
import { setView } from '../../state/view-store.ts';
import { ItemPicker } from './ItemPicker.tsx';

/** Room for comparison without a chart nobody can read. */
const mostAreas = 8;

interface Chosen {
  /** The named sets of areas that the catalogue has. */
  readonly groups: readonly AreaGroup[];
  /** As chosen; a control changes it at once. */
  readonly view: View;
  readonly dataset: Dataset;
  /** What the dataset made of the view. */
  readonly selection: Selection;
}

/** Every choice of one indicator's figure but the indicator itself. */
export function FigureFields({ groups, view, dataset, selection }: Chosen): ReactNode {
  return (
    <>
      <AreaFields groups={groups} view={view} dataset={dataset} selection={selection} />
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

function AreaFields({ groups, view, dataset, selection }: Chosen): ReactNode {
  const chosen = useSameList(selection.areas.map(({ code }) => code));
  const areas = useMemo(
    () =>
      dataset.areas
        .filter((area) => !isLargerThanCouncil(area) || chosen.includes(area.code))
        .map(({ code, name }) => ({ value: code, label: name })),
    [dataset, chosen],
  );
  const comparators = useMemo((): readonly Choice[] => {
    const larger = dataset.areas.filter(isLargerThanCouncil).reverse();
    return [
      ...larger.map(({ code, name }) => ({ value: code, label: name })),
      { value: neighboursId, label: 'Statistical neighbours', hint: '(median and range)' },
      ...groups
        .filter(({ id }) => id === cityRegionId)
        .map(({ id, title }) => ({ value: id, label: title, hint: '(the other councils)' })),
      ...(holdsAllCouncils(dataset)
        ? [{ value: allCouncilsId, label: 'All councils', hint: '(median and middle half)' }]
        : []),
    ];
  }, [dataset, groups]);
  const isHeld = (one: string): boolean => comparators.some(({ value }) => value === one);
  const compare = useCallback(
    (next: readonly string[]) =>
      setView((now) => {
        // A comparator this file lacks stays chosen for the next indicator.
        const held = new Set(comparators.map(({ value }) => value));
        const notHeld = now.comparators.filter((one) => !held.has(one));
        return { comparators: [...notHeld, ...next] };
      }),
    [comparators],
  );
  return (
    <>
      <CheckList
        label="Areas"
        choices={areas}
        chosen={chosen}
        onChange={setAreas}
        least={1}
        most={mostAreas}
      />
      <CheckList
        label="Compare with"
        choices={comparators}
        chosen={useSameList(view.comparators.filter(isHeld))}
        onChange={compare}
        least={0}
        most={comparators.length}
      />
    </>
  );
}

const setAreas = (areas: readonly string[]): void => setView({ areas });
const setFrom = (text: string): void => setView({ from: yearOf(text) });
const setTo = (text: string): void => setView({ to: yearOf(text) });
const setEvents = (events: string): void =>
  setView({ events: events === 'inspections' ? events : 'none' });
const setAxis = (axis: string): void => setView({ axis: axis === 'fit' ? 'fit' : 'zero' });
const setMeasure = (measure: string): void =>
  setView({ measure: measure === 'rate' ? measure : null });
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

function yearOf(text: string): number | null {
  return text === '' ? null : Number(text);
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

const measureChoices: readonly Choice[] = [
  { value: 'number', label: 'Number' },
  { value: 'rate', label: 'Rate' },
];

const axisChoices: readonly Choice[] = [
  { value: 'zero', label: 'Starts at zero' },
  { value: 'fit', label: 'Fitted to the data' },
];

/** What each of these controls offers in a dataset. */
function choicesOf({ periods, descriptor }: Dataset) {
  const years = [...new Set(periods.map(({ year }) => year))];
  const labels = new Map(periods.map(({ year, label }) => [year, label]));
  const yearChoices = (any: string): readonly Choice[] => [
    { value: '', label: any },
    ...years.map((year) => ({ value: String(year), label: labels.get(year) ?? String(year) })),
  ];
  const kinds: readonly ChartKind[] =
    years.length > 1 ? ['line', 'bar', 'dot', 'table'] : ['bar', 'dot', 'table'];
  return {
    years,
    from: yearChoices('First'),
    to: yearChoices('Latest'),
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

function DisplayFields({ view, dataset, selection }: Omit<Chosen, 'groups'>): ReactNode {
  const choices = useMemo(() => choicesOf(dataset), [dataset]);
  const { years } = choices;
  const yearText = (year: number | null): string =>
    year !== null && years.includes(year) ? String(year) : '';
  const { filters, indicators } = dataset.descriptor;
  const hasRate = indicators.some(
    ({ id, denominator }) => id === selection.indicator.id && denominator !== undefined,
  );
  const breakDown = (column: string): void =>
    column === ''
      ? takeBreakdown(selection.breakdown, singleItems(dataset, selection))
      : setBreakdown(column);
  return (
    <>
      {hasRate ? (
        <SelectField
          label="Number or rate"
          value={view.measure === 'rate' ? 'rate' : 'number'}
          choices={measureChoices}
          onChange={setMeasure}
        />
      ) : null}
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
          <div className="control-pair">
            <SelectField
              label="From"
              value={yearText(view.from)}
              choices={choices.from}
              onChange={setFrom}
            />
            <SelectField
              label="To"
              value={yearText(view.to)}
              choices={choices.to}
              onChange={setTo}
            />
          </div>
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
