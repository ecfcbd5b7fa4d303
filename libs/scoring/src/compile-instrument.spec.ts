import {
  aControl,
  aHarm,
  anInput,
  anInstrument,
  aQuestion,
  choosing,
  whenAnswer,
  YES_PARTLY_NO,
} from '../../../test/support/small-instrument.js';
import { compileInstrument } from './compile-instrument.js';
import { scoreAssessment } from './score-assessment.js';

describe('compiling an instrument', () => {
  it.each([
    ['a condition', anInstrument([aQuestion('a', { appliesWhen: whenAnswer('gone', 'x') })])],
    ['a cluster', anInstrument([aQuestion('a')], { clusters: [] })],
    ['a module', anInstrument([aQuestion('a')], { modules: [] })],
    ['a red line', anInstrument([aQuestion('a', { redLine: 'RL' })], { redLines: [] })],
    ['a control', anInstrument([aQuestion('a')], { harms: [aHarm('h', { controls: [aControl('gone', 1)] })] })],
    ['a remedy cluster', anInstrument([aQuestion('a')], { remedyCluster: 'gone' })],
  ])('refuses %s that names what does not exist', (_, instrument) => {
    expect(() => compileInstrument(instrument)).toThrow(TypeError);
  });

  it('refuses conditions that ask about each other', () => {
    const circle = [
      aQuestion('a', { appliesWhen: whenAnswer('b', 'x') }),
      aQuestion('b', { appliesWhen: whenAnswer('a', 'x') }),
    ];
    expect(() => compileInstrument(anInstrument(circle))).toThrow(
      'The instrument was not checked: the condition of "a" depends on itself.',
    );
  });

  it('evaluates a question after the one it asks about, whatever their order', () => {
    const later = [
      aQuestion('follow', { appliesWhen: whenAnswer('gate', 'yes-it-is') }),
      aQuestion('gate', YES_PARTLY_NO),
    ];
    const result = scoreAssessment(
      compileInstrument(anInstrument(later)),
      anInput({ answers: { gate: choosing('not-at-all') } }),
    );
    expect(result.questions.map((question) => [question.id, question.state])).toEqual([
      ['follow', 'NA_AUTO'],
      ['gate', 'ANSWERED'],
    ]);
  });

  it('refuses to score on a day that does not exist', () => {
    const compiled = compileInstrument(anInstrument([aQuestion('a')]));
    expect(() => scoreAssessment(compiled, anInput({ asOf: '2026-02-30' }))).toThrow(RangeError);
  });
});
