import { readFile, writeFile } from 'node:fs/promises';

/**
 * How much more memory a browser's processes took while something ran than before it, in MB (1,000,000 bytes):
 * the sum of each process's own peak, as Linux counts resident memory.
 * @param {import('../browser.mjs').Browser} browser
 * @param {() => Promise<void>} run
 * @returns {Promise<number | undefined>} undefined where it cannot be measured
 */
export async function peakMemory(browser, run) {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const processes = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
  try {
    const before = await Promise.all(processes.map((id) => memoryOf(id, 'VmRSS')));
    // Forgets the peaks so far.
    await Promise.all(processes.map((id) => writeFile(`/proc/${id}/clear_refs`, '5')));
    await run();
    const peaks = await Promise.all(processes.map((id) => memoryOf(id, 'VmHWM')));
    return peaks.reduce((sum, peak, index) => sum + peak - (before[index] ?? 0), 0);
  } catch {
    return undefined;
  }
}

/**
 * @param {number} id
 * @param {string} field
 */
async function memoryOf(id, field) {
  const status = await readFile(`/proc/${id}/status`, 'utf8');
  const found = new RegExp(`^${field}:\\s*(\\d+) kB`, 'm').exec(status);
  return (Number(found?.[1]) * 1024) / 1_000_000;
}
