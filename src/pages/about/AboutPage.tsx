import { useEffect, type ReactNode } from 'react';
import { usePublishedCatalogue } from '../../catalogue/use-catalogue.ts';
import { byTheme, type Catalogue } from '../../domain/catalogue.ts';
import { formatWhole } from '../../domain/words/format.ts';
import { meaningOf, type DataSymbol } from '../../domain/cell.ts';
import { StatusMark } from '../../charts/draw/StatusMark.tsx';
import { VerdictMark } from '../../charts/draw/VerdictMark.tsx';
import { verdictRules } from '../../strategy/stated/rules.ts';
import { statusOf } from '../../strategy/targets/status.ts';
import { areasInWords, nameInSentence, type Site } from '../../domain/area.ts';
import { possessive } from '../../figure/series/series-areas.ts';
import { glossaryOfPage, siteOfPage } from '../../state/site.ts';
import { ErrorMessage, IssueList } from '../../features/load-state/ErrorMessage.tsx';
import { progressRules } from '../../strategy/progress/rules.ts';
import {
  littleChangedPercent,
  littleChangedPoints,
  littleChangedShare,
} from '../../query/measure/little.ts';
import { smallestDenominator } from '../../query/select/small-numbers.ts';
import { fewestForNoChange, fewestForTrend } from '../../query/measure/trend.ts';
import { viewLink } from '../../state/view-link.ts';

const shownSymbols: readonly DataSymbol[] = ['c', 'x', 'z', 'low', 'u'];

/** What the site is, its words, its rules, and every dataset with its sources. */
export function AboutPage(): ReactNode {
  const site = siteOfPage();
  const catalogue = usePublishedCatalogue();
  useEffect(() => {
    document.title = 'About – Local Context';
  }, []);
  return (
    <div className="about">
      <h1>About Local Context</h1>
      <p>
        Local Context puts official figures for {areasInWords(site.pair)} side by side: special
        educational needs and disability (SEND), schools, and what young people do after 16. It is
        not an official publication of either council, the Department for Education or Ofsted. Every
        number is taken as published, and leads back to the file, row and release it came from.
      </p>
      <section>
        <h2>Words</h2>
        <dl className="glossary">
          {glossaryOfPage().map(({ word, meaning }) => (
            <div key={word} id={`word-${word.toLowerCase().replaceAll(/[^a-z]+/g, '-')}`}>
              <dt>{word}</dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section>
        <h2>Symbols</h2>
        <p>
          A value that is not a number keeps its symbol in charts, tables and words. It is never
          zero.
        </p>
        <dl className="glossary">
          {shownSymbols.map((symbol) => (
            <div key={symbol}>
              <dt>[{symbol}]</dt>
              <dd>{meaningOf(symbol)}</dd>
            </div>
          ))}
          <div>
            <dt>[b]</dt>
            <dd>a break in series: figures before and after it do not compare</dd>
          </div>
          <div>
            <dt>–</dt>
            <dd>no figure is held</dd>
          </div>
        </dl>
      </section>
      <Rules site={site} />
      <TargetRules />
      <StatedRules />
      {catalogue.status === 'ready' ? <Datasets catalogue={catalogue.value} /> : null}
      {catalogue.status === 'failed' ? (
        <ErrorMessage error={catalogue.error} retry={catalogue.retry} />
      ) : null}
    </div>
  );
}

function Rules({ site }: { readonly site: Site }): ReactNode {
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
          that compares. None is given across a break in series, or where either year has no number.
          The people behind a percentage are given only where both counts were published, never
          worked out from it.
        </li>
        <li>
          <strong>Counts and money are not compared.</strong> A larger council has more of
          everything. So no sentence says that one has more plans, pupils or pounds than another,
          and amounts have no rank and no median. Beside {larger.join(' or ')} only how fast they
          changed is told. Percentages and other rates are compared.
        </li>
        <li>
          <strong>Largest and highest</strong> are said over every item of a filter; where some are
          left out it says “of those shown”. They are never said of the total, nor where an item has
          no number.
        </li>
        <li>
          <strong>The whole before its parts.</strong> A figure opens on the total or, where the
          publisher gives none, on all parts at once. One part is shown alone only where you choose
          it, and the title then names it. What nobody recorded, such as a placement not known, is
          left out of a share or told beside it, and is never called the largest.
        </li>
        <li>
          <strong>What a sentence is about comes first.</strong> The item chosen stands before the
          numbers, so that a sentence is true when it is copied alone. A headline names its subject,
          then what was found; where nothing can be said, it says what and when.
        </li>
        <li>
          <strong>Trend.</strong> Needs at least {fewestForTrend} figures on one unbroken basis. We
          use the Mann–Kendall test at the 5% level; the words are those of the Fingertips public
          health profiles. “No significant change” needs at least {fewestForNoChange}: with fewer,
          there are too few years to tell.
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
          <strong>Four kinds of nothing.</strong> The publisher’s own symbol; a row the publisher
          does not have; a number that is published but not held here; and a number that nobody we
          know of publishes. Each is said in its own words.
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
      <h3>How every number here is checked</h3>
      <p>
        In a sentence, each number and each word that compares is kept together with the cells of
        the files that it was computed from. A second program, which shares no code with this site,
        reads the files by itself, works all of them out anew and stops the release where one is
        wrong: for every figure as it opens, every breakdown, and hundreds of other choices of
        places, years and filters, and for the verdict on every promise. It also stops at any number
        or comparing word that stands in a sentence without its cells. Choose a number or a
        comparing word under a chart to see its cells and the sum.
      </p>
    </section>
  );
}

function TargetRules(): ReactNode {
  return (
    <section>
      <h2>How the state of a promise is decided</h2>
      <p>
        The promises are those of the councils’ strategies, in our own words, with the document and
        section they come from. Each has one of these states. A date is the document’s own; where it
        gives none, we give the years of the strategy. Nothing is worked out across a break in
        series, and a figure that is only related never decides. Rates that are read together, such
        as NEET and not known, are judged together. Beside a verdict stand both councils, the region
        and England over the same years.
      </p>
      <dl className="glossary">
        {progressRules.map(({ state, rule }) => (
          <div key={state}>
            <dt>
              <StatusMark status={statusOf(state)} />
            </dt>
            <dd>{rule}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function StatedRules(): ReactNode {
  return (
    <section>
      <h2>How a figure in a document is compared</h2>
      <p>
        Where a council’s document states a number, we set the official figure beside it. One rule
        decides what is said of the two.
      </p>
      <dl className="glossary">
        {verdictRules.map(({ verdict, rule }) => (
          <div key={verdict}>
            <dt>
              <VerdictMark verdict={verdict} />
            </dt>
            <dd>{rule}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Datasets({ catalogue }: { readonly catalogue: Catalogue }): ReactNode {
  return (
    <section>
      <h2>Datasets</h2>
      <p>
        {formatWhole(catalogue.datasets.length)} files, version {catalogue.version}. Each is a plain
        CSV file; <a href="./data/datapackage.json">data/datapackage.json</a> describes them all.
      </p>
      {catalogue.issues.length > 0 ? (
        <div className="error">
          <IssueList issues={catalogue.issues} most={50} />
        </div>
      ) : null}
      {byTheme(catalogue).map(({ theme, datasets }) => (
        <section key={theme.id}>
          <h3>{theme.title}</h3>
          <p>{theme.description}</p>
          {datasets.map((dataset) => (
            <details key={dataset.name}>
              <summary>{dataset.title}</summary>
              <p>{dataset.description}</p>
              <p>
                <a href={`./data/${dataset.path}`} download>
                  data/{dataset.path}
                </a>
              </p>
              <ul>
                {dataset.indicators.map(({ id, title }) => (
                  <li key={id}>
                    <a {...viewLink({ page: 'indicator', indicator: id })}>{title}</a>
                  </li>
                ))}
              </ul>
              <ul>
                {dataset.sources.map((source) => (
                  <li key={source.id}>
                    {source.publisher},{' '}
                    {source.url ? <a href={source.url}>{source.title}</a> : source.title}
                    {source.release ? `. ${source.release}` : ''}.{' '}
                    {source.licence.url ? (
                      <a href={source.licence.url}>{source.licence.title}</a>
                    ) : (
                      source.licence.title
                    )}
                    .
                  </li>
                ))}
              </ul>
            </details>
          ))}
        </section>
      ))}
    </section>
  );
}
