import type { Harm, HarmControl, Level, Tier } from '#libs/instruments';
import {
  aControl,
  aHarm,
  anInput,
  anInstrument,
  aQuestion,
  at,
  ratings,
  whenFlag,
} from '../../../test/support/small-instrument.js';
import type { HarmRating } from './assessment-input.js';
import type { HarmResult } from './assessment-result.js';
import { compileInstrument } from './compile-instrument.js';
import { riskLevel } from './risk-level.js';
import { scoreAssessment } from './score-assessment.js';

interface Given {
  readonly rating?: HarmRating;
  readonly controls?: readonly (readonly [weight: number, evidenced: Level, ...marks: ('key' | 'reach')[]])[];
  readonly floor?: Harm['floor'];
  /** Places of controls whose feature the product does not have. */
  readonly off?: readonly number[];
}

/** One harm whose controls stand at the given evidenced levels. */
function harmOf({ rating, controls = [], floor = {}, off = [] }: Given): HarmResult {
  const questions = [
    aQuestion('other'),
    ...controls.map((_, place) =>
      aQuestion(`control-${place}`, off.includes(place) ? { appliesWhen: whenFlag('off') } : {}),
    ),
  ];
  const links = controls.map(([weight, , ...marks], place): HarmControl => aControl(`control-${place}`, weight, marks));
  const compiled = compileInstrument(anInstrument(questions, { harms: [aHarm('harm', { controls: links, floor })] }));
  const answers = Object.fromEntries(
    controls.map(([, level], place) => [`control-${place}`, at(level, Math.max(0, level - 1) as Tier)]),
  );
  const result = scoreAssessment(
    compiled,
    anInput({ answers, profile: { off: false }, harms: rating === undefined ? {} : { harm: rating } }),
  );
  const [harm] = result.harms;
  if (harm === undefined) throw new Error('The harm was not evaluated.');
  return harm;
}

describe('worked examples of salience', () => {
  const grooming = ratings(4, 2, 4, 2);

  it('S1: leaves grooming critical under middling controls and high under good ones', () => {
    expect(
      harmOf({
        rating: grooming,
        controls: [
          [3, 3, 'key'],
          [2, 3],
          [1, 2],
        ],
      }),
    ).toMatchObject({
      severity: 4,
      inherent: 'critical',
      control: 2,
      residualLikelihood: 2,
      residual: 'critical',
    });
    expect(
      harmOf({
        rating: grooming,
        controls: [
          [3, 3, 'key'],
          [2, 3],
          [1, 3],
        ],
      }),
    ).toMatchObject({
      control: 3,
      residualLikelihood: 1,
      residual: 'high',
    });
  });

  it.each([3, 4] as const)(
    'S1: keeps grooming critical after an incident this year, with controls at %i too',
    (level) => {
      const rating = { ...grooming, incidentOn: '2026-02-03' };
      const harm = harmOf({
        rating,
        controls: [
          [3, level, 'key'],
          [2, level],
          [1, level],
        ],
      });
      expect(harm).toMatchObject({
        ratings: { likelihood: 4 },
        control: level,
        residualLikelihood: 3,
        residual: 'critical',
        incident: true,
      });
      expect(harm.flags).toEqual([{ dimension: 'likelihood', why: 'incident' }]);
    },
  );

  it('S2: lets a weak key control hold the strength at one step above it', () => {
    const { control } = harmOf({
      rating: grooming,
      controls: [
        [3, 1, 'key'],
        [2, 4],
        [1, 4],
        [3, 4],
      ],
    });
    expect(control).toBe(2);
  });

  it('S3: lets wide reach raise severity by one step', () => {
    expect(harmOf({ rating: ratings(2, 4, 1, 4) })).toMatchObject({ severity: 3, inherent: 'high' });
  });

  it('S4: does not let trivial mass effects drown severe ones', () => {
    expect(harmOf({ rating: ratings(1, 4, 1, 4) })).toMatchObject({ severity: 2, inherent: 'medium' });
  });

  it('S5: keeps a rare, grave and irreversible harm high', () => {
    expect(harmOf({ rating: ratings(4, 1, 4, 1) })).toMatchObject({ severity: 4, inherent: 'high' });
  });

  it('S6: counts an unknown likelihood as 3 and flags it', () => {
    const harm = harmOf({ rating: { ...grooming, likelihood: 'unknown' } });
    expect(harm.ratings.likelihood).toBe(3);
    expect(harm.flags).toEqual([{ dimension: 'likelihood', why: 'unknown' }]);
  });

  it('S7: leaves a harm without controls as it is', () => {
    expect(harmOf({ rating: grooming })).toMatchObject({ control: 0, inherent: 'critical', residual: 'critical' });
  });

  it('S8: counts an unrated harm as 3 throughout, and the floor above it', () => {
    const unrated = harmOf({});
    expect(unrated).toMatchObject({ ratings: ratings(3, 3, 3, 3), inherent: 'high' });
    expect(unrated.flags.map((flag) => flag.why)).toEqual(['not-rated', 'not-rated', 'not-rated', 'not-rated']);
    const floor = { scale: 4, irremediability: 4 } as const;
    expect(harmOf({ floor })).toMatchObject({ severity: 4, ratings: { likelihood: 3 }, inherent: 'critical' });
    const rated = harmOf({ rating: ratings(2, 1, 1, 1), floor });
    expect(rated).toMatchObject({ severity: 4, inherent: 'high' });
    expect(rated.flags).toEqual([
      { dimension: 'scale', why: 'floor' },
      { dimension: 'irremediability', why: 'floor' },
    ]);
  });

  it('S9: reduces nothing where the key control does not apply', () => {
    const controls = [
      [3, 4, 'key'],
      [2, 4],
      [2, 4],
    ] as const;
    expect(harmOf({ rating: grooming, controls }).control).toBe(4);
    expect(harmOf({ rating: grooming, controls, off: [0] })).toMatchObject({ control: 2, residual: 'critical' });
  });

  it('S10: narrows the scope only where reach is held by controls of full strength', () => {
    const rating = ratings(2, 3, 1, 3);
    expect(
      harmOf({
        rating,
        controls: [
          [3, 4, 'key', 'reach'],
          [1, 4],
        ],
      }),
    ).toMatchObject({
      severity: 3,
      inherent: 'high',
      residualScope: 2,
      residualSeverity: 2,
      control: 4,
      residualLikelihood: 1,
      residual: 'low',
    });
    expect(
      harmOf({
        rating,
        controls: [
          [3, 3, 'key', 'reach'],
          [1, 4],
        ],
      }),
    ).toMatchObject({
      residualScope: 3,
      residualSeverity: 3,
      control: 3,
      residualLikelihood: 2,
      residual: 'high',
    });
  });
});

describe('the level of a harm', () => {
  it('is looked up with severity before likelihood', () => {
    const rows = ([4, 3, 2, 1] as const).map((severity) =>
      ([1, 2, 3, 4] as const).map((likelihood) => riskLevel(severity, likelihood)),
    );
    expect(rows).toEqual([
      ['high', 'critical', 'critical', 'critical'],
      ['medium', 'high', 'high', 'high'],
      ['low', 'medium', 'medium', 'medium'],
      ['low', 'low', 'low', 'low'],
    ]);
  });
});
