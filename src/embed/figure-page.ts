import './figure-page.css';
import type { DashboardCode } from './load-dashboard.ts';
import { takeEmbedKeys, type TakenKeys } from './frame/embed-keys.ts';
import { watchFirstFigure } from './first-figure.ts';
import { followHeight } from './frame/follow-height.ts';
import { openBeside } from './frame/open-beside.ts';
import { makeCompact } from './hydrate/compact.ts';
import { hydratePage } from './hydrate/page.ts';
import { runInTasks } from './hydrate/run-in-tasks.ts';
import { restoreStyle } from './restore-style.ts';
import { holdsFigure, readFigureData } from './drawn-view.ts';
import { onFirstUse } from './hydrate/on-first-use.ts';
import { readSiteBlock, startSite } from '../state/site.ts';

startSite(readSiteBlock(document));

/** The script of every page that stands in a frame: all that it does before React, or without it. */
const address = takeEmbedKeys(location.search);
const page = document.getElementById('figure-page');

if (page) restoreStyle(document, page.dataset['styles']);
page?.classList.toggle('untitled', !address.keys.hasTitle);
if (page && address.keys.form === 'compact') makeCompact(page);
openBeside(window);
followHeight(window, { ...address.keys, address: location.href });
if (page) {
  if (!holdsFigure(document)) watchFirstFigure(page, address);
  // What the address asks for besides is wanted now.
  else if (asksForMore(address)) hydrate(page);
  else onFirstUse(window, (isAsked) => hydrate(page, isAsked));
}

function asksForMore({ rest, keys, notices }: TakenKeys): boolean {
  return rest !== '' || keys.data !== '' || notices.length > 0;
}

/** Makes the page interactive: whole at once for a reader who has begun to use it, otherwise in short steps. */
function hydrate(staticPage: HTMLElement, isAsked = false): void {
  const data = readFigureData(document);
  if (!data) return;
  const code = codeOf(staticPage.dataset['dashboard']);
  if (isAsked) hydratePage(staticPage, data, address, code);
  else hydratePage(staticPage, data, address, code, runInTasks);
}

/** The page names a module, then its style sheets. */
function codeOf(files = ''): DashboardCode | null {
  const [script = '', ...styles] = files.split(' ');
  return script === '' ? null : { script, styles };
}
