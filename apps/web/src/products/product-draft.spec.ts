import { describe, expect, it } from '@jest/globals';
import { clashes, inputOf, merge, touched, within, type ProductDraft } from './product-draft.ts';

const base: ProductDraft = {
  name: 'Skerry',
  description: '',
  markets: ['FI'],
  ageBands: [],
  profile: { dm: true, ads: null },
};

describe('changes of a product', () => {
  it('name what they touch', () => {
    expect(touched({ name: 'Skerry 2', profile: { dm: false } })).toEqual(['name', 'flag:dm']);
  });

  it('lie on top of the product and leave the rest', () => {
    expect(merge(base, { profile: { dm: false } })).toEqual({ ...base, profile: { dm: false, ads: null } });
    expect(merge({}, { name: 'Skerry 2' })).toEqual({ name: 'Skerry 2' });
  });

  it('are no change where they say what stands already', () => {
    expect(within({ markets: ['FI'], profile: { ads: null } }, base)).toBe(true);
    expect(within({ profile: { live: null } }, base)).toBe(false);
  });

  it('do not clash with a colleague who fills in another step', () => {
    expect(clashes({ profile: { dm: false } }, base, merge(base, { profile: { ads: true } }))).toEqual([]);
  });

  it('do not clash where both said the same', () => {
    expect(clashes({ profile: { ads: true } }, base, merge(base, { profile: { ads: true } }))).toEqual([]);
  });

  it('clash where both changed the same thing differently', () => {
    expect(
      clashes(
        { name: 'Skerry 2', profile: { ads: false } },
        base,
        merge(base, { name: 'Skerry 3', profile: { ads: true } }),
      ),
    ).toEqual(['name', 'flag:ads']);
  });

  it('clash wherever they differ when the version they began with is gone', () => {
    expect(clashes({ profile: { dm: false } }, undefined, base)).toEqual(['flag:dm']);
  });

  it('are sent with the fields touched and no others', () => {
    expect(inputOf('p1', 4, { profile: { dm: false, ads: null } })).toEqual({
      id: 'p1',
      baseRevision: 4,
      profile: [
        { flag: 'dm', value: false },
        { flag: 'ads', value: null },
      ],
    });
  });
});
