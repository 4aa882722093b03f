import type { ReactNode } from 'react';
import { formatWhole } from '../../../domain/words/format.ts';
import type { MappingPreview } from './mapping-preview.ts';

/** How the first rows of a file will be read, and what is wrong with those that will not. */
export function PreviewTable(props: {
  readonly file: string;
  readonly preview: MappingPreview;
}): ReactNode {
  const { file, preview } = props;
  const { items, values, rows, readable, looked, leftOut, symbols } = preview;
  const width = 2 + items.length + values.length;
  return (
    <>
      <p role="status" className="user-files-count">
        {formatWhole(readable)} of the first {formatWhole(looked)} rows can be read.
      </p>
      <div
        className="table-scroll user-files-table"
        role="region"
        aria-label={`Table: how the first rows of ${file} will be read`}
        // It scrolls by itself, so the keyboard must reach it.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        <table aria-label="How the first rows will be read">
          <thead>
            <tr>
              <th scope="col">Row</th>
              <th scope="col">Area</th>
              <th scope="col">Period</th>
              {items.map(({ column, title }) => (
                <th key={column} scope="col">
                  {title}
                </th>
              ))}
              {values.map(({ column, title }) => (
                <th key={column} scope="col" className="user-files-number">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.row}>
                <th scope="row">{row.row}</th>
                {row.kind === 'aside' ? (
                  <td colSpan={width} className="user-files-aside">
                    <span className="user-files-aside-text">
                      <strong>Set aside.</strong> {row.reason}
                    </span>
                  </td>
                ) : (
                  <>
                    <td>{row.area}</td>
                    <td>{row.period}</td>
                    {row.items.map((item, at) => (
                      <td key={items[at]?.column}>{item}</td>
                    ))}
                    {row.values.map((value, at) => (
                      <td key={values[at]?.column} className="user-files-number">
                        {value}
                      </td>
                    ))}
                  </>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {symbols.length > 0 ? (
        <p className="hint">
          {symbols.map(({ symbol, meaning }) => `[${symbol}] means ${meaning}`).join('; ')}.
        </p>
      ) : null}
      {leftOut.map((sentence) => (
        <p key={sentence} className="hint">
          {sentence}
        </p>
      ))}
    </>
  );
}
