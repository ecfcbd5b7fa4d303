import { ANYTHING, holds, plain, score } from '../../../test/support/for-all-assessments.js';
import { aQuestion, anInstrument, at } from '../../../test/support/small-instrument.js';
import { asksForConsultation, findParticipationGaps } from './participation.js';
import { compileInstrument } from './compile-instrument.js';
import { scoreAssessment } from './score-assessment.js';

const cites = (...of: string[]) => ({ cites: of });
const instrument = anInstrument([
  { ...aQuestion('heard'), ...cites('GC25 17', 'CRC 12') },
  { ...aQuestion('channel'), ...cites('GC25 16', 'GC25 17') },
  { ...aQuestion('other'), ...cites('GC25 42') },
]);
const gaps = (level: 0 | 1 | 2 | 3 | 4, recorded: string[][], mode: 'full' | 'screening' = 'full') =>
  findParticipationGaps(
    instrument,
    scoreAssessment(compileInstrument(instrument), {
      mode,
      asOf: '2026-11-22',
      profile: {},
      answers: { heard: at(level, 0), channel: at(4, 0), other: at(4, 0) },
      harms: {},
    }),
    recorded,
  );

describe('what is missing on record about children who were heard', () => {
  it('is looked for where a question cites paragraph 17, unless it asks for a standing channel', () => {
    expect(instrument.questions.filter(asksForConsultation).map(({ id }) => id)).toEqual(['heard']);
  });

  it('is a claim without a record from level 3 on; a plan claims nothing', () => {
    expect(gaps(3, [[]])).toEqual([{ kind: 'claim-without-record', question: 'heard', level: 3 }]);
    expect(gaps(2, [[]])).toEqual([]);
    expect(gaps(4, [['other'], ['heard']])).toEqual([]);
  });

  it('is a finding also where nothing is claimed and nothing recorded; a screening asks for no record', () => {
    expect(gaps(0, [])).toEqual([{ kind: 'none-recorded' }]);
    expect(gaps(4, []).map(({ kind }) => kind)).toEqual(['none-recorded', 'claim-without-record']);
    expect(gaps(4, [], 'screening')).toEqual([]);
  });

  it('changes no figure', () => {
    holds(ANYTHING, (assessment) => {
      const result = score(assessment);
      const before = plain(result);
      findParticipationGaps(assessment.instrument, result, []);
      expect(plain(result)).toBe(before);
    });
  });
});
