import { useId, useMemo, useRef, useState, type FormEvent, type ReactNode } from 'react';
import type { DatasetDescriptor } from '../../../domain/descriptor.ts';
import type { TablePreview } from '../../../user-files/open/table.ts';
import { suggestMapping } from '../../../user-files/infer/mapping.ts';
import type { Mapping } from '../../../user-files/layout/layout.ts';
import { ColumnChecks } from './ColumnChecks.tsx';
import { columnNames } from './column-names.ts';
import { FirstRows } from './FirstRows.tsx';
import { FormField, TextField } from '../../../controls/FormField.tsx';
import {
  draftOf,
  mappingOf,
  periodKinds,
  problemsOf,
  sentenceOf,
  withPlace,
  withTick,
} from './mapping-draft.ts';
import { firstRows, previewOf } from './mapping-preview.ts';
import { PreviewTable } from './PreviewTable.tsx';

/**
 * Asks which column of a file is the area, the period, the values and the filters, beginning with what they seem to
 * be, and shows how the first rows will be read. `onUse` gets a mapping with which at least one of them can be.
 */
export function MappingForm(props: {
  readonly table: TablePreview;
  readonly published: readonly DatasetDescriptor[];
  /** What was chosen before; null for the suggestion. */
  readonly start: Mapping | null;
  readonly onUse: (mapping: Mapping) => void;
  readonly onCancel: () => void;
}): ReactNode {
  const { table, published, start, onUse, onCancel } = props;
  const names = useMemo(() => columnNames(table.header), [table]);
  const guesses = useMemo(() => {
    const sound = firstRows(table).filter(({ cells }) => cells.length === table.header.length);
    return suggestMapping(
      table.header,
      sound.map(({ cells }) => cells),
    ).columns;
  }, [table]);
  const [draft, setDraft] = useState(() => draftOf(start, guesses));
  const mapping = useMemo(() => mappingOf(draft), [draft]);
  const preview = useMemo(
    () => (mapping ? previewOf(table, mapping, published) : null),
    [table, mapping, published],
  );
  const problems = problemsOf(draft, preview);
  const error = Object.values(problems).find((one) => one !== '') ?? preview?.error ?? '';
  const form = useRef<HTMLFormElement>(null);
  const id = useId();

  const reasons = useMemo(
    () => new Map(guesses.map(({ position, reason }) => [position, sentenceOf(reason)])),
    [guesses],
  );
  const choices = names.map((label, at) => ({ value: String(at), label }));
  const placeHint = (at: number | 'same' | null, meaning: string) =>
    typeof at === 'number' ? `${meaning} ${reasons.get(at) ?? ''}`.trim() : meaning;
  const free = names
    .map((name, at) => ({ at, name, reason: reasons.get(at) ?? '' }))
    .filter(({ at }) => ![draft.area, draft.period, draft.level].includes(at));

  function roleOf(at: number): string {
    if (at === draft.area) return 'Area';
    if (at === draft.period) return 'Period';
    if (at === draft.level) return 'Kind of area';
    if (draft.values.includes(at)) return 'Value';
    return draft.filters.includes(at) ? 'Filter' : '';
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (mapping && error === '') onUse(mapping);
    else form.current?.querySelector<HTMLElement>('.field-wrong :is(select, input)')?.focus();
  }

  return (
    <form ref={form} className="user-files-form" aria-labelledby={`${id}-title`} onSubmit={submit}>
      <h3 id={`${id}-title`}>Which column is which?</h3>
      <p>
        Say what the columns of {table.name} hold. The boxes begin with what they seem to be; the
        tables below show what becomes of your choice.
      </p>
      <FirstRows table={table} names={names} roleOf={roleOf} />
      <div className="user-files-fields">
        <FormField
          label="Area"
          hint={placeHint(draft.area, 'Codes or names of councils, regions or England.')}
          error={problems.area}
        >
          {(attributes) => (
            <select
              {...attributes}
              value={draft.area ?? ''}
              onChange={({ target }) => setDraft(withPlace(draft, 'area', positionIn(target)))}
            >
              <option value="">Choose a column</option>
              {choices.map(optionOf)}
            </select>
          )}
        </FormField>
        <FormField
          label="Period"
          hint={placeHint(draft.period, 'The year or month a row is about.')}
          error={problems.period}
        >
          {(attributes) => (
            <select
              {...attributes}
              value={draft.period ?? ''}
              onChange={({ target }) =>
                setDraft(
                  target.value === 'same'
                    ? { ...draft, period: 'same' }
                    : withPlace(draft, 'period', positionIn(target)),
                )
              }
            >
              <option value="">Choose a column</option>
              <option value="same">The same for every row</option>
              {choices.map(optionOf)}
            </select>
          )}
        </FormField>
        {draft.period === 'same' ? (
          <TextField
            label="Period of every row"
            hint="Such as 2025, 2024/25 or January 2025."
            error={problems.onePeriod}
            value={draft.onePeriod}
            onChange={(onePeriod) => setDraft({ ...draft, onePeriod })}
          />
        ) : null}
        <FormField
          label="Kind of period"
          hint="For a file that gives only years, say what they stand for."
        >
          {(attributes) => (
            <select
              {...attributes}
              value={draft.identifier}
              onChange={({ target }) => setDraft({ ...draft, identifier: target.value })}
            >
              <option value="">As it is written</option>
              {periodKinds.map((kind) => optionOf({ value: kind, label: kind }))}
            </select>
          )}
        </FormField>
        <FormField
          label="Kind of area (optional)"
          hint="A column that says National, Regional or Local authority."
        >
          {(attributes) => (
            <select
              {...attributes}
              value={draft.level ?? ''}
              onChange={({ target }) => setDraft(withPlace(draft, 'level', positionIn(target)))}
            >
              <option value="">No such column</option>
              {choices.map(optionOf)}
            </select>
          )}
        </FormField>
      </div>
      <div className="user-files-fields">
        <ColumnChecks
          legend="Values"
          hint="Columns of numbers to show. A column ticked here is not a filter."
          error={problems.values}
          columns={free}
          ticked={draft.values}
          onTick={(at, isTicked) => setDraft(withTick(draft, 'values', at, isTicked))}
        />
        <ColumnChecks
          legend="Filters"
          hint="Columns that split the numbers, such as age or need. A column ticked here is not a value."
          error={problems.filters}
          columns={free}
          ticked={draft.filters}
          onTick={(at, isTicked) => setDraft(withTick(draft, 'filters', at, isTicked))}
        />
      </div>
      <h4>How the first rows will be read</h4>
      {preview ? (
        <PreviewTable file={table.name} preview={preview} />
      ) : (
        <p role="status">Nothing can be read yet. {error}</p>
      )}
      <div className="user-files-actions">
        <button
          type="submit"
          className="button-secondary user-files-primary"
          aria-disabled={error === '' ? undefined : true}
          aria-describedby={error === '' ? undefined : `${id}-error`}
        >
          Use these columns
        </button>
        <button type="button" className="button-secondary" onClick={onCancel}>
          Cancel
        </button>
        {error === '' ? null : (
          <p id={`${id}-error`} className="field-error">
            {error}
          </p>
        )}
      </div>
    </form>
  );
}

function optionOf({ value, label }: { readonly value: string; readonly label: string }): ReactNode {
  return (
    <option key={value} value={value}>
      {label}
    </option>
  );
}

function positionIn({ value }: { readonly value: string }): number | null {
  return value === '' ? null : Number(value);
}
