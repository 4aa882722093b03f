/** How the pack's own page looks. Its policy names this text by its hash: change both together. */
export const sheetStyle = `
body { margin: 0 auto; padding: 1.5rem 1rem 3rem; max-width: 84rem; color: #0b0c0c; background: #fff;
  font-family: system-ui, -apple-system, 'Segoe UI', Roboto, Arial, sans-serif; line-height: 1.5; overflow-wrap: anywhere; }
h1, h2 { line-height: 1.25; text-wrap: balance; }
h1 { font-size: 1.75rem; margin: 0 0 0.5rem; }
h2 { font-size: 1rem; margin: 0 0 0.75rem; }
p { margin: 0 0 0.75rem; }
a { color: #12436d; }
:focus-visible { outline: 3px solid #0b0c0c; outline-offset: 2px; }
.missing { border: 1px solid #d4351c; border-left-width: 8px; padding: 0.75rem 1rem; margin: 0 0 1.25rem; }
.missing ul { margin: 0; padding-left: 1.25rem; }
.figures { display: grid; gap: 1.25rem; align-items: start; grid-template-columns: repeat(auto-fill, minmax(min(100%, 24rem), 1fr)); }
figure { margin: 0; padding: 1rem; border: 1px solid #d9d9d9; }
img { display: block; max-width: 100%; height: auto; margin: 0 0 0.75rem; }
figcaption { font-size: 0.9rem; }
figcaption p { color: #505a5f; }
.files { display: flex; flex-wrap: wrap; gap: 0 1.25rem; list-style: none; margin: 0 0 0.5rem; padding: 0; }
.files a, summary { display: inline-block; min-height: 1.5rem; padding: 0.2rem 0; }
summary { display: list-item; cursor: pointer; }
dt { font-weight: 600; }
dd { margin: 0 0 0.75rem; }
.unseen { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media print { .figures { display: block; } figure { break-inside: avoid; margin: 0 0 1rem; } .files, details { display: none; } }
`;

/** SHA-256 of the text above, as a content security policy writes it. */
export const sheetStyleHash = 'sha256-9f5pqcEYtBvVOImuPWkzQlLb+vy315DxjmBHRzBF3rg=';
