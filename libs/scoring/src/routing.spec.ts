import { ANYTHING, holds, pickQuestion, plain, score } from '../../../test/support/for-all-assessments.js';
import { randomStatement } from '../../../test/support/random-assessment.js';
import {
  anInput,
  anInstrument,
  aQuestion,
  at,
  UNKNOWN,
  whenAnswer,
  whenFlag,
} from '../../../test/support/small-instrument.js';
import { changedRouting } from './changed-routing.js';
import { compileInstrument } from './compile-instrument.js';
import { changedFlags, marksAfter, type LookAgain } from './look-again.js';
import { profileChange } from './profile-change.js';
import { countAnswered, ownProgress } from './progress.js';
import { scoreAssessment } from './score-assessment.js';

const compiled = compileInstrument(
  anInstrument([
    aQuestion('always'),
    aQuestion('private-chat', { appliesWhen: whenFlag('dm'), redLine: 'RL-1' }),
    aQuestion('any-contact', { appliesWhen: { any: [whenFlag('dm'), whenFlag('comments')] } }),
    aQuestion('chat-review', { appliesWhen: whenAnswer('private-chat', 'level-3') }),
  ]),
);
const draft = {
  mode: 'full' as const,
  profile: { dm: true, comments: true },
  answers: { always: at(2), 'private-chat': at(3), 'any-contact': at(2), 'chat-review': at(1) },
  marks: [] as LookAgain[],
};
const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

describe('a change of the profile', () => {
  it('says before it is made what is added and removed, and that the answers are kept', () => {
    const change = profileChange(compiled, draft, { dm: false, comments: true });
    expect(change.added).toEqual([]);
    expect(change.removed).toEqual([
      expect.objectContaining({ id: 'private-chat', answerKept: true }),
      expect.objectContaining({ id: 'chat-review', answerKept: true }),
    ]);
    expect(change.redLines).toEqual({ on: [], off: ['RL-1'] });
    const back = profileChange(
      compiled,
      { ...draft, profile: { dm: false, comments: true } },
      { dm: true, comments: true },
    );
    expect(ids(back.added)).toEqual(['private-chat', 'chat-review']);
    expect(back.redLines).toEqual({ on: ['RL-1'], off: [] });
  });

  it('touches only answers that hang on the changed flag', () => {
    const { lookAgain } = profileChange(compiled, draft, { dm: false, comments: true });
    expect(lookAgain).toEqual([{ question: 'any-contact', flag: 'dm', was: true, became: false }]);
  });

  it('marks an answer that comes back under another profile, and none where the flag is as it was', () => {
    const gone = profileChange(compiled, draft, { dm: false, comments: true });
    const without = { ...draft, profile: { dm: false, comments: true }, marks: gone.marks };
    expect(profileChange(compiled, without, draft.profile)).toMatchObject({ lookAgain: [], marks: [] });
    const unsure = profileChange(compiled, without, { dm: null, comments: true });
    expect(unsure.lookAgain.map(({ question }) => question)).toEqual(['private-chat', 'chat-review']);
  });

  it('is none where a flag is answered for the first time', () => {
    expect(changedFlags({ dm: true }, { dm: true, comments: false })).toEqual([]);
    expect(changedFlags({ dm: null }, { dm: true })).toEqual([{ flag: 'dm', was: null, became: true }]);
  });

  it('there and back leaves every mark and every figure as it was', () => {
    holds(
      { ...ANYTHING, mode: 'full' },
      ({ instrument, input, random }) => {
        const [small, flag] = [compileInstrument(instrument), random.pick(['dm', 'ads', 'recommender'])];
        const was = input.profile[flag];
        if (was === undefined) return false;
        const turned = { ...input.profile, [flag]: !was };
        const answered = new Set(Object.keys(input.answers));
        const there = marksAfter(small, answered, changedFlags(input.profile, turned), []);
        expect(marksAfter(small, answered, changedFlags(turned, input.profile), there)).toEqual([]);
        const back = { ...input, profile: { ...turned, [flag]: was } };
        expect(plain(score({ instrument, input: back }))).toBe(plain(score({ instrument, input })));
        return true;
      },
      1_500,
    );
  });
});

describe('for every assessment', () => {
  it('the answer of a question that is not asked changes no figure', () => {
    holds(
      { ...ANYTHING, mode: 'full' },
      (assessment) => {
        const { input, random } = assessment;
        const before = score(assessment);
        const hidden = new Set(before.questions.filter(({ state }) => state === 'NA_AUTO').map(({ id }) => id));
        const question = pickQuestion(assessment, ({ id, about }) => about === 'product' && hidden.has(id));
        if (question === undefined) return false;
        const answers = { ...input.answers, [question.id]: random.pick([UNKNOWN, randomStatement(random, question)]) };
        expect(plain(score({ ...assessment, input: { ...input, answers } }))).toBe(plain(before));
      },
      1_000,
    );
  });

  it('progress is the sum of that of its modules, and its own part leaves out what is inherited', () => {
    holds(ANYTHING, (assessment) => {
      const { questions, progress } = score(assessment);
      const modules = Map.groupBy(
        questions,
        ({ id }) => assessment.instrument.questions.find((each) => each.id === id)?.moduleId,
      );
      const sums = [...modules.values()].map(countAnswered);
      expect(sums.reduce((sum, { answered }) => sum + answered, 0)).toBe(progress.answered);
      expect(sums.reduce((sum, { applicable }) => sum + applicable, 0)).toBe(progress.applicable);
      expect(ownProgress(progress)).toEqual(countAnswered(questions.filter(({ inherited }) => !inherited)));
    });
  });
});

describe('routing', () => {
  it('names what an answer made appear or go, with the answer that decided', () => {
    const input = anInput({ profile: { dm: true, comments: false }, answers: { 'private-chat': at(1) } });
    const before = scoreAssessment(compiled, input);
    const after = scoreAssessment(compiled, { ...input, answers: { 'private-chat': at(3) } });
    const because = [{ answer: 'private-chat', is: ['level-3'], truth: 'true' }];
    expect(changedRouting(before.questions, after.questions)).toEqual({
      appeared: [expect.objectContaining({ id: 'chat-review', because })],
      gone: [],
    });
    expect(ids(changedRouting(after.questions, before.questions).gone)).toEqual(['chat-review']);
  });
});
