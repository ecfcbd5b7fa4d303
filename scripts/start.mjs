// `npm start`: installs and builds where needed, then runs OpenCRIA under Node 24 until it is stopped.
import { ensureBuilt, ensureInstalled, runNode24 } from './prepare.mjs';

ensureInstalled();
ensureBuilt();
runNode24('dist/apps/api/src/main.js', process.argv.slice(2), { nodeArgs: ['--enable-source-maps'] });
