import type { Question } from '#libs/instruments';
import { aQuestion, REVERSE, YES_PARTLY_NO } from '../../../test/support/small-instrument.js';
import { levelOf, levelsAbove } from './level-of.js';

const part = (id: string, weight: number, exclusive = false) => ({ id, weight, label: id, exclusive });
const checklist = (overrides: Partial<Question> = {}) =>
  aQuestion('list', {
    scale: 'checklist',
    options: [],
    parts: [part('a', 3), part('b', 2), part('c', 1), part('none', 0, true)],
    ...overrides,
  });
const number = aQuestion('days', {
  scale: 'number',
  options: [],
  number: {
    unit: 'days',
    min: 0,
    max: 100,
    rows: [{ level: 4 }, { from: 2, level: 3 }, { from: 10.5, level: 1 }, { from: 30, level: 0 }],
  },
});

describe('the level an answer states', () => {
  it('is that of the chosen option, in either polarity', () => {
    const reverse = aQuestion('reverse', { ...REVERSE, scale: 'reverse' });
    expect(levelOf(aQuestion('q'), { option: 'level-3' })).toBe(3);
    expect(levelOf(aQuestion('q', YES_PARTLY_NO), { option: 'partly' })).toBe(2);
    expect(['present', 'partly', 'absent'].map((option) => levelOf(reverse, { option }))).toEqual([0, 2, 4]);
  });

  it.each([
    [['a', 'b', 'c'], 4],
    [['a', 'b'], 3],
    [['a'], 2],
    [['b', 'c'], 2],
    [['c'], 0],
    [['none'], 0],
  ])('is the rounded-down share of the checklist weight: %j is %i', (parts, level) => {
    expect(levelOf(checklist(), { parts })).toBe(level);
  });

  it.each([
    [['a', 'b', 'c'], 0],
    [['a'], 2],
    [['c'], 3],
    [['none'], 4],
  ])('counts what is absent from a list of harmful practices: %j is %i', (parts, level) => {
    expect(levelOf(checklist({ reverse: true }), { parts })).toBe(level);
  });

  it.each([
    [0, 4],
    [1.99, 4],
    [2, 3],
    [10.4, 3],
    [10.5, 1],
    [30, 0],
    [100, 0],
  ])('is that of the last row a number reaches, and rows may fall: %d is %i', (value, level) => {
    expect(levelOf(number, { number: value })).toBe(level);
  });

  it.each([
    ['an option of another version', aQuestion('q'), { option: 'gone' }],
    ['a part of another version', checklist(), { parts: ['a', 'gone'] }],
    ['an empty selection', checklist(), { parts: [] }],
    ['the same part twice', checklist(), { parts: ['a', 'a'] }],
    ['none of these beside a part', checklist(), { parts: ['none', 'a'] }],
    ['a number out of range', number, { number: 101 }],
    ['no number at all', number, { number: Number.NaN }],
    ['an option where parts are asked', checklist(), { option: 'a' }],
    ['only a note', aQuestion('q'), { note: 'Later.' }],
  ])('is none for %s', (_, question, answer) => {
    expect(levelOf(question, answer)).toBeUndefined();
  });
});

describe('the levels left to reach', () => {
  it('are those an answer can state', () => {
    expect(levelsAbove(aQuestion('q'), 2)).toEqual([3, 4]);
    expect(levelsAbove(aQuestion('q', YES_PARTLY_NO), 0)).toEqual([2, 4]);
    expect(levelsAbove(number, 1)).toEqual([3, 4]);
    expect(levelsAbove(number, 4)).toEqual([]);
  });

  it('skip those that no selection of a checklist adds up to', () => {
    const heavy = checklist({ parts: [part('a', 3), part('b', 1), part('none', 0, true)] });
    expect(levelsAbove(heavy, 0)).toEqual([1, 3, 4]);
    expect(levelsAbove(checklist({ parts: [part('a', 1), part('b', 1)], reverse: true }), 0)).toEqual([2]);
  });
});
