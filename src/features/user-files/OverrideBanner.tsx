import type { ReactNode } from 'react';
import type { MissingReplacement } from '../../catalogue/missing-replacements.ts';
import type { Dataset } from '../../domain/dataset.ts';
import { viewLink } from '../../state/view-link.ts';

/**
 * On every page: which published figures a person's own files stand in for, and which they stood in for at the last
 * visit and do not now. Nothing where there are none.
 */
export function OverrideBanner(props: {
  readonly overrides: readonly Dataset[];
  readonly missing: readonly MissingReplacement[];
}): ReactNode {
  const { overrides, missing } = props;
  const replacements = overrides.filter(({ descriptor }) => descriptor.local?.replaces);
  if (replacements.length === 0 && missing.length === 0) return null;
  const isShown = replacements.length > 0;
  return (
    <aside
      className="user-files-banner"
      aria-label={isShown ? 'Your file is shown' : 'Your file is not shown'}
    >
      {replacements.map(({ descriptor }) => (
        <p key={descriptor.version}>
          <strong className="user-files-banner-screen">Your file.</strong>
          <strong className="user-files-banner-paper">Local data.</strong> {descriptor.local?.name}{' '}
          is shown in place of the published figures of “{descriptor.title}”.
        </p>
      ))}
      {missing.map((one) => (
        <p key={`${one.file} ${one.title}`} role="status">
          <strong>Published figures.</strong> {missingInWords(one)}
        </p>
      ))}
      <p className="user-files-banner-link">
        <a {...viewLink({ page: 'data' })}>Change this in Your files</a>
      </p>
    </aside>
  );
}

function missingInWords({ file, title, reason }: MissingReplacement): string {
  if (file === '') return `${reason} The published figures are shown.`;
  const shown = `The figures of “${title}” are the published ones`;
  return reason === ''
    ? `${shown} until your file ${file} has been read.`
    : `${shown}, not those of your file ${file}. ${reason}`;
}
