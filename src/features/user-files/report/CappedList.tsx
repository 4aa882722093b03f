import type { Key, ReactNode } from 'react';
import { formatWhole } from '../../../domain/words/format.ts';

/** No list on a page is longer; what follows is counted. */
export const longestList = 50;

/**
 * A list of at most 50 entries, which then says how many more there are; `where` completes that with where they can be
 * seen (", in the report"). The entries have no identity but their place unless `keyOf` gives one.
 */
export function CappedList<Entry>(props: {
  readonly entries: readonly Entry[];
  readonly children: (entry: Entry) => ReactNode;
  readonly keyOf?: (entry: Entry) => Key;
  readonly where?: string;
}): ReactNode {
  const { entries, children, keyOf, where = '' } = props;
  const more = entries.length - longestList;
  return (
    <ul>
      {entries.slice(0, longestList).map((entry, index) => (
        // eslint-disable-next-line react/no-array-index-key
        <li key={keyOf?.(entry) ?? index}>{children(entry)}</li>
      ))}
      {more > 0 ? (
        <li>
          and {formatWhole(more)} more{where}
        </li>
      ) : null}
    </ul>
  );
}
