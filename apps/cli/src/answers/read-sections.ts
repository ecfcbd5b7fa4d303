import type { Instrument, Rating } from '#libs/instruments';
import { suggest, type Reader } from '#libs/instruments/parse';
import {
  validateAnswer,
  type Answers,
  type HarmRating,
  type OwnHarm,
  type Profile,
  type RatingOrUnknown,
} from '#libs/scoring';
import { answerFaultText } from './answer-fault-text.js';
import type { ProductFacts, Section } from './answers-file.js';
import { readAnswer } from './read-answer.js';

/** Reads a profile: true or false by flag; what is not known is left out. */
export function readProfile(reader: Reader, instrument: Instrument): Profile {
  const flags = new Set(instrument.profile.map((flag) => flag.flag));
  return Object.fromEntries(
    reader.entries((flag, value) => {
      if (!flags.has(flag)) value.fault(`There is no flag "${flag}".`, suggest(flag, flags));
      if (typeof value.plain() !== 'boolean') {
        value.fault('A flag is true or false.', 'Write true or false, or leave the line out if you do not know.');
      }
      return [flag, value.plain() === true] as const;
    }),
  );
}

/** Reads answers by question and checks each against its question. */
export function readAnswers(reader: Reader, { instrument, about }: Section): Answers {
  const questions = new Map(instrument.questions.map((question) => [question.id, question]));
  return Object.fromEntries(
    reader.entries((id, item) => {
      const answer = readAnswer(item);
      const question = questions.get(id);
      if (question === undefined) item.fault(`There is no question "${id}".`, suggest(id, questions.keys()));
      else if (question.about !== about) {
        item.fault(
          `"${id}" is asked about the ${question.about}.`,
          question.about === 'organisation' ? 'Move it below organisation: answers.' : 'Move it below answers.',
        );
      } else {
        for (const fault of validateAnswer(question, answer)) {
          // A date that is none has been reported by its own reader.
          if (fault.kind === 'evidence-date-invalid') continue;
          const { at, says, mend } = answerFaultText(question, fault);
          item.below(...at).fault(says, mend);
        }
      }
      return [id, answer] as const;
    }),
  );
}

const RATING = [
  'scale',
  'scope',
  'irremediability',
  'likelihood',
  'incidentOn',
  'involvement',
  'exposed',
  'note',
] as const;

/** Reads ratings by harm of the catalogue. */
export function readHarms(reader: Reader, instrument: Instrument): Record<string, HarmRating> {
  const harms = new Set(instrument.harms.map((harm) => harm.id));
  return Object.fromEntries(
    reader.entries((id, item) => {
      if (!harms.has(id))
        item.fault(`There is no harm "${id}".`, `${suggest(id, harms)} Harms of your own stand below ownHarms.`);
      return [id, readRating(item, [])] as const;
    }),
  );
}

/** Reads the harms that the company added itself. */
export function readOwnHarms(reader: Reader, instrument: Instrument): OwnHarm[] {
  const taken = new Set(instrument.harms.map((harm) => harm.id));
  const rights = new Set(instrument.clusters.map((cluster) => cluster.id));
  return reader.list(
    (item) => {
      const fields = item.fields(['id', 'title', 'rights'], [...RATING]);
      const id = fields.at('id').word();
      if (taken.has(id)) fields.at('id').fault(`The harm "${id}" exists already.`, 'Give it another id.');
      taken.add(id);
      const named = fields.at('rights').list(
        (right) => {
          const name = right.word();
          if (!rights.has(name)) right.fault(`There is no right "${name}".`, suggest(name, rights));
          return name;
        },
        { least: 1 },
      );
      return { id, title: fields.at('title').text(160), rights: named, ...readRating(item, ['id', 'title', 'rights']) };
    },
    { most: 100 },
  );
}

function readRating(item: Reader, besides: readonly ('id' | 'title' | 'rights')[]): HarmRating {
  const fields = besides.length > 0 ? item.fields(besides, [...RATING]) : item.fields([], [...RATING]);
  const rating = (reader: Reader): RatingOrUnknown =>
    reader.plain() === 'unknown' ? 'unknown' : (reader.integer(1, 4) as Rating);
  return {
    scale: fields.optional('scale', rating),
    scope: fields.optional('scope', rating),
    irremediability: fields.optional('irremediability', rating),
    likelihood: fields.optional('likelihood', rating),
    incidentOn: fields.optional('incidentOn', (reader) => reader.date()),
    involvement: fields.optional('involvement', (reader) => reader.oneOf(['cause', 'contribute', 'linked'])),
    exposed: fields.optional('exposed', (reader) => reader.text(400)),
    note: fields.optional('note', (reader) => reader.text(4000)),
  };
}

/** Reads what the product is called and whom it serves. */
export function readProduct(reader: Reader): ProductFacts {
  const fields = reader.fields(['name'], ['description', 'markets', 'ageBands']);
  const texts = (key: 'markets' | 'ageBands') => fields.at(key).list((item) => item.text(60), { most: 300 });
  return {
    name: fields.at('name').text(160),
    description: fields.optional('description', (value) => value.text(1000)) ?? '',
    markets: texts('markets'),
    ageBands: texts('ageBands'),
  };
}
