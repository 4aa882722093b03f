import { useRef, useState, type ReactNode } from 'react';
import { permalink } from '../../state/history.ts';
import { useView } from '../../state/view-store.ts';

/** Copies the address of exactly this view; where the clipboard is refused, shows it to be copied by hand. */
export function CopyLink(): ReactNode {
  const view = useView((one) => one);
  const [state, setState] = useState<'idle' | 'copied' | 'refused'>('idle');
  const field = useRef<HTMLInputElement>(null);
  const address = permalink(view);
  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(address);
      setState('copied');
    } catch {
      setState('refused');
      requestAnimationFrame(() => field.current?.select());
    }
  }
  return (
    <div className="copy-link">
      <button type="button" className="button-secondary" onClick={() => void copy()}>
        Copy link
      </button>
      <span role="status">
        {state === 'copied' ? 'Link copied.' : ''}
        {state === 'refused' ? 'Your browser does not allow copying here. Copy this address:' : ''}
      </span>
      {state === 'refused' ? (
        <input ref={field} readOnly value={address} aria-label="Address of this view" />
      ) : null}
    </div>
  );
}
