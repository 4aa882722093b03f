import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { AddCouncil } from '../../../src/features/user-files/AddCouncil.tsx';

const liverpool = 'E08000012';

function show(isBusy = false) {
  const onAdd = vi.fn<(code: string) => void>();
  render(<AddCouncil kept={new Set([liverpool])} isBusy={isBusy} onAdd={onAdd} />);
  return {
    onAdd,
    user: userEvent.setup(),
    select: screen.getByRole('combobox', { name: 'One more council' }),
    button: screen.getByRole('button', { name: 'Read again with this council' }),
  };
}

it('reads the file again when the button is pressed, not while a council is being chosen', async () => {
  const { onAdd, user, select, button } = show();
  await user.selectOptions(select, 'Kent');
  expect(onAdd).not.toHaveBeenCalled();
  await user.click(button);
  expect(onAdd).toHaveBeenCalledExactlyOnceWith('E10000016');
  expect(select).toHaveValue('');
});

it('does nothing before a council is chosen', async () => {
  const before = show();
  await before.user.click(before.button);
  expect(before.onAdd).not.toHaveBeenCalled();
});

it('does nothing while the file is being read', async () => {
  const { onAdd, user, select, button } = show(true);
  await user.selectOptions(select, 'Kent');
  await user.click(button);
  expect(onAdd).not.toHaveBeenCalled();
  expect(button).toHaveAttribute('aria-disabled', 'true');
});

it('does not offer a council that is kept already', () => {
  show();
  expect(screen.queryByRole('option', { name: 'Liverpool' })).toBeNull();
});
