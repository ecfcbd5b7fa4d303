import type { Question } from '#libs/instruments';
import {
  answering,
  answerTo,
  ANYTHING,
  FIXED_SET,
  holds,
  isAtLeast,
  pickQuestion,
  score,
  setsOf,
} from '../../../test/support/for-all-assessments.js';
import { Random, randomItem, randomStatement } from '../../../test/support/random-assessment.js';
import type { Answer } from './assessment-input.js';
import type { AssessmentResult } from './assessment-result.js';
import { addFractions, compareFractions, fraction } from './fraction.js';
import { levelOf } from './level-of.js';

describe('for every change to every assessment', () => {
  it('(1) turning an unknown into any answer never lowers a score', () => {
    holds(FIXED_SET, (assessment) => {
      const { input, random } = assessment;
      const before = score(assessment);
      const unknown = new Set(
        before.questions.filter((result) => result.state === 'UNKNOWN').map((result) => result.id),
      );
      const question = pickQuestion(assessment, ({ id }) => unknown.has(id));
      if (question === undefined) return false;
      const answer = { ...randomStatement(random, question), evidence: [randomItem(random)] };
      expectNoScoreLower(before, score({ ...assessment, input: answering(input, question, answer) }));
    });
  });

  it('(2) adding evidence never lowers a score or the index', () => {
    holds(FIXED_SET, (assessment) => {
      const { input, random } = assessment;
      const question = pickQuestion(assessment, (each) => answerTo(input, each) !== undefined);
      const answer = question && answerTo(input, question);
      if (question === undefined || answer === undefined) return false;
      const richer = { ...answer, evidence: [...(answer.evidence ?? []), randomItem(random)] };
      const [before, after] = [score(assessment), score({ ...assessment, input: answering(input, question, richer) })];
      expectNoScoreLower(before, after);
      expect(isAtLeast(after.index.value, before.index.value)).toBe(true);
    });
  });

  it('(3) raising a level never lowers a score or the index', () => {
    holds(FIXED_SET, (assessment) => {
      const { input, random } = assessment;
      const level = (question: Question, answer: Answer | undefined) =>
        answer ? levelOf(question, answer) : undefined;
      const question = pickQuestion(assessment, (each) => (level(each, answerTo(input, each)) ?? 4) < 4);
      const answer = question && answerTo(input, question);
      if (question === undefined || answer === undefined) return false;
      const higher = Array.from({ length: 12 }, () => randomStatement(random, question)).find(
        (each) => (level(question, each) ?? 0) > (level(question, answer) ?? 4),
      );
      if (higher === undefined) return false;
      const raised = { ...higher, evidence: answer.evidence };
      const [before, after] = [score(assessment), score({ ...assessment, input: answering(input, question, raised) })];
      expectNoScoreLower(before, after);
      expect(isAtLeast(after.index.value, before.index.value)).toBe(true);
    });
  });

  it('(4) accepting a not-applicable lowers the score above the mean and raises it below', () => {
    holds(FIXED_SET, (assessment) => {
      const before = score(assessment);
      const answered = new Map(
        before.questions
          .filter((result) => result.scored && result.state === 'ANSWERED')
          .map((result) => [result.id, result]),
      );
      const question = pickQuestion(assessment, ({ id, naAllowed }) => naAllowed && answered.has(id));
      const result = question && answered.get(question.id);
      if (question === undefined || result === undefined) return false;
      const accepted: Answer = { notApplicable: { reason: 'None.' }, verdict: { notApplicable: 'accepted' } };
      const after = score({ ...assessment, input: answering(assessment.input, question, accepted) });
      setsOf(before).forEach((set, place) => {
        if (set.score === null || !set.because.includes(question.id)) return;
        const then = setsOf(after)[place]?.score;
        const distance = compareFractions(fraction(result.points), set.score);
        if (then === null || then === undefined) expect([set.because.length, distance]).toEqual([1, 0]);
        // Above the mean lowers, below raises, at the mean leaves as it is.
        else expect(compareFractions(then, set.score) + distance).toBe(0);
      });
    });
  });

  it('(10) a flag that is not known removes nothing', () => {
    holds({ ...ANYTHING, answerConditions: false }, (assessment) => {
      const { input, random } = assessment;
      const flags = Object.keys(input.profile);
      if (flags.length === 0) return false;
      const removed = random.pick(flags);
      const profile = Object.fromEntries(Object.entries(input.profile).filter(([flag]) => flag !== removed));
      const [before, after] = [score(assessment), score({ ...assessment, input: { ...input, profile } })];
      const hidden = (result: AssessmentResult) =>
        [...result.questions, ...result.harms].filter((each) => each.applies === 'false').map((each) => each.id);
      expect(hidden(before)).toEqual(expect.arrayContaining(hidden(after)));
    });
  });
});

describe('what would move it', () => {
  it('gains what it says, and closes the gates it says, when the answer takes the step', () => {
    holds({ ...FIXED_SET, redLines: 0.3 }, (assessment) => {
      const before = score(assessment);
      const movers = Object.entries(before.movers).flatMap(([cluster, list]) =>
        list.map((mover) => ({ cluster, mover })),
      );
      if (movers.length === 0) return false;
      const { cluster, mover } = assessment.random.pick(movers);
      const question = assessment.instrument.questions.find((each) => each.id === mover.question);
      if (question === undefined) throw new Error('A mover names no question.');
      const statement = stating(question, mover.toLevel);
      const evidence = mover.toTier === 0 ? [] : [{ tier: mover.toTier, effectiveOn: assessment.input.asOf }];
      const after = score({ ...assessment, input: answering(assessment.input, question, { ...statement, evidence }) });
      const [from, to] = [before, after].map((result) => result.clusters.find((each) => each.id === cluster)?.score);
      if (!from || !to) throw new Error('A mover moves a cluster without a score.');
      expect(addFractions(from, mover.gain)).toEqual(to);
      const closed = before.gates.map((gate) => gate.id).filter((id) => !after.gates.some((gate) => gate.id === id));
      expect(mover.lifts).toEqual(closed);
    });
  });
});

function expectNoScoreLower(before: AssessmentResult, after: AssessmentResult): void {
  setsOf(before).forEach((set, place) => {
    const then = setsOf(after)[place];
    if (!isAtLeast(then?.score ?? null, set.score)) throw new Error(`The score of ${set.id} fell.`);
  });
}

/** A statement of exactly this level, found by trying. */
function stating(question: Question, level: number): Answer {
  const random = new Random(1);
  for (let tries = 0; tries < 2_000; tries++) {
    const answer = randomStatement(random, question);
    if (levelOf(question, answer) === level) return answer;
  }
  throw new Error(`No answer to ${question.id} states level ${level}.`);
}
