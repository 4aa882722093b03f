import { parseUrl } from '../../../ingest/parse-url.ts';
import type { Licence } from '../../../domain/source.ts';
import type { SourceFacts } from '../../../user-files/package/resource.ts';

/** Under which most official figures of England may be used. */
export const openGovernmentLicence: Licence = {
  name: 'OGL-UK-3.0',
  title: 'Open Government Licence v3.0',
  url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
};

/** What a person has written so far about where a file comes from. */
export interface FactsDraft {
  readonly publisher: string;
  readonly title: string;
  readonly release: string;
  readonly url: string;
  readonly licence: '' | 'ogl' | 'other';
  readonly licenceTitle: string;
  readonly licenceUrl: string;
  readonly theme: string;
}

/** Nothing is assumed about a file. */
export const emptyFacts: FactsDraft = {
  publisher: '',
  title: '',
  release: '',
  url: '',
  licence: '',
  licenceTitle: '',
  licenceUrl: '',
  theme: '',
};

/** What is wrong, by field; a field with nothing wrong is left out. */
export type FactsErrors = Partial<Record<keyof FactsDraft, string>>;

/** Says what is missing or wrong in the order of the form. `needsTheme` for a dataset that is new here. */
export function errorsIn(draft: FactsDraft, needsTheme: boolean): FactsErrors {
  const isBlank = (field: keyof FactsDraft) => draft[field].trim() === '';
  const isOther = draft.licence === 'other';
  return {
    ...(isBlank('publisher') ? { publisher: 'Write who published the figures.' } : {}),
    ...(isBlank('title') ? { title: 'Write the title of the publication.' } : {}),
    ...(isBlank('release') ? { release: 'Write which release it is.' } : {}),
    ...(isBlank('url') || isWebAddress(draft.url)
      ? {}
      : { url: 'Write the whole address, beginning with https://, or leave it empty.' }),
    ...(isBlank('licence')
      ? { licence: 'Choose the licence the figures are published under.' }
      : {}),
    ...(isOther && isBlank('licenceTitle')
      ? { licenceTitle: 'Write the name of the licence.' }
      : {}),
    ...(isOther && !isWebAddress(draft.licenceUrl)
      ? { licenceUrl: 'Write the address of the licence’s text, beginning with https://.' }
      : {}),
    ...(needsTheme && isBlank('theme')
      ? { theme: 'Choose the theme under which the figures are to be found.' }
      : {}),
  };
}

/** The facts of a draft without errors. */
export function factsIn(draft: FactsDraft): SourceFacts {
  const { publisher, title, release, url } = draft;
  const licenceTitle = draft.licenceTitle.trim();
  return {
    publisher: publisher.trim(),
    title: title.trim(),
    release: release.trim(),
    url: url.trim(),
    licence:
      draft.licence === 'other'
        ? {
            name: licenceTitle.replaceAll(/\s+/g, '-'),
            title: licenceTitle,
            url: new URL(draft.licenceUrl.trim()).href,
          }
        : openGovernmentLicence,
  };
}

function isWebAddress(text: string): boolean {
  const address = text.trim();
  return /^https:\/\//i.test(address) && parseUrl(address) !== null;
}
