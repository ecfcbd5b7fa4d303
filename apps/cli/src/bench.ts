import { parseArgs } from 'node:util';
import type { BenchOptions, BenchResult } from './bench/bench-result.js';

interface Bench {
  readonly does: string;
  readonly run: (options: BenchOptions) => BenchResult | Promise<BenchResult>;
}

/** Each loaded where it is asked for: `api` and `web` need what only a checkout has. */
const BENCHES = new Map<string, Bench>([
  [
    'scoring',
    {
      does: 'the engine beside hand-written loops; 30 s',
      run: async () => (await import('./bench/scoring.js')).benchScoring(),
    },
  ],
  [
    'api',
    {
      does: 'saves, opening an assessment and the spreadsheet, on a server and database of their own; 1 min',
      run: async (options) => (await import('./bench/api.js')).benchApi(options),
    },
  ],
  [
    'web',
    {
      does: 'the assessment page in the browser of the tests: opening it, answering, memory; 1 min',
      run: async (options) => (await import('./bench/web.js')).benchWeb(options),
    },
  ],
]);

const HELP = `npm run bench -- <name> [--json] [--quick]

${[...BENCHES].map(([name, { does }]) => `  ${name.padEnd(8)} ${does}`).join('\n')}

  --json   only the last line: { bench, figures, ratios }
  --quick  short runs, to see that it works; their figures say little

They need a checkout with its development packages, and talk to 127.0.0.1 alone. docs/performance.md explains the figures.`;

const { values, positionals } = parseArgs({
  options: { json: { type: 'boolean' }, quick: { type: 'boolean' }, help: { type: 'boolean' } },
  allowPositionals: true,
});
const [name = ''] = positionals;
if (values.help === true) {
  console.log(HELP);
  process.exit(0);
}
const bench = BENCHES.get(name);
if (bench === undefined) {
  console.error(`There is no benchmark "${name}"; choose one of: ${[...BENCHES.keys()].join(', ')}.`);
  process.exit(2);
}
// On a machine so busy the figures would say nothing; what was started ends as on an interrupt.
const late = setTimeout(() => {
  console.error(`The benchmark "${name}" is not done after three minutes; try again when the machine is less busy.`);
  process.kill(process.pid, 'SIGTERM');
}, 180_000);
const result = await bench.run({ quick: values.quick === true });
clearTimeout(late);
if (values.json !== true) {
  console.table(result.figures);
  console.table(result.ratios);
}
console.log(JSON.stringify(result));
