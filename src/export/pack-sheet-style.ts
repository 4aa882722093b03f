/** How the pack's own page looks. Its policy names this text by its hash: change both together. */
export const sheetStyle = `
body { margin: 0 auto; padding: 1.5rem 1rem 3rem; max-width: 80rem; color: #0b0c0c; background: #fff;
  font-family: system-ui, -apple-system, 'Segoe UI', Roboto, Arial, sans-serif; line-height: 1.5; overflow-wrap: anywhere; }
h1, h2 { line-height: 1.2; text-wrap: balance; }
h1 { font-size: 1.75rem; margin: 0 0 0.5rem; }
h2 { font-size: 1.15rem; margin: 0 0 0.5rem; }
p, ul { margin: 0 0 0.75rem; }
a { color: #12436d; }
a:focus-visible { outline: 3px solid #0b0c0c; outline-offset: 2px; }
.missing { border: 1px solid #d4351c; border-left-width: 8px; padding: 0.75rem 1rem; margin: 0 0 1.25rem; }
.figures { display: grid; gap: 1.5rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 32rem), 1fr)); }
figure { margin: 0; padding: 1rem; border: 1px solid #d9d9d9; }
img { display: block; max-width: 100%; height: auto; margin: 0 0 0.75rem; }
.subtitle, .source { color: #505a5f; font-size: 0.9rem; }
.files { display: flex; flex-wrap: wrap; gap: 0 1.25rem; list-style: none; padding: 0; }
.files a { display: inline-block; padding: 0.2rem 0; }
.unseen { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media print { .figures { display: block; } figure { break-inside: avoid; margin: 0 0 1rem; } .files { display: none; } }
`;

/** SHA-256 of the text above, as a content security policy writes it. */
export const sheetStyleHash = 'sha256-ucH41vFgdbAdZx8KhDbhqG5AFGgQfPbBM63aJApn3J8=';
