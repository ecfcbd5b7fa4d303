#!/usr/bin/env node
/**
 * The `opencria` command. From a checkout it installs and builds what is missing and runs under Node 24;
 * from an installed package it runs what was packed, under the Node at hand (20 or newer).
 */
import { existsSync } from 'node:fs';

const sources = new URL('../src', import.meta.url);
const main = '../../../dist/apps/cli/src/main.js';

if (existsSync(sources)) {
  const { ensureBuilt, ensureInstalled, runNode24 } = await import('../../../scripts/prepare.mjs');
  ensureInstalled();
  ensureBuilt({ web: false });
  runNode24('dist/apps/cli/src/main.js', process.argv.slice(2), { nodeArgs: ['--enable-source-maps'] });
} else {
  await import(new URL(main, import.meta.url).href);
}
