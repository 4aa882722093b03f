import type { ReactNode } from 'react';
import type { Dataset } from '../../domain/dataset.ts';
import { viewLink } from '../../state/view-link.ts';

/** On every page: which published figures a person's own files stand in for. Nothing where none does. */
export function OverrideBanner({
  overrides,
}: {
  readonly overrides: readonly Dataset[];
}): ReactNode {
  const replacements = overrides.filter(({ descriptor }) => descriptor.local?.replaces);
  if (replacements.length === 0) return null;
  return (
    <aside className="user-files-banner" aria-label="Your file is shown">
      {replacements.map(({ descriptor }) => (
        <p key={descriptor.version}>
          <strong className="user-files-banner-screen">Your file.</strong>
          <strong className="user-files-banner-paper">Local data.</strong> {descriptor.local?.name}{' '}
          is shown in place of the published figures of “{descriptor.title}”.
        </p>
      ))}
      <p className="user-files-banner-link">
        <a {...viewLink({ page: 'data' })}>Change this in Your files</a>
      </p>
    </aside>
  );
}
