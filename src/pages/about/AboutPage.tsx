import { useEffect, type ReactNode } from 'react';
import { usePublishedCatalogue } from '../../catalogue/use-catalogue.ts';
import { byTheme, type Catalogue } from '../../domain/catalogue.ts';
import { asSentence, formatWhole } from '../../domain/words/format.ts';
import { meaningOf, type DataSymbol } from '../../domain/cell.ts';
import { StatusMark } from '../../charts/draw/StatusMark.tsx';
import { statusOf } from '../../strategy/targets/status.ts';
import { areasInWords, placeInWords, type Site } from '../../domain/area.ts';
import { placeOf } from '../../domain/issue.ts';
import { possessive } from '../../figure/series/series-areas.ts';
import { glossaryOfPage, siteOfPage } from '../../state/site.ts';
import { FaultMessage } from '../../features/load-state/FaultMessage.tsx';
import { progressRules } from '../../strategy/progress/rules.ts';
import { littleChangedPercent, littleChangedPoints } from '../../query/measure/little.ts';
import { smallestDenominator } from '../../query/select/small-numbers.ts';
import { fewestForTrend } from '../../query/measure/trend.ts';
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
      <PromiseRules />
      {catalogue.status === 'ready' ? <Datasets catalogue={catalogue.value} /> : null}
      {catalogue.status === 'failed' ? (
        <FaultMessage fault={catalogue.fault} retry={catalogue.retry} />
      ) : null}
    </div>
  );
}

function Rules({ site }: { readonly site: Site }): ReactNode {
  const larger = site.comparators.map(({ name }) => possessive(placeInWords(name)));
  return (
    <section>
      <h2>How the words under a chart are chosen</h2>
      <ul>
        <li>
          <strong>Rose, fell, little changed.</strong> A percentage is “little changed” within{' '}
          {littleChangedPoints} percentage points, the rule of the Department for Education’s NEET
          scorecard. Anything else is “little changed” within {littleChangedPercent}%, our own
          choice.
        </li>
        <li>
          <strong>Change.</strong> Compared with exactly one year before. None is given across a
          break in series, or where either year has no number.
        </li>
        <li>
          <strong>Trend.</strong> Needs at least {fewestForTrend} figures on one unbroken basis. We
          use the Mann–Kendall test at the 5% level; the words are those of the Fingertips public
          health profiles.
        </li>
        <li>
          <strong>Better and worse</strong> are used only where the Department for Education’s Local
          Authority Interactive Tool says which way is good. More or fewer EHC plans is neither.
        </li>
        <li>
          <strong>Counts and larger places.</strong> A council’s count is never compared in size
          with {larger.join(' or ')}, only in how fast it changed.
        </li>
        <li>
          <strong>Small numbers.</strong> No percentage, rank or percentage change is worked out
          from fewer than {smallestDenominator}.
        </li>
        <li>
          <strong>Statistical neighbours</strong> are the ten councils most alike in the Department
          for Education’s model of May 2025. Their median is shown only where at least half have a
          figure.
        </li>
        <li>
          <strong>Rounding.</strong> Numbers are rounded for display only. Differences and ranks use
          the published value, so a difference may not match the rounded numbers beside it.
        </li>
      </ul>
    </section>
  );
}

function PromiseRules(): ReactNode {
  return (
    <section>
      <h2>How the state of a promise is decided</h2>
      <p>
        The promises are those of the councils’ strategies, in our own words, with the document and
        section they come from. Each has one of these states. Nothing is worked out across a break
        in series, and a figure that is only related never decides.
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

function Datasets({ catalogue }: { readonly catalogue: Catalogue }): ReactNode {
  return (
    <section>
      <h2>Datasets</h2>
      <p>
        {formatWhole(catalogue.datasets.length)} files, version {catalogue.version}. Each is a plain
        CSV file; <a href="./data/datapackage.json">data/datapackage.json</a> describes them all.
      </p>
      {catalogue.issues.length > 0 ? (
        <ul className="fault">
          {catalogue.issues.map((issue) => (
            <li key={`${placeOf(issue)} ${issue.message}`}>
              {placeOf(issue)}: {asSentence(issue.message)} {asSentence(issue.fix)}
            </li>
          ))}
        </ul>
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
                    <a href={source.licence.url}>{source.licence.title}</a>.
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
