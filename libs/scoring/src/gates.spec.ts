import type { Instrument } from '#libs/instruments';
import {
  aControl,
  aHarm,
  anInput,
  anInstrument,
  aQuestion,
  at,
  ratings,
  UNKNOWN,
  whenFlag,
} from '../../../test/support/small-instrument.js';
import type { AssessmentInput } from './assessment-input.js';
import { compileInstrument } from './compile-instrument.js';
import { toFractionText } from './display-fraction.js';
import { scoreAssessment } from './score-assessment.js';

const score = (instrument: Instrument, input: Partial<AssessmentInput>) =>
  scoreAssessment(compileInstrument(instrument), anInput(input));

describe('gates', () => {
  it('are printed in the order of the method, and the lowest cap holds the index', () => {
    const instrument = anInstrument(
      [
        aQuestion('breach', { redLine: 'RL-1', rights: ['strong'] }),
        aQuestion('open', { redLine: 'RL-2', rights: ['strong'] }),
        aQuestion('report', { rights: ['remedy'] }),
        aQuestion('weak', { rights: ['weak'] }),
      ],
      { harms: [aHarm('grooming')], remedyCluster: 'remedy' },
    );
    const result = score(instrument, {
      answers: { breach: at(0), open: UNKNOWN, report: at(4), weak: at(0) },
      harms: { grooming: ratings(4, 4, 4, 4) },
    });
    expect(result.gates.map(({ id, cap, because }) => [id, cap, because])).toEqual([
      ['G1', 24, ['RL-1']],
      ['G3', 49, ['grooming']],
      ['G2', 49, ['RL-2']],
      ['G6', 49, ['remedy']],
      ['G4', 49, ['strong', 'weak']],
      ['G5', 74, ['overall']],
    ]);
    expect(result.index.cap).toBe(24);
  });

  it('do not exist without red lines, harms or a remedy cluster', () => {
    const result = score(anInstrument([aQuestion('a', { rights: ['remedy'] })]), { answers: { a: at(0, 1) } });
    expect(result.gates.map((gate) => gate.id)).toEqual(['G4']);
  });

  it('cap at 74 what rests on evidence for less than half of the weight', () => {
    // Two proven questions are shared by three rights; each right has a bare claim of its own.
    const rights = ['a', 'b', 'c'];
    const shared = ['shared-1', 'shared-2'].map((id) => aQuestion(id, { rights }));
    const own = rights.map((right) => aQuestion(`own-${right}`, { rights: [right] }));
    const answers = { 'shared-1': at(4, 3), 'shared-2': at(4, 3), 'own-a': at(4), 'own-b': at(4), 'own-c': at(4) };
    const { gates, index } = score(anInstrument([...shared, ...own]), { answers });
    expect(gates.map((gate) => gate.id)).toEqual(['G5']);
    expect([index.uncapped, index.value].map((value) => value && toFractionText(value))).toEqual(['75', '74']);
    expect(score(anInstrument([...shared, ...own.slice(0, 2)]), { answers }).gates).toEqual([]);
  });

  it('never hold the range of the index, but for a breach and a harm that stays critical at best', () => {
    const harms = [aHarm('grooming', { controls: [aControl('control', 1, ['key'])] })];
    const instrument = anInstrument([aQuestion('control', { redLine: 'RL-1' })], { harms });
    const rated = { harms: { grooming: ratings(4, 4, 4, 2) } };
    const unknown = score(instrument, { ...rated, answers: { control: UNKNOWN } });
    expect(unknown.gates.map((gate) => gate.id)).toEqual(['G3', 'G2', 'G4', 'G5']);
    expect(unknown.index.upper && toFractionText(unknown.index.upper)).toBe('100');
    const weak = score(instrument, { ...rated, answers: { control: at(2, 2) } });
    expect(weak.index.upper && toFractionText(weak.index.upper)).toBe('49');
  });
});

describe('a red line on several questions', () => {
  const instrument = anInstrument([
    aQuestion('chat', { redLine: 'RL-1', appliesWhen: whenFlag('chat') }),
    aQuestion('calls', { redLine: 'RL-1', appliesWhen: whenFlag('calls') }),
  ]);
  const both = { chat: true, calls: true };

  it('takes the worst applicable state and names what put it there', () => {
    const { redLines } = score(instrument, { profile: both, answers: { chat: at(3, 2), calls: at(0, 3) } });
    expect(redLines).toEqual([{ id: 'RL-1', state: 'BREACHED', because: ['calls'], offBy: [] }]);
  });

  it('is judged by the questions that apply', () => {
    const profile = { chat: true, calls: false };
    expect(score(instrument, { profile, answers: { chat: at(3, 2) } }).redLines[0]).toMatchObject({
      state: 'CLEAR',
      because: ['chat'],
    });
  });

  it('is off only where every question is, and says by which flags', () => {
    const { redLines } = score(instrument, { profile: { chat: false, calls: false } });
    expect(redLines[0]?.offBy).toEqual([
      { flag: 'chat', truth: 'false' },
      { flag: 'calls', truth: 'false' },
    ]);
  });

  it('with a raised fail level is cleared only by evidence above it', () => {
    const raised = anInstrument([aQuestion('crisis', { redLine: 'RL-10', failLevel: 1 })]);
    const state = (level: 1 | 2 | 4, tier: 0 | 1 | 2) =>
      score(raised, { answers: { crisis: at(level, tier) } }).redLines[0]?.state;
    expect([state(1, 2), state(4, 0), state(2, 1), state(4, 2)]).toEqual(['BREACHED', 'UNRESOLVED', 'CLEAR', 'CLEAR']);
  });
});

describe("a reviewer's verdict", () => {
  const instrument = anInstrument([aQuestion('a', { redLine: 'RL-1' }), aQuestion('b'), aQuestion('c')]);
  const judged = (verdict: object) =>
    score(instrument, { answers: { a: { ...at(4, 3), verdict }, b: at(2, 2), c: at(2, 2) } });

  it('lowers level and tier in every figure', () => {
    expect(judged({ level: 2 }).questions[0]).toMatchObject({ level: 2, points: 50, claim: 50, upper: 50 });
    expect(judged({ tier: 1 }).questions[0]).toMatchObject({ level: 4, tier: 1, evidenced: 2, points: 50, claim: 100 });
  });

  it('never raises what was claimed or shown', () => {
    const raised = score(instrument, {
      answers: { a: { ...at(2, 1), verdict: { level: 4, tier: 3 } }, b: at(2), c: at(2) },
    });
    expect(raised.questions[0]).toMatchObject({ level: 2, tier: 1, evidenced: 2 });
  });

  it('sets a red line breached against the claim, and without any answer', () => {
    expect(judged({ redLineBreached: true }).questions[0]).toMatchObject({ level: 0, redLine: { state: 'BREACHED' } });
    const silent = score(instrument, { answers: { a: { verdict: { redLineBreached: true } }, b: at(2), c: at(2) } });
    expect(silent.questions[0]).toMatchObject({
      state: 'ANSWERED',
      level: 0,
      upper: 0,
      redLine: { state: 'BREACHED' },
    });
    expect(silent.headline).toBe('Red line open');
  });

  it('cannot be undone by a better answer alone', () => {
    const { movers } = judged({ redLineBreached: true });
    expect(movers['r1']?.find((mover) => mover.question === 'a')).toMatchObject({ how: 'next-level', lifts: [] });
  });

  it('has no effect on a red line where the question holds none', () => {
    const result = score(instrument, {
      answers: { a: at(4, 3), b: { ...at(2, 2), verdict: { redLineBreached: true } }, c: at(2) },
    });
    expect(result.questions[1]).toMatchObject({ level: 2, points: 50 });
  });
});
