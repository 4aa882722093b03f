import {
  everything,
  filtersOf,
  type PrioritiesChoice,
} from '../../../strategy/priorities/choice.ts';
import { setView } from '../../../state/view-store.ts';

/** Changes some filters of the page, as a person does; what a link had led to is let go. */
export function choose(choice: PrioritiesChoice, change: Partial<PrioritiesChoice>): void {
  setView({ filters: filtersOf({ ...choice, ...change }), strategy: '', priority: '', target: '' });
}

export function chooseEverything(): void {
  setView({ filters: filtersOf(everything), strategy: '', priority: '', target: '' });
}
