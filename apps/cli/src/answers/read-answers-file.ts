import type { Instrument } from '#libs/instruments';
import { FaultList, openFile, suggest, type Fault, type Fields, type Reader } from '#libs/instruments/parse';
import { FORMAT, type AnswersFile, type AnswersHeader } from './answers-file.js';
import { readAnswers, readHarms, readOwnHarms, readProduct, readProfile } from './read-sections.js';

export type AnswersOutcome =
  { readonly answers: AnswersFile; readonly instrument: Instrument } | { readonly faults: readonly Fault[] };

const REQUIRED = ['format', 'instrument', 'organisation'] as const;
const OPTIONAL = ['mode', 'asOf', 'product', 'profile', 'answers', 'harms', 'ownHarms'] as const;
type FileFields = Fields<(typeof REQUIRED)[number] | (typeof OPTIONAL)[number]>;

/**
 * Reads an answers file (YAML or JSON) and checks it against the instrument it names. Never throws: everything
 * that is wrong comes back as faults, all in one go.
 *
 * @param instruments Instruments to choose from.
 */
export function readAnswersFile(file: string, text: string, instruments: readonly Instrument[]): AnswersOutcome {
  const faults = new FaultList();
  const reader = openFile(file, text, faults);
  if (reader === undefined) return { faults: faults.sorted() };
  const fields = reader.fields(REQUIRED, OPTIONAL);
  const header = readHeader(fields);
  const instrument = findInstrument(fields.at('instrument'), header.instrument, instruments);
  if (instrument === undefined) return { faults: faults.sorted() };
  const answers = readSections(reader, fields, header, instrument);
  return faults.refused ? { faults: faults.sorted() } : { answers, instrument };
}

function readHeader(fields: FileFields): AnswersHeader {
  const format = fields.at('format');
  const stated = format.text(40);
  if (stated !== '' && stated !== FORMAT) format.fault(`The format is "${stated}".`, `Write ${FORMAT}.`);
  return {
    instrument: fields.at('instrument').text(80),
    mode: fields.optional('mode', (value) => value.oneOf(['full', 'screening', 'organisation'])) ?? 'full',
    asOf: fields.optional('asOf', (value) => value.date()),
  };
}

function findInstrument(reader: Reader, stated: string, instruments: readonly Instrument[]): Instrument | undefined {
  const names = new Map(instruments.map((instrument) => [`${instrument.id}@${instrument.version}`, instrument]));
  const found = names.get(stated);
  if (found === undefined && stated !== '') {
    reader.fault(
      `There is no instrument "${stated}".`,
      `${suggest(stated, names.keys())} Known: ${[...names.keys()].join(', ')}.`,
    );
  }
  return found;
}

function readSections(reader: Reader, fields: FileFields, header: AnswersHeader, instrument: Instrument): AnswersFile {
  const ofOrganisation = header.mode === 'organisation';
  if (!ofOrganisation && !fields.has('product')) {
    reader.fault('"product" is missing.', 'Add "product:" with its name, or set "mode: organisation".');
  }
  const organisation = fields.at('organisation').fields(['name'], ['profile', 'answers']);
  const profile = fields.optional('profile', (value) => readProfile(value, instrument)) ?? {};
  const about = ofOrganisation ? 'organisation' : 'product';
  return {
    ...header,
    organisation: {
      name: organisation.at('name').text(160),
      profile: organisation.optional('profile', (value) => readProfile(value, instrument)),
      answers:
        organisation.optional('answers', (value) => readAnswers(value, { instrument, about: 'organisation' })) ?? {},
    },
    product: fields.optional('product', readProduct),
    profile,
    answers: fields.optional('answers', (value) => readAnswers(value, { instrument, about })) ?? {},
    harms: fields.optional('harms', (value) => readHarms(value, instrument)) ?? {},
    ownHarms: fields.optional('ownHarms', (value) => readOwnHarms(value, instrument)) ?? [],
    flagsNotKnown: instrument.profile.map(({ flag }) => flag).filter((flag) => !Object.hasOwn(profile, flag)),
  };
}
