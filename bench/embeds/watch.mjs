/**
 * What a page tells of itself.
 * @typedef {object} Watched
 * @property {number} origin when the navigation started, in milliseconds since 1970
 * @property {Promise<number>} painted milliseconds from there until both lines are on screen
 * @property {Promise<number>} contentful the same until the first content of any kind is, by Chromium's own account
 * @property {number} blocked milliseconds that tasks took beyond 50 each, until now
 */

/**
 * Runs in every page and frame before its own scripts. Nothing outside this function can be used in it. `colours`
 * are those of the chart's lines: an SVG line is one that has the colour, is wider than the key of a legend and stands
 * in view; a canvas has one when something was stroked in the colour.
 * @param {readonly string[]} colours in small letters, as "#12436d"
 */
export function watchEmbed(colours) {
  const leastWidth = 24;
  const timeoutMs = 30_000;

  /** @type {Set<string>} */
  const stroked = new Set();
  const { stroke } = CanvasRenderingContext2D.prototype;
  /** @param {[path?: Path2D]} path */
  CanvasRenderingContext2D.prototype.stroke = function strokeAndTell(...path) {
    stroked.add(String(this.strokeStyle));
    Reflect.apply(stroke, this, path);
  };

  /** @param {string} colour */
  function isShown(colour) {
    if (stroked.has(colour)) return true;
    return [...document.querySelectorAll(`svg [stroke="${colour}" i]`)].some((line) => {
      const { width, top, bottom } = line.getBoundingClientRect();
      return width >= leastWidth && bottom > 0 && top < innerHeight;
    });
  }

  /** @type {Promise<number>} */
  const painted = new Promise((done, fail) => {
    setTimeout(() => fail(new Error(`${location.pathname} drew no two lines`)), timeoutMs);
    requestAnimationFrame(function look() {
      if (!colours.every(isShown)) {
        requestAnimationFrame(look);
        return;
      }
      // Read once this frame is painted.
      const channel = new MessageChannel();
      channel.port1.addEventListener('message', () => done(performance.now()), { once: true });
      channel.port1.start();
      channel.port2.postMessage(null);
    });
  });

  /** @type {Promise<number>} */
  const contentful = new Promise((done) => {
    new PerformanceObserver((list) => {
      const [entry] = list.getEntriesByName('first-contentful-paint');
      if (entry) done(entry.startTime);
    }).observe({ type: 'paint', buffered: true });
  });

  const watched = { origin: performance.timeOrigin, painted, contentful, blocked: 0 };
  const allowed = 50;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) watched.blocked += duration - allowed;
  }).observe({ type: 'longtask', buffered: true });

  Object.assign(window, { embed: watched });
}
