import { expect, it } from '@jest/globals';
import type { EvidenceItem } from '#libs/instruments';
import { libraryEntries } from './library-filter.ts';

const item = (id: string, harms: readonly string[], issuer: string): EvidenceItem => ({
  id,
  title: `Study ${id}`,
  issuer,
  year: '2022',
  what: 'A survey of children.',
  says: 'One in ten met a stranger.',
  use: 'For likelihood.',
  caution: 'One country.',
  source: 'Report',
  harms,
  status: 'verified',
});

const items = [item('general', [], 'UNICEF Innocenti'), item('contact', ['grooming'], 'Université de Genève')];
const titles: Readonly<Record<string, string>> = { grooming: 'Sexual solicitation', sleep: 'Lost sleep' };
const idsOf = (words: string, harm?: string) =>
  libraryEntries(items, { words, harm }, (id) => titles[id] ?? id).map(({ id }) => id);

it('shows everything in file order while nothing is asked for', () => {
  expect(idsOf('  ')).toEqual(['general', 'contact']);
});

it('finds entries that hold every word, whatever its case and marks', () => {
  expect(idsOf('universite GENEVE')).toEqual(['contact']);
  expect(idsOf('unicef geneve')).toEqual([]);
});

it('finds an entry by the title of a harm it can inform', () => {
  expect(idsOf('solicitation')).toEqual(['contact']);
});

it('puts what is about a harm before what bears on every harm, and leaves out what is about others', () => {
  expect(idsOf('', 'grooming')).toEqual(['contact', 'general']);
  expect(idsOf('', 'sleep')).toEqual(['general']);
});
