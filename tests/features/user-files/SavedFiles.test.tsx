import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState, type ReactNode } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { SavedFiles } from '../../../src/features/user-files/SavedFiles.tsx';

const files = [
  { id: 'a', name: 'plans.csv', size: 4_200_000, savedOn: '21 November 2026' },
  { id: 'b', name: 'all.zip', size: 310, savedOn: '2 November 2026' },
];

/** A page that forgets what is removed. */
function Page(props: { readonly onShow?: (id: string) => void }): ReactNode {
  const [kept, setKept] = useState(files);
  return (
    <SavedFiles
      saved={kept}
      onShow={props.onShow ?? (() => undefined)}
      onRemove={(id) => setKept(kept.filter((one) => one.id !== id))}
      onRemoveAll={() => setKept([])}
      message={kept.length < 2 ? 'The file was removed.' : ''}
    />
  );
}

describe('SavedFiles', () => {
  it('lists each file with its size and day, and says where they are', () => {
    render(<Page />);
    expect(screen.getByRole('heading', { name: 'Remembered on this device' })).toBeVisible();
    expect(screen.getByText(/stay in this browser until you remove them/)).toHaveTextContent(
      'never sent anywhere',
    );
    const items = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(items[0]).toContain('plans.csv4.2 MB, remembered on 21 November 2026');
    expect(items[1]).toContain('all.zip310 bytes, remembered on 2 November 2026');
  });

  it('loads a file by keyboard, with a name that says which', async () => {
    const onShow = vi.fn<(id: string) => void>();
    render(<Page onShow={onShow} />);
    screen.getByRole('button', { name: 'Show all.zip' }).focus();
    await userEvent.setup().keyboard('{Enter}');
    expect(onShow).toHaveBeenCalledExactlyOnceWith('b');
  });

  it('keeps the keyboard in its place after a file is removed, and says so', async () => {
    render(<Page />);
    await userEvent.setup().click(screen.getByRole('button', { name: 'Remove plans.csv' }));
    const place = screen.getByRole('region', { name: 'Remembered on this device' });
    expect(place).toHaveFocus();
    expect(within(place).getByRole('status')).toHaveTextContent('The file was removed.');
    expect(screen.queryByText('plans.csv')).toBeNull();
  });

  it('is one sentence when there is nothing', async () => {
    render(<Page />);
    await userEvent.setup().click(screen.getByRole('button', { name: 'Remove all' }));
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.queryByRole('heading')).toBeNull();
    expect(screen.getByText('No file is remembered on this device.')).toBeVisible();
  });
});
