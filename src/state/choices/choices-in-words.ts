import type { View } from '../../domain/view.ts';
import { formatList } from '../../domain/words/format.ts';
import { allCouncilsId, cityRegionId, neighboursId } from '../../domain/well-known-areas.ts';
import type { ChoiceKey } from './kept-choices.ts';
import { offeredOfPage } from './offered.ts';
import { nameOfPlace } from './pair-names.ts';

/** What a comparator is called: a place by its name, a group by what it is. */
export function nameOfComparator(id: string): string {
  if (id === neighboursId) return 'Statistical neighbours';
  if (id === allCouncilsId) return 'All councils';
  if (id === cityRegionId) {
    return offeredOfPage().groups.find((group) => group.id === id)?.title ?? 'City region';
  }
  return nameOfPlace(id);
}

/** "2019 to latest"; "All years" for the whole series. */
export function yearsInWords({ from, to }: Pick<View, 'from' | 'to'>): string {
  if (from === null && to === null) return 'All years';
  return `${from ?? 'First'} to ${to ?? 'latest'}`;
}

/** The places chosen, the pair as one against the other: "Liverpool v Sefton and 2 more". */
export function placesInWords(
  areas: View['areas'],
  nameOf: (code: string) => string = nameOfPlace,
): string {
  const [first, second, ...more] = areas.map(nameOf);
  const pair = [first, second].filter((one) => one !== undefined).join(' v ');
  return more.length === 0 ? pair : `${pair} and ${more.length} more`;
}

/** The whole choice as one line: "Liverpool v Sefton · North West, England · 2019 to latest". */
export function choiceLine(view: View): string {
  const compared = view.comparators.map(nameOfComparator);
  const parts = [
    placesInWords(view.areas),
    compared.length === 0
      ? 'no comparison'
      : compared.length <= 2
        ? compared.join(', ')
        : `${compared[0]} and ${compared.length - 1} more`,
    yearsInWords(view),
  ];
  if (view.measure !== null) parts.push(view.measure);
  return parts.join(' · ');
}

const nouns: Readonly<Record<ChoiceKey, string>> = {
  areas: 'areas',
  comparators: 'comparison',
  from: 'years',
  to: 'years',
  measure: 'choice of number or rate',
};

/** That a page cannot use some choices: "The areas and years chosen are not used on this page." Empty for none. */
export function unusedInWords(keys: readonly ChoiceKey[]): string {
  const named = [...new Set(keys.map((key) => nouns[key]))];
  if (named.length === 0) return '';
  const isOne = named.length === 1 && named[0] !== 'areas' && named[0] !== 'years';
  return `The ${formatList(named)} chosen ${isOne ? 'is' : 'are'} not used on this page.`;
}

/**
 * What has changed between two views of one page in the context bar's choices, a clause each, for a screen reader:
 * "Compare with: England off", "Years: 2019 to latest".
 */
export function changesInWords(before: View, now: View): readonly string[] {
  const said: string[] = [
    ...listChange('Areas', before.areas, now.areas, nameOfPlace),
    ...listChange('Compare with', before.comparators, now.comparators, nameOfComparator),
  ];
  if (before.from !== now.from || before.to !== now.to) said.push(`Years: ${yearsInWords(now)}`);
  if (before.measure !== now.measure) said.push(`Shown as: ${now.measure ?? 'usual for the page'}`);
  return said;
}

function listChange(
  label: string,
  before: readonly string[],
  now: readonly string[],
  nameOf: (id: string) => string,
): readonly string[] {
  if (before.join() === now.join()) return [];
  const changes = [
    ...before.filter((one) => !now.includes(one)).map((one) => `${nameOf(one)} off`),
    ...now.filter((one) => !before.includes(one)).map((one) => `${nameOf(one)} on`),
  ];
  return [`${label}: ${changes.length > 0 ? changes.join(', ') : now.map(nameOf).join(', ')}`];
}
