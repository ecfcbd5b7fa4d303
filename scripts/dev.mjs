// `npm run dev`: rebuilds and restarts the server at each change, and serves the web app with Vite on port
// 4001, which passes API requests on to the server on port 4000.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { ensureBuilt, ensureInstalled, findNode, root } from './prepare.mjs';

ensureInstalled();
ensureBuilt({ web: false });

const bin = path.join(root, 'node_modules', '.bin');
const env = { ...process.env, PATH: `${bin}${path.delimiter}${process.env.PATH ?? ''}` };
const node = findNode();

const start = (file, args) => spawn(file, args, { cwd: root, stdio: 'inherit', env });
const swc = ['apps/api/src', 'apps/cli/src', 'libs', '-d', 'dist', '--ignore', '**/*.spec.ts', '-q', '-w'];
const children = [
  start(path.join(bin, 'swc'), swc),
  start(node, [
    '--enable-source-maps',
    '--watch',
    '--watch-path=dist/apps/api',
    '--watch-path=dist/libs',
    'dist/apps/api/src/main.js',
  ]),
  start(path.join(bin, 'vite'), ['--config', 'apps/web/vite.config.ts']),
];

let ending = false;
function end(code) {
  if (ending) return;
  ending = true;
  for (const child of children) child.kill('SIGTERM');
  process.exitCode = code;
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => end(0));
for (const child of children) child.on('exit', (code) => end(code ?? 0));
