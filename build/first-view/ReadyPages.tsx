import type { ReactNode } from 'react';

/**
 * What stands below the first view for readers whose browser is too old or does not run the site's script: the style
 * sheet shows it when the script has not come after some seconds, at once where scripts are off.
 */
export function ReadyPages(props: {
  readonly tiles: readonly { readonly title: string; readonly indicator: string }[];
  /** The day that the first view is of. */
  readonly day: string;
}): ReactNode {
  return (
    <div className="ready-pages site-width" role="region" aria-label="Without scripts">
      <p>
        <strong>Nothing can be chosen on this page as it is.</strong> The browser is too old, or the
        page’s script is switched off or has not arrived. Any figures above are those of the first
        view, as on {props.day}. Each has a page that works without scripts:
      </p>
      <ul>
        {props.tiles.map(({ title, indicator }) => (
          <li key={title}>
            <a href={`./figures/${indicator}/`}>{title}</a>
          </li>
        ))}
      </ul>
      <p>
        All figures are plain files, listed in{' '}
        <a href="./data/datapackage.json">data/datapackage.json</a>.
      </p>
    </div>
  );
}
