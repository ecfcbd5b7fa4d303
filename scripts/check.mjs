// `npm run check`: everything that needs no database and no browser. The list is shared with `npm test`.
import { fileURLToPath } from 'node:url';
import { ensureInstalled, runAll } from './prepare.mjs';

const npm = (name, script = name) => ({ name, file: 'npm', args: ['run', '-s', script] });

export const checks = [
  npm('build'),
  { name: 'generated files', file: 'node', args: ['scripts/codegen.mjs', '--check'] },
  npm('types', 'typecheck'),
  npm('lint'),
  npm('boundaries'),
  npm('format', 'format:check'),
  npm('instruments'),
];

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  ensureInstalled();
  runAll([
    ...checks,
    { name: 'unit tests', file: 'npm', args: ['run', '-s', 'jest', '--', '--selectProjects', 'unit'] },
  ]);
}
