import { Component, useState, type ReactNode } from 'react';
import { CodeNotLoaded } from '../../controls/load-code.ts';
import { inTime } from '../../domain/time/patience.ts';

interface Props {
  readonly children: ReactNode;
  /** What the part shows: another one is another try. */
  readonly of?: unknown;
}

interface State {
  readonly error: unknown;
  readonly of: unknown;
}

/** Keeps a mistake in one part of the page from taking the rest with it, and names the remedy that helps. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null, of: undefined };

  static getDerivedStateFromError(error: unknown): Pick<State, 'error'> {
    return { error };
  }

  static getDerivedStateFromProps({ of }: Props, former: State): State | null {
    return of === former.of ? null : { error: null, of };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    if (error instanceof CodeNotLoaded) return <CodeMissing />;
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

/**
 * Code that did not arrive comes with a fresh page: a browser does not ask again for what failed, and a site published
 * anew has it under another name. The page is only left once the server answers: without a connection there would be none.
 */
function CodeMissing(): ReactNode {
  const [state, setState] = useState<'missing' | 'asking' | 'unreachable'>('missing');
  const tryAgain = async (): Promise<void> => {
    setState('asking');
    try {
      const { origin, pathname } = window.location;
      const asked = fetch(origin + pathname, { method: 'HEAD', cache: 'no-store' });
      await inTime('The page', asked);
      window.location.reload();
    } catch {
      setState('unreachable');
    }
  };
  return (
    <div className="error" role="alert">
      <p className="error-title">This part of the site could not be loaded.</p>
      <p>
        {state === 'unreachable'
          ? 'The server still cannot be reached. What you see stays as it is: check your connection, then try again.'
          : 'You appear to be offline, or the site has just been updated. Check your connection, then try again: the page is loaded anew, and the address keeps what you chose.'}
      </p>
      <button
        type="button"
        className="button-secondary"
        disabled={state === 'asking'}
        onClick={() => void tryAgain()}
      >
        Try again
      </button>
    </div>
  );
}
