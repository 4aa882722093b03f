import { useCallback, useRef, type ReactNode } from 'react';
import { useMissingReplacements } from '../../catalogue/missing-replacements.ts';
import { useOverrides } from '../../catalogue/dataset-overrides.ts';
import type { Page } from '../../domain/view.ts';
import { OverrideBanner } from '../../features/user-files/OverrideBanner.tsx';
import { DropHint, PictureInput, PictureMessage } from '../../features/reopen/PictureDrop.tsx';
import { useFileDrag } from '../../features/reopen/use-file-drag.ts';
import { usePictures } from '../../features/reopen/use-pictures.ts';
import { viewLink } from '../../state/view-link.ts';
import { addFiles } from './add-files.ts';
import { Announcer } from './Announcer.tsx';
import { useHeaderHeight } from './use-header-height.ts';

const pages: readonly { readonly page: Page; readonly title: string }[] = [
  { page: 'overview', title: 'Overview' },
  { page: 'indicator', title: 'Indicators' },
  { page: 'priorities', title: 'Priorities' },
  { page: 'timeline', title: 'Timeline' },
  { page: 'data', title: 'Your files' },
  { page: 'about', title: 'About' },
];

/** Pictures made here lead back to their view; any other file is taken for one with figures. */
function isPicture({ name, type }: File): boolean {
  return type.startsWith('image/') || /\.(png|svg)$/i.test(name);
}

/** What stands around every page: skip link, name, ways to the pages, footer. */
export function Shell(props: {
  readonly page: Page;
  /** The choices that hold on every page, in sight wherever the reader is. */
  readonly bar?: ReactNode;
  readonly children: ReactNode;
}): ReactNode {
  const { page, bar = null, children } = props;
  const header = useRef<HTMLElement>(null);
  useHeaderHeight(header);
  const overrides = useOverrides();
  const missing = useMissingReplacements();
  const { report, open, dismiss } = usePictures();
  const isOver = useFileDrag(
    useCallback(
      (files) => {
        if (files.every(isPicture)) open(files, 'dropped');
        else addFiles(files);
      },
      [open],
    ),
  );
  return (
    <>
      <a className="skip-link" href="#main">
        Skip to main content
      </a>
      <header ref={header} className="site-header">
        <div className="site-width site-top">
          <p className="site-name">
            <a {...viewLink({})}>Local Context</a>
          </p>
          <nav aria-label="Pages">
            <ul>
              {pages.map((one) => (
                <li key={one.page}>
                  <a
                    {...viewLink({ page: one.page })}
                    aria-current={one.page === page ? 'page' : undefined}
                  >
                    {one.title}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </div>
        {bar}
      </header>
      <main id="main" className="site-width" tabIndex={-1}>
        <OverrideBanner overrides={overrides} missing={missing} />
        <PictureMessage report={report} onDismiss={dismiss} />
        {children}
      </main>
      <footer className="site-footer">
        <div className="site-width">
          <PictureInput report={report} onFiles={open} />
          <p>
            Contains public sector information licensed under the{' '}
            <a href="https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/">
              Open Government Licence v3.0
            </a>
            . Not an official publication of either council, the Department for Education or Ofsted.
          </p>
        </div>
      </footer>
      <DropHint isShown={isOver} />
      <Announcer />
    </>
  );
}
