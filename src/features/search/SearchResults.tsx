import { useId, type ReactNode } from 'react';
import { siteOfPage } from '../../state/site.ts';
import { viewLink } from '../../state/view-link.ts';
import { useView } from '../../state/view-store.ts';
import type { SearchEntry } from './entry.ts';
import type { Found } from './find.ts';

/** What was found, in groups; each is a link that the box above moves through. */
export function SearchResults(props: {
  readonly found: Found;
  /** The position of the one that Enter would open; -1 for none. */
  readonly active: number;
  readonly optionId: (position: number) => string;
}): ReactNode {
  const { found, active, optionId } = props;
  const id = useId();
  const pair = siteOfPage().pair.map(({ code }) => code);
  // Values are those of the site's own pair: they say nothing to whoever has chosen another one.
  const hasValues = useView(({ areas }) => areas.join() === pair.join());
  const all = found.groups.flatMap(({ entries }) => entries);
  return found.groups.map(({ kind, title, entries }) => (
    <div key={kind} role="group" aria-labelledby={`${id}-${kind}`}>
      <p id={`${id}-${kind}`} className="search-group">
        {title}
      </p>
      {entries.map((entry) => {
        const position = all.indexOf(entry);
        return (
          <Result
            key={position}
            entry={entry}
            id={optionId(position)}
            isActive={position === active}
            hasValues={hasValues}
          />
        );
      })}
    </div>
  ));
}

function Result(props: {
  readonly entry: SearchEntry;
  readonly id: string;
  readonly isActive: boolean;
  readonly hasValues: boolean;
}): ReactNode {
  const { entry, id, isActive, hasValues } = props;
  const { title, detail, values, view, url } = entry;
  const link = view ? viewLink(view) : { href: url };
  return (
    <a
      {...link}
      id={id}
      role="option"
      aria-selected={isActive}
      tabIndex={-1}
      className="search-result"
    >
      <span className="search-title">{title}</span>
      {detail === '' ? null : <span className="search-detail">{detail}</span>}
      {values !== '' && hasValues ? <span className="search-values">{values}</span> : null}
    </a>
  );
}
