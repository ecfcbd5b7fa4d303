import { expect, it } from '@jest/globals';
import type { Harm, Question, Source } from '#libs/instruments';
import type { NumberedRedLine } from '../assessments/catalogue.ts';
import { sourceRows, sourceTable } from './source-rows.ts';

const source = (id: string, status: Source['status'] = 'verified'): Source => ({
  id,
  family: 'GC25',
  label: id.replace(' ', ' para '),
  title: 'A paragraph',
  says: 'asks States to act.',
  link: 'https://text.example',
  status,
  checked: '2026-11-21',
});
const byId = <T extends { readonly id: string }>(things: readonly T[]) =>
  new Map(things.map((each) => [each.id, each]));

const catalogue = {
  questions: byId([
    { id: 'q-one', asks: 'First?', moduleId: 'privacy' } as Question,
    { id: 'q-two', asks: 'Second?', moduleId: 'privacy' } as Question,
  ]),
  redLines: byId([{ id: 'RL-02', title: 'A line', number: 2 } as NumberedRedLine]),
  harms: byId([{ id: 'h', title: 'A harm' } as Harm]),
  instrument: {
    coverage: [
      { cite: 'GC25 7', by: 'states' as const, reason: 'It guides States.' },
      { cite: 'GC25 42', by: 'guidance' as const, reason: 'Out of date: it is asked about.' },
    ],
  },
};
const row = (of: Source, questions: readonly string[] = []) => ({
  source: of,
  questions,
  redLines: questions.length > 0 ? ['RL-02'] : [],
  harms: questions.length > 0 ? ['h'] : [],
});
const family = { id: 'GC25', title: 'The comment', label: '', speaksTo: 'States', kind: 'comment' as const };
const crosswalk = {
  family,
  rows: [row(source('GC25 42'), ['q-one', 'q-two']), row(source('GC25 7')), row(source('GC25 8', 'to-be-checked'))],
};

it('says why no question asks about an item, and only where none does', () => {
  expect(sourceRows(catalogue, crosswalk).map(({ coverage }) => coverage?.reason)).toEqual([
    undefined,
    'It guides States.',
    undefined,
  ]);
});

it('makes the same facts a table of as many cells as its head', () => {
  const words = {
    head: Array.from({ length: 13 }, (_, place) => `head ${place}`),
    verified: 'Checked',
    toBeChecked: 'To be checked',
    nothing: 'No question asks about this.',
    by: { states: 'A task of States.', guidance: 'Carried by guidance texts.' },
  };
  const [head, ...rows] = sourceTable('The comment', sourceRows(catalogue, crosswalk), (id) => `Part ${id}`, words);
  expect(head).toEqual(words.head);
  expect(rows.map(({ length }) => length)).toEqual([13, 13, 13]);
  expect(rows[0]).toEqual([
    'The comment',
    'GC25 para 42',
    'A paragraph',
    'GC25 para 42 asks States to act.',
    'Checked',
    '2026-11-21',
    'https://text.example',
    '2',
    'q-one: First?\nq-two: Second?',
    'Part privacy',
    '2: A line',
    'A harm',
    '',
  ]);
  expect(rows[1]?.at(-1)).toBe('A task of States. It guides States.');
  expect(rows[2]?.[4]).toBe('To be checked');
  expect(rows[2]?.at(-1)).toBe('No question asks about this.');
});
