import { describe, expect, it } from '@jest/globals';
import { finder, workChoices, type Assignment } from './team.ts';

const held = (scope: Assignment['scope'], targetId: string, name: string): Assignment => ({
  __typename: 'Assignment',
  scope,
  targetId,
  assignee: { __typename: 'Person', id: name, name },
  invited: false,
  formerly: null,
  dueOn: null,
  mayGiveBack: false,
});
const place = { questionId: 'q1', moduleId: 'm1', kind: 'right' };

describe('who has a question', () => {
  it('is said by its own assignment before its module and its section', () => {
    const all = [held('SECTION', 'right', 'Ann'), held('MODULE', 'm1', 'Ben'), held('QUESTION', 'q1', 'Cho')];
    expect(finder(all)(place)?.assignee?.name).toBe('Cho');
    expect(finder(all)({ ...place, questionId: 'q2' })?.assignee?.name).toBe('Ben');
    expect(finder(all)({ ...place, questionId: 'q9', moduleId: 'm9' })?.assignee?.name).toBe('Ann');
    expect(finder(all)({ questionId: 'q9', moduleId: 'm9', kind: 'technology' })).toBeUndefined();
  });
});

describe('what can be assigned from a question', () => {
  it('offers the open ones of its module only where others are open', () => {
    const names = (open: string[]) => workChoices(place, open).map(({ name }) => name);
    expect(names(['q1'])).toEqual(['question', 'module', 'section']);
    expect(names(['q1', 'q2'])).toEqual(['question', 'open', 'module', 'section']);
    expect(workChoices(place, ['q1', 'q2'])[1]?.parts).toEqual([
      { scope: 'QUESTION', targetId: 'q1' },
      { scope: 'QUESTION', targetId: 'q2' },
    ]);
  });
});
