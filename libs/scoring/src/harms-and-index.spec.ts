import type { Instrument } from '#libs/instruments';
import {
  aControl,
  aHarm,
  anInput,
  anInstrument,
  aQuestion,
  at,
  FRESH,
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

describe('harms', () => {
  const questions = [aQuestion('control')];

  it('follow the profile alone, and a flag nobody set leaves them on', () => {
    const instrument = anInstrument(questions, { harms: [aHarm('grooming', { appliesWhen: whenFlag('dm') })] });
    const answers = { control: at(4, 3) };
    const off = score(instrument, { answers, profile: { dm: false } });
    expect(off.harms[0]).toMatchObject({ applies: 'false', offBy: [{ flag: 'dm', truth: 'false' }] });
    expect([off.gates, off.blocks, off.progress.unratedHarms]).toEqual([[], [], 0]);
    const open = score(instrument, { answers });
    expect(open.harms[0]).toMatchObject({ applies: 'not-known', offBy: [] });
    expect(open.blocks).toEqual([{ kind: 'unrated-harm', id: 'grooming' }]);
  });

  it('of the company have no control strength until a reviewer accepts their links', () => {
    const own = { id: 'own', title: 'Ours', rights: [], ...ratings(4, 4, 4, 2) };
    const instrument = anInstrument(questions);
    const answers = { control: at(4, 3) };
    expect(score(instrument, { answers, ownHarms: [own] }).harms).toMatchObject([
      { own: true, control: 0, residual: 'critical' },
    ]);
    const proposed = { ...own, proposedControls: [aControl('control', 1, ['key'])] };
    expect(score(instrument, { answers, ownHarms: [proposed] }).harms[0]).toMatchObject({
      control: 0,
      residual: 'critical',
      because: [],
      ifAccepted: { control: 4, residual: 'high', because: [{ question: 'control', evidenced: 4 }] },
    });
    const accepted = { ...own, acceptedControls: [aControl('control', 1, ['key'])] };
    expect(score(instrument, { answers, ownHarms: [accepted] }).harms[0]).toMatchObject({
      control: 4,
      residual: 'high',
    });
  });

  it.each([
    ['2025-11-21', true],
    ['2025-11-20', false],
    ['2026-12-24', true],
    ['last summer', false],
  ])('count an incident of %s: %s', (incidentOn, counts) => {
    const instrument = anInstrument(questions, { harms: [aHarm('h')] });
    const result = score(instrument, {
      answers: { control: at(4, 3) },
      harms: { h: { ...ratings(2, 2, 2, 1), incidentOn } },
    });
    expect(result.harms[0]).toMatchObject({ incident: counts, ratings: { likelihood: counts ? 4 : 1 } });
  });

  it('need no likelihood once an incident has set it', () => {
    const instrument = anInstrument(questions, { harms: [aHarm('h')] });
    const rating = { scale: 2, scope: 2, irremediability: 2, incidentOn: FRESH } as const;
    expect(score(instrument, { answers: { control: at(4, 3) }, harms: { h: rating } }).blocks).toEqual([]);
  });

  it('are weakened only by questions that apply, and take nothing from one that is not answered', () => {
    const instrument = anInstrument(
      [aQuestion('a'), aQuestion('b'), aQuestion('c', { appliesWhen: whenFlag('off') })],
      {
        harms: [aHarm('h', { controls: [aControl('a', 1), aControl('b', 1), aControl('c', 3)] })],
      },
    );
    const result = score(instrument, {
      profile: { off: false },
      answers: { a: at(4, 3), b: UNKNOWN },
      harms: { h: ratings(3, 3, 3, 3) },
    });
    expect(result.harms[0]).toMatchObject({
      control: 2,
      because: [
        { question: 'a', evidenced: 4 },
        { question: 'b', evidenced: 0 },
      ],
    });
  });
});

describe('the index', () => {
  const cluster = (id: string, ...levels: readonly (0 | 1 | 2 | 3 | 4)[]) =>
    levels.map((level, place) => [aQuestion(`${id}-${place}`, { rights: [id] }), at(level, 3)] as const);
  const indexOf = (...stated: ReturnType<typeof cluster>) =>
    score(anInstrument(stated.map(([question]) => question)), {
      answers: Object.fromEntries(stated.map(([{ id }, answer]) => [id, answer])),
    }).index;

  it('says when its band hangs on the offset', () => {
    const sensitive = indexOf(...cluster('a', 4), ...cluster('b', 4), ...cluster('c', 4), ...cluster('d', 1, 1, 2));
    expect(sensitive.sensitivity).toEqual({
      offset15: { n: 145n, d: 3n },
      offset35: { n: 205n, d: 3n },
      bandSensitive: true,
    });
    const steady = indexOf(...cluster('a', 4), ...cluster('b', 4));
    expect(steady.sensitivity).toMatchObject({ offset15: { n: 100n, d: 1n }, bandSensitive: false });
  });

  it('is exact beyond what doubles can hold', () => {
    const primes = [31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83];
    const index = indexOf(
      ...primes.flatMap((prime, right) =>
        cluster(`r${right}`, ...Array.from({ length: prime }, (_, place) => (place === 0 ? 3 : 2))),
      ),
    );
    // Each right scores 50 + 25/prime; the common denominator has 24 digits.
    const product = primes.reduce((all, prime) => all * BigInt(prime), 1n);
    const numerator = primes.reduce((sum, prime) => sum + (50n * BigInt(prime) + 25n) * (product / BigInt(prime)), 0n);
    expect(index.mean).toEqual({ n: numerator, d: product * 13n });
    expect(index.value).toEqual(index.mean);
    expect(index.weakestClusters).toEqual(['r12']);
  });

  it('names every weakest right', () => {
    expect(indexOf(...cluster('a', 2), ...cluster('b', 4), ...cluster('c', 2)).weakestClusters).toEqual(['a', 'c']);
  });
});

describe('what would move a right', () => {
  const instrument = anInstrument([
    aQuestion('claimed', { weight: 2 }),
    aQuestion('low', { weight: 3 }),
    aQuestion('unknown', { weight: 1 }),
    aQuestion('done', { weight: 3 }),
  ]);
  const answers = { claimed: at(4, 0), low: at(1, 0), unknown: UNKNOWN, done: at(4, 3) };

  it('lists missing evidence, next levels and what to find out, best gain first', () => {
    const { movers } = score(instrument, { answers });
    expect(
      movers['r1']?.map(({ question, how, toLevel, toTier, gain }) => [
        question,
        how,
        toLevel,
        toTier,
        toFractionText(gain),
      ]),
    ).toEqual([
      ['claimed', 'evidence', 4, 3, '50/3'],
      ['low', 'next-level', 2, 1, '25/3'],
      ['unknown', 'find-out', 1, 0, '25/9'],
    ]);
  });

  it('says which gates a single change would close', () => {
    const guarded = anInstrument([aQuestion('line', { redLine: 'RL-1' }), aQuestion('rest', { weight: 3 })]);
    const { movers, gates } = score(guarded, { answers: { line: at(0, 1), rest: at(4, 3) } });
    expect(gates.map((gate) => gate.id)).toEqual(['G1']);
    expect(movers['r1']).toMatchObject([{ question: 'line', how: 'next-level', toLevel: 1, toTier: 1, lifts: ['G1'] }]);
  });
});
