import { act, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Suspense } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CodeNotLoaded, lazyCode } from '../../../src/controls/load-code.ts';
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

  it('takes another thing to show as another try', () => {
    const { rerender } = render(
      <ErrorBoundary of="one">
        <Fragile />
      </ErrorBoundary>,
    );
    broken = false;
    rerender(
      <ErrorBoundary of="one">
        <Fragile />
      </ErrorBoundary>,
    );
    expect(screen.getByRole('alert')).toBeInTheDocument();
    rerender(
      <ErrorBoundary of="two">
        <Fragile />
      </ErrorBoundary>,
    );
    expect(screen.getByText('mended')).toBeInTheDocument();
  });
});

describe('code that does not arrive', () => {
  const Lost = lazyCode(() => Promise.reject(new TypeError('Failed to fetch')));
  beforeEach(() => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    render(
      <>
        <ErrorBoundary>
          <Suspense>
            <Lost />
          </Suspense>
        </ErrorBoundary>
        <p>the rest</p>
      </>,
    );
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });

  it('is told in place of its part, and the rest stays', async () => {
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'This part of the site could not be loaded.You appear to be offline, or the site has just been updated.',
    );
    expect(screen.getByText('the rest')).toBeInTheDocument();
  });

  it('never takes the page away while the server cannot be reached', async () => {
    const asked = vi.fn<() => Promise<Response>>().mockRejectedValue(new TypeError('offline'));
    vi.stubGlobal('fetch', asked);
    await userEvent.setup().click(await screen.findByRole('button', { name: 'Try again' }));
    expect(await screen.findByText(/The server still cannot be reached/)).toBeInTheDocument();
    expect(asked).toHaveBeenCalledTimes(1);
    expect(screen.getByRole('button', { name: 'Try again' })).toBeEnabled();
  });

  it('does not wait for ever for a server that does not answer', async () => {
    const button = await screen.findByRole('button', { name: 'Try again' });
    vi.useFakeTimers();
    vi.stubGlobal('fetch', () => new Promise(() => undefined));
    fireEvent.click(button);
    expect(button).toBeDisabled();
    await act(() => vi.advanceTimersByTimeAsync(30_000));
    vi.useRealTimers();
    expect(screen.getByText(/The server still cannot be reached/)).toBeInTheDocument();
    expect(button).toBeEnabled();
  });
});

it('what failed to arrive has words for the reader, too, where there is no boundary', () => {
  expect(new CodeNotLoaded(null).message).toMatch(/^The part of this site that does this could/);
});
