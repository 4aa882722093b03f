import { inferSchema, initParser, type Parser } from 'udsv';
import { filterOf, serveTask, slicesOf } from './wanted.ts';

/** uDSV, in pieces of 8 MiB, as arrays of strings. */
serveTask(async ({ file, wanted }) => {
  const isWanted = filterOf(wanted);
  const rows: string[][] = [];
  const decoder = new TextDecoder();
  let parser: Parser | undefined;
  for await (const bytes of slicesOf(file)) {
    const text = decoder.decode(bytes, { stream: true });
    parser ??= initParser(inferSchema(text));
    parser.chunk(text, parser.stringArrs<string[]>, (row) => {
      if (isWanted(row)) rows.push(row);
    });
  }
  parser?.end();
  return rows;
});
