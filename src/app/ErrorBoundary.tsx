import { Component, type ReactNode } from 'react';

interface State {
  readonly failed: boolean;
}

/** Keeps a mistake in one part of the page from taking the rest with it. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { failed: false };

  static getDerivedStateFromError(): State {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <div className="fault" role="alert">
        <p className="fault-title">This part of the page stopped working.</p>
        <p>That is a mistake in this site, not in what you chose. The rest still works.</p>
        <button
          type="button"
          className="button-secondary"
          onClick={() => this.setState({ failed: false })}
        >
          Try again
        </button>
      </div>
    );
  }
}
