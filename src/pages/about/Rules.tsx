import type { ReactNode } from 'react';
import { nameInSentence, type Site } from '../../domain/area.ts';
import { possessive } from '../../figure/series/series-areas.ts';
import {
  littleChangedPercent,
  littleChangedPoints,
  littleChangedShare,
} from '../../query/measure/little.ts';
import { smallestDenominator } from '../../query/select/small-numbers.ts';
import { fewestForNoChange, fewestForTrend } from '../../query/measure/trend.ts';

/** How every number is checked, and what no check can show. */
export function Checks(): ReactNode {
  return (
    <section>
      <h2>How every number here is checked</h2>
      <ol>
        <li>
          <strong>The files.</strong> Each is held to a description of what it should hold: one
          changed digit or one lost row that nobody meant stops the release. Where the publisher
          gives a total, its parts are added up again.
        </li>
        <li>
          <strong>The sentences.</strong> Each number and each word that compares is kept together
          with the published figures it was worked out from. A second program, which shares no code
          with this site, reads the files by itself and works all of them out anew: for every figure
          as it opens, every breakdown, hundreds of other choices of places, years and groups, and
          the verdict on every promise. One that is wrong stops the release, and so does a number or
          a comparing word with no figure behind it.
        </li>
        <li>
          <strong>You.</strong> Choose a number or a comparing word in a sentence, or a value in a
          chart or table, to see the published figures behind it, their rows in the file, and the
          sum.
        </li>
      </ol>
      <p>
        No check here can show whether a publisher’s own figure is right, or what a council recorded
        and what it did not. Promises are put in our own words by hand; each names the section of
        the document it was found in, so that you can read it there.
      </p>
    </section>
  );
}

/** The rules by which a sentence says what it says, as readers need them. */
export function Rules({ site }: { readonly site: Site }): ReactNode {
  const larger = site.comparators.map(({ name }) => possessive(nameInSentence(name)));
  return (
    <section>
      <h2>How the words under a chart are chosen</h2>
      <ul>
        <li>
          <strong>Rose, fell, little changed; above, below, similar.</strong> A percentage is
          “little changed”, or two are “similar”, within {littleChangedPoints} percentage points,
          the rule of the Department for Education’s NEET scorecard, and within {littleChangedShare}
          % of the smaller or earlier one, our own. For counts, money, weeks and scores it is within{' '}
          {littleChangedPercent}%, our own choice too.
        </li>
        <li>
          <strong>Change.</strong> Compared with exactly one year before, and with the first year
          that compares. None is given where either year has no number. The people behind a
          percentage are given only where both counts were published, never worked out from it.
        </li>
        <li>
          <strong>Breaks.</strong> Where the way of counting changed, the line on the chart stops.
          Nothing is said across it: no change, no trend, no verdict on a promise, no line to a
          target.
        </li>
        <li>
          <strong>Counts and money are not compared.</strong> A larger council has more of
          everything. So no sentence says that one has more plans, pupils or pounds than another,
          and amounts have no rank and no median. Beside {larger.join(' or ')} only how fast they
          changed is told. Percentages and other rates are compared.
        </li>
        <li>
          <strong>Largest and highest</strong> are said where every group was looked at, such as
          every age or every type of need; where some are left out it says “of those shown”. They
          are never said of the total, nor where a group has no number.
        </li>
        <li>
          <strong>The whole before its parts.</strong> A figure opens on the total or, where the
          publisher gives none, on all parts at once. One part is shown alone only where you choose
          it, and the title then names it. What nobody recorded, such as a placement not known, is
          left out of a share or told beside it, and is never called the largest.
        </li>
        <li>
          <strong>A sentence can be quoted alone.</strong> It names its place, its date and what was
          measured, with the group chosen before the numbers. A headline names its subject, then
          what was found; where nothing can be said, it says what and when.
        </li>
        <li>
          <strong>Trend.</strong> Is told of at least {fewestForTrend} figures with no break between
          them, by a usual statistical test (Mann–Kendall, at the 5% level), in the words of the
          Fingertips public health profiles. “No significant change” needs at least{' '}
          {fewestForNoChange}: with fewer, there are too few years to call a trend.
        </li>
        <li>
          <strong>Better and worse</strong> are used only where the Department for Education’s Local
          Authority Interactive Tool says which way is good. More or fewer EHC plans is neither.
        </li>
        <li>
          <strong>Small numbers.</strong> Where fewer than {smallestDenominator} are behind a
          percentage, it is not compared, ranked or called the highest, and no change of it is
          given. No change in per cent is worked out from a count of fewer than{' '}
          {smallestDenominator}.
        </li>
        <li>
          <strong>Four kinds of no number.</strong> The publisher’s own symbol; a figure that the
          publisher’s file does not have; one that is published but not held here; and one that
          nobody we know of publishes. Each is said in its own words.
        </li>
        <li>
          <strong>Must and should.</strong> What the law asks of a council is called a duty, never
          something that happens: a plan <em>should</em> be made within 20 weeks.
        </li>
        <li>
          <strong>Latest</strong> means the latest held here. Where a publisher’s calendar is known
          and a newer release was due, the figure says so.
        </li>
        <li>
          <strong>Statistical neighbours</strong> are the ten councils most alike in the Department
          for Education’s model of May 2025. The median of a rate is shown only where at least half
          have a figure.
        </li>
        <li>
          <strong>Rounding.</strong> Differences, medians and shares are worked out from the
          published decimals and rounded once, half away from zero. Where the rounded numbers beside
          a difference seem to say otherwise, it says “before rounding”.
        </li>
      </ul>
    </section>
  );
}
