/**
 * A browser that does what it is told.
 * @typedef {object} Engine
 * @property {string} name with its version
 * @property {(url: string) => Promise<unknown>} open
 * @property {(script: string, args?: readonly unknown[]) => Promise<any>} run the body of a function, run in the page
 * @property {() => Promise<Buffer>} picture what is seen, as a PNG
 * @property {() => Promise<void>} close
 */

/**
 * Waits until an expression is true in the page. Only what hangs is given up.
 * @param {Engine} engine
 * @param {string} expression
 */
export async function until(engine, expression) {
  for (let attempt = 0; attempt < 800; attempt += 1) {
    const value = await engine.run(`return (${expression}) || false`).catch(() => false);
    if (value) return value;
    // These browsers tell nobody when something changes: they have to be asked again.
    await new Promise((done) => setTimeout(done, 150));
  }
  const seen = await engine.run('return document.body.innerText.slice(0, 300)').catch(String);
  throw new Error(`This never came true: ${expression}\nThe page says: ${seen}`);
}
