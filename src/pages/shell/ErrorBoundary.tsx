import { Component, type ReactNode } from 'react';

/** Thrown when the code of a page did not arrive: no connection, or the site was published anew. */
export class PageNotFetched extends Error {
  override name = 'PageNotFetched';
  constructor(cause: unknown) {
    super('The code of this page could not be fetched', { cause });
  }
}

interface State {
  readonly error: unknown;
}

/** Keeps a mistake in one part of the page from taking the rest with it. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    if (error instanceof PageNotFetched) {
      return (
        <div className="error" role="alert">
          <p className="error-title">This page could not be loaded.</p>
          <p>
            You appear to be offline, or the site has just been updated. Check your connection, then
            try again; the address keeps what you chose.
          </p>
          <button
            type="button"
            className="button-secondary"
            onClick={() => window.location.reload()}
          >
            Try again
          </button>
        </div>
      );
    }
    return (
      <div className="error" role="alert">
        <p className="error-title">This part of the page stopped working.</p>
        <p>That is a mistake in this site, not in what you chose. The rest still works.</p>
        <button
          type="button"
          className="button-secondary"
          onClick={() => this.setState({ error: null })}
        >
          Try again
        </button>
      </div>
    );
  }
}

/** Leaves out a part that the page can do without when it fails. */
export class HideOnError extends Component<{ readonly children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? null : this.props.children;
  }
}
