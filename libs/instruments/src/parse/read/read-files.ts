import type { Module, Question } from '../../instrument.js';
import { Places, type Draft } from '../draft.js';
import type { FaultList } from '../fault.js';
import { openFile } from '../open-file.js';
import type { Reader } from '../reader.js';
import { readHarms } from './read-harms.js';
import { readHeader } from './read-header.js';
import { isLearningFile, readLearning } from './read-learning.js';
import { readCoverage, readProfile, readRedLines, readSources } from './read-lists.js';
import { isLocaleFile, localesOf, withinLimits } from './read-locales.js';
import { readModule } from './read-module.js';

/** The harm catalogue may be one file or several of the form `harms.<part>.yaml`, read in order of name. */
const HARMS = /^harms(\.[a-z0-9-]+)?\.yaml$/;

/** Reads all files of an instrument. Undefined where `instrument.yaml` cannot be read at all. */
export function readFiles(files: Readonly<Record<string, string>>, faults: FaultList): Draft | undefined {
  const opened = openAll(files, faults);
  const main = opened.get('instrument.yaml');
  if (main === undefined) {
    if (files['instrument.yaml'] === undefined) {
      faults.add({ file: 'instrument.yaml', line: 1, path: '' }, 'The file is missing.', 'Add instrument.yaml.');
    }
    return undefined;
  }
  const places = new Places();
  const header = readHeader(main, places);
  const read = <T>(name: string, reading: (file: Reader) => T[]): T[] => {
    const file = opened.get(name);
    return file === undefined ? [] : reading(file);
  };
  const modules: Module[] = [];
  const questions: Question[] = [];
  const paths = header.modules.map((module) => `${module.path}.yaml`);
  header.modules.forEach((listed, index) => {
    const path = paths[index] ?? '';
    const file = opened.get(path);
    if (file === undefined) {
      if (!Object.hasOwn(files, path))
        places.of(listed).fault(`The file ${path} is missing.`, 'Add it or take the line away.');
      return;
    }
    const result = readModule(file, path.replace(/^.*\//, '').replace(/\.yaml$/, ''), header, places);
    modules.push(result.module);
    questions.push(...result.questions);
  });
  const harmFiles = [...opened.keys()].filter((name) => HARMS.test(name)).sort();
  reportStrangers(Object.keys(files), paths, faults);
  return {
    header,
    profile: read('profile.yaml', (file) => readProfile(file, places)),
    sources: read('sources.yaml', (file) => readSources(file, places, header.families)),
    redLines: read('red-lines.yaml', (file) => readRedLines(file, places)),
    modules,
    questions,
    harms: harmFiles.flatMap((name) => read(name, (file) => readHarms(file, places))),
    coverage: read('coverage.yaml', (file) => readCoverage(file, places)),
    learning: readLearning(opened, places, header.clusters),
    locales: localesOf(opened),
    fileNames: new Set(Object.keys(files)),
    places,
    faults,
  };
}

function openAll(files: Readonly<Record<string, string>>, faults: FaultList): Map<string, Reader> {
  const opened = new Map<string, Reader>();
  for (const name of withinLimits(files, faults)) {
    const reader = openFile(name, files[name] ?? '', faults);
    if (reader) opened.set(name, reader);
  }
  return opened;
}

function reportStrangers(names: readonly string[], modules: readonly string[], faults: FaultList): void {
  const known = new Set([
    'instrument.yaml',
    'profile.yaml',
    'sources.yaml',
    'red-lines.yaml',
    'coverage.yaml',
    ...modules,
  ]);
  for (const name of names) {
    if (known.has(name) || HARMS.test(name) || isLearningFile(name) || isLocaleFile(name)) continue;
    faults.add(
      { file: name, line: 1, path: '' },
      'Nothing reads this file.',
      'List it under modules in instrument.yaml, or delete it.',
    );
  }
}
