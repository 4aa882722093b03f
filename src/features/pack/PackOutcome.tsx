import { useLayoutEffect, useRef, type ReactNode } from 'react';
import type { PackResult } from '../../export/pack/pack.ts';

/** What came of a pack: the file once more, and what is not in it. */
export function PackOutcome(props: {
  readonly result: PackResult;
  /** Where the file can be had from; empty when there is none. */
  readonly address: string;
  readonly onAgain: () => void;
}): ReactNode {
  const { result, address, onAgain } = props;
  const { file, failed } = result;
  const link = useRef<HTMLAnchorElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => (link.current ?? button.current)?.focus(), []);
  return (
    <>
      {file ? (
        <p>
          The download has started.{' '}
          <a ref={link} href={address} download={file.name}>
            Save the {kindOf(file.name)} again
          </a>
        </p>
      ) : null}
      {failed.length > 0 ? (
        <div className="pack-problem">
          <h3>What is missing, and why</h3>
          <ul>
            {failed.map(({ label, reason }, index) => (
              // Two failures may read alike; they have no identity but their place.
              // eslint-disable-next-line react/no-array-index-key
              <li key={index}>
                {label}: {reason}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <button ref={button} type="button" className="button-secondary" onClick={onAgain}>
        Make another pack
      </button>
    </>
  );
}

function kindOf(name: string): string {
  if (name.endsWith('.docx')) return 'Word report';
  return name.endsWith('.pptx') ? 'slides' : 'ZIP file';
}
