import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { CheckList } from '../../src/controls/CheckList.tsx';

const choices = ['Liverpool', 'Sefton', 'Knowsley', 'Wirral'].map((label) => ({
  value: label.slice(0, 1),
  label,
  ...(label === 'Wirral' ? { hint: '(no figures)' } : {}),
}));

function show(chosen: readonly string[], least = 1, most = 3) {
  const onChange = vi.fn<(chosen: readonly string[]) => void>();
  render(<CheckList label="Areas" {...{ choices, chosen, onChange, least, most }} />);
  return { onChange, user: userEvent.setup() };
}
const box = (name: RegExp) => screen.getByRole('checkbox', { name });

describe('CheckList', () => {
  it('adds what is ticked at the end and drops what is unticked', async () => {
    const { onChange, user } = show(['S', 'L']);
    await user.click(box(/Knowsley/));
    expect(onChange).toHaveBeenLastCalledWith(['S', 'L', 'K']);
    await user.click(box(/Sefton/));
    expect(onChange).toHaveBeenLastCalledWith(['L', 'K']);
  });

  it('locks the last ones at the least', async () => {
    const { onChange, user } = show(['S']);
    expect(box(/Sefton/)).toBeDisabled();
    await user.click(box(/Sefton/));
    expect(onChange).not.toHaveBeenCalled();
    expect(box(/Liverpool/)).toBeEnabled();
  });

  it('locks the others at the most, and says so', () => {
    show(['L', 'S', 'K']);
    expect(box(/Wirral/)).toBeDisabled();
    expect(box(/Knowsley/)).toBeEnabled();
    expect(screen.getByText('At most 3 can be chosen.')).toBeInTheDocument();
  });

  it('lets everything go where none is needed', () => {
    show(['S'], 0);
    expect(box(/Sefton/)).toBeEnabled();
  });

  it('is a group with its name, and shows hints', () => {
    show(['S']);
    expect(screen.getByRole('group', { name: 'Areas' })).toBeInTheDocument();
    expect(box(/Wirral/)).toHaveAccessibleName(/^Wirral ?\(no figures\)$/);
  });

  it.each([
    [[], 'None'],
    [['S', 'L'], 'Liverpool, Sefton'],
    [['L', 'S', 'K', 'W'], '4 of 4'],
  ])('sums up %j as "%s"', (chosen, summary) => {
    show(chosen, 0, 4);
    expect(document.querySelector('.check-summary')).toHaveTextContent(summary);
  });
});
