import type { ReactNode } from 'react';
import { viewLink } from '../../state/view-link.ts';
import { useView } from '../../state/view-store.ts';

/** Leads to one priority or one promise of this page, with nothing filtered out. */
export function Permalink(props: {
  readonly priority?: string;
  readonly target?: string;
  readonly children: ReactNode;
}): ReactNode {
  const { priority = '', target = '', children } = props;
  const areas = useView((view) => view.areas);
  const comparators = useView((view) => view.comparators);
  const view = { areas, comparators, page: 'priorities' as const };
  return <a {...viewLink({ ...view, priority, target })}>{children}</a>;
}

/** The id of a priority's or a promise's element, for the page to lead to. */
export function elementIdOf(kind: 'priority' | 'promise', id: string): string {
  return `${kind}-${id}`;
}
