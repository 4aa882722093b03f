/**
 * The site's address from the environment, with a slash at its end; empty when it is not set. Throws when it
 * is not an address a browser could open.
 */
export function readSiteUrl(text: string | undefined): string {
  const address = (text ?? '').trim();
  if (address === '') return '';
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.search !== '' || url.hash !== '') {
    throw new Error(
      `SITE_URL is ${JSON.stringify(address)}. Write the site’s full address, such as https://figures.example.org/local-context/.`,
    );
  }
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}

/** An address as machines elsewhere need it: full where the site's address is known. */
export function addressOf(siteUrl: string, path: string, otherwise: string): string {
  return siteUrl === '' ? otherwise : new URL(path, siteUrl).href;
}
