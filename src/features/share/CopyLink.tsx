import type { ReactNode } from 'react';
import { permalink } from '../../state/history.ts';
import { useView } from '../../state/view-store.ts';
import { copyLink } from './export-actions.ts';
import { ActionReport } from '../../controls/ActionReport.tsx';
import { useAction } from '../../controls/use-action.ts';

/** Copies the address of exactly this view; where the clipboard is refused, shows it to be copied by hand. */
export function CopyLink(): ReactNode {
  const address = permalink(useView((one) => one));
  const { report, onPress } = useAction(address);
  return (
    <div className="copy-link">
      <button type="button" className="button-secondary" onClick={onPress(() => copyLink(address))}>
        Copy link
      </button>
      <ActionReport report={report} />
    </div>
  );
}
