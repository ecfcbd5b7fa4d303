import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Instrument } from '#libs/instruments';
import type { Fault } from '#libs/instruments/parse';

/**
 * A released version never changes: `digests.json` beside the version folders holds the digest each one was
 * released with. Undefined where all is well, and for drafts.
 */
export function releaseFault(folder: string, instrument: Instrument | undefined): Fault | undefined {
  if (instrument?.status !== 'released') return undefined;
  const manifest = path.join(folder, '..', 'digests.json');
  const digests: unknown = existsSync(manifest) ? JSON.parse(readFileSync(manifest, 'utf8')) : {};
  const released = new Map(Object.entries(digests ?? {})).get(instrument.version) as unknown;
  if (released === instrument.digest) return undefined;
  return {
    file: 'instrument.yaml',
    line: 1,
    path: 'status',
    says:
      released === undefined
        ? 'The digest of this released version is not on record.'
        : 'This version was changed after its release.',
    mend:
      released === undefined
        ? `Add "${instrument.version}": "${instrument.digest}" to digests.json.`
        : 'Undo the change and make a new version.',
    severity: 'fault',
  };
}
