import type { Instrument, Question } from '#libs/instruments';
import {
  ACCEPTED_NOT_APPLICABLE,
  aHarm,
  anInput,
  anInstrument,
  aQuestion,
  at,
  choosing,
  CLAIMED_NOT_APPLICABLE,
  ratings,
  REJECTED_NOT_APPLICABLE,
  REVERSE,
  UNKNOWN,
  whenAnswer,
  whenFlag,
  YES_PARTLY_NO,
} from '../../../test/support/small-instrument.js';
import type { Answer, AssessmentInput } from './assessment-input.js';
import type { AssessmentResult, SetScore } from './assessment-result.js';
import { compileInstrument } from './compile-instrument.js';
import { displayScore, toDecimalText, toFractionText } from './display-fraction.js';
import { fraction } from './fraction.js';
import { scoreAssessment } from './score-assessment.js';

type Stated = readonly [question: Question, answer: Answer | undefined];

function score(stated: readonly Stated[], input: Partial<AssessmentInput> = {}, instrument: Partial<Instrument> = {}) {
  const answers = Object.fromEntries(stated.flatMap(([{ id }, answer]) => (answer ? [[id, answer]] : [])));
  const compiled = compileInstrument(
    anInstrument(
      stated.map(([question]) => question),
      instrument,
    ),
  );
  return scoreAssessment(compiled, anInput({ answers, ...input }));
}

/** Unit-weight questions, proven, whose cluster scores exactly `value` (a multiple of one half), or that do not apply. */
function rightScoring(right: string, value: number | null): readonly Stated[] {
  const count = value === null ? 3 : Number.isInteger(value) ? 25 : 50;
  const sum = ((value ?? 0) * count) / 25;
  return Array.from({ length: count }, (_, place): Stated => {
    const level = Math.floor(sum / count) + (place < sum % count ? 1 : 0);
    const answer = value === null ? ACCEPTED_NOT_APPLICABLE : at(level as 0 | 1 | 2 | 3 | 4, 3);
    return [aQuestion(`${right}-${place}`, { rights: [right], moduleId: right }), answer];
  });
}

const rights = (...values: readonly (number | null)[]) =>
  values.flatMap((value, place) => rightScoring(`r${place + 1}`, value));

function text(value: SetScore['score']): string | null {
  return value === null ? null : toFractionText(value);
}

function only(result: AssessmentResult): SetScore {
  const [module] = result.modules;
  if (module === undefined) throw new Error('The result has no module.');
  return module;
}

const same = (count: number, answer: Answer | undefined, prefix = 'q'): readonly Stated[] =>
  Array.from({ length: count }, (_, place): Stated => [aQuestion(`${prefix}-${place}`), answer]);

const openIds = (result: AssessmentResult) => result.gates.map((gate) => gate.id);

describe('worked examples of practice', () => {
  it('P1: scores a mixed module 425/8 with its claim, range, coverage, support and confidence', () => {
    const module = only(
      score([
        [aQuestion('a', { weight: 3 }), at(4, 2)],
        [aQuestion('b', { weight: 2 }), at(3, 1)],
        [aQuestion('c', { weight: 2 }), at(2, 1)],
        [aQuestion('d'), UNKNOWN],
        [aQuestion('e', { weight: 2 }), ACCEPTED_NOT_APPLICABLE],
      ]),
    );
    expect(module).toMatchObject({ band: 'established', confidence: 'medium', thin: false });
    expect(module.sums).toEqual({ points: 425, claim: 550, upper: 650, weight: 8 });
    expect([module.score, module.claim, module.upper, module.range].map((value) => text(value))).toEqual([
      '425/8',
      '275/4',
      '325/4',
      '225/8',
    ]);
    expect([module.coverage, module.support].map((value) => text(value))).toEqual(['175/2', '25']);
    expect([module.score, module.claim, module.upper].map((value) => value && displayScore(value))).toEqual([
      '53',
      '69',
      '81',
    ]);
    expect(module.score && toDecimalText(module.score)).toBe('53.1250');
  });

  it('P1: gives level 3 and level 4 with an operating record the same points', () => {
    const result = score([
      [aQuestion('a'), at(3, 2)],
      [aQuestion('b'), at(4, 2)],
    ]);
    expect(result.questions.map((question) => question.points)).toEqual([75, 75]);
  });

  it('P2: leaves bare assertions at 25 with low confidence and opens G4 and G5', () => {
    const result = score(same(6, at(4)));
    const [cluster] = result.clusters;
    expect(cluster).toMatchObject({ confidence: 'low' });
    expect(
      [cluster?.score, cluster?.claim, cluster?.coverage, cluster?.support].map((value) => text(value ?? null)),
    ).toEqual(['25', '100', '0', '0']);
    expect(openIds(result)).toEqual(['G4', 'G5']);
  });

  it('P3: gives no figure where everything is not applicable, and refuses the submission', () => {
    const result = score(same(4, ACCEPTED_NOT_APPLICABLE));
    expect(only(result)).toMatchObject({
      score: null,
      claim: null,
      upper: null,
      coverage: null,
      band: null,
      reason: 'ALL_NA',
    });
    expect(result.index).toMatchObject({ value: null, upper: null, reason: 'NOTHING_APPLIES' });
    expect(result.headline).toBe('No index');
    expect(result.blocks).toEqual([{ kind: 'nothing-applies' }]);
  });

  it('P4: counts six blank questions as nothing, up to 100, and blocks the submission', () => {
    const result = score([...same(4, at(4, 3)), ...same(6, undefined, 'blank')]);
    expect([only(result).score, only(result).upper].map((value) => text(value))).toEqual(['40', '100']);
    expect(result.blocks).toHaveLength(6);
    expect(result.progress).toMatchObject({ applicable: 10, answered: 4, blank: 6 });
  });

  it('P4: counts six unknown answers the same and lets them be submitted', () => {
    const result = score([...same(4, at(4, 3)), ...same(6, UNKNOWN, 'unknown')]);
    expect(text(only(result).score)).toBe('40');
    expect(result.blocks).toEqual([]);
  });

  it('P5: holds the index at one level above the weakest right', () => {
    const { index, headline, gates } = score(rights(92, 88, 85, 90, 10));
    expect([index.mean, index.weakest, index.uncapped, index.value].map((value) => text(value))).toEqual([
      '73',
      '10',
      '35',
      '35',
    ]);
    expect(index).toMatchObject({ band: 'emerging', weakestClusters: ['r5'] });
    expect(gates).toEqual([{ id: 'G4', status: 'A right is largely unprotected', cap: 49, because: ['r5'] }]);
    expect(headline).toBe('A right is largely unprotected');
  });

  describe('P6: five strong rights and a red line', () => {
    const question = aQuestion('ads', {
      ...REVERSE,
      scale: 'reverse',
      rights: ['r1'],
      moduleId: 'r1',
      redLine: 'RL-06',
      weight: 3,
      appliesWhen: whenFlag('ads'),
    });
    const withRedLine = (answer: Answer | undefined, ads?: boolean) =>
      score([...rights(80, 85, 78, 90, 82), [question, answer]], { profile: ads === undefined ? {} : { ads } });

    it('is advanced at 83 without it', () => {
      const { index, headline } = score(rights(80, 85, 78, 90, 82));
      expect([index.mean, index.weakest, index.value].map((value) => text(value))).toEqual(['83', '78', '83']);
      expect([index.band, headline]).toEqual(['advanced', 'Advanced']);
    });

    it('falls to 24 without a band when it is breached', () => {
      const { index, headline } = withRedLine(choosing('present', 2), true);
      expect([text(index.value), text(index.upper), index.band, headline]).toEqual(['24', '24', null, 'Red line open']);
    });

    it.each([
      ['is unknown', UNKNOWN],
      ['is denied without evidence', choosing('absent')],
    ])('falls to 49 when it %s', (_, answer) => {
      const { index, headline } = withRedLine(answer, true);
      expect([text(index.value), index.band, headline]).toEqual(['49', 'emerging', 'Red line not cleared']);
    });

    it('stays at 83 when the product has no ads', () => {
      const result = withRedLine(undefined, false);
      expect(text(result.index.value)).toBe('83');
      expect(result.redLines).toEqual([
        { id: 'RL-06', state: 'NOT_APPLICABLE', because: ['ads'], offBy: [{ flag: 'ads', truth: 'false' }] },
      ]);
    });

    it('is asked and not cleared when nobody said whether there are ads', () => {
      expect(withRedLine(undefined).headline).toBe('Red line not cleared');
    });
  });

  it('P7: leaves a right that does not apply out of the mean', () => {
    const { index, clusters } = score(rights(80, null, 60));
    expect(text(index.value)).toBe('70');
    expect(clusters[1]).toMatchObject({ score: null, reason: 'ALL_NA' });
    expect(index).toMatchObject({ nonNull: 2, partial: false });
  });

  it('P8: takes the mean of ten of eleven rights, and 49 with one critical harm', () => {
    const eleven = rights(62.5, 55, 48, 40, 71, 66, 58, null, 52, 45, 31);
    const { index } = score(eleven);
    expect([index.mean, index.weakest, index.value].map((value) => text(value))).toEqual(['1057/20', '31', '1057/20']);
    expect(index.band).toBe('established');
    const critical = score(eleven, { harms: { grooming: ratings(4, 2, 4, 2) } }, { harms: [aHarm('grooming')] });
    expect([text(critical.index.value), critical.index.band, openIds(critical)]).toEqual(['49', 'emerging', ['G3']]);
    expect(text(critical.index.upper)).toBe('49');
  });

  it.each([
    ['yes', choosing('present'), 0, 0, 'BREACHED'],
    ['partly, proven', choosing('partly', 3), 50, 50, 'BREACHED'],
    ['no, with a record', choosing('absent', 2), 75, 100, 'CLEAR'],
    ['no, with a document', choosing('absent', 1), 50, 100, 'UNRESOLVED'],
    ['no, only asserted', choosing('absent'), 25, 100, 'UNRESOLVED'],
    ['we do not know', UNKNOWN, 0, 100, 'UNRESOLVED'],
  ])('P9: a reverse red line answered "%s" is judged by level and evidence', (_, answer, points, upper, state) => {
    const { questions } = score([[aQuestion('ads', { ...REVERSE, scale: 'reverse', redLine: 'RL-06' }), answer]]);
    expect(questions[0]).toMatchObject({ points, upper, redLine: { id: 'RL-06', state } });
  });

  it('P10: puts a boundary into the upper band and never prints it from below', () => {
    const ones = score([...same(3, at(1, 2))]);
    expect([text(only(ones).score), only(ones).band]).toEqual(['25', 'emerging']);
    const less = score([...same(2, at(1, 2)), ...same(1, at(0, 2), 'none')]);
    expect([text(only(less).score), only(less).band]).toEqual(['50/3', 'critical-gaps']);
    expect(displayScore(fraction(749_999, 10_000))).toBe('74.9');
    expect(displayScore(fraction(149, 2))).toBe('74.5');
  });

  it.each([
    [3, 2, '2025-11-21', 75],
    [3, 2, '2025-11-20', 50],
    [3, 2, '2024-11-20', 25],
    [4, 3, '2025-11-21', 100],
    [4, 3, '2025-11-20', 75],
    [4, 3, '2024-11-20', 50],
    [4, 3, '2023-11-20', 25],
    [2, 1, '2025-11-20', 50],
    [2, 1, '2024-11-20', 25],
    [2, 1, '2026-11-22', 25],
  ] as const)('P11: level %i with tier %i of %s is worth %i points', (level, tier, date, points) => {
    expect(score([[aQuestion('a'), at(level, tier, date)]]).questions[0]?.points).toBe(points);
  });

  it.each([
    ['claimed', CLAIMED_NOT_APPLICABLE, '100/3', '200/3', false, '100/3'],
    ['rejected', REJECTED_NOT_APPLICABLE, '100/3', '200/3', false, '0'],
    ['accepted', ACCEPTED_NOT_APPLICABLE, '50', '50', true, '100/3'],
  ])('P12: a not-applicable claim that is %s', (_, answer, expected, upper, thin, rate) => {
    const module = only(score([...same(2, at(2, 2)), [aQuestion('claim'), answer]]));
    expect([text(module.score), text(module.upper), module.thin, text(module.naRate)]).toEqual([
      expected,
      upper,
      thin,
      rate,
    ]);
  });

  it.each([
    ['no', choosing('not-at-all'), '0', '0', 'NA_AUTO'],
    ['unknown', UNKNOWN, '0', '100', 'BLANK'],
    ['yes, proven', choosing('yes-it-is', 3), '25', '100', 'BLANK'],
  ])('P13: a gate answered "%s" decides about its follow-ups', (_, answer, expected, upper, state) => {
    const follows = (id: string): Stated => [
      aQuestion(id, { appliesWhen: whenAnswer('gate', 'yes-it-is') }),
      undefined,
    ];
    const result = score([[aQuestion('gate', YES_PARTLY_NO), answer], follows('a'), follows('b'), follows('c')]);
    expect([text(only(result).score), text(only(result).upper)]).toEqual([expected, upper]);
    expect(result.questions.slice(1).map((question) => question.state)).toEqual([state, state, state]);
  });

  it('P14: does not take an asserted remedy for one that works', () => {
    const asserted = same(4, at(4)).map(([question, answer]): Stated => [{ ...question, rights: ['remedy'] }, answer]);
    const result = score([...rights(80, 85, 78), ...asserted], {}, { remedyCluster: 'remedy' });
    const { index } = result;
    expect([index.mean, index.weakest, index.uncapped, index.value, index.upper].map((value) => text(value))).toEqual([
      '67',
      '25',
      '50',
      '49',
      '343/4',
    ]);
    expect([index.band, openIds(result), result.headline]).toEqual(['emerging', ['G6'], 'No working remedy']);
  });

  it('P15: counts a shared question in full in each of its rights and once overall', () => {
    const thirteen = Array.from({ length: 13 }, (_, place) => `r${place + 1}`);
    const result = score(
      [
        [aQuestion('a', { weight: 3, rights: ['r1', 'r2'] }), at(3, 2)],
        [aQuestion('b', { weight: 1, rights: ['r1'] }), at(0)],
        [aQuestion('c', { weight: 2, rights: ['r2', 'r3'] }), at(2, 2)],
      ],
      {},
      { clusters: thirteen.map((id) => ({ id, title: id, short: id, about: id, cites: [] })) },
    );
    expect(result.clusters.slice(0, 4).map((cluster) => text(cluster.score))).toEqual(['225/4', '65', '50', null]);
    expect(result.clusters[3]?.reason).toBe('NOT_IN_INSTRUMENT');
    expect([text(result.overall.score), text(result.index.mean)]).toEqual(['325/6', '685/12']);
    expect(result.index).toMatchObject({ partial: true, nonNull: 3 });
  });
});
