import { memo, type ReactNode } from 'react';
import type { Catalogue } from '../../domain/catalogue.ts';
import type { Dataset } from '../../domain/dataset.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { View } from '../../domain/view.ts';
import type { Selection } from '../../query/select/selection.ts';
import { FilterPanel } from '../../controls/FilterPanel.tsx';
import { FigureFields } from './FigureFields.tsx';
import { IndicatorPicker } from './IndicatorPicker.tsx';

/**
 * Every choice of the indicator page. Each control shows the view as chosen and changes it at once; what is
 * drawn follows. `figure` is what the dataset made of the view; null while it loads.
 */
export const FilterBar = memo(function FilterBar(props: {
  readonly catalogue: Catalogue;
  readonly indicator: Indicator;
  readonly figure: {
    readonly view: View;
    readonly dataset: Dataset;
    readonly selection: Selection;
  } | null;
  readonly shown: string;
}): ReactNode {
  const { catalogue, indicator, figure, shown } = props;
  return (
    <FilterPanel shown={shown}>
      <IndicatorPicker catalogue={catalogue} indicator={indicator} />
      {figure ? <FigureFields {...figure} /> : null}
    </FilterPanel>
  );
});
