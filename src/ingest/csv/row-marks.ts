/** What becomes of each row while a file is decoded, by index. */
export type RowMarks = Uint8Array;

export const kept = 0;
/** A row about a place this site does not compare: its other cells are not looked at. */
export const outOfScope = 1;
/** A row with a cell that cannot be used. */
export const broken = 2;
