import type { ReactNode } from 'react';
import { CheckList } from '../../controls/CheckList.tsx';
import type { Choice } from '../../controls/choice.ts';
import { SelectField } from '../../controls/SelectField.tsx';
import { isLargerThanCouncil } from '../../domain/area.ts';
import type { Dataset } from '../../domain/dataset.ts';
import { cityRegionId, neighboursId, type ChartKind, type View } from '../../domain/selection.ts';
import { itemsOf } from '../../query/filter-items.ts';
import type { Selection } from '../../query/selected.ts';
import { setView } from '../../state/view-store.ts';
import { ItemPicker } from './ItemPicker.tsx';

/** Room for comparison without a chart nobody can read. */
const mostAreas = 8;

interface Chosen {
  /** As chosen; a control changes it at once. */
  readonly view: View;
  readonly dataset: Dataset;
  /** What the dataset made of the view. */
  readonly selection: Selection;
}

/** Every choice of one indicator's figure but the indicator itself. */
export function FigureFields({ view, dataset, selection }: Chosen): ReactNode {
  return (
    <>
      <AreaFields view={view} dataset={dataset} selection={selection} />
      {dataset.descriptor.filters.map((filter) => (
        <ItemPicker
          key={filter.column}
          filter={filter}
          items={itemsOf(dataset, filter)}
          view={view}
          selection={selection}
        />
      ))}
      <DisplayFields view={view} dataset={dataset} selection={selection} />
    </>
  );
}

function AreaFields({ view, dataset, selection }: Chosen): ReactNode {
  const listed = dataset.areas.filter(
    (area) => !isLargerThanCouncil(area) || selection.areas.includes(area),
  );
  const larger = dataset.areas.filter(isLargerThanCouncil);
  const chosen = selection.areas.map(({ code }) => code);
  const comparators: readonly Choice[] = [
    ...larger.toReversed().map(({ code, name }) => ({ value: code, label: name })),
    { value: neighboursId, label: 'Statistical neighbours', hint: '(median and range)' },
    { value: cityRegionId, label: 'Liverpool City Region', hint: '(the other councils)' },
  ];
  // A comparator this file lacks stays chosen for the next indicator.
  const notHeld = view.comparators.filter((one) => !comparators.some(({ value }) => value === one));
  return (
    <>
      <CheckList
        label="Areas"
        choices={listed.map(({ code, name }) => ({ value: code, label: name }))}
        chosen={chosen}
        onChange={(areas) => setView({ areas })}
        least={1}
        most={mostAreas}
      />
      <CheckList
        label="Compare with"
        choices={comparators}
        chosen={view.comparators.filter((one) => comparators.some(({ value }) => value === one))}
        onChange={(next) => setView({ comparators: [...notHeld, ...next] })}
        least={0}
        most={comparators.length}
      />
    </>
  );
}

const chartNames: Record<ChartKind, string> = {
  line: 'Line chart',
  bar: 'Bar chart',
  dot: 'Dot plot',
  table: 'Table only',
};

function DisplayFields({ view, dataset, selection }: Chosen): ReactNode {
  const years = [...new Set(dataset.periods.map(({ year }) => year))];
  const labels = new Map(dataset.periods.map(({ year, label }) => [year, label]));
  const yearChoices = (any: string): readonly Choice[] => [
    { value: '', label: any },
    ...years.map((year) => ({ value: String(year), label: labels.get(year) ?? String(year) })),
  ];
  const toYear = (text: string): number | null => (text === '' ? null : Number(text));
  const yearText = (year: number | null): string =>
    year !== null && years.includes(year) ? String(year) : '';
  const filters = dataset.descriptor.filters;
  const breakdown = filters.some(({ column }) => column === view.breakdown) ? view.breakdown : '';
  const kinds: readonly ChartKind[] =
    years.length > 1 ? ['line', 'bar', 'dot', 'table'] : ['bar', 'dot', 'table'];
  return (
    <>
      {filters.length > 0 ? (
        <SelectField
          label="Break down by"
          value={breakdown}
          choices={[
            { value: '', label: 'Nothing' },
            ...filters.map(({ column, title }) => ({ value: column, label: title })),
          ]}
          onChange={(column) => {
            const { [column]: _dropped, ...filtersLeft } = view.filters;
            setView({ breakdown: column, filters: filtersLeft });
          }}
        />
      ) : null}
      {years.length > 1 ? (
        <div className="control-pair">
          <SelectField
            label="From"
            value={yearText(view.from)}
            choices={yearChoices('First')}
            onChange={(text) => setView({ from: toYear(text) })}
          />
          <SelectField
            label="To"
            value={yearText(view.to)}
            choices={yearChoices('Latest')}
            onChange={(text) => setView({ to: toYear(text) })}
          />
        </div>
      ) : null}
      {years.length > 1 ? (
        <SelectField
          label="Mark on the chart"
          value={view.events}
          choices={[
            { value: 'none', label: 'Nothing' },
            { value: 'inspections', label: 'Inspection dates' },
          ]}
          onChange={(events) => setView({ events: events === 'inspections' ? events : 'none' })}
        />
      ) : null}
      <>
        <SelectField
          label="Show as"
          value={view.chart ?? ''}
          choices={[
            { value: '', label: 'Best for the data' },
            ...kinds.map((kind) => ({ value: kind, label: chartNames[kind] })),
          ]}
          onChange={(kind) => setView({ chart: kind === '' ? null : (kind as ChartKind) })}
        />
        <SelectField
          label="Axis"
          value={selection.axis}
          choices={[
            { value: 'zero', label: 'Starts at zero' },
            { value: 'fit', label: 'Fitted to the data' },
          ]}
          onChange={(axis) => setView({ axis: axis === 'fit' ? 'fit' : 'zero' })}
        />
      </>
    </>
  );
}
