// `npm test`: installs if needed, then every check and every test, on real PostgreSQL and in a real browser.
// Extra arguments go to jest: `npm test -- --selectProjects api accounts`.
import { checks } from './check.mjs';
import { ensureInstalled, runAll, runNode24 } from './prepare.mjs';

ensureInstalled();
const args = process.argv.slice(2);
if (args.length === 0) runAll(checks);
else runAll([{ name: 'build', file: 'npm', args: ['run', '-s', 'build'] }]);
runNode24('node_modules/jest/bin/jest.js', args, { nodeArgs: ['--experimental-vm-modules', '--no-warnings'] });
