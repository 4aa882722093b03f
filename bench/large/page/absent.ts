/** Stands in for a package that could not be installed; nothing here is ever called. */
export const AsyncDuckDB = undefined;
export const DuckDBDataProtocol = undefined;
export const VoidLogger = undefined;
export const inferSchema = undefined;
export const initParser = undefined;
export default '';
