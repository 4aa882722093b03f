/** As much of a browser's Trusted Types as is used here; browsers before 2020, and some since, have none. */
interface TrustedTypes {
  readonly createPolicy: (
    name: string,
    rules: Readonly<Record<'createHTML' | 'createScriptURL', (text: string) => string>>,
  ) => Readonly<Record<'createHTML' | 'createScriptURL', (text: string) => unknown>>;
}

/** The one policy that the headers of a deployed site allow. */
const policyName = 'local-context';

let policy: ReturnType<TrustedTypes['createPolicy']> | undefined;

function policyOf(): typeof policy {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  policy ??= trustedTypes?.createPolicy(policyName, {
    createHTML: (text) => text,
    createScriptURL: (address) => {
      const { origin } = new URL(address, location.href);
      if (origin !== new URL(location.href).origin) {
        throw new TypeError(`${origin} is another site: none of its code is run here.`);
      }
      return address;
    },
  });
  return policy;
}

/**
 * The address of code, as something that a page under a strict policy may run. Throws TypeError, where the browser
 * knows Trusted Types, when it is not of this site.
 */
export function codeAddress(address: string): string {
  return (policyOf()?.createScriptURL(address) ?? address) as string;
}

/** A drawing as text, as something that a page under a strict policy may parse into a document of its own, never show. */
export function drawingText(text: string): string {
  return (policyOf()?.createHTML(text) ?? text) as string;
}
