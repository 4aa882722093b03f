import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { usePublishedCatalogue, useNeighbours } from '../catalogue/use-catalogue.ts';
import { shownOf } from '../catalogue/own/desk-list.ts';
import { fileDesk, type Brought } from '../catalogue/own/file-desk.ts';
import { AddressFault, fetchFrom } from '../catalogue/own/from-address.ts';
import { takeHanded, useHandedCount } from '../catalogue/own/handed-files.ts';
import { KeepFault } from '../catalogue/own/kept-files.ts';
import { useDeskGround, useDeskItems } from '../catalogue/own/use-file-desk.ts';
import type { Catalogue } from '../domain/catalogue.ts';
import { FaultMessage } from '../features/load-state/FaultMessage.tsx';
import { ChooseFiles } from '../features/own-files/ChooseFiles.tsx';
import { FileItem } from '../features/own-files/FileItem.tsx';
import { KeptFiles } from '../features/own-files/KeptFiles.tsx';
import { dayInWords } from '../features/share/day-in-words.ts';
import type { NeighbourTable } from '../ingest/read-neighbours.ts';
import { useView } from '../state/view-store.ts';
import { actionsOn } from './file-actions.ts';
import { PageSkeleton } from './PageSkeleton.tsx';

const noNeighbours: NeighbourTable = { neighbours: [], issues: [] };

/** A person's own files: bring them, see what is in them, use their figures. */
export function DataPage(): ReactNode {
  const catalogue = usePublishedCatalogue();
  const neighbours = useNeighbours();
  useEffect(() => {
    document.title = 'Your files – Local Context';
  }, []);
  return (
    <div className="data-page">
      <h1>Use your own file</h1>
      <p>
        Bring a file from the Department for Education, Ofsted or your council and see its figures
        as charts beside the published ones. The file is read on this device. It is not sent
        anywhere.
      </p>
      {catalogue.status === 'failed' ? (
        <FaultMessage fault={catalogue.fault} retry={catalogue.retry} />
      ) : catalogue.status === 'pending' || neighbours.status === 'pending' ? (
        <PageSkeleton />
      ) : (
        <Desk
          catalogue={catalogue.value}
          neighbours={neighbours.status === 'ready' ? neighbours.value : noNeighbours}
        />
      )}
    </div>
  );
}

function Desk(props: {
  readonly catalogue: Catalogue;
  readonly neighbours: NeighbourTable;
}): ReactNode {
  const { catalogue, neighbours } = props;
  const areas = useView((view) => view.areas);
  const comparators = useView((view) => view.comparators);
  const chosen = useMemo(() => [...areas, ...comparators], [areas, comparators]);
  const [today] = useState(() => dayInWords(new Date()));
  const ground = useDeskGround(catalogue, neighbours, chosen, today);
  const items = useDeskItems();
  const shown = shownOf(items);
  const bring = useCallback(
    (files: readonly Brought[]) => void fileDesk.bring(files, ground),
    [ground],
  );
  const handed = useHandedCount();
  useEffect(() => {
    const files = handed > 0 ? takeHanded() : [];
    if (files.length > 0) bring(files.map((file) => ({ blob: file, name: file.name })));
  }, [handed, bring]);
  const { fetching, problem, fetchAddress, stop } = useAddress(bring);
  const [message, setMessage] = useState('');
  const removeAll = async (ids: readonly string[]): Promise<void> => {
    try {
      for (const id of ids) await fileDesk.remove(id);
      setMessage(ids.length === 1 ? 'The file was removed.' : 'All files were removed.');
    } catch (error) {
      if (!(error instanceof KeepFault)) throw error;
      setMessage(error.message);
    }
  };
  const kept = items.filter(({ keptOn }) => keptOn !== '');
  return (
    <>
      <ChooseFiles
        onFiles={(files) => bring(files.map((file) => ({ blob: file, name: file.name })))}
        onAddress={fetchAddress}
        isFetching={fetching}
        onStop={stop}
        problem={problem}
      />
      {items.map((item, at) => (
        <FileItem
          key={item.id}
          item={item}
          shown={shown[at]?.datasets ?? []}
          catalogue={catalogue}
          actions={actionsOn(item, ground, () => void removeAll([item.id]))}
        />
      ))}
      <KeptFiles
        kept={kept}
        onShow={(id) => document.getElementById(`file-${id}`)?.focus()}
        onRemove={(id) => void removeAll([id])}
        onRemoveAll={() => void removeAll(kept.map(({ id }) => id))}
        message={message}
      />
    </>
  );
}

/** Fetches files from web addresses, one address at a time. */
function useAddress(bring: (files: readonly Brought[]) => void) {
  const [fetching, setFetching] = useState(false);
  const [problem, setProblem] = useState('');
  const stopper = useRef(new AbortController());
  const fetchAddress = async (address: string): Promise<void> => {
    stopper.current.abort();
    const own = new AbortController();
    stopper.current = own;
    setFetching(true);
    setProblem('');
    try {
      bring(await fetchFrom(address, own.signal));
    } catch (error) {
      if (own.signal.aborted) return;
      if (!(error instanceof AddressFault)) throw error;
      setProblem(`${error.message} ${error.remedy}`);
    } finally {
      if (stopper.current === own) setFetching(false);
    }
  };
  const stop = (): void => {
    stopper.current.abort();
    setFetching(false);
  };
  useEffect(() => () => stopper.current.abort(), []);
  return {
    fetching,
    problem,
    fetchAddress: (address: string) => void fetchAddress(address),
    stop,
  };
}
