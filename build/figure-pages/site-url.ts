/**
 * The site's address from the environment, with a slash at its end; empty when it is not set. Throws when it
 * is not an address a browser could open.
 */
export function readSiteUrl(text: string | undefined): string {
  const wished = (text ?? '').trim();
  if (wished === '') return '';
  const url = URL.canParse(wished) ? new URL(wished) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.search !== '' || url.hash !== '') {
    throw new Error(
      `SITE_URL is ${JSON.stringify(wished)}. Write the site’s full address, such as https://figures.example.org/local-context/.`,
    );
  }
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}

/** An address as machines elsewhere need it: full where the site's address is known. */
export function addressOf(siteUrl: string, path: string, elsewise: string): string {
  return siteUrl === '' ? elsewise : new URL(path, siteUrl).href;
}
