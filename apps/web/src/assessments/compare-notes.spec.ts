import { expect, it } from '@jest/globals';
import { compareNotes, mergeNotes } from './compare-notes.ts';

it('marks the words the other note does not have', () => {
  expect(compareNotes('Off for 13 to 15 in all markets', 'Off for 13 to 15 since May')).toEqual([
    { text: 'Off for 13 to 15 ', differs: false },
    { text: 'in all markets', differs: true },
  ]);
});

it('marks nothing where both notes are alike', () => {
  expect(compareNotes('Off by default', 'Off by default')).toEqual([{ text: 'Off by default', differs: false }]);
});

it('marks everything where the other note is empty', () => {
  expect(compareNotes('Off by default', '')).toEqual([{ text: 'Off by default', differs: true }]);
});

it('keeps the words of both notes when they are merged', () => {
  expect(mergeNotes('Closed in May.', 'The web client is open.')).toBe('Closed in May.\nThe web client is open.');
});

it('repeats nothing when one note holds the other', () => {
  expect(mergeNotes('Closed in May. Tested.', 'Closed in May.')).toBe('Closed in May. Tested.');
  expect(mergeNotes('', 'Closed in May.')).toBe('Closed in May.');
});
