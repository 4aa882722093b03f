/** The id of the `metadata` element of an SVG picture that holds its link, by which it finds its way back. */
export const linkElementId = 'local-context-link';
