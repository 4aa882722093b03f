import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ErrorBoundary } from '../../../src/pages/shell/ErrorBoundary.tsx';

let broken = true;

function Fragile() {
  if (broken) throw new Error('broken');
  return <p>mended</p>;
}

describe('ErrorBoundary', () => {
  beforeEach(() => {
    broken = true;
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
  });
  afterEach(() => vi.restoreAllMocks());

  it('keeps a failure to its own part of the page', () => {
    render(
      <>
        <ErrorBoundary>
          <Fragile />
        </ErrorBoundary>
        <p>the rest</p>
      </>,
    );
    expect(screen.getByRole('alert')).toHaveTextContent('This part of the page stopped working.');
    expect(screen.getByText('the rest')).toBeInTheDocument();
  });

  it('tries again when asked', async () => {
    render(
      <ErrorBoundary>
        <Fragile />
      </ErrorBoundary>,
    );
    broken = false;
    await userEvent.setup().click(screen.getByRole('button', { name: 'Try again' }));
    expect(screen.getByText('mended')).toBeInTheDocument();
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
