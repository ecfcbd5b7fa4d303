import { describe, expect, it } from '@jest/globals';
import { compileInstrument, scoreAssessment, type AssessmentInput } from '#libs/scoring';
import { ANYTHING, holds, score } from '../../../test/support/for-all-assessments.js';
import { aControl, aHarm, anInstrument, aQuestion, AS_OF, FRESH } from '../../../test/support/small-instrument.js';
import { contradictedFlags } from './contradicted-flags.js';
import { judgeFirst } from './judge-first.js';

const flags = ['dm', 'ads', 'games'].map((flag) => ({ flag, step: 'features', asks: `${flag}?`, help: '' }));
const instrument = anInstrument(
  [
    aQuestion('calm'),
    aQuestion('boasted'),
    aQuestion('claimed-away'),
    aQuestion('controls'),
    aQuestion('watched', { redLine: 'line', naAllowed: false }),
    aQuestion('of-games', { appliesWhen: { flag: 'games' } }),
  ],
  { profile: flags, harms: [aHarm('grave', { controls: [aControl('controls', 3)] }), aHarm('slight')] },
);
const compiled = compileInstrument(instrument);
const backed = (level: number) => ({ option: `level-${level}`, evidence: [{ tier: 3, effectiveOn: FRESH }] }) as const;
const rated = (all: 1 | 4) => ({ scale: all, scope: all, irremediability: all, likelihood: all }) as const;
const input: AssessmentInput = {
  mode: 'full',
  asOf: AS_OF,
  profile: { dm: true, games: false },
  answers: {
    calm: backed(2),
    boasted: { option: 'level-4' },
    'claimed-away': { notApplicable: { reason: 'None.' } },
    controls: backed(3),
    watched: backed(4),
    'of-games': backed(2),
  },
  harms: { grave: rated(4), slight: rated(1) },
};
const judgedOf = (given: AssessmentInput) => ({ compiled, input: given, result: scoreAssessment(compiled, given) });
const idsOf = (groups: ReturnType<typeof judgeFirst>) =>
  Object.fromEntries(groups.map(({ id, items }) => [id, items.map((item) => item.id)]));

describe('what to judge first', () => {
  it('is red lines, controls of grave harms, thin evidence, claims not to apply, ratings and doubtful profile answers', () => {
    expect(idsOf(judgeFirst(judgedOf(input)))).toEqual({
      'red-lines': ['watched'],
      'grave-harm-controls': ['controls'],
      'thin-evidence': ['boasted'],
      'not-applicable': ['claimed-away'],
      'ratings-and-profile': ['grave', 'ads', 'games'],
      rest: ['calm', 'slight', 'dm'],
    });
  });

  it('is also what changed since the last submission', () => {
    const before = {
      ...input,
      profile: { ...input.profile, dm: false },
      answers: { ...input.answers, calm: backed(1) },
    };
    const groups = judgeFirst(judgedOf(input), before);
    expect(idsOf(groups)).toMatchObject({ changes: ['calm', 'dm'], rest: ['slight'] });
    expect(groups.flatMap(({ items }) => items.filter(({ changed }) => changed)).map(({ id }) => id)).toEqual([
      'calm',
      'dm',
    ]);
  });

  it('points at profile answers that the company’s own answers speak against', () => {
    expect(contradictedFlags(judgedOf(input))).toEqual([{ flag: 'games', answers: ['of-games'], harms: [] }]);
    expect(contradictedFlags(judgedOf({ ...input, profile: { ...input.profile, games: true } }))).toEqual([]);
  });

  it('names everything that applies exactly once, whatever was submitted', () => {
    holds(ANYTHING, (assessment) => {
      const result = score(assessment);
      const judged = { compiled: compileInstrument(assessment.instrument), input: assessment.input, result };
      const items = judgeFirst(judged).flatMap((group) => group.items);
      const wanted = [
        ...result.questions.filter(({ state }) => state !== 'NA_AUTO').map(({ id }) => `answer ${id}`),
        ...result.harms.filter(({ applies }) => applies !== 'false').map(({ id }) => `harm ${id}`),
        ...(assessment.input.mode === 'organisation'
          ? []
          : assessment.instrument.profile.map((each) => `flag ${each.flag}`)),
      ];
      expect(items.map(({ subject, id }) => `${subject} ${id}`).sort()).toEqual(wanted.sort());
    });
  });
});
