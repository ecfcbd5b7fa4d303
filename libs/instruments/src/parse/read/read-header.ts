import type { Band, ChangelogEntry, Cluster, Family, Level, ProfileStep } from '../../instrument.js';
import type { Header, Places } from '../draft.js';
import type { Fields, Reader } from '../reader.js';

const VERSION = /^\d{1,4}\.\d{1,4}\.\d{1,4}$/;
const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;
const MODULE_PATH = /^[a-z][a-z0-9-]*(\/[a-z][a-z0-9-]*)*$/;

/** Reads `instrument.yaml`. */
export function readHeader(file: Reader, places: Places): Header {
  const fields = file.fields(
    [
      'id',
      'version',
      'status',
      'language',
      'title',
      'about',
      'method',
      'levels',
      'bands',
      'clusters',
      'modules',
      'changelog',
    ],
    ['houseRules', 'remedyCluster', 'profileSteps', 'families'],
  );
  if (!fields.at('method').absent) fields.at('method').integer(1, 1);
  const header: Header = {
    id: fields.at('id').word(),
    version: matching(fields.at('version'), VERSION, 'Write three numbers, such as 1.0.0.'),
    status: fields.at('status').oneOf(['draft', 'released']),
    language: matching(fields.at('language'), LANGUAGE, 'Write a language tag, such as en.'),
    title: fields.at('title').text(160),
    about: fields.at('about').text(),
    houseRules: fields.optional('houseRules', (reader) => reader.oneOf(['opencria'])),
    levels: fields.at('levels').list(readLevel, { least: 5, most: 5 }),
    bands: fields.at('bands').list((item) => places.keep(readBand(item), item), { least: 1 }),
    clusters: fields.at('clusters').list((item) => places.keep(readCluster(item), item), { least: 1 }),
    remedyCluster: fields.optional('remedyCluster', (reader) => reader.word()),
    profileSteps: fields.at('profileSteps').list((item) => places.keep(readStep(item), item)),
    families: fields.at('families').list((item) => places.keep(readFamily(item), item)),
    modules: fields
      .at('modules')
      .list(
        (item) =>
          places.keep(
            { path: matching(item, MODULE_PATH, 'Write the path without .yaml, such as rights/privacy.') },
            item,
          ),
        { least: 1, most: 200 },
      ),
    changelog: fields.at('changelog').list(readChange, { least: 1 }),
  };
  checkOrder(header, fields);
  return places.keep(header, file);
}

function checkOrder(header: Header, fields: Fields<'levels' | 'bands' | 'changelog'>): void {
  if (header.levels.length === 5 && header.levels.some((row, index) => row.level !== index)) {
    fields.at('levels').fault('The levels are not 0, 1, 2, 3, 4 in this order.', 'List each level once, from 0 to 4.');
  }
  header.bands.forEach((band, index) => {
    const before = header.bands[index - 1];
    if (before === undefined ? band.from !== 0 : band.from <= before.from) {
      fields
        .at('bands')
        .below(index)
        .fault(`The band begins at ${band.from}.`, 'Begin the first band at 0 and each next one higher.');
    }
  });
  if (header.changelog.length > 0 && !header.changelog.some((entry) => entry.version === header.version)) {
    fields
      .at('changelog')
      .fault(`No entry tells what version ${header.version} changed.`, 'Add the entry of this version.');
  }
}

function matching(reader: Reader, pattern: RegExp, mend: string): string {
  const text = reader.text(120);
  if (text !== '' && !pattern.test(text)) reader.fault(`"${text}" does not have the right form.`, mend);
  return text;
}

function readLevel(item: Reader): { level: Level; name: string; means: string } {
  const fields = item.fields(['level', 'name', 'means'], []);
  return { level: levelOf(fields.at('level')), name: fields.at('name').text(60), means: fields.at('means').text(300) };
}

/** A level of the ladder, 0 to 4. */
export function levelOf(reader: Reader): Level {
  return reader.integer(0, 4) as Level;
}

function readBand(item: Reader): Band {
  const fields = item.fields(['id', 'title', 'from'], []);
  return { id: fields.at('id').word(), title: fields.at('title').text(60), from: fields.at('from').integer(0, 100) };
}

function readCluster(item: Reader): Cluster {
  const fields = item.fields(['id', 'title', 'short', 'about'], ['cites']);
  return {
    id: fields.at('id').word(),
    title: fields.at('title').text(120),
    short: fields.at('short').text(30),
    about: fields.at('about').text(400),
    cites: fields.at('cites').list((cite) => cite.code()),
  };
}

function readStep(item: Reader): ProfileStep {
  const fields = item.fields(['id', 'title', 'asks', 'help'], []);
  return {
    id: fields.at('id').word(),
    title: fields.at('title').text(80),
    asks: fields.at('asks').text(200),
    help: fields.at('help').text(400),
  };
}

function readFamily(item: Reader): Family {
  const fields = item.fields(['id', 'title', 'label', 'speaksTo', 'kind'], []);
  return {
    id: fields.at('id').code(),
    title: fields.at('title').text(300),
    label: fields.at('label').text(80),
    speaksTo: fields.at('speaksTo').text(160),
    kind: fields.at('kind').oneOf(['comment', 'treaty', 'principles', 'guideline', 'law', 'code']),
  };
}

function readChange(item: Reader): ChangelogEntry {
  const fields = item.fields(['version', 'date', 'areas', 'effect', 'why'], []);
  return {
    version: matching(fields.at('version'), VERSION, 'Write three numbers, such as 1.0.0.'),
    date: fields.at('date').date(),
    areas: fields.at('areas').text(300),
    effect: fields.at('effect').text(600),
    why: fields.at('why').text(600),
  };
}
