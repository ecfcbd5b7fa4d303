import { count, inWords, listed, longDate, named, sentence } from './words.js';

it('writes dates in full and leaves alone what is none', () => {
  expect(longDate('2026-11-16')).toBe('16 November 2026');
  expect(longDate('2026-03-04')).toBe('4 March 2026');
  expect(longDate('soon')).toBe('soon');
});

it('writes numbers up to twelve in words, with the noun in number', () => {
  expect([0, 1, 12, 13].map(inWords)).toEqual(['no', 'one', 'twelve', '13']);
  expect(count(1, 'harm')).toBe('one harm');
  expect(count(66, 'action')).toBe('66 actions');
});

it('lists words with one "and"', () => {
  expect([listed([]), listed(['a']), listed(['a', 'b']), listed(['a', 'b', 'c'])]).toEqual([
    '',
    'a',
    'a and b',
    'a, b and c',
  ]);
});

it('names the first few and counts the rest, unless only one is left', () => {
  expect(named(['a', 'b', 'c'], 2)).toBe('a; b; c');
  expect(named(['a', 'b', 'c', 'd'], 2)).toBe('a; b; and 2 more');
});

it('ends a sentence once', () => {
  expect(sentence('Close it')).toBe('Close it.');
  expect(sentence('Close it. ')).toBe('Close it.');
});
