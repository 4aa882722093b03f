/** "1", up to two words before the noun, then "people" or a plural in -s; "needs" in "EHC needs assessments" is none. */
const onePlural =
  /(^|[^\d.,£-])1 ((?:[A-Za-z-]+ ){0,2}?)(?!needs\b)(?:(people)\b|([A-Za-z]{3,})s\b)/;

/**
 * A clause in the singular where its number is 1: "1 EHC plans in Wirral were …" becomes "1 EHC plan in Wirral
 * was …". The package writes its sentences and nouns in the plural.
 */
export function singular(clause: string): string {
  const found = onePlural.exec(clause);
  if (!found) return clause;
  const [whole, lead = '', before = '', people, stem = ''] = found;
  const rest = clause.slice(found.index + whole.length).replace(/\bwere\b/, 'was');
  return `${clause.slice(0, found.index)}${lead}1 ${before}${people ? 'person' : stem}${rest}`;
}
