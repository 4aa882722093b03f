/**
 * Runs a task once the browser has shown what is on the page now, so that what answers a person's input is on
 * screen first. In a page nobody sees nothing is painted, and the task runs at once.
 * Returns a function that calls it off.
 */
export function afterPaint(task: () => void): () => void {
  if (document.hidden) {
    task();
    return () => {};
  }
  let timer = 0;
  const frame = requestAnimationFrame(() => {
    timer = window.setTimeout(task);
  });
  return () => {
    cancelAnimationFrame(frame);
    window.clearTimeout(timer);
  };
}
