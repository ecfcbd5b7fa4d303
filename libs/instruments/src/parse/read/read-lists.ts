import type { CoverageNote, Family, LawAnchor, ProfileFlag, RedLine, Source } from '../../instrument.js';
import { sourceFamily, sourceLabel } from '../../source-label.js';
import type { Places } from '../draft.js';
import type { Reader } from '../reader.js';
import { readCondition } from './read-condition.js';

/** Reads `profile.yaml`: the feature flags as questions. */
export function readProfile(file: Reader, places: Places): ProfileFlag[] {
  return file.list(
    (item) => {
      const fields = item.fields(['flag', 'asks', 'help'], ['step', 'askWhen']);
      const flag: ProfileFlag = {
        flag: fields.at('flag').flag(),
        step: fields.optional('step', (reader) => reader.word()) ?? '',
        asks: fields.at('asks').text(240),
        help: fields.at('help').text(400),
        askWhen: fields.optional('askWhen', (reader) => readCondition(reader, places)),
      };
      return places.keep(flag, item);
    },
    { most: 300 },
  );
}

/** Reads `sources.yaml`: every text that may be cited. Family and label follow from the id. */
export function readSources(file: Reader, places: Places, families: readonly Family[]): Source[] {
  return file.list((item) => {
    const fields = item.fields(['id', 'title', 'says', 'status', 'checked'], ['force', 'link']);
    const id = fields.at('id').code();
    const family = sourceFamily(id, families);
    if (id !== '' && family === undefined) {
      fields.at('id').fault(`No family of instrument.yaml begins "${id}".`, 'Add the family there or mend the id.');
    }
    const source: Source = {
      id,
      family: family?.id ?? '',
      label: family ? sourceLabel(id, family) : id,
      title: fields.at('title').text(160),
      force: fields.optional('force', (reader) => reader.oneOf(['B', 'R', 'N', 'E', 'C', 'S'])),
      says: fields.at('says').text(600),
      link: fields.optional('link', readLink),
      status: readStatus(fields.at('status')),
      checked: fields.at('checked').date(),
    };
    return places.keep(source, item);
  });
}

/** Reads `red-lines.yaml`. */
export function readRedLines(file: Reader, places: Places): RedLine[] {
  return file.list(
    (item) => {
      const fields = item.fields(['id', 'title', 'means', 'contain', 'status'], ['cites', 'laws']);
      const redLine: RedLine = {
        id: fields.at('id').code(),
        title: fields.at('title').text(160),
        means: fields.at('means').text(400),
        cites: fields.at('cites').list((cite) => cite.code()),
        laws: fields.at('laws').list(readLaw),
        contain: fields.at('contain').text(400),
        status: fields.at('status').oneOf(['proposed', 'approved']),
      };
      return places.keep(redLine, item);
    },
    { most: 100 },
  );
}

/** Reads `coverage.yaml`: paragraphs that no question asks about, with the reason. */
export function readCoverage(file: Reader, places: Places): CoverageNote[] {
  return file.list((item) => {
    const fields = item.fields(['cite', 'by', 'reason'], []);
    const note: CoverageNote = {
      cite: fields.at('cite').code(),
      by: fields.at('by').oneOf(['guidance', 'states']),
      reason: fields.at('reason').text(400),
    };
    return places.keep(note, item);
  });
}

function readLaw(item: Reader): LawAnchor {
  const fields = item.fields(['place', 'cite', 'status'], ['checked']);
  return {
    place: fields.at('place').text(60),
    cite: fields.at('cite').code(),
    status: readStatus(fields.at('status')),
    checked: fields.optional('checked', (reader) => reader.date()),
  };
}

/** Whether somebody has read the item at its source. */
export function readStatus(reader: Reader): 'verified' | 'to-be-checked' {
  return reader.oneOf(['verified', 'to-be-checked']);
}

/** A web address that begins with https. */
export function readLink(reader: Reader): string {
  const link = reader.text(300);
  if (link !== '' && !/^https:\/\/[^\s"'<>]+$/.test(link))
    reader.fault(`"${link}" is no web address.`, 'Write an address that begins with https://.');
  return link;
}
