import { describe, expect, it } from '@jest/globals';
import { difference, stands, type JudgedParts } from './difference.js';

const answer = (statement: string, evidence: string[] = [], asked = true) => ({ statement, evidence, asked });

const before: JudgedParts = {
  answers: new Map([
    ['kept', answer('a', ['one', 'two'])],
    ['backed', answer('a', ['one'])],
    ['stated', answer('a')],
    ['switched-off', answer('a')],
    ['gone', answer('a')],
  ]),
  harms: new Map([['harm', '{"scale":3}']]),
  flags: new Map([['dm', 'true']]),
};
const after: JudgedParts = {
  answers: new Map([
    ['kept', answer('a', ['two', 'one'])],
    ['backed', answer('a', ['one', 'new'])],
    ['stated', answer('b')],
    ['switched-off', answer('a', [], false)],
    ['added', answer('a')],
  ]),
  harms: new Map([['harm', '{"scale":2}']]),
  flags: new Map([['dm', 'true']]),
};

describe('the difference between two versions of a submission', () => {
  it('says of each answer, harm and flag whether it is new, changed, the same or removed', () => {
    expect(difference(before, after).map(({ subjectId, change }) => [subjectId, change])).toEqual([
      ['added', 'new'],
      ['backed', 'changed'],
      ['gone', 'removed'],
      ['kept', 'same'],
      ['stated', 'changed'],
      ['switched-off', 'changed'],
      ['harm', 'changed'],
      ['dm', 'same'],
    ]);
  });

  it('counts evidence that was not there before, and not what was only put in another order', () => {
    const found = new Map(difference(before, after).map((one) => [one.subjectId, one.newEvidence]));
    expect(found.get('backed')).toBe(1);
    expect(found.get('kept')).toBe(0);
  });

  it('lets an earlier verdict stand only on an answer that is unchanged, equally backed and still asked', () => {
    const standing = [...before.answers.keys()].filter((id) => stands(before, after, 'answer', id));
    expect(standing).toEqual(['kept']);
    expect(stands(before, after, 'harm', 'harm')).toBe(false);
    expect(stands(before, after, 'flag', 'dm')).toBe(true);
  });
});
