import { describe, expect, it } from '@jest/globals';
import { compileInstrument, scoreAssessment, type AssessmentInput } from '#libs/scoring';
import { FIXED_SET, holds, isAtLeast, plain, score, setsOf } from '../../../test/support/for-all-assessments.js';
import { aControl, anInstrument, aQuestion, AS_OF, FRESH } from '../../../test/support/small-instrument.js';
import { applyVerdicts } from './apply-verdicts.js';
import { legalVerdicts } from './legal-verdicts.js';
import type { GivenVerdict, Slot } from './verdict.js';

const instrument = anInstrument([aQuestion('watched', { redLine: 'line', naAllowed: false }), aQuestion('plain')]);
const compiled = compileInstrument(instrument);
const input: AssessmentInput = {
  mode: 'full',
  asOf: AS_OF,
  profile: {},
  harms: {},
  answers: {
    watched: { option: 'level-3', evidence: [{ tier: 3, effectiveOn: FRESH }] },
    plain: { notApplicable: { reason: 'We have none.' } },
  },
};
const on = (id: string, verdict: GivenVerdict['verdict'], slot: Slot = 1, rest: Partial<GivenVerdict> = {}) =>
  ({ subject: 'answer', id, verdict, slot, ...rest }) satisfies GivenVerdict;
const reviewed = (...verdicts: GivenVerdict[]) => scoreAssessment(compiled, applyVerdicts(compiled, input, verdicts));
const lineOf = (...verdicts: GivenVerdict[]) => reviewed(...verdicts).redLines[0]?.state;

describe('verdicts', () => {
  it('leave the company’s own input as it was', () => {
    const before = plain(input);
    reviewed(on('watched', 'lowered', 1, { level: 1 }), on('plain', 'rejected'));
    expect(plain(input)).toBe(before);
    expect(plain(applyVerdicts(compiled, input, [on('watched', 'confirmed')]))).toBe(before);
  });

  it('count together where two reviewers judged, the stricter in each respect', () => {
    const [watched] = reviewed(
      on('watched', 'lowered', 1, { level: 2 }),
      on('watched', 'lowered', 2, { tier: 0 }),
    ).questions;
    expect(watched).toMatchObject({ level: 2, tier: 0, evidenced: 1 });
  });

  it('decide a not-applicable claim; one rejection outweighs an acceptance', () => {
    const stateOf = (...verdicts: GivenVerdict[]) => reviewed(...verdicts).questions[1]?.state;
    expect(stateOf()).toBe('NA_CLAIMED');
    expect(stateOf(on('plain', 'accepted'))).toBe('NA_ACCEPTED');
    expect(stateOf(on('plain', 'accepted'), on('plain', 'rejected', 2))).toBe('UNKNOWN');
  });

  it('keep a breach until both reviewers have cleared it', () => {
    expect(lineOf()).toBe('CLEAR');
    expect(lineOf(on('watched', 'breached'))).toBe('BREACHED');
    expect(lineOf(on('watched', 'cleared'))).toBe('BREACHED');
    expect(lineOf(on('watched', 'cleared'), on('watched', 'breached', 2))).toBe('BREACHED');
    expect(lineOf(on('watched', 'cleared'), on('watched', 'cleared', 2))).toBe('CLEAR');
  });

  it('on the profile change no figure', () => {
    expect(plain(reviewed({ subject: 'flag', id: 'dm', verdict: 'contested', slot: 1 }))).toBe(plain(reviewed()));
  });

  it('let the links of a company’s own harm count once accepted, unless another reviewer rejects them', () => {
    const own = { id: 'own:1', title: 'Ours', rights: [], proposedControls: [aControl('watched', 3)] };
    const accepted = (...verdicts: GivenVerdict[]) =>
      applyVerdicts(compiled, { ...input, ownHarms: [own] }, verdicts).ownHarms?.[0]?.acceptedControls;
    const onHarm = (verdict: GivenVerdict['verdict'], slot: Slot): GivenVerdict => ({
      subject: 'harm',
      id: own.id,
      verdict,
      slot,
    });
    expect(accepted()).toBeUndefined();
    expect(accepted(onHarm('accepted', 1))).toEqual(own.proposedControls);
    expect(accepted(onHarm('accepted', 1), onHarm('rejected', 2))).toBeUndefined();
  });
});

describe('for every submission and all verdicts that a reviewer may give', () => {
  it('no score is ever raised', () => {
    holds({ ...FIXED_SET, redLines: 0.3 }, (assessment) => {
      const { random } = assessment;
      const judged = {
        compiled: compileInstrument(assessment.instrument),
        input: assessment.input,
        result: score(assessment),
      };
      const verdicts = judged.result.questions.flatMap(({ id }): GivenVerdict[] => {
        const legal = legalVerdicts(judged, { subject: 'answer', id }, { verdicts: [], hasNewEvidence: false });
        // Accepting a claim takes the question out of the sum, which can move it either way.
        const kinds = legal.kinds.filter((kind) => kind !== 'accepted');
        if (kinds.length === 0 || random.chance(0.4)) return [];
        const verdict = random.pick(kinds);
        if (verdict !== 'lowered') return [on(id, verdict)];
        const level = legal.levels.length > 0 ? random.pick(legal.levels) : null;
        return [on(id, verdict, 1, level === null ? { tier: random.pick(legal.tiers) } : { level })];
      });
      const after = scoreAssessment(judged.compiled, applyVerdicts(judged.compiled, judged.input, verdicts));
      setsOf(after).forEach((set, place) => {
        expect(isAtLeast(setsOf(judged.result)[place]?.score ?? null, set.score)).toBe(true);
      });
      expect(isAtLeast(judged.result.index.value, after.index.value)).toBe(true);
      return verdicts.length > 0;
    });
  });
});
