/** Runs one built file: `node scripts/run.mjs apps/cli/src/instruments.js ...`. Installs and builds first where needed. */
import { ensureBuilt, ensureInstalled, runNode24, stop } from './prepare.mjs';

const [file, ...args] = process.argv.slice(2);
if (file === undefined) stop('Name the file to run, such as apps/cli/src/instruments.js.');
ensureInstalled();
// One benchmark measures the pages, so it needs them.
ensureBuilt({ web: file.endsWith('/bench.js') && args.includes('web') });
runNode24(`dist/${file}`, args, { nodeArgs: ['--enable-source-maps'] });
