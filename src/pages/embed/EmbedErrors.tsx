import { useLayoutEffect, type ReactNode } from 'react';
import type { LoadError } from '../../catalogue/load-error.ts';
import { viewAddress } from '../../embed/dashboard-url.ts';
import { ErrorMessage } from '../../features/load-state/ErrorMessage.tsx';
import { useView } from '../../state/view-store.ts';
import type { EmbedPage } from './embed-page.ts';

/** What could not be loaded, and the way to the figure that was asked for. */
export function NotLoaded(props: {
  readonly page: EmbedPage;
  readonly error: LoadError;
  readonly retry: () => void;
}): ReactNode {
  const { page, error, retry } = props;
  const view = useView((one) => one);
  useLayoutEffect(() => page.onFailed(), [page]);
  return (
    <>
      {page.hasFigure ? null : <h1>This figure could not be loaded</h1>}
      <ErrorMessage error={error} retry={retry} />
      <p>
        {page.hasFigure ? 'Below is the figure as it was. ' : ''}
        <a href={viewAddress(view)}>See this in Local Context</a>
      </p>
    </>
  );
}

/** There is nothing of this name, and the way to what there is. */
export function UnknownFigure(props: {
  readonly page: EmbedPage;
  readonly name: string;
}): ReactNode {
  const { page, name } = props;
  useLayoutEffect(() => page.onFailed(), [page]);
  return (
    <>
      {page.hasFigure ? null : <h1>This figure is not here</h1>}
      <div className="error" role="alert">
        <p className="error-title">
          There is no figure called {'\u201C'}
          {name.slice(0, 60)}
          {'\u201D'} here.
        </p>
        <p>
          {page.hasFigure ? 'Another one is shown below. ' : ''}
          <a href={viewAddress({ page: 'indicator' })}>See all figures in Local Context</a>
        </p>
      </div>
    </>
  );
}
