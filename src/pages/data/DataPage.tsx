import { memo, useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { usePublishedCatalogue, useNeighbours } from '../../catalogue/use-catalogue.ts';
import type { IncomingFile, UserFile } from '../../user-files/store/user-file.ts';
import type { UserFilesContext } from '../../user-files/store/read-user-file.ts';
import { userFiles } from '../../user-files/store/user-file-store.ts';
import { AddressError, fetchFrom } from '../../user-files/store/fetch-file.ts';
import { takeQueuedFiles, useQueuedCount } from '../../user-files/store/queued-files.ts';
import { SaveError } from '../../user-files/saved/saved-files.ts';
import { useUserFilesContext, useUserFiles } from '../../user-files/store/use-user-files.ts';
import type { Catalogue } from '../../domain/catalogue.ts';
import type { Dataset } from '../../domain/dataset.ts';
import { ErrorMessage } from '../../features/load-state/ErrorMessage.tsx';
import { ChooseFiles } from '../../features/user-files/ChooseFiles.tsx';
import { FileItem } from '../../features/user-files/FileItem.tsx';
import { SavedFiles } from '../../features/user-files/SavedFiles.tsx';
import { dayInWords } from '../../domain/time/day.ts';
import type { NeighbourTable } from '../../ingest/read-neighbours.ts';
import { now } from '../../state/clock.ts';
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
        <ErrorMessage error={catalogue.error} retry={catalogue.retry} />
      ) : catalogue.status === 'pending' || neighbours.status === 'pending' ? (
        <PageSkeleton />
      ) : (
        <UserFiles
          catalogue={catalogue.value}
          neighbours={neighbours.status === 'ready' ? neighbours.value : noNeighbours}
        />
      )}
    </div>
  );
}

function UserFiles(props: {
  readonly catalogue: Catalogue;
  readonly neighbours: NeighbourTable;
}): ReactNode {
  const { catalogue, neighbours } = props;
  const areas = useView((view) => view.areas);
  const comparators = useView((view) => view.comparators);
  const chosen = useMemo(() => [...areas, ...comparators], [areas, comparators]);
  const [today] = useState(() => dayInWords(now()));
  const context = useUserFilesContext(catalogue, neighbours, chosen, today);
  const { files: items, shown } = useUserFiles();
  const lead = useFirstNew(items);
  const addFiles = useCallback(
    (files: readonly IncomingFile[]) => {
      lead();
      void userFiles.addFiles(files, context);
    },
    [context, lead],
  );
  const queued = useQueuedCount();
  useEffect(() => {
    const files = queued > 0 ? takeQueuedFiles() : [];
    if (files.length > 0) addFiles(files.map((file) => ({ blob: file, name: file.name })));
  }, [queued, addFiles]);
  const { fetching, problem, fetchAddress, stop } = useAddress(addFiles);
  const [message, setMessage] = useState('');
  const removeAll = useCallback(async (ids: readonly string[]): Promise<void> => {
    const next = nextTo(userFiles.list.files, ids);
    try {
      for (const id of ids) await userFiles.remove(id);
      setMessage(ids.length === 1 ? 'The file was removed.' : 'All remembered files were removed.');
      // The button that was pressed is gone.
      requestAnimationFrame(() => {
        if (document.activeElement === document.body) headingOf(next)?.focus();
      });
    } catch (error) {
      if (!(error instanceof SaveError)) throw error;
      setMessage(error.message);
    }
  }, []);
  const remove = useCallback((id: string) => void removeAll([id]), [removeAll]);
  const saved = items.filter(({ savedOn }) => savedOn !== '');
  return (
    <>
      <ChooseFiles
        onFiles={(files) => addFiles(files.map((file) => ({ blob: file, name: file.name })))}
        onAddress={fetchAddress}
        isFetching={fetching}
        onStop={stop}
        problem={problem}
      />
      {items.map((item) => (
        <Entry
          key={item.id}
          item={item}
          shown={shown.get(item.id) ?? []}
          context={context}
          onRemove={remove}
        />
      ))}
      <SavedFiles
        saved={saved}
        onShow={(id) => headingOf(id)?.focus()}
        onRemove={remove}
        onRemoveAll={() => void removeAll(saved.map(({ id }) => id))}
        message={message}
      />
    </>
  );
}

interface EntryProps {
  readonly item: UserFile;
  readonly shown: readonly (Dataset | null)[];
  readonly context: UserFilesContext;
  readonly onRemove: (id: string) => void;
}

/** One file; drawn again only when it changed, since another one being read changes ten times a second. */
const Entry = memo(
  function Entry({ item, shown, context, onRemove }: EntryProps): ReactNode {
    const actions = actionsOn(item, context, () => onRemove(item.id));
    return <FileItem item={item} shown={shown} catalogue={context.catalogue} actions={actions} />;
  },
  (before, after) =>
    before.item === after.item &&
    before.context === after.context &&
    before.onRemove === after.onRemove &&
    before.shown.length === after.shown.length &&
    before.shown.every((one, at) => one === after.shown[at]),
);

/** The heading of a file; of the page where there is no such file. */
function headingOf(id: string): HTMLElement | null {
  return document.getElementById(`file-${id}`) ?? document.getElementById('data-title');
}

/** The file that follows those to be removed, else the one before them; empty when no other is there. */
function nextTo(items: readonly UserFile[], removed: readonly string[]): string {
  const at = items.findIndex(({ id }) => removed.includes(id));
  const left = (one: UserFile): boolean => !removed.includes(one.id);
  return (items.slice(at).find(left) ?? items.slice(0, at).findLast(left))?.id ?? '';
}

/**
 * Returns what is to be called before files are brought: the first of them that is recognised or refused is then
 * shown and gets the keyboard, because it may stand far below.
 */
function useFirstNew(items: readonly UserFile[]): () => void {
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
function useAddress(addFiles: (files: readonly IncomingFile[]) => void) {
  const [fetching, setFetching] = useState(false);
  const [problem, setProblem] = useState('');
  const stopper = useRef(new AbortController());
  const fetchAddress = async (address: string): Promise<void> => {
    stopper.current.abort();
    const stopping = new AbortController();
    stopper.current = stopping;
    setFetching(true);
    setProblem('');
    try {
      addFiles(await fetchFrom(address, stopping.signal));
    } catch (error) {
      if (stopping.signal.aborted) return;
      if (!(error instanceof AddressError)) throw error;
      setProblem(`${error.message} ${error.fix}`);
    } finally {
      if (stopper.current === stopping) setFetching(false);
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
