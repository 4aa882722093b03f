import { useMemo, type ReactNode } from 'react';
import { Brief } from '../../features/brief/Brief.tsx';
import { buildBrief, type BriefGiven } from '../../features/brief/build-brief.ts';
import { permalink } from '../../state/history.ts';
import { useAfterPaint } from '../shell/use-after-paint.ts';
import { today } from '../../state/clock.ts';

/** The printed brief of the priority chosen, with its own link; nothing while none is, or an unknown one. */
export function PriorityBrief(
  props: Omit<BriefGiven, 'today'> & {
    /** What the figures show, as the page has it. */
    readonly figures: ReactNode;
    /** The id of the promise that the page's own link leads to; empty for none. */
    readonly target: string;
  },
): ReactNode {
  const { layer, catalogue, cards, loaded, priority, target } = props;
  const given = useMemo(
    () => ({ layer, catalogue, cards, loaded, priority, target, today: today() }),
    [layer, catalogue, cards, loaded, priority, target],
  );
  // Nobody sees it on the screen, so it never holds up what they do see.
  const wanted = useAfterPaint(given);
  const brief = useMemo(() => buildBrief(wanted), [wanted]);
  if (!brief) return null;
  return (
    <Brief
      brief={brief}
      link={permalink({
        page: 'priorities',
        priority: wanted.priority,
        target: wanted.target,
      })}
      dataVersion={catalogue.version}
      date={wanted.today}
    >
      {props.figures}
    </Brief>
  );
}
