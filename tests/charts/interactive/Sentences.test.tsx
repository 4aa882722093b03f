import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { Sentences } from '../../../src/charts/interactive/sentences/Sentences.tsx';
import type { ShowProvenance } from '../../../src/charts/interactive/show-provenance.ts';
import { buildDataset, liverpool, sefton } from '../../query/build-dataset.ts';
import { figureOf, neet } from '../../figure/figure-of.ts';

const figure = figureOf(
  buildDataset({
    indicators: [neet],
    rows: [
      [2026, liverpool, 8.8],
      [2026, sefton, 3.8],
    ],
  }),
);

function show() {
  const showProvenance = vi.fn<ShowProvenance>();
  const { container } = render(
    <Sentences
      sentences={figure.sentences}
      indicator={figure.indicator}
      showProvenance={showProvenance}
      className="figure-summary"
    />,
  );
  return { showProvenance, container, user: userEvent.setup() };
}

const told =
  'In January 2026, the NEET or not known rate was 5.0 percentage points higher in Liverpool than in Sefton.';

it('reads as the plain sentences do', () => {
  expect(show().container.textContent).toContain(
    `In January 2026, the NEET or not known rate was 8.8% in Liverpool and 3.8% in Sefton. ${told}`,
  );
});

it('opens a number and a comparison with the sentence they stand in', async () => {
  const { showProvenance, user } = show();
  await user.click(screen.getByRole('button', { name: '8.8%: see its source' }));
  await user.click(screen.getByRole('button', { name: /^5\.0 percentage points higher: / }));
  expect(showProvenance.mock.calls.map(([asked]) => asked)).toMatchObject([
    { claim: { kind: 'value', words: '8.8%' } },
    { claim: { kind: 'gap', working: '8.8 − 3.8 = 5.0 percentage points' }, statement: told },
  ]);
});

it('is one tab stop, with the arrow keys between its claims', async () => {
  const { showProvenance, user } = show();
  const [first, second, third] = screen.getAllByRole('button');
  await user.tab();
  expect(first).toHaveFocus();
  await user.keyboard('{ArrowRight}');
  expect(second).toHaveFocus();
  await user.keyboard('{End}{ArrowRight}');
  expect(third).toHaveFocus();
  await user.keyboard('{Enter}');
  expect(showProvenance).toHaveBeenCalledTimes(1);
  await user.keyboard('{Home}{ArrowLeft}');
  expect(first).toHaveFocus();
  await user.tab();
  expect(document.body).toHaveFocus();
});
