import { act, renderHook } from '@testing-library/react';
import { expect, it } from 'vitest';
import { addNotices, setView, useNotices, useView } from '../../src/state/view-store.ts';

it('a component sees the part of the view it picks, and the notices', () => {
  const page = renderHook(() => useView((view) => view.page));
  const notices = renderHook(() => useNotices());
  act(() => {
    setView({ page: 'about' });
    addNotices([{ key: 'a', message: 'A' }]);
  });
  expect(page.result.current).toBe('about');
  expect(notices.result.current).toEqual([{ key: 'a', message: 'A' }]);
});
