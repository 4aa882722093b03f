import { DataError, type Issue } from '../domain/issue.ts';
import { formatWhole } from '../domain/words/format.ts';
import { patience } from '../domain/time/patience.ts';

/**
 * Why a file could not be had: `offline` no answer came, `missing` the server does not have it, `server` it
 * answered with an error, `late` it did not answer in time, `broken` what came cannot be used.
 */
export type LoadErrorKind = 'offline' | 'missing' | 'server' | 'late' | 'broken';

/** The file that names all others, as the site publishes it. */
const packageFile = 'data/datapackage.json';

/** Thrown when a file of the catalogue cannot be had. `message` and `fix` are in words for the reader. */
export class LoadError extends Error {
  override name = 'LoadError';
  readonly kind: LoadErrorKind;
  /** As the site publishes it, such as `data/ehcp-caseload.csv`. */
  readonly file: string;
  /** The HTTP status; 0 when there was no answer, or when the status is not what was wrong. */
  readonly status: number;
  readonly fix: string;
  /** What is wrong inside a broken file, row by row; empty otherwise. */
  readonly issues: readonly Issue[];

  constructor(
    kind: LoadErrorKind,
    file: string,
    message: string,
    fix: string,
    options: ErrorOptions & { readonly status?: number } = {},
  ) {
    super(message, options);
    this.kind = kind;
    this.file = file;
    this.status = options.status ?? 0;
    this.fix = fix;
    this.issues = options.cause instanceof DataError ? options.cause.issues : [];
  }
}

/** No answer came. `isOffline` is what the browser says about its own connection. */
export function noAnswer(file: string, isOffline: boolean, cause: unknown): LoadError {
  const message = isOffline
    ? `You appear to be offline, so ${file} could not be loaded.`
    : `You appear to be offline, or the server cannot be reached: ${file} could not be loaded.`;
  return new LoadError('offline', file, message, 'Check your connection, then try again.', {
    cause,
  });
}

/** No answer came in time, or not all of it: it is not tried again by itself, which would double the wait. */
export function tooLate(file: string, cause: unknown): LoadError {
  const seconds = formatWhole(patience.faultAfter / 1000);
  return new LoadError(
    'late',
    file,
    `${file} has not come after ${seconds} seconds.`,
    'The connection or the server may be slow. Try again.',
    { cause },
  );
}

/** The server answered, but not with the file. */
export function badAnswer(file: string, status: number): LoadError {
  if (status === 404 || status === 410) {
    return new LoadError(
      'missing',
      file,
      `${file} is not on the server.`,
      file === packageFile
        ? 'If you look after this site, publish the file there again.'
        : `If you look after this site, publish the file there again, or take it out of ${packageFile}.`,
      { status },
    );
  }
  return new LoadError(
    'server',
    file,
    `The server could not send ${file} (it answered ${status}).`,
    status >= 500
      ? 'Try again in a few minutes. If it goes on, tell whoever looks after this site.'
      : 'If you look after this site, check that anyone may read the file.',
    { status },
  );
}

/** The answer is not the file it should be; `reason` completes "x.csv …". */
export function brokenFile(file: string, reason: string, cause?: unknown): LoadError {
  return new LoadError(
    'broken',
    file,
    `${file} ${reason}.`,
    'If you look after this site, publish the file again as it was made.',
    { cause },
  );
}

/** True when asking again soon may help: no answer came, or the server itself failed. */
export function mayPass(error: unknown): boolean {
  return (
    error instanceof LoadError &&
    (error.kind === 'offline' || (error.kind === 'server' && error.status >= 500))
  );
}
