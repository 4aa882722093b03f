import type { ReactNode } from 'react';
import { SelectField } from '../../controls/SelectField.tsx';
import type { Timeline } from '../../strategy/timeline/item.ts';
import {
  filtersOfTimeline,
  timelineLabels,
  timelineOptions,
  type TimelineChoice,
  type TimelineColumn,
} from '../../strategy/timeline/choice.ts';
import { setView } from '../../state/view-store.ts';

const columns: readonly TimelineColumn[] = ['council', 'kind'];

/** Which council and which kind of thing to show; in the address like every other choice. */
export function TimelineFilters(props: {
  readonly timeline: Timeline;
  readonly choice: TimelineChoice;
}): ReactNode {
  const { timeline, choice } = props;
  const options = timelineOptions(timeline);
  return (
    <div className="timeline-filters" role="group" aria-label="Change what is shown">
      {columns.map((column) => (
        <SelectField
          key={column}
          label={timelineLabels[column]}
          value={choice[column]}
          choices={options[column]}
          onChange={(item) =>
            setView({ filters: filtersOfTimeline({ ...choice, [column]: item }) })
          }
        />
      ))}
    </div>
  );
}
