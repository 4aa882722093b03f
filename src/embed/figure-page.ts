import './figure-page.css';
import type { LiveCode } from './change.ts';
import { takeEmbedKeys } from './embed-keys.ts';
import { watchFirstFigure } from './first-figure.ts';
import { followHeight } from './follow-height.ts';
import { enlivenPage } from './live-page.ts';
import { inTurns } from './in-turns.ts';
import { mendStyle } from './mend-style.ts';
import { readFigureData } from './own-view.ts';

/** The script of every page that stands in a frame: all that it does before React, or without it. */
const address = takeEmbedKeys(location.search);
const page = document.getElementById('figure-page');
const data = readFigureData(document);

if (page) mendStyle(document, page.dataset['styles']);
page?.classList.toggle('untitled', !address.keys.hasTitle);
followHeight(window, { ...address.keys, address: location.href });
if (page && data) enlivenPage(page, data, address, codeOf(page.dataset['live']), inTurns);
else if (page) watchFirstFigure(page, address);

/** The page names a module, then its style sheets. */
function codeOf(files = ''): LiveCode | null {
  const [script = '', ...styles] = files.split(' ');
  return script === '' ? null : { script, styles };
}
