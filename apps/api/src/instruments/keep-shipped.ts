import path from 'node:path';
import { StartRefused } from '../platform/start-refused.js';
import { hashOfTexts, keepInstruments } from './kept-instruments.js';
import { foldersOf, readInstrument, textsIn } from './read-instruments.js';

// Run by the build. An instrument with faults is not kept: the start, or `npm run instruments`, names them.
const root = path.resolve(import.meta.dirname, '../../../../..');
const read = foldersOf(path.join(root, 'libs/instruments/content')).flatMap((folder) => {
  const texts = textsIn(folder);
  try {
    return [[hashOfTexts(texts), readInstrument(folder, texts)] as const];
  } catch (error) {
    if (error instanceof StartRefused) return [];
    throw error;
  }
});
keepInstruments(root, new Map(read));
