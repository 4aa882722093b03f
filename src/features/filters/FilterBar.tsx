import { memo, useId, useState, type ReactNode } from 'react';
import type { Catalogue } from '../../domain/catalogue.ts';
import type { Dataset } from '../../domain/dataset.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { View } from '../../domain/view.ts';
import type { Selection } from '../../query/select/selection.ts';
import { FigureFields } from './FigureFields.tsx';
import { IndicatorPicker } from './IndicatorPicker.tsx';

/**
 * Every choice of the indicator page, in a row above the chart; on a phone one line that opens. Each control shows the
 * view as chosen and changes it at once; what is drawn follows. `figure` is what the dataset made of the view; null
 * while it loads.
 */
export const FilterBar = memo(function FilterBar(props: {
  readonly catalogue: Catalogue;
  readonly indicator: Indicator;
  readonly figure: {
    readonly view: View;
    readonly dataset: Dataset;
    readonly selection: Selection;
  } | null;
}): ReactNode {
  const { catalogue, indicator, figure } = props;
  const [isOpen, setOpen] = useState(false);
  const controls = useId();
  return (
    <div className="figure-filters">
      <button
        type="button"
        className="figure-filters-line"
        aria-expanded={isOpen}
        aria-controls={controls}
        onClick={() => setOpen(!isOpen)}
      >
        Change what is shown
      </button>
      <div id={controls} className="figure-filters-row" data-open={isOpen}>
        <IndicatorPicker catalogue={catalogue} indicator={indicator} />
        {figure ? <FigureFields {...figure} /> : null}
      </div>
    </div>
  );
});
