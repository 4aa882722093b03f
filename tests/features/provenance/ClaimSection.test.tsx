import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import type { Claim } from '../../../src/claims/claim.ts';
import { ProvenanceDialog } from '../../../src/features/provenance/ProvenanceDialog.tsx';
import { textOf } from '../../../src/figure/words/sentence.ts';
import { buildDataset, liverpool, sefton } from '../../query/build-dataset.ts';
import { manyCouncils } from '../../query/many-councils.ts';
import { figureOf, neet, source, wholeRate, withDescriptor } from '../../figure/figure-of.ts';
import { Loaded, stubDialogs } from '../loaded.tsx';

beforeEach(stubDialogs);

const built = buildDataset({
  indicators: [neet],
  rows: [
    [2025, liverpool, 98.4],
    [2026, liverpool, 97],
    [2025, sefton, 52.9],
    [2026, sefton, 42.9],
  ],
});
const dataset = {
  ...withDescriptor(built, { sources: [source('A')] }),
  header: [...built.header, 'source_id'],
  raw: built.raw.map((row) => [...row, 'A']),
};
const figure = figureOf(dataset);

function open(kind: string) {
  const sentence = figure.sentences.find((one) => one.kind === kind);
  const claim = sentence?.phrase.find((part): part is Claim => typeof part !== 'string');
  if (!sentence || !claim) throw new Error(`no ${kind}`);
  render(
    <Loaded dataset={dataset}>
      <ProvenanceDialog
        indicator={neet}
        marks={[]}
        told={{ claim, statement: textOf(sentence) }}
        onClose={() => undefined}
      />
    </Loaded>,
  );
  return screen.getByRole('dialog');
}

it('says the statement, the sum and both cells of a gap, each leading to its row', async () => {
  const dialog = open('gap');
  expect(dialog).toHaveTextContent(
    'was 54.1 percentage points higher in Liverpool than in Sefton.',
  );
  expect(dialog).toHaveTextContent('97.0 − 42.9 = 54.1 percentage points.');
  const [first, second, ...more] = within(dialog).getAllByRole('listitem');
  expect(more).toEqual([]);
  expect(first).toHaveTextContent('Liverpool, January 2026: 97.0%');
  expect(first).toHaveTextContent('data/test.csv, row 3');
  expect(first).toHaveTextContent('Department for Education');
  expect(second).toHaveTextContent('Sefton, January 2026: 42.9%');
  expect(second).not.toHaveTextContent('The whole row');
  await userEvent.setup().click(within(second as HTMLElement).getByText(/Sefton, January/));
  expect(second).toHaveTextContent('The whole row');
  expect(second).toHaveTextContent('neet_or_not_known_percent');
});

it('shows the row of a single cell at once', () => {
  const dialog = open('opening');
  expect(within(dialog).getAllByRole('listitem')).toHaveLength(1);
  expect(dialog).toHaveTextContent('The whole row');
});

it('lists 50 cells of a median in a table, and counts the rest', () => {
  const many = manyCouncils({ indicators: [wholeRate], years: [2026] });
  const mark = figureOf(many, { comparators: ['councils'] }).table.rows[0]?.cells.at(-1);
  if (!mark) throw new Error('no median');
  render(
    <Loaded dataset={many}>
      <ProvenanceDialog indicator={wholeRate} marks={[mark]} onClose={() => undefined} />
    </Loaded>,
  );
  const dialog = screen.getByRole('dialog');
  expect(within(dialog).getAllByRole('listitem')).toHaveLength(50);
  expect(dialog).toHaveTextContent('and 51 more');
});
