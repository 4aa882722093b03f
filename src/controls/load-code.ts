/**
 * A part of the site's code that is fetched when it is first used. Rejects with words for the reader when it cannot
 * be had.
 */
export async function loadCode<Module>(code: Promise<Module>): Promise<Module> {
  try {
    return await code;
  } catch (cause) {
    throw new Error(
      'The part of this site that does this could not be loaded. Check your connection, then try again; if it still fails, load the page again.',
      { cause },
    );
  }
}
