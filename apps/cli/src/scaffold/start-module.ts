import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { instrumentFiles } from '../instrument-folders.js';
import { exampleModule } from './example-module.js';
import { listModule } from './list-module.js';
import { Refused, readSound, writeNew } from './write-start.js';

const KINDS = { rights: 'right', technology: 'technology', 'due-diligence': 'due-diligence' } as const;
const isPlace = (name: string): name is keyof typeof KINDS => Object.hasOwn(KINDS, name);

/** Writes a module with one complete question and lists it in `instrument.yaml`. Returns what to tell. */
export function startModule(target: string): string {
  const id = path.basename(target, '.yaml');
  const place = path.basename(path.dirname(target));
  if (!target.endsWith('.yaml') || !isPlace(place)) {
    const places = Object.keys(KINDS).join(', ');
    throw new Refused(`Name the new file as <instrument folder>/<place>/<id>.yaml, where place is one of ${places}.`);
  }
  const folder = path.dirname(path.dirname(path.resolve(target)));
  const files = instrumentFiles(folder);
  const main = files['instrument.yaml'];
  if (main === undefined) throw new Refused(`There is no instrument.yaml in ${folder}.`);
  const { instrument } = readSound(files);
  if (instrument === undefined) throw new Refused(`The instrument in ${folder} cannot be read.`);
  if (instrument.status === 'released') {
    const said = `Version ${instrument.version} is released and never changes.`;
    throw new Refused(`${said} Copy its folder, give the copy a new version and the status draft, and add to that.`);
  }
  const { clusters } = instrument;
  const cluster =
    clusters.find((each) => each.id === (place === 'due-diligence' ? place : id)) ??
    clusters.find((each) => each.id !== 'due-diligence') ??
    clusters[0];
  const file = `${place}/${id}.yaml`;
  const added = {
    [file]: exampleModule({
      id,
      kind: KINDS[place],
      right: cluster?.id ?? '',
      cites: cluster?.cites.slice(0, 4) ?? [],
    }),
  };
  const listed = listModule(main, `${place}/${id}`);
  if (Object.hasOwn(files, file)) throw new Refused(`${path.join(folder, file)} exists already; nothing was written.`);
  readSound({ ...files, ...added, 'instrument.yaml': listed });
  const wrote = writeNew(folder, added);
  writeFileSync(path.join(folder, 'instrument.yaml'), listed);
  return `${wrote}Listed ${place}/${id} in ${path.join(folder, 'instrument.yaml')}\n`;
}
