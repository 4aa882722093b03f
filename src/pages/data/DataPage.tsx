import { memo, useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { usePublishedCatalogue, useNeighbours } from '../../catalogue/use-catalogue.ts';
import type { DeskItem } from '../../user-files/store/user-file.ts';
import { shownOf, type ShownOf } from '../../user-files/store/user-file-list.ts';
import type { Brought } from '../../user-files/store/user-file.ts';
import { fileDesk, type DeskGround } from '../../user-files/store/user-file-store.ts';
import { AddressFault, fetchFrom } from '../../user-files/store/fetch-file.ts';
import { takeHanded, useHandedCount } from '../../user-files/store/pending-files.ts';
import { KeepFault } from '../../user-files/store/saved-files.ts';
import { useDeskGround, useDeskItems } from '../../user-files/store/use-user-files.ts';
import type { Catalogue } from '../../domain/catalogue.ts';
import { FaultMessage } from '../../features/load-state/FaultMessage.tsx';
import { ChooseFiles } from '../../features/user-files/ChooseFiles.tsx';
import { FileItem } from '../../features/user-files/FileItem.tsx';
import { KeptFiles } from '../../features/user-files/SavedFiles.tsx';
import { dayInWords } from '../../domain/words/day.ts';
import type { NeighbourTable } from '../../ingest/read-neighbours.ts';
import { useView } from '../../state/view-store.ts';
import { actionsOn } from './file-actions.ts';
import { PageSkeleton } from '../shell/PageSkeleton.tsx';

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
      <h1 id="data-title" tabIndex={-1}>
        Use your own file
      </h1>
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
  const lead = useFirstNew(items);
  const bring = useCallback(
    (files: readonly Brought[]) => {
      lead();
      void fileDesk.bring(files, ground);
    },
    [ground, lead],
  );
  const handed = useHandedCount();
  useEffect(() => {
    const files = handed > 0 ? takeHanded() : [];
    if (files.length > 0) bring(files.map((file) => ({ blob: file, name: file.name })));
  }, [handed, bring]);
  const { fetching, problem, fetchAddress, stop } = useAddress(bring);
  const [message, setMessage] = useState('');
  const removeAll = useCallback(async (ids: readonly string[]): Promise<void> => {
    const next = nextTo(fileDesk.items(), ids);
    try {
      for (const id of ids) await fileDesk.remove(id);
      setMessage(ids.length === 1 ? 'The file was removed.' : 'All remembered files were removed.');
      // The button that was pressed is gone.
      requestAnimationFrame(() => {
        if (document.activeElement === document.body) headingOf(next)?.focus();
      });
    } catch (error) {
      if (!(error instanceof KeepFault)) throw error;
      setMessage(error.message);
    }
  }, []);
  const remove = useCallback((id: string) => void removeAll([id]), [removeAll]);
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
        <Entry
          key={item.id}
          item={item}
          shown={shown[at]?.datasets ?? []}
          ground={ground}
          onRemove={remove}
        />
      ))}
      <KeptFiles
        kept={kept}
        onShow={(id) => headingOf(id)?.focus()}
        onRemove={remove}
        onRemoveAll={() => void removeAll(kept.map(({ id }) => id))}
        message={message}
      />
    </>
  );
}

interface EntryProps {
  readonly item: DeskItem;
  readonly shown: ShownOf['datasets'];
  readonly ground: DeskGround;
  readonly onRemove: (id: string) => void;
}

/** One file; drawn again only when it changed, since another one being read changes ten times a second. */
const Entry = memo(
  function Entry({ item, shown, ground, onRemove }: EntryProps): ReactNode {
    const actions = actionsOn(item, ground, () => onRemove(item.id));
    return <FileItem item={item} shown={shown} catalogue={ground.catalogue} actions={actions} />;
  },
  (before, now) =>
    before.item === now.item &&
    before.ground === now.ground &&
    before.onRemove === now.onRemove &&
    before.shown.length === now.shown.length &&
    before.shown.every((one, at) => one === now.shown[at]),
);

/** The heading of a file; of the page where there is no such file. */
function headingOf(id: string): HTMLElement | null {
  return document.getElementById(`file-${id}`) ?? document.getElementById('data-title');
}

/** The file that follows those to be removed, else the one before them; empty when no other is there. */
function nextTo(items: readonly DeskItem[], removed: readonly string[]): string {
  const at = items.findIndex(({ id }) => removed.includes(id));
  const left = (one: DeskItem): boolean => !removed.includes(one.id);
  return (items.slice(at).find(left) ?? items.slice(0, at).findLast(left))?.id ?? '';
}

/**
 * Returns what is to be called before files are brought: the first of them that is recognised or refused is then
 * shown and gets the keyboard, because it may stand far below.
 */
function useFirstNew(items: readonly DeskItem[]): () => void {
  const known = useRef<ReadonlySet<string> | null>(null);
  const latest = useRef(items);
  useEffect(() => {
    latest.current = items;
    const before = known.current;
    const fresh =
      before && items.find(({ id, stage }) => !before.has(id) && stage.kind !== 'opening');
    if (!fresh) return;
    known.current = null;
    headingOf(fresh.id)?.focus();
  }, [items]);
  return useCallback(() => {
    known.current = new Set(latest.current.map(({ id }) => id));
  }, []);
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
