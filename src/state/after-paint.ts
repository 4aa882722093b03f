/**
 * Does something once the browser has painted what there is now and has done what the frame left waiting (a key
 * coming up, say). Returns a function that calls it off.
 */
export function afterPaint(then: () => void): () => void {
  let timer = 0;
  const frame = requestAnimationFrame(() => {
    timer = window.setTimeout(() => {
      timer = window.setTimeout(then);
    });
  });
  return () => {
    cancelAnimationFrame(frame);
    window.clearTimeout(timer);
  };
}
