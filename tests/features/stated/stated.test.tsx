import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { StatedList } from '../../../src/features/stated/StatedList.tsx';
import type { StatedRow } from '../../../src/strategy/stated/stated.ts';
import { defaultView, liverpool, sefton } from '../../site.ts';

const plans: StatedRow = {
  id: 'plans',
  area: liverpool,
  council: 'Liverpool',
  label: 'EHC plans maintained',
  isLabelLost: false,
  statedInWords: 'more than 4,000',
  asAtInWords: '2022',
  officialInWords: '4,015 (January 2022)',
  verdict: 'match',
  reason: '',
  officialSource: '',
  definition: '',
  source: 'SEND policies',
  sourceId: 'policies',
  locator: 'School review',
  view: { ...defaultView, page: 'indicator', indicator: 'plans.plan_count' },
  viewTitle: 'EHC plans',
};

const band: StatedRow = {
  ...plans,
  id: 'band',
  label: 'Age band with lost label (1)',
  isLabelLost: true,
  statedInWords: '1,002 (label lost)',
  officialInWords: '',
  verdict: 'not comparable',
  reason: 'Label lost in the source text',
  locator: '',
  view: null,
  viewTitle: '',
};

const schools: StatedRow = {
  ...band,
  id: 'schools',
  area: sefton,
  council: 'Sefton',
  verdict: 'differs',
};

const differing: StatedRow = { ...plans, id: 'differing', verdict: 'differs' };
const rows = [plans, band, schools, differing];
const listed = () =>
  [...document.querySelectorAll('tbody tr')].map((row) => row.getAttribute('data-stated'));

const cellsOf = (id: string) =>
  within(document.querySelector(`[data-stated="${id}"]`) as HTMLElement)
    .getAllByRole('cell')
    .map(({ textContent }) => textContent);

describe('StatedList', () => {
  it('is a table of what was said, the official figure, the verdict and why', () => {
    render(<StatedList rows={rows} />);
    expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent('What the documents said');
    expect(screen.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual([
      'What',
      'The document',
      'Official figure',
      'Verdict',
      'Why',
    ]);
    expect(screen.getByText(/Of 4: 1 match, 2 differ and 1 not comparable\./)).toBeInTheDocument();
    expect(screen.queryByRole('combobox')).toBeNull();
    expect(cellsOf('plans')).toEqual([
      'more than 4,0002022. SEND policies, “School review”',
      '4,015 (January 2022)EHC plans',
      'match',
      '–',
    ]);
    expect(cellsOf('band')).toEqual([
      '1,002 (label lost)2022. SEND policies',
      'None to set beside it',
      'not comparable',
      'Label lost in the source text',
    ]);
    expect(screen.getAllByRole('link')[0]).toHaveAttribute(
      'href',
      './?page=indicator&indicator=plans.plan_count',
    );
  });

  it('narrows it down by council, and by the verdict that the page keeps', async () => {
    const onVerdict = vi.fn<(verdict: string) => void>();
    render(<StatedList rows={rows} choice={{ verdict: 'differs', onVerdict }} />);
    expect(listed()).toEqual(['schools', 'differing']);
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Whose document' }),
      'Sefton',
    );
    expect(listed()).toEqual(['schools']);
    expect(screen.getByRole('status')).toHaveTextContent('1 of 4 stated figures listed');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Verdict' }), 'Match');
    expect(onVerdict).toHaveBeenLastCalledWith('match');
  });

  it('lists all when the verdict asked for is none', () => {
    const choice = { verdict: 'splendid', onVerdict: () => undefined };
    render(<StatedList rows={rows} choice={choice} />);
    expect(listed()).toHaveLength(4);
    expect(screen.getByRole('combobox', { name: 'Verdict' })).toHaveValue('');
  });

  it('says so when no figure is left, and is nothing without figures', () => {
    const choice = { verdict: 'near', onVerdict: () => undefined };
    const { container, rerender } = render(<StatedList rows={rows} choice={choice} />);
    expect(screen.getByText(/No stated figure matches/)).toBeInTheDocument();
    rerender(<StatedList rows={[]} choice={choice} />);
    expect(container).toBeEmptyDOMElement();
  });
});
