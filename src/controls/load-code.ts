import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import { inTime } from '../domain/time/patience.ts';

/** Thrown when a part of the site's code did not arrive: no connection, a slow one, or the site was published anew. */
export class CodeNotLoaded extends Error {
  override name = 'CodeNotLoaded';
  constructor(cause: unknown) {
    super(
      'The part of this site that does this could not be loaded. Check your connection, then try again; if it still fails, load the page again.',
      { cause },
    );
  }
}

/**
 * A part of the site's code that is fetched when it is first used: every import of the page that is not made at once passes here. Rejects
 * with CodeNotLoaded, which has words for the reader, when it cannot be had or has not come within 30 seconds.
 */
export async function loadCode<Module>(code: Promise<Module>): Promise<Module> {
  try {
    return await inTime('A part of the code', code);
  } catch (cause) {
    throw new CodeNotLoaded(cause);
  }
}

/** A component fetched when it is first drawn. An ErrorBoundary around it explains and offers the remedy. */
export function lazyCode<Props>(
  load: () => Promise<ComponentType<Props>>,
): LazyExoticComponent<ComponentType<Props>> {
  return lazy(async () => ({ default: await loadCode(load()) }));
}
