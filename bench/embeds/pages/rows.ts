/** EHC plans that each council maintained in January of a year. */
export interface Row {
  readonly year: string;
  readonly Liverpool: number;
  readonly Sefton: number;
}

// embeds-build.mjs puts the numbers of data/ehcp-caseload.csv here.
declare const EMBED_ROWS: readonly Row[];

export const rows = EMBED_ROWS;

export const areas = ['Liverpool', 'Sefton'] as const;

/** By these colours the bench knows that a page's lines are drawn. */
export const colours = { Liverpool: '#12436D', Sefton: '#F46A25' } as const;

/** The same numbers with one row for each point, for the libraries that take them so. */
export const points = areas.flatMap((area) =>
  rows.map((row) => ({ area, year: row.year, plans: row[area] })),
);
