import './figure-page.css';
import type { LiveCode } from './load-dashboard.ts';
import { takeEmbedKeys, type TakenKeys } from './frame/embed-keys.ts';
import { watchFirstFigure } from './first-figure.ts';
import { followHeight } from './frame/follow-height.ts';
import { enlivenPage } from './hydrate/page.ts';
import { inTurns } from './hydrate/run-in-tasks.ts';
import { mendStyle } from './restore-style.ts';
import { holdsFigure, readFigureData } from './drawn-view.ts';
import { readSiteBlock, startSite } from '../state/site.ts';
import { whenWanted } from './hydrate/on-first-use.ts';

startSite(readSiteBlock(document));

/** The script of every page that stands in a frame: all that it does before React, or without it. */
const address = takeEmbedKeys(location.search);
const page = document.getElementById('figure-page');

if (page) mendStyle(document, page.dataset['styles']);
page?.classList.toggle('untitled', !address.keys.hasTitle);
followHeight(window, { ...address.keys, address: location.href });
if (page) {
  if (!holdsFigure(document)) watchFirstFigure(page, address);
  // What the address asks for besides is wanted now.
  else if (asksForMore(address)) enliven(page);
  else whenWanted(window, (isAsked) => enliven(page, isAsked));
}

function asksForMore({ rest, keys, notices }: TakenKeys): boolean {
  return rest !== '' || keys.data !== '' || notices.length > 0;
}

/** Makes the page live: whole at once for a reader who has begun to use it, elsewise in short steps. */
function enliven(ready: HTMLElement, isAsked = false): void {
  const data = readFigureData(document);
  if (!data) return;
  const code = codeOf(ready.dataset['live']);
  if (isAsked) enlivenPage(ready, data, address, code);
  else enlivenPage(ready, data, address, code, inTurns);
}

/** The page names a module, then its style sheets. */
function codeOf(files = ''): LiveCode | null {
  const [script = '', ...styles] = files.split(' ');
  return script === '' ? null : { script, styles };
}
