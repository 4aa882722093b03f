import { numbersOf, type Fact } from '../../strategy/priorities/facts.ts';
import type { TargetEntry } from '../../strategy/priorities/choice.ts';

export const noNumber = 'No numeric target published';

/**
 * What a reader needs beside a promise that figures measure: what measures it, the number to reach, where it
 * started, where it stands and what is still needed. What was not published or cannot be worked out is said.
 */
export function briefFacts(card: TargetEntry): readonly Fact[] {
  const { target, progress, isWaiting } = card;
  const { promised, start, judged, gap, needed, achieved, ...numbers } = numbersOf(card);
  const latest = numbers.latest || judged;
  const facts: readonly Fact[] = [
    { label: 'Measured by', text: measureInWords(card) },
    { label: 'Number to reach', text: promised || noNumber },
    { label: 'Starting figure', text: start || 'None published' },
    ...(isWaiting
      ? []
      : [
          { label: 'Latest figure', text: latest || 'None that can be given as one number' },
          { label: 'Figure judged', text: judged === latest ? '' : judged },
          { label: 'Gap', text: gap },
          {
            label: 'Change needed',
            text:
              needed ||
              (target.value === null || progress.state === 'achieved'
                ? ''
                : 'Cannot be worked out'),
          },
          { label: 'Change so far', text: achieved },
          { label: 'Over the same years', text: card.context.map(({ words }) => words).join(' ') },
        ]),
    { label: 'Note', text: target.note },
  ];
  return facts.filter(({ text }) => text !== '');
}

/** "Children with a good level of development at age 5", with the filter items that narrow it. */
export function measureInWords({ progress, view }: TargetEntry): string {
  const title = (progress.indicator ?? progress.related?.indicator)?.title ?? '';
  const items = Object.values(view?.filters ?? {}).flat();
  return title && items.length > 0 ? `${title} (${items.join(', ')})` : title;
}
