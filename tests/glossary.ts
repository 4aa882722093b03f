import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readGlossary } from '../src/ingest/package/read-glossary.ts';

const path = join(import.meta.dirname, '../data/glossary.csv');

/** The words that the site itself explains. */
export const { glossary, issues } = readGlossary(readFileSync(path, 'utf8'), 'glossary.csv');
