import type { QuestionExample, Tier } from '../../instrument.js';
import type { Reader } from '../reader.js';
import { levelOf } from './read-header.js';

/** Reads one example of a question: what is answered and what the method must make of it. */
export function readExample(item: Reader): QuestionExample {
  const fields = item.fields(['name', 'expect'], ['profile', 'answers', 'answer', 'tier']);
  return {
    name: fields.at('name').text(160),
    profile: fields.optional('profile', (reader) => recordOf(reader, (value) => value.bool())),
    answers: fields.optional('answers', (reader) => recordOf(reader, (value) => value.word())),
    answer: fields.optional('answer', readAnswer),
    tier: fields.optional('tier', (reader) => reader.integer(0, 3) as Tier),
    expect: readExpectation(fields.at('expect')),
  };
}

function readExpectation(reader: Reader): QuestionExample['expect'] {
  const fields = reader.fields([], ['state', 'level', 'evidenced', 'redLine', 'actions']);
  return {
    state: fields.optional('state', (value) => value.oneOf(['not-applicable'])),
    level: fields.optional('level', levelOf),
    evidenced: fields.optional('evidenced', levelOf),
    redLine: fields.optional('redLine', (value) => value.oneOf(['breached', 'unresolved', 'clear'])),
    actions: fields.optional('actions', (value) => value.list((action) => action.word())),
  };
}

function readAnswer(reader: Reader): string | number | string[] {
  if (reader.isList) return reader.list((part) => part.word());
  return typeof reader.plain() === 'number' ? (reader.number() ?? 0) : reader.word();
}

function recordOf<T>(reader: Reader, read: (value: Reader) => T): Record<string, T> {
  // Built from pairs, so that a key such as "__proto__" is a plain key like any other.
  return Object.fromEntries(reader.entries((key, value) => [key, read(value)] as const));
}
