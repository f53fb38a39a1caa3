// Prints the days of the dates in a file, for ExplorerModelsTest.

import { readFileSync } from 'node:fs';
import { bounds } from '../../main/resources/page/explore/dates.js';

const dates = JSON.parse(readFileSync(process.argv[2], 'utf8'));
console.log(JSON.stringify(dates.map((date) => bounds(date)?.join(' ') ?? 'none')));
