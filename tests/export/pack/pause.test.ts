import { describe, expect, it } from 'vitest';
import { nextTask, pause, until } from '../../../src/export/pack/pause.ts';

describe('pausing', () => {
  it('lets everything that waits go first, promises included', async () => {
    const order: string[] = [];
    void Promise.resolve()
      .then(() => Promise.resolve())
      .then(() => order.push('promise'));
    await nextTask();
    expect(order).toEqual(['promise']);
  });

  it('ends with the reason once the work is given up', async () => {
    const controller = new AbortController();
    await expect(pause(controller.signal)).resolves.toBeUndefined();
    controller.abort(new Error('Given up.'));
    await expect(pause(controller.signal)).rejects.toThrow('Given up.');
  });
});

describe('waiting until something comes', () => {
  it('gives what comes, or why it does not', async () => {
    const { signal } = new AbortController();
    await expect(until(Promise.resolve(3), signal)).resolves.toBe(3);
    await expect(until(Promise.reject(new Error('No.')), signal)).rejects.toThrow('No.');
  });

  it('does not wait for something that never comes once the work is given up', async () => {
    const controller = new AbortController();
    const never = until(new Promise(() => undefined), controller.signal);
    controller.abort(new Error('Given up.'));
    await expect(never).rejects.toThrow('Given up.');
    await expect(until(Promise.resolve(3), controller.signal)).rejects.toThrow('Given up.');
  });
});
