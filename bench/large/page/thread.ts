/**
 * Watches the page's own thread. Called again it answers with the longest task over 50 ms (0 if there was none)
 * and the longest time between two frames, in milliseconds.
 */
export function watchThread(): () => Promise<{ blocked: number; gap: number }> {
  let blocked = 0;
  let gap = 0;
  let last = performance.now();
  let watching = true;
  const take = (entries: PerformanceEntryList): void => {
    for (const { duration } of entries) blocked = Math.max(blocked, duration);
  };
  const observer = new PerformanceObserver((list) => {
    take(list.getEntries());
  });
  observer.observe({ type: 'longtask' });
  const frame = (): void => {
    const now = performance.now();
    gap = Math.max(gap, now - last);
    last = now;
    if (watching) requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  return async () => {
    watching = false;
    await new Promise((resolve) => {
      setTimeout(resolve, 100);
    });
    take(observer.takeRecords());
    observer.disconnect();
    return { blocked, gap };
  };
}
