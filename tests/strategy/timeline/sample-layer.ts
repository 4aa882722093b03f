import { readFileSync } from 'node:fs';
import { strategyFileNames, type StrategyFileName } from '../../../src/domain/strategy.ts';
import { checkStrategyAgainst } from '../../../src/ingest/strategy/check-strategy.ts';
import { readStrategy } from '../../../src/ingest/strategy/read-strategy.ts';
import { dataFolder } from '../../data/read-package.ts';
import { catalogue } from '../../figure/real-data.ts';

const texts = Object.fromEntries(
  strategyFileNames.map((name) => [
    name,
    readFileSync(`${dataFolder}${catalogue.strategy.paths.get(name)?.path}`, 'utf8'),
  ]),
) as Record<StrategyFileName, string>;

/** What the site itself would make of the strategy files in data/. */
export const layer = checkStrategyAgainst(readStrategy(texts), catalogue);
