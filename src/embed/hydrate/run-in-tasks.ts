/** Does one thing after another, each in a task of its own, so that the page can answer in between. */
export function runInTasks(steps: readonly (() => void)[]): void {
  const [first, ...others] = steps;
  if (!first) return;
  window.setTimeout(() => {
    first();
    runInTasks(others);
  });
}
