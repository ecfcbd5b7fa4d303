/**
 * Seals the worked examples: `node scripts/run.mjs apps/cli/src/seal-examples.js` writes a `.submission.json` beside
 * each `.answers.yaml` of test/fixtures, and the key they are signed with.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readAnswersFile } from './answers/read-answers-file.js';
import { listFaults, loadInstruments } from './load-instruments.js';
import { exampleKey } from './seal-examples/example-key.js';
import { sealExample } from './seal-examples/seal-example.js';

const FOLDER = 'test/fixtures';
const ANSWERS = '.answers.yaml';

const say = {
  out: (text: string) => void process.stdout.write(text),
  err: (text: string) => void process.stderr.write(text),
};
const instruments = loadInstruments(undefined, say);
const key = exampleKey();
if (instruments === undefined) {
  process.exitCode = 1;
} else {
  for (const file of readdirSync(FOLDER).filter((name) => name.endsWith(ANSWERS))) {
    const name = file.slice(0, -ANSWERS.length);
    const outcome = readAnswersFile(file, readFileSync(path.join(FOLDER, file), 'utf8'), instruments);
    if ('faults' in outcome) {
      say.err(listFaults(outcome.faults));
      process.exitCode = 1;
      continue;
    }
    writeFileSync(
      path.join(FOLDER, `${name}.submission.json`),
      sealExample(name, outcome.answers, outcome.instrument, key),
    );
    say.out(`${name}.submission.json\n`);
  }
  writeFileSync(path.join(FOLDER, 'example-key.pem'), key.pem);
}
