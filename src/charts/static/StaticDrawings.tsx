import type { ReactNode } from 'react';
import type { Figure } from '../../figure/figure.ts';
import { drawingWidths, type DrawingWidth } from './figure-data.ts';
import { areAlike, needKey, planFacets } from '../layout/facets.ts';
import { PlanLayers } from '../draw/PlainChart.tsx';
import { screenType } from '../layout/plan.ts';
import { SeriesKey } from '../draw/SeriesKey.tsx';
import { headlineText } from '../../figure/words/sentence.ts';

/**
 * A figure's drawings at one width, without a script or a style attribute, in the page's letters. Each is an image
 * named by the headline; `descriptionId` is the element that says what the first one shows.
 */
export function StaticDrawings(props: {
  readonly figure: Figure;
  readonly width: DrawingWidth;
  readonly descriptionId: string;
}): ReactNode {
  const { figure, width, descriptionId } = props;
  const { plans, columns } = planFacets(figure, drawingWidths[width]);
  const alike = areAlike(figure);
  return (
    <div className={`drawings ${width}`} data-columns={columns}>
      {needKey(figure) ? <SeriesKey figure={figure} /> : null}
      {plans.map((plan, index) => {
        const facet = figure.facets[index];
        const title = facet && (alike || facet.ownScale) ? facet.title : '';
        return (
          <div
            key={facet?.id ?? index}
            className={index === 0 && !alike ? 'facet facet-main' : 'facet'}
          >
            {title ? <p className="facet-title">{title}</p> : null}
            <div className="drawing" data-facet={index}>
              <svg
                width={plan.width}
                height={plan.height}
                viewBox={`0 0 ${plan.width} ${plan.height}`}
                role="img"
                aria-label={title ? `${headlineText(figure)}: ${title}` : headlineText(figure)}
                aria-describedby={index === 0 ? descriptionId : undefined}
              >
                <PlanLayers plan={plan} tick={screenType.tick} />
              </svg>
            </div>
          </div>
        );
      })}
    </div>
  );
}
