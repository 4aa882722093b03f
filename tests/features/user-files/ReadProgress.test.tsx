import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { ReadProgress } from '../../../src/features/user-files/ReadProgress.tsx';
import { sizeInWords } from '../../../src/domain/words/size.ts';

type Props = Parameters<typeof ReadProgress>[0];

function progress(parts: Partial<Props> = {}) {
  const onCancel = vi.fn<() => void>();
  const element = (
    <ReadProgress
      name="plans.csv"
      bytes={12_000_000}
      total={220_000_000}
      rows={54_000}
      kept={178}
      secondsLeft={4.2}
      step={null}
      onCancel={onCancel}
      {...parts}
    />
  );
  return { element, onCancel };
}

describe('ReadProgress', () => {
  it('says how far the reading is, as a bar and in words', () => {
    render(progress().element);
    const bar = screen.getByRole('progressbar', { name: 'Reading plans.csv' });
    expect(bar).toHaveAttribute('max', '220000000');
    expect(bar).toHaveAttribute('value', '12000000');
    expect(
      screen.getByText('12 MB of 220 MB, 54,000 rows read, 178 kept, about 4 seconds left'),
    ).toBeVisible();
  });

  it('says nothing of time or size that is not known', () => {
    render(progress({ total: 0, bytes: 1500, rows: 1, kept: 0, secondsLeft: null }).element);
    expect(screen.getByText('1.5 kB, 1 row read, 0 kept')).toBeVisible();
    expect(screen.getByRole('progressbar')).not.toHaveAttribute('value');
  });

  it('says that the figures are being checked once all is read', () => {
    render(progress({ step: { done: 1, total: 4 } }).element);
    const bar = screen.getByRole('progressbar', { name: 'Checking the figures of plans.csv' });
    expect([bar.getAttribute('value'), bar.getAttribute('max')]).toEqual(['1', '4']);
    expect(screen.getByText(/^All rows are read\..*step 2 of 4\.$/)).toBeVisible();
  });

  it('gives long times in minutes', () => {
    render(progress({ secondsLeft: 130 }).element);
    expect(screen.getByText(/about 2 minutes left$/)).toBeVisible();
  });

  it('speaks at the start and at each quarter only', () => {
    const at = (bytes: number) => progress({ bytes, total: 100 }).element;
    const view = render(at(0));
    const live = screen.getByRole('status');
    const spoken: string[] = [];
    const seen = new MutationObserver(() => spoken.push(live.textContent));
    seen.observe(live, { childList: true, characterData: true, subtree: true });
    expect(live).toHaveTextContent('Reading plans.csv has started.');
    for (let bytes = 1; bytes <= 100; bytes += 1) {
      view.rerender(at(bytes));
      if (seen.takeRecords().length > 0) spoken.push(live.textContent);
    }
    expect(spoken).toEqual([
      'A quarter of plans.csv is read.',
      'Half of plans.csv is read.',
      'Three quarters of plans.csv are read.',
    ]);
  });

  it('is stopped by keyboard', async () => {
    const { element, onCancel } = progress();
    render(element);
    const user = userEvent.setup();
    await user.tab();
    expect(screen.getByRole('button', { name: 'Cancel' })).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(onCancel).toHaveBeenCalledOnce();
  });
});

describe('sizeInWords', () => {
  it.each([
    [1, '1 byte'],
    [812, '812 bytes'],
    [1000, '1.0 kB'],
    [4210, '4.2 kB'],
    [9960, '10 kB'],
    [999_499, '999 kB'],
    [999_500, '1.0 MB'],
    [220_000_000, '220 MB'],
    [5_000_000_000, '5.0 GB'],
  ])('%i is %s', (bytes, words) => expect(sizeInWords(bytes)).toBe(words));
});
