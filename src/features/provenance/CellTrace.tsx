import type { ReactNode } from 'react';
import type { Dataset } from '../../domain/dataset.ts';
import type { Trace } from './trace.ts';

/** Where one cell stands: file, row, column, its own text, source, and the whole row behind a control. */
export function CellTrace(props: { readonly dataset: Dataset; readonly trace: Trace }): ReactNode {
  const { dataset, trace } = props;
  return (
    <>
      {trace.meaning ? <p>{trace.meaning}</p> : null}
      <dl className="trace">
        {trace.items.length > 0 ? (
          <>
            <dt>Filters</dt>
            <dd>{trace.items.join('; ')}</dd>
          </>
        ) : null}
        <dt>File</dt>
        <dd>
          {trace.href === '' ? (
            trace.file
          ) : (
            <a href={trace.href} download>
              {trace.file}
            </a>
          )}
        </dd>
        {dataset.isAsPublished === false ? (
          <>
            <dt>About this file</dt>
            <dd>It is not the file this site was published with.</dd>
          </>
        ) : null}
        <dt>Row</dt>
        <dd>
          {trace.row}
          {trace.href === '' ? '' : ' (the header is row 1)'}
        </dd>
        <dt>Column</dt>
        <dd>
          <code>{trace.column}</code>
        </dd>
        <dt>In the file</dt>
        <dd>
          <code>{trace.raw}</code>
        </dd>
        {trace.sources.map((source) =>
          source.title === dataset.descriptor.local?.name ? (
            <OwnFileRows key={source.id} notes={source.notes} />
          ) : (
            <SourceRows key={source.id} source={source} />
          ),
        )}
      </dl>
      <details>
        <summary>The whole row</summary>
        <dl className="trace">
          {trace.cells.map(([column, text]) => (
            <div key={column} className="trace-row">
              <dt>
                <code>{column}</code>
              </dt>
              <dd>{text === '' ? 'blank' : text}</dd>
            </div>
          ))}
        </dl>
      </details>
    </>
  );
}

/** What else is known of a person's own file, whose name is said above. */
function OwnFileRows({ notes }: { readonly notes: string }): ReactNode {
  return (
    <>
      <dt>Publisher and licence</dt>
      <dd>not stated in the file</dd>
      {notes === '' ? null : (
        <>
          <dt>Column names</dt>
          <dd>{notes}</dd>
        </>
      )}
    </>
  );
}

function SourceRows({ source }: { readonly source: Trace['sources'][number] }): ReactNode {
  return (
    <>
      <dt>Publisher</dt>
      <dd>{source.publisher}</dd>
      <dt>Publication</dt>
      <dd>{source.url ? <a href={source.url}>{source.title}</a> : source.title}</dd>
      <dt>Release</dt>
      <dd>{source.release}</dd>
      <dt>Licence</dt>
      <dd>
        {source.licence.url ? (
          <a href={source.licence.url}>{source.licence.title}</a>
        ) : (
          source.licence.title
        )}
      </dd>
      {source.notes ? (
        <>
          <dt>About this release</dt>
          <dd>{source.notes}</dd>
        </>
      ) : null}
    </>
  );
}
