import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { badAnswer, brokenFile } from '../../../src/catalogue/load-error.ts';
import { DataError, type Issue } from '../../../src/domain/issue.ts';
import { ErrorMessage, IssueNotice } from '../../../src/features/load-state/ErrorMessage.tsx';
import { LoadingWords } from '../../../src/controls/waiting/LoadingWords.tsx';
import { NoticeBar } from '../../../src/features/notices/NoticeBar.tsx';
import { CopyLink } from '../../../src/features/share/CopyLink.tsx';
import { addNotices, dismissNotices, openView, viewStore } from '../../../src/state/view-store.ts';
import { defaultView } from '../../site.ts';

const issue = (row: number, severity: Issue['severity'] = 'error'): Issue => ({
  severity,
  file: 'plans.csv',
  row,
  column: 'plan_count',
  message: '"many" is not a number',
  fix: 'Write a number or a symbol such as c.',
});

describe('NoticeBar', () => {
  afterEach(dismissNotices);

  it('is silent while there is nothing to say', () => {
    render(<NoticeBar />);
    expect(screen.getByRole('status')).toBeEmptyDOMElement();
  });

  it('blames no link for what a person chose on the page', () => {
    viewStore.openFromAddress(defaultView, [{ key: 'areas', message: 'No such area.' }]);
    const { rerender } = render(<NoticeBar />);
    expect(screen.getByText('Part of this link was ignored')).toBeInTheDocument();
    act(() => openView(defaultView, [{ key: 'areas', message: 'No such area.' }]));
    rerender(<NoticeBar />);
    expect(screen.getByText('Part of this choice cannot be shown')).toBeInTheDocument();
  });

  it('lists what could not be used until dismissed', async () => {
    addNotices([
      { key: 'areas', message: 'No such area.' },
      { key: 'from', message: 'No such year.' },
    ]);
    render(<NoticeBar />);
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'No such area.',
      'No such year.',
    ]);
    await userEvent.setup().click(screen.getByRole('button', { name: 'Dismiss' }));
    expect(screen.getByRole('status')).toBeEmptyDOMElement();
  });
});

describe('a long list of notices', () => {
  afterEach(dismissNotices);

  it('ends with how many more there are', () => {
    addNotices(
      Array.from({ length: 120 }, (_, at) => ({ key: `k${at}`, message: `No such thing ${at}.` })),
    );
    render(<NoticeBar />);
    expect(screen.getAllByRole('listitem')).toHaveLength(51);
    expect(screen.getByText('and 70 more')).toBeInTheDocument();
  });
});

describe('LoadingWords', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('says after 10 seconds that it takes longer than usual', () => {
    render(<LoadingWords />);
    act(() => vi.advanceTimersByTime(9_999));
    expect(screen.getByText('Loading figures…')).toBeInTheDocument();
    act(() => vi.advanceTimersByTime(1));
    expect(
      screen.getByText('Still loading figures. This takes longer than usual.'),
    ).toBeInTheDocument();
  });
});

describe('CopyLink', () => {
  const view = { ...defaultView, page: 'indicator' as const, indicator: 'plans.count' };
  const copying = (write: () => Promise<void>) => {
    const user = userEvent.setup();
    const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(write);
    openView(view);
    render(<CopyLink />);
    return { user, writeText };
  };

  it('copies the full address of the view and says so', async () => {
    const { user, writeText } = copying(() => Promise.resolve());
    await user.click(screen.getByRole('button', { name: 'Copy link' }));
    expect(await screen.findByText('Link copied.')).toBeInTheDocument();
    const address = new URL(writeText.mock.calls[0]?.[0] ?? '');
    expect(address.origin).toBe(window.location.origin);
    expect(address.search).toContain('plans.count');
  });

  it('shows the address to copy by hand where the clipboard is refused', async () => {
    const { user, writeText } = copying(() => Promise.reject(new Error('refused')));
    await user.click(screen.getByRole('button', { name: 'Copy link' }));
    const field = await screen.findByRole('textbox', { name: 'Address of this view' });
    expect(field).toHaveValue(writeText.mock.calls[0]?.[0]);
    await waitFor(() => {
      expect((field as HTMLInputElement).selectionEnd).toBe(
        (field as HTMLInputElement).value.length,
      );
    });
  });
});

describe('ErrorMessage', () => {
  it('says what failed and how to mend it, and tries again', async () => {
    const retry = vi.fn<() => void>();
    render(<ErrorMessage error={badAnswer('data/plans.csv', 503)} retry={retry} />);
    expect(screen.getByRole('alert')).toHaveTextContent(
      'The server could not send data/plans.csv (it answered 503).',
    );
    expect(screen.getByRole('alert')).toHaveTextContent('Try again in a few minutes.');
    await userEvent.setup().click(screen.getByRole('button', { name: 'Try again' }));
    expect(retry).toHaveBeenCalledTimes(1);
  });

  it('lists what is wrong inside a broken file, with one full stop a sentence', () => {
    const cause = new DataError('ehcp-caseload.csv', 'broken', [issue(41)]);
    render(
      <ErrorMessage
        error={brokenFile('data/plans.csv', 'cannot be used', cause)}
        retry={vi.fn()}
      />,
    );
    expect(screen.getByRole('listitem')).toHaveTextContent(
      'plans.csv, row 41, column plan_count: "many" is not a number. Write a number or a symbol such as c.',
    );
    expect(screen.getByRole('alert')).not.toHaveTextContent('..');
  });
});

describe('IssueNotice', () => {
  it('says nothing of a file without issues', () => {
    const { container } = render(<IssueNotice issues={[]} />);
    expect(container).toBeEmptyDOMElement();
  });

  it('says that part could not be used, and lists five of many', () => {
    render(<IssueNotice issues={[1, 2, 3, 4, 5, 6, 7].map((row) => issue(row))} />);
    expect(screen.getByRole('note')).toHaveTextContent(/^Part of this file could not be used/);
    expect(screen.getAllByRole('listitem')).toHaveLength(6);
    expect(screen.getByText('and 2 more.')).toBeInTheDocument();
  });

  it('says of warnings alone that the figures are as they stand', () => {
    render(<IssueNotice issues={[issue(2, 'warning')]} />);
    expect(screen.getByRole('note')).toHaveTextContent(/^This file has something to check/);
  });
});
