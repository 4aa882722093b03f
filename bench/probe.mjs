/**
 * @typedef {object} Shift
 * @property {number} value
 * @property {boolean} afterInput within half a second of a key or a click, which layout shift scores leave out
 * @property {string} moved the elements that moved
 */

/**
 * @typedef {object} Change
 * @property {number} nextPaint milliseconds from the input to the first frame after it
 * @property {number} shown the same by Chromium's own account (Event Timing), in steps of 8
 * @property {number} chartPaint milliseconds from the input to the frame that shows the chart's last change
 */

/**
 * Runs in every page before its own scripts. Nothing outside this function can be used in it.
 */
export function installProbe() {
  /** @type {Shift[]} */
  const shifts = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { value, hadRecentInput, sources } =
        /** @type {PerformanceEntry & {value: number, hadRecentInput: boolean, sources: {node?: Node}[]}} */ (
          entry
        );
      const moved = sources.map(({ node }) => nameOf(node)).join(', ');
      shifts.push({ value, afterInput: hadRecentInput, moved });
    }
  }).observe({ type: 'layout-shift', buffered: true });

  /** @param {Node | undefined} node */
  function nameOf(node) {
    const element = node instanceof Element ? node : node?.parentElement;
    if (!element) return 'something no longer there';
    const names = [...element.classList].map((name) => `.${name}`).join('');
    return element.tagName.toLowerCase() + names;
  }

  /** @param {() => void} then */
  function afterNextPaint(then) {
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.addEventListener('message', then, { once: true });
      channel.port1.start();
      channel.port2.postMessage(null);
    });
  }

  /** @type {Promise<Change> | undefined} */
  let watched;

  /**
   * Starts waiting for one input and for the chart to change and come to rest.
   * @param {string} chart a selector of what the chart is drawn in
   */
  function watch(chart) {
    const quiet = 250;
    const timeoutMs = 15_000;
    watched = new Promise((done, fail) => {
      let cause = 0;
      let start = 0;
      let nextPaint = 0;
      let changed = 0;
      let chartPaint = 0;
      const timeout = setTimeout(() => {
        end();
        fail(new Error(start ? 'The chart did not change.' : 'No input arrived.'));
      }, timeoutMs);
      // A select's input event comes with the key press that caused it, a check box's with its click.
      const onCause = (/** @type {Event} */ event) => {
        if (event.isTrusted && start === 0) cause = event.timeStamp;
      };
      // Entries shorter than this are not reported.
      let shown = 16;
      const timing = new PerformanceObserver((list) => {
        for (const { startTime, duration } of list.getEntries()) {
          if (Math.abs(startTime - cause) < 1) shown = Math.max(shown, duration);
        }
      });
      const onInput = (/** @type {Event} */ event) => {
        if (start !== 0) return;
        start = cause || event.timeStamp;
        afterNextPaint(() => {
          nextPaint = performance.now() - start;
        });
      };
      const observer = new MutationObserver((records) => {
        if (start === 0 || !records.some(isInChart)) return;
        changed = performance.now();
        afterNextPaint(() => {
          if (chartPaint < changed) chartPaint = performance.now();
        });
      });
      const isInChart = (/** @type {MutationRecord} */ { target, addedNodes }) => {
        const element = target instanceof Element ? target : target.parentElement;
        if (element?.closest(chart)) return true;
        return [...addedNodes].some(
          (node) => node instanceof Element && (node.matches(chart) || node.querySelector(chart)),
        );
      };
      const timer = setInterval(() => {
        if (chartPaint === 0 || chartPaint < changed) return;
        if (performance.now() - chartPaint < quiet || document.querySelector('[aria-busy=true]')) {
          return;
        }
        end();
        done({ nextPaint, shown, chartPaint: chartPaint - start });
      }, 50);
      const causes = ['keydown', 'keyup', 'click'];
      for (const type of causes) window.addEventListener(type, onCause, true);
      window.addEventListener('input', onInput, true);
      timing.observe(
        /** @type {PerformanceObserverInit} */ ({ type: 'event', durationThreshold: shown }),
      );
      observer.observe(document, {
        subtree: true,
        childList: true,
        attributes: true,
        characterData: true,
      });
      function end() {
        clearTimeout(timeout);
        clearInterval(timer);
        observer.disconnect();
        timing.disconnect();
        for (const type of causes) window.removeEventListener(type, onCause, true);
        window.removeEventListener('input', onInput, true);
      }
    });
  }

  Object.assign(window, { probe: { shifts, watch, change: () => watched } });
}
