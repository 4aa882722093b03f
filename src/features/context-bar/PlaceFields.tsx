import { memo, useCallback, useMemo, type ReactNode } from 'react';
import { CheckList } from '../../controls/CheckList.tsx';
import type { Choice } from '../../controls/choice.ts';
import { SelectField } from '../../controls/SelectField.tsx';
import { useSameList } from '../../controls/use-same-list.ts';
import type { View } from '../../domain/view.ts';
import { nameOfComparator, placesInWords } from '../../state/choices/choices-in-words.ts';
import { setView } from '../../state/view-store.ts';
import type { Offer } from './offer.ts';

/** As many as a link may name. */
const mostAreas = 12;

/** Which places are shown: the pair, by name, and others behind it; and what they are compared with. */
export const PlaceFields = memo(function PlaceFields(props: {
  readonly offer: Pick<Offer, 'areas' | 'comparators'>;
  readonly view: Pick<View, 'areas' | 'comparators'>;
}): ReactNode {
  const { offer, view } = props;
  const chosen = useSameList(view.areas);
  const areas = useMemo(() => withChosen(offer.areas, chosen), [offer.areas, chosen]);
  const compared = useSameList(view.comparators);
  const comparators = useMemo(
    () => withChosen(offer.comparators, compared),
    [offer.comparators, compared],
  );
  const above = useMemo(() => <Pair areas={areas} chosen={chosen} />, [areas, chosen]);
  return (
    <>
      <CheckList
        label="Areas"
        choices={areas}
        chosen={chosen}
        onChange={setAreas}
        least={1}
        most={mostAreas}
        summary={placesInWords(chosen, (code) => labelIn(areas, code))}
        above={above}
      />
      <CheckList
        label="Compare with"
        choices={comparators}
        chosen={compared}
        onChange={setComparators}
        least={0}
        most={comparators.length}
      />
    </>
  );
});

/** The two places that everything is about, each to be exchanged for another one, and for each other. */
function Pair(props: {
  readonly areas: readonly Choice[];
  readonly chosen: readonly string[];
}): ReactNode {
  const { areas, chosen } = props;
  const [first = '', second = ''] = chosen;
  const choose = useCallback(
    (position: 0 | 1) => (code: string) =>
      setView((now) => ({ areas: placed(now.areas, position, code) })),
    [],
  );
  return (
    <div className="pair-fields">
      <SelectField label="First" value={first} choices={areas} onChange={choose(0)} />
      {chosen.length > 1 ? (
        <>
          <SelectField label="Second" value={second} choices={areas} onChange={choose(1)} />
          <button
            type="button"
            className="button-secondary"
            onClick={() => setView({ areas: [second, first, ...chosen.slice(2)] })}
          >
            Swap
          </button>
        </>
      ) : null}
      <p className="hint">Or tick the places to show:</p>
    </div>
  );
}

/** The places with one put at a position; if it was chosen already, it changes places with the one that was there. */
function placed(areas: readonly string[], position: 0 | 1, code: string): readonly string[] {
  const former = areas[position] ?? '';
  return areas.map((one, at) => (at === position ? code : one === code ? former : one));
}

function labelIn(choices: readonly Choice[], code: string): string {
  return choices.find(({ value }) => value === code)?.label ?? code;
}

/** What is offered, and after it what is chosen although it is not: it can be seen, and taken out. */
function withChosen(offered: readonly Choice[], chosen: readonly string[]): readonly Choice[] {
  const missing = chosen.filter((one) => !offered.some(({ value }) => value === one));
  if (missing.length === 0) return offered;
  return [
    ...offered,
    ...missing.map((one) => ({
      value: one,
      label: nameOfComparator(one),
      hint: '(no figures here)',
    })),
  ];
}

const setAreas = (areas: readonly string[]): void => setView({ areas });
const setComparators = (comparators: readonly string[]): void => setView({ comparators });
