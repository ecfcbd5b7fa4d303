import { describe, expect, it } from '@jest/globals';
import { fromTokens, labelled, matching, partsOf, queryAt, toTokens } from './mention-text.ts';

const id = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;
const ann = { id: id(1), name: 'Ann Li' };
const annika = { id: id(2), name: 'Ann Lindqvist' };
const namesake = { id: id(3), name: 'Ann Li' };
const people = [ann, annika, namesake];

describe('names in a comment', () => {
  it('become ids, the longest name first, and only where the name ends', () => {
    expect(toTokens('@Ann Lindqvist and @Ann Li, see (@Ann Li (2)) but not @Ann Liu', people)).toBe(
      `@{${annika.id}} and @{${ann.id}}, see (@{${namesake.id}}) but not @Ann Liu`,
    );
  });

  it('come back as they were written, and a name that is gone as a former member', () => {
    const written = '@Ann Lindqvist and @Ann Li (2)';
    expect(fromTokens(toTokens(written, people), [], people, 'former member')).toBe(written);
    expect(fromTokens(`@{${id(9)}} knew`, [], people, 'former member')).toBe('@former member knew');
    expect(fromTokens(`@{${id(9)}} knew`, [{ id: id(9), name: 'Bo' }], people, 'former member')).toBe('@Bo knew');
  });

  it('are set off from the text around them', () => {
    expect(partsOf(`Ask @{${ann.id}}.`, [ann], 'former')).toEqual([
      { text: 'Ask ' },
      { person: 'Ann Li' },
      { text: '.' },
    ]);
  });

  it('are told apart where two people share one', () => {
    expect(labelled(people).map(({ label }) => label)).toEqual(['Ann Li', 'Ann Lindqvist', 'Ann Li (2)']);
  });
});

describe('the name that is being written', () => {
  it.each([
    ['@', 1, { from: 0, query: '' }],
    ['see @Mei Ta', 11, { from: 4, query: 'Mei Ta' }],
    ['see @Mei Ta', 6, { from: 4, query: 'M' }],
    ['mail me@home', 12, undefined],
    ['see @ now', 9, undefined],
  ])('in “%s” up to %i', (text, caret, expected) => {
    expect(queryAt(text, caret)).toEqual(expected);
  });

  it('matches any part of a name, whatever its marks and case', () => {
    const zoe = { id: id(4), name: 'Zoë Ünal' };
    expect(matching([...people, zoe], 'una')).toEqual([zoe]);
    expect(matching([...people, zoe], 'zoe u')).toEqual([zoe]);
    expect(matching(people, 'ann lind')).toEqual([annika]);
    expect(matching(people, 'x')).toEqual([]);
  });
});
