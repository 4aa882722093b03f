import { useId, type ReactNode } from 'react';
import type { Timeline } from '../../figure/timeline-item.ts';
import {
  filtersOfTimeline,
  timelineLabels,
  timelineOptions,
  type TimelineChoice,
  type TimelineColumn,
} from '../../figure/timeline-choice.ts';
import { setView } from '../../state/view-store.ts';

const columns: readonly TimelineColumn[] = ['council', 'kind'];

/** Which council and which kind of thing to show; in the address like every other choice. */
export function TimelineFilters(props: {
  readonly timeline: Timeline;
  readonly choice: TimelineChoice;
}): ReactNode {
  const { timeline, choice } = props;
  const id = useId();
  const options = timelineOptions(timeline);
  return (
    <div className="timeline-filters" role="group" aria-label="Change what is shown">
      {columns.map((column) => (
        <div className="control" key={column}>
          <label className="control-label" htmlFor={`${id}-${column}`}>
            {timelineLabels[column]}
          </label>
          <select
            id={`${id}-${column}`}
            value={choice[column]}
            onChange={(event) =>
              setView({ filters: filtersOfTimeline({ ...choice, [column]: event.target.value }) })
            }
          >
            {options[column].map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </div>
      ))}
    </div>
  );
}
