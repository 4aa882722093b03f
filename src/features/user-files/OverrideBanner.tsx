import type { ReactNode } from 'react';
import type { Dataset } from '../../domain/dataset.ts';
import { viewLink } from '../../state/view-link.ts';

/** On every page: which published figures a person's own files stand in for. Nothing where none does. */
export function StandInBanner({ own }: { readonly own: readonly Dataset[] }): ReactNode {
  const standIns = own.filter(({ descriptor }) => descriptor.local?.standsIn);
  if (standIns.length === 0) return null;
  return (
    <aside className="own-banner" aria-label="Your file is shown">
      {standIns.map(({ descriptor }) => (
        <p key={descriptor.version}>
          <strong className="own-banner-screen">Your file.</strong>
          <strong className="own-banner-paper">Local data.</strong> {descriptor.local?.name} is
          shown in place of the published figures of “{descriptor.title}”.
        </p>
      ))}
      <p className="own-banner-link">
        <a {...viewLink({ page: 'data' })}>Change this in Your files</a>
      </p>
    </aside>
  );
}
