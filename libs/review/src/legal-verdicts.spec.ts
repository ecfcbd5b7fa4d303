import { describe, expect, it } from '@jest/globals';
import { compileInstrument, scoreAssessment, type Answer } from '#libs/scoring';
import { anInstrument, aQuestion, AS_OF, FRESH } from '../../../test/support/small-instrument.js';
import { checkVerdict, legalVerdicts, type Standing } from './legal-verdicts.js';

const instrument = anInstrument([
  aQuestion('watched', { redLine: 'line', naAllowed: false }),
  aQuestion('plain'),
  aQuestion('hidden', { appliesWhen: { flag: 'dm' } }),
]);
const compiled = compileInstrument(instrument);
const NONE: Standing = { verdicts: [], hasNewEvidence: false };

function legal(id: string, answer: Answer, standing = NONE) {
  const input = { mode: 'full', asOf: AS_OF, profile: { dm: false }, harms: {}, answers: { [id]: answer } } as const;
  const judged = { compiled, input, result: scoreAssessment(compiled, input) };
  return legalVerdicts(judged, { subject: 'answer', id }, standing);
}

const evidence = [{ tier: 2, effectiveOn: FRESH }] as const;
const LEVEL_3: Answer = { option: 'level-3', evidence };

describe('what a reviewer may say of an answer', () => {
  it('is to confirm it, or lower its level or tier below what the company stated', () => {
    expect(legal('plain', LEVEL_3)).toEqual({ kinds: ['confirmed', 'lowered'], levels: [0, 1, 2], tiers: [0, 1] });
    expect(legal('plain', { option: 'level-0' })).toEqual({ kinds: ['confirmed'], levels: [], tiers: [] });
    expect(legal('plain', { unknown: true }).kinds).toEqual(['confirmed']);
  });

  it('is to accept or reject a claim that it does not apply', () => {
    expect(legal('plain', { notApplicable: { reason: 'None.' } }).kinds).toEqual(['accepted', 'rejected']);
  });

  it('is that its red line is breached, unless it is already', () => {
    expect(legal('watched', LEVEL_3).kinds).toContain('breached');
    expect(legal('watched', { option: 'level-0' }).kinds).not.toContain('breached');
    expect(legal('plain', LEVEL_3).kinds).not.toContain('breached');
  });

  it('is that a breach is cleared only after a breach, and only on new evidence', () => {
    const breach = [{ subject: 'answer', id: 'watched', verdict: 'breached', slot: 1 }] as const;
    expect(legal('watched', LEVEL_3, { verdicts: breach, hasNewEvidence: true }).kinds).toContain('cleared');
    expect(legal('watched', LEVEL_3, { verdicts: breach, hasNewEvidence: false }).kinds).not.toContain('cleared');
    expect(legal('watched', LEVEL_3, { verdicts: [], hasNewEvidence: true }).kinds).not.toContain('cleared');
  });

  it('is nothing where the question is not asked', () => {
    expect(legal('hidden', LEVEL_3).kinds).toEqual([]);
    expect(legal('nowhere', LEVEL_3).kinds).toEqual([]);
  });
});

describe('a verdict', () => {
  const options = legal('plain', LEVEL_3);
  it.each([
    [{ verdict: 'confirmed', reason: '' }, null],
    [{ verdict: 'lowered', level: 2, reason: 'The record leaves out messages.' }, null],
    [{ verdict: 'lowered', tier: 1, reason: 'A policy, not a record.' }, null],
    [{ verdict: 'lowered', level: 3, reason: 'Same.' }, 'level-not-lower'],
    [{ verdict: 'lowered', level: 4, reason: 'Better than they say.' }, 'level-not-lower'],
    [{ verdict: 'lowered', tier: 3, reason: 'Better.' }, 'tier-not-lower'],
    [{ verdict: 'lowered', reason: 'Somehow.' }, 'nothing-lowered'],
    [{ verdict: 'lowered', level: 1, reason: '  ' }, 'reason-missing'],
    [{ verdict: 'confirmed', level: 1, reason: '' }, 'figure-not-asked'],
    [{ verdict: 'accepted', reason: '' }, 'not-legal'],
  ] as const)('%j: %s', (given, fault) => {
    expect(checkVerdict(options, given)).toBe(fault);
  });

  it('on something that is not in the submission is refused', () => {
    const nowhere = legal('nowhere', LEVEL_3);
    expect(checkVerdict(nowhere, { verdict: 'confirmed', reason: '' })).toBe('not-here');
  });
});
