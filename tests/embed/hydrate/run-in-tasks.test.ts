// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { runInTasks } from '../../../src/embed/hydrate/run-in-tasks.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function threeSteps(done: string[]): readonly (() => void)[] {
  return ['one', 'two', 'three'].map((name) => () => void done.push(name));
}

it('does each step in a task of its own', () => {
  const done: string[] = [];
  runInTasks(threeSteps(done));
  expect(done).toEqual([]);
  vi.advanceTimersToNextTimer();
  expect(done).toEqual(['one']);
  vi.runAllTimers();
  expect(done).toEqual(['one', 'two', 'three']);
});

it('does what is left at a reader’s first sign, which what was made then hears', () => {
  const done: string[] = [];
  const heard: string[] = [];
  const listen = (): void =>
    document.body.addEventListener('pointerdown', () => heard.push('sign'), { once: true });
  runInTasks([...threeSteps(done), listen]);
  vi.advanceTimersToNextTimer();
  document.body.dispatchEvent(new Event('pointerdown', { bubbles: true }));
  expect(done).toEqual(['one', 'two', 'three']);
  expect(heard).toEqual(['sign']);
  vi.runAllTimers();
  expect(done).toHaveLength(3);
});
