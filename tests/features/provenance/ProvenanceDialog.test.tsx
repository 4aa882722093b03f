import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ProvenanceDialog } from '../../../src/features/provenance/ProvenanceDialog.tsx';
import type { Mark } from '../../../src/figure/figure.ts';
import { buildDataset, knowsley, liverpool, sefton } from '../../query/build-dataset.ts';
import { manyCouncils } from '../../query/many-councils.ts';
import { figureOf, plans, source, wholeRate, withDescriptor } from '../../figure/figure-of.ts';
import { Loaded, stubDialogs } from '../loaded.tsx';

const indicator = {
  ...plans,
  definition: 'Plans in force on one day in January.',
  breaks: [{ at: 2024, note: 'Counted differently.' }],
  gaps: [{ from: 2023, to: 2023, note: 'Not collected because of COVID-19.' }],
};
const built = buildDataset({
  indicators: [indicator],
  rows: [
    [2022, liverpool, 5000],
    [2024, liverpool, 6123],
    [2025, liverpool, 6814],
    [2025, sefton, 'c'],
    [2025, knowsley, 1200],
  ],
});
const dataset = {
  ...withDescriptor(built, { sources: [source('A', { notes: 'Final figures.' })] }),
  header: [...built.header, 'source_id'],
  raw: built.raw.map((row) => [...row, 'A']),
};
const view = { comparators: ['neighbours'] };
const near = [{ laCode: '341', neighbours: [knowsley.code] }];
const [latest, , skipped] = figureOf(dataset, view, { neighbours: near }).table.rows;

beforeEach(stubDialogs);

function show(...marks: readonly (Mark | undefined)[]) {
  const onClose = vi.fn<() => void>();
  render(
    <Loaded dataset={dataset}>
      <ProvenanceDialog
        indicator={indicator}
        marks={marks.filter((mark) => mark !== undefined)}
        onClose={onClose}
      />
    </Loaded>,
  );
  return { onClose, user: userEvent.setup(), dialog: screen.getByRole('dialog') };
}

it.each([
  [false, true],
  [true, false],
  [undefined, false],
])('says of a file that is as published (%s) that it is not: %s', (isAsPublished, told) => {
  const mark = figureOf(dataset).table.rows[0]?.cells[0];
  render(
    <Loaded dataset={isAsPublished === undefined ? dataset : { ...dataset, isAsPublished }}>
      <ProvenanceDialog
        indicator={indicator}
        marks={mark ? [mark] : []}
        onClose={() => undefined}
      />
    </Loaded>,
  );
  const words = 'It is not the file this site was published with.';
  expect(screen.getByRole('dialog').textContent.includes(words)).toBe(told);
});

it('names a person’s own file once, and what is not known of it', () => {
  const local = { name: 'my plans.csv', readOn: '22 November 2026', replaces: false };
  const own = source('A', { publisher: 'Local file', title: local.name, notes: 'A is column B.' });
  const mine = withDescriptor(dataset, { local, sources: [own] });
  const mark = figureOf(mine).table.rows[0]?.cells[0];
  render(
    <Loaded dataset={mine}>
      <ProvenanceDialog
        indicator={indicator}
        marks={mark ? [mark] : []}
        onClose={() => undefined}
      />
    </Loaded>,
  );
  const dialog = screen.getByRole('dialog');
  expect(dialog.textContent.match(/my plans\.csv/g)).toHaveLength(1);
  expect(dialog).toHaveTextContent('your file my plans.csv, read on 22 November 2026');
  expect(dialog).toHaveTextContent('Publisher and licencenot stated in the file');
  expect(dialog).toHaveTextContent('Column namesA is column B.');
  expect(dialog).not.toHaveTextContent('Publication');
});

describe('ProvenanceDialog', () => {
  it('is a modal dialog with a name', () => {
    expect(show(latest?.cells[0]).dialog).toHaveAccessibleName('Where this number comes from');
  });

  it('shows file, row, column, raw cell, release, licence and definition', () => {
    const { dialog } = show(latest?.cells[0]);
    expect(dialog).toHaveTextContent('Liverpool, January 2025: 6,814');
    expect(screen.getByRole('link', { name: 'data/test.csv' })).toHaveAttribute(
      'href',
      './data/test.csv',
    );
    for (const text of [
      '4 (the header is row 1)',
      'ehc_plan_count',
      '6814',
      'Department for Education',
      'Release A',
      'Open Government Licence v3.0',
      'Final figures.',
      'Plans in force on one day in January.',
      'From January 2024: Counted differently.',
    ]) {
      expect(dialog).toHaveTextContent(text);
    }
  });

  it('says what a symbol means', () => {
    const { dialog } = show(latest?.cells[1]);
    expect(dialog).toHaveTextContent('Sefton, January 2025: [c]');
    expect(dialog).toHaveTextContent('confidential: the publisher suppressed it');
  });

  it('says that a median is worked out here', () => {
    const rates = buildDataset({
      indicators: [wholeRate],
      rows: [
        [2025, liverpool, 8],
        [2025, knowsley, 6],
      ],
    });
    const [row] = figureOf(rates, view, { neighbours: near }).table.rows;
    const { dialog } = show(row?.cells.at(-1));
    expect(dialog).toHaveTextContent('it is the median of the neighbours’ figures');
  });

  it('says that amounts have no median', () => {
    const { dialog } = show(latest?.cells[2]);
    expect(dialog).not.toHaveTextContent('it is the median');
    expect(dialog).toHaveTextContent('amounts of councils of different size have none');
  });

  it('says of how many councils the median of all councils is', () => {
    const of = manyCouncils({
      indicators: [wholeRate],
      cells: (value) => [value === 1 ? 'c' : value],
    });
    const [row] = figureOf(of, { comparators: ['councils'] }).table.rows;
    show(row?.cells.at(-1));
    const dialog = screen.getByRole('dialog');
    expect(dialog).toHaveTextContent(/All councils \(median\), January 2026: \d/);
    expect(dialog).toHaveTextContent(
      'This number is not in a file: it is the median of the figures of the 100 councils with a figure in data/test.csv, worked out here.',
    );
    expect(dialog).not.toHaveTextContent('neighbours');
  });

  it('names the place and says why there is no figure, with one full stop', () => {
    const { dialog } = show(skipped?.cells[0]);
    expect(dialog).toHaveTextContent('Liverpool, January 2023');
    expect(dialog).toHaveTextContent('Not collected because of COVID-19.');
    expect(dialog).not.toHaveTextContent('..');
  });

  it('tells of several numbers at once', () => {
    show(latest?.cells[0], latest?.cells[1]);
    expect(screen.getAllByRole('heading', { level: 3 })).toHaveLength(4);
  });

  it('closes by its button and by a click beside it, not by one inside', async () => {
    const { dialog, onClose, user } = show(latest?.cells[0]);
    await user.click(screen.getByRole('heading', { level: 2 }));
    expect(onClose).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: 'Close' }));
    expect(onClose).toHaveBeenCalledTimes(1);
    (dialog as HTMLDialogElement).showModal();
    await user.click(dialog);
    expect(onClose).toHaveBeenCalledTimes(2);
  });
});
