import { useEffect, type ReactNode } from 'react';
import { LoadingWords } from '../../controls/waiting/LoadingWords.tsx';
import { usePublishedCatalogue } from '../../catalogue/use-catalogue.ts';
import { byTheme, type Catalogue } from '../../domain/catalogue.ts';
import { formatWhole } from '../../domain/words/format.ts';
import { meaningOf, type DataSymbol } from '../../domain/cell.ts';
import { StatusMark } from '../../charts/draw/StatusMark.tsx';
import { VerdictMark } from '../../charts/draw/VerdictMark.tsx';
import { verdictRules } from '../../strategy/stated/rules.ts';
import { statusOf } from '../../strategy/targets/status.ts';
import { areasInWords } from '../../domain/area.ts';
import { glossaryOfPage, siteOfPage } from '../../state/site.ts';
import { ErrorMessage, IssueList } from '../../features/load-state/ErrorMessage.tsx';
import { progressRules } from '../../strategy/progress/rules.ts';
import { viewLink } from '../../state/view-link.ts';
import { Checks, Rules } from './Rules.tsx';

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
        not an official publication of either council, the Department for Education or Ofsted.
        Published numbers are shown as published, and each leads back to the file, row and release
        it came from. What is worked out here (differences, shares, medians, rates) shows its sum.
      </p>
      <Checks />
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
      {catalogue.status === 'pending' ? (
        <p className="hint">
          <LoadingWords what="the list of datasets" />
        </p>
      ) : null}
      {catalogue.status === 'failed' ? (
        <ErrorMessage error={catalogue.error} retry={catalogue.retry} />
      ) : null}
    </div>
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
