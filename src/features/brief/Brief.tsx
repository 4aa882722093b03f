import { memo, useEffect, type ReactNode } from 'react';
import { asSentence, formatList } from '../../domain/words/format.ts';
import { partialDateInWords, type PartialDate } from '../../domain/time/partial-date.ts';
import type { Brief as BriefValue } from './build-brief.ts';
import { statedInOneLine } from './stated.ts';
import { evidenceInWords } from './words.ts';
import { priorityName } from '../../strategy/priorities/words.ts';
import { BriefChart } from './BriefChart.tsx';
import { OtherHead, PartHead } from './BriefHeads.tsx';
import { DirectTarget, OtherPromises, OtherTargets } from './BriefTargets.tsx';
import { cardsOf } from './parts.ts';

/** Beside more promises than this of its own, another council's priority is told by its name and numbers alone. */
const mostOwn = 20;

/**
 * A priority on paper. It stands in the page at all times and shows only in print, so that the
 * browser's own way of printing gives it as well.
 */
export const Brief = memo(function Brief(props: {
  readonly brief: BriefValue;
  /** Full address of the page that has all of it. */
  readonly link: string;
  readonly dataVersion: string;
  readonly date: PartialDate;
  /** What the figures show, each once; stands before what they measure. */
  readonly children?: ReactNode;
}): ReactNode {
  const { brief, link, dataVersion, date, children } = props;
  const { chosen, theme, others, stated, undrawn, sources } = brief;
  const shown = children === undefined ? brief : besidePage(brief);
  useEffect(() => {
    document.body.classList.add('prints-brief');
    return () => document.body.classList.remove('prints-brief');
  }, []);
  return (
    <article className="brief">
      <header>
        <p className="brief-kind">
          Local Context: a brief of one priority. As of {partialDateInWords(date)}
        </p>
        <h1>{priorityName(chosen.priority)}</h1>
        {brief.fault === '' ? null : <p className="brief-fault">{brief.fault}</p>}
        <div className="brief-heads">
          <PartHead part={chosen} />
          {others.map((other) => (
            <OtherHead key={other.council.code} other={other} theme={theme} />
          ))}
        </div>
      </header>
      {children}
      <Evidence brief={shown} />
      <div className="brief-rest">
        <OtherTargets part={chosen} />
        {others.map(({ council, part }) =>
          part && chosen.targetCount <= mostOwn ? (
            <OtherPromises key={council.code} part={part} />
          ) : null,
        )}
        <Charts charts={shown.charts} />
        {stated.length > 0 ? (
          <>
            <h2>What the documents said of the figures drawn</h2>
            <ul>
              {stated.map((row) => (
                <li key={row.id}>{asSentence(statedInOneLine(row))}</li>
              ))}
            </ul>
          </>
        ) : null}
      </div>
      <footer>
        {undrawn.length > 0 ? (
          <p className="brief-undrawn">
            <strong>Not drawn:</strong> {formatList(undrawn)}. All of it stands at the link.
          </p>
        ) : null}
        <div className="brief-sources">
          <h2>Sources</h2>
          {sources.map((source) => (
            <p key={source}>{asSentence(source)}</p>
          ))}
        </div>
        <p className="brief-link">
          {link}
          <br />
          Data version {dataVersion}. Printed on {partialDateInWords(date)}. The promises are in our
          own words. Not an official publication of either council.
        </p>
      </footer>
    </article>
  );
});

/**
 * A brief of the priority's own page, whose figures all stand in a list already: only the course of what measures one of
 * its promises is drawn large. One year's number is in the list.
 */
function besidePage(brief: BriefValue): BriefValue {
  const own = cardsOf(brief.chosen);
  const charts = brief.charts.filter(
    ({ isRelated, figure, cards }) =>
      !isRelated && figure.kind === 'line' && cards.some((card) => own.includes(card)),
  );
  return { ...brief, others: [], charts };
}

/** What figures decide, and the promises that they measure, in full. */
function Evidence({
  brief: { chosen, others, charts },
}: {
  readonly brief: BriefValue;
}): ReactNode {
  const parts = [chosen, ...others.flatMap(({ part }) => part ?? [])];
  const direct = parts.flatMap((part) =>
    part.groups
      .filter(({ tier }) => tier === 'direct')
      .flatMap((group) =>
        group.entries.flatMap(({ cards }) => cards.map((card) => ({ part, group, card }))),
      ),
  );
  const words = evidenceInWords(charts, direct.length);
  if (direct.length === 0) {
    return words ? <p className="brief-unmeasured">{words}</p> : null;
  }
  return (
    <section className="brief-evidence">
      <h2>What official figures say</h2>
      {words ? <p>{words}</p> : null}
      {direct.map(({ part, group, card }) => (
        <DirectTarget key={card.target.id} council={part.council.name} group={group} card={card} />
      ))}
    </section>
  );
}

/** The drawings, after all that is text: what does not fit below it goes to the next sheet and leaves no gap behind. */
function Charts({ charts }: Pick<BriefValue, 'charts'>): ReactNode {
  if (charts.length === 0) return null;
  return (
    <>
      <h2>The figures drawn</h2>
      <div className="brief-charts">
        {charts.map((chart) => (
          <BriefChart key={`${chart.figure.indicator.id} ${chart.figure.subtitle}`} chart={chart} />
        ))}
      </div>
    </>
  );
}
