/** What is asked for only where the browser has it, or has another way: by what the scan calls it, and why it may. */
export const permittedInScripts: Readonly<Record<string, string>> = {
  'ClipboardItem: not in firefox 115':
    'tried; then only text is copied, or the reader copies by hand',
  'canShare: not in firefox 115': 'looked for first; without it there is no button “Share”',
  'createPolicy: not in firefox 115':
    'looked for first; a browser without trusted types asks for none',
  'lookbehind: not in safari 15.4':
    'docx makes one only to fill in templates, which nothing here does; our own code is checked besides',
  'DecompressionStream: not in safari 15.4': 'tried; then fflate unpacks',
  'requestIdleCallback: not in safari 15.4': 'looked for in the window first',
  'Error.captureStackTrace: not in firefox 115': 'fflate looks for it first',
  'navigation: not in firefox 115': 'React asks for its type first',
  'setImmediate: not in chrome 109': 'React asks for its type first; browsers have none',
  'startViewTransition: not in chrome 109': 'React, for an element that nothing here uses',
  'skipTransition: not in chrome 109': 'React, for an element that nothing here uses',
};

/** What may be missing from the look of a page: everything is still there and can be read. */
export const permittedInStyles: Readonly<Record<string, string>> = {
  '(forced-colors): not in safari 15.4': 'such a browser has no forced colours',
  '(scripting): not in chrome 109': 'a button without its script stays hidden either way',
  '::details-content: not in chrome 109': 'on paper, what is folded stays folded',
  'content-visibility: not in firefox 115': 'only inside ::details-content',
  'content-visibility: visible: not in firefox 115': 'only inside ::details-content',
  'overflow-anchor: not in safari 15.4': 'turns off what such a browser does not do',
  'overflow-anchor: none: not in safari 15.4': 'turns off what such a browser does not do',
  'print-color-adjust: not in chrome 109': 'bars on paper, whose numbers stand beside them',
  'print-color-adjust: exact: not in chrome 109': 'bars on paper, whose numbers stand beside them',
  'text-wrap: not in chrome 109': 'where a heading breaks',
  'text-wrap: balance: not in chrome 109': 'where a heading breaks',
  'text-wrap: wrap: not in chrome 109': 'where a heading breaks',
  'break-after: avoid: not in firefox 115': 'where a printed page breaks',
  '@page: not in safari 15.4': 'the size and margins of a printed page',
  'size: not in safari 15.4': 'the size and margins of a printed page',
  'cursor: crosshair: not in ios_saf 15.4': 'a telephone shows no pointer',
  'cursor: default: not in ios_saf 15.4': 'a telephone shows no pointer',
  'cursor: pointer: not in ios_saf 15.4': 'a telephone shows no pointer',
  'cursor: progress: not in ios_saf 15.4': 'a telephone shows no pointer',
  'cursor: not-allowed: not in ios_saf 15.4': 'a telephone shows no pointer',
  'text-decoration: dotted: not in safari 15.4': 'how a line under a word looks',
  'font-family: ui-monospace: not in chrome 109': 'other fonts follow it',
  'align-content: start: not in safari 15.4':
    'where the choices stand in a dialog that has room to spare',
};
