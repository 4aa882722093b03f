import { useState, type ReactNode } from 'react';

/** The choices of a page, folded away on a phone; `shown` says in words what they leave. */
export function FilterPanel(props: {
  readonly shown: string;
  readonly children: ReactNode;
}): ReactNode {
  const { shown, children } = props;
  const [open, setOpen] = useState(() => window.matchMedia('(min-width: 1100px)').matches);
  return (
    <details
      className="filter-bar"
      open={open}
      onToggle={(event) => {
        if (event.target === event.currentTarget) setOpen(event.currentTarget.open);
      }}
    >
      <summary>
        <span className="filter-title">Change what is shown</span>
        <span className="filter-shown">{shown}</span>
      </summary>
      <div className="filter-controls">{children}</div>
    </details>
  );
}
