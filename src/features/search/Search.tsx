import {
  useCallback,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import { LoadingWords } from '../../controls/waiting/LoadingWords.tsx';
import { announce } from '../../state/announcing/announcer.ts';
import { viewLink } from '../../state/view-link.ts';
import { viewStore } from '../../state/view-store.ts';
import { SearchResults } from './SearchResults.tsx';
import type { Found } from './find.ts';
import { loadSearch } from './load-search.ts';

type Engine = { readonly find: (typed: string) => Found } | 'failed' | null;

/**
 * One box that finds figures, promises, documents and words on every page. A combobox: arrows move through what is
 * found, Enter opens it, Escape closes the list. It is fetched when the box is first used.
 */
export function Search(): ReactNode {
  const [typed, setTyped] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const [engine, setEngine] = useState<Engine>(null);
  const box = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const text = typed.trim();
  const found = useMemo(
    () => (engine && engine !== 'failed' && text !== '' ? engine.find(text) : null),
    [engine, text],
  );
  const count = found?.groups.reduce((sum, { entries }) => sum + entries.length, 0) ?? 0;
  const close = useCallback(() => {
    setOpen(false);
    setActive(-1);
  }, []);
  useEffect(() => {
    const element = box.current;
    const onLeave = ({ relatedTarget }: FocusEvent): void => {
      if (!(relatedTarget instanceof Node) || !element?.contains(relatedTarget)) close();
    };
    element?.addEventListener('focusout', onLeave);
    // What was chosen is shown now.
    const unsubscribe = viewStore.subscribe(({ view }, before) => {
      if (view === before.view) return;
      close();
      setTyped('');
    });
    return () => {
      element?.removeEventListener('focusout', onLeave);
      unsubscribe();
    };
  }, [close]);
  const load = (): void => {
    if (engine && engine !== 'failed') return;
    loadSearch().then(
      (find) => setEngine({ find }),
      () => setEngine('failed'),
    );
  };
  useEffect(() => {
    if (found) announce(`Search: ${count === 0 ? 'nothing found' : `${count} found`}`);
  }, [found, count]);
  const optionId = (position: number): string => `${id}-${position}`;
  const move = (to: number): void => {
    const next = count === 0 ? -1 : (to + count) % count;
    setActive(next);
    document.getElementById(optionId(next))?.scrollIntoView({ block: 'nearest' });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const isDown = event.key === 'ArrowDown';
    if (isDown || event.key === 'ArrowUp') {
      event.preventDefault();
      setOpen(true);
      if (isOpen) move(isDown ? active + 1 : active < 0 ? count - 1 : active - 1);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      document.getElementById(optionId(Math.max(active, 0)))?.click();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      if (!isShown) setTyped('');
      close();
    }
  };
  const isShown = isOpen && text !== '';
  const hasOptions = isShown && count > 0;
  return (
    <div ref={box} className="search" role="search">
      <input
        ref={input}
        className="search-input"
        type="text"
        role="combobox"
        aria-label="Search"
        aria-autocomplete="list"
        aria-expanded={hasOptions}
        aria-controls={`${id}-list`}
        {...(hasOptions && active >= 0 && { 'aria-activedescendant': optionId(active) })}
        placeholder="Search"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        enterKeyHint="search"
        value={typed}
        onFocus={() => {
          load();
          setOpen(true);
        }}
        onChange={(event) => {
          setTyped(event.target.value);
          setOpen(true);
          setActive(-1);
        }}
        onKeyDown={onKeyDown}
      />
      <div className="search-popup" hidden={!isShown}>
        <div id={`${id}-list`} role="listbox" aria-label="Found">
          {isShown && found ? (
            <SearchResults found={found} active={active} optionId={optionId} />
          ) : null}
        </div>
        {isShown ? <Outcome engine={engine} typed={text} found={found} count={count} /> : null}
      </div>
    </div>
  );
}

function Outcome(props: {
  readonly engine: Engine;
  readonly typed: string;
  readonly found: Found | null;
  readonly count: number;
}): ReactNode {
  const { engine, typed, found, count } = props;
  if (engine === 'failed') {
    return (
      <p className="search-note">
        The search could not be loaded. Check your connection, then come back to this box.
      </p>
    );
  }
  if (!found)
    return (
      <p className="search-note">
        <LoadingWords what="the search" />
      </p>
    );
  if (count > 0) {
    return found.isLoose ? (
      <p className="search-note">Nothing has all of these words; these have some of them.</p>
    ) : null;
  }
  return (
    <p className="search-note">
      Nothing found for “{typed.slice(0, 60)}”. Try one word, or see{' '}
      <a {...viewLink({ page: 'indicator' })}>every indicator</a>.
    </p>
  );
}
