import type { ReactNode } from 'react';
import { viewLink } from '../../state/view-link.ts';
import { useView } from '../../state/view-store.ts';

/** Leads to one strategy, priority or promise of this page, with nothing filtered out. */
export function Permalink(props: {
  readonly strategy?: string;
  readonly priority?: string;
  readonly target?: string;
  readonly children: ReactNode;
}): ReactNode {
  const { strategy = '', priority = '', target = '', children } = props;
  const areas = useView((view) => view.areas);
  const comparators = useView((view) => view.comparators);
  const view = { areas, comparators, page: 'priorities' as const };
  return <a {...viewLink({ ...view, strategy, priority, target })}>{children}</a>;
}

/** The id of the element of a strategy, priority or promise, for the page to lead to. */
export function elementIdOf(kind: 'strategy' | 'priority' | 'promise', id: string): string {
  return `${kind}-${id}`;
}
