/** Lower case without accents or punctuation, so that "SEMH" and "20-week" are found however typed. */
export function normalise(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9%£]+/g, ' ')
    .trim();
}

/** What people type, and what the figures call it. Only words that some figure here answers. */
const otherWords: ReadonlyMap<string, readonly string[]> = new Map([
  ['ehcp', ['ehc plan']],
  ['ehcps', ['ehc plan']],
  ['statement', ['ehc plan']],
  ['statements', ['ehc plan']],
  ['send', ['sen', 'send']],
  ['semh', ['social emotional and mental health']],
  ['slcn', ['speech language and communication']],
  ['asd', ['autistic']],
  ['asc', ['autistic']],
  ['autism', ['autistic']],
  ['mld', ['moderate learning difficulty']],
  ['sld', ['severe learning difficulty']],
  ['pmld', ['profound and multiple learning']],
  ['spld', ['specific learning difficulty']],
  ['dyslexia', ['specific learning difficulty']],
  ['blind', ['vision impairment']],
  ['deaf', ['hearing impairment']],
  ['timeliness', ['20 weeks']],
  ['delay', ['20 weeks', '52 weeks']],
  ['delays', ['20 weeks', '52 weeks']],
  ['gld', ['good level of development']],
  ['eyfs', ['early years']],
  ['ks2', ['reading writing and maths at 11']],
  ['ks4', ['attainment 8', 'after gcses']],
  ['gcse', ['attainment 8', 'after gcses']],
  ['attendance', ['absence', 'absent', 'sessions missed']],
  ['truancy', ['absence', 'absent', 'sessions missed']],
  ['lac', ['looked after']],
  ['cla', ['looked after']],
  ['cin', ['children in need']],
  ['dsg', ['dedicated schools grant']],
  ['hnb', ['high needs']],
  ['ap', ['alternative provision']],
  ['pru', ['alternative provision', 'pru']],
  ['post16', ['16 and 17 year olds']],
  ['neets', ['neet']],
  ['unemployed', ['neet']],
  ['court', ['tribunal']],
  ['inspection', ['ofsted']],
  ['inspections', ['ofsted']],
]);

/** One text in which typed words are looked for, with a space before each of its words. */
export interface Searched {
  readonly text: string;
  readonly words: ReadonlySet<string>;
}

export function searched(parts: readonly string[]): Searched {
  const text = normalise(parts.join(' '));
  return { text: ` ${text}`, words: new Set(text.split(' ')) };
}

/** True when the text has the typed word, whole or its beginning, or what the figures call it. */
export function holds({ text }: Searched, word: string): boolean {
  const meant = otherWords.get(word) ?? [];
  return [word, ...meant].some((one) => text.includes(` ${one}`));
}

/**
 * What a word found nowhere may have been meant to be: words and known short forms that are one slip away, a
 * letter more, less, changed or swapped. None for short words, of which too many are alike.
 */
export function nearWords(word: string, known: Iterable<string>): readonly string[] {
  if (word.length < 5) return [];
  return [...new Set([...known, ...otherWords.keys()])].filter((one) => isOneSlip(word, one));
}

function isOneSlip(a: string, b: string): boolean {
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && long[at] === short[at]) at += 1;
  if (long.length > short.length) return long.slice(at + 1) === short.slice(at);
  const swapped = long[at] === short[at + 1] && long[at + 1] === short[at];
  return (
    long.slice(at + 1) === short.slice(at + 1) ||
    (swapped && long.slice(at + 2) === short.slice(at + 2))
  );
}
