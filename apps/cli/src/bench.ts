import { parseArgs } from 'node:util';
import type { BenchResult } from './bench/bench-result.js';
import { benchScoring } from './bench/scoring.js';

const BENCHES: Readonly<Record<string, () => BenchResult | Promise<BenchResult>>> = {
  scoring: benchScoring,
};

const { values, positionals } = parseArgs({ options: { json: { type: 'boolean' } }, allowPositionals: true });
const [name = ''] = positionals;
const bench = BENCHES[name];
if (bench === undefined) {
  console.error(`There is no benchmark "${name}"; choose one of: ${Object.keys(BENCHES).join(', ')}.`);
  process.exit(2);
}
const result = await bench();
if (values.json !== true) {
  console.table(result.figures);
  console.table(result.ratios);
}
console.log(JSON.stringify(result));
