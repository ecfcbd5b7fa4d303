import type { Instrument } from '#libs/instruments';
import {
  aHarm,
  anInput,
  anInstrument,
  aQuestion,
  at,
  choosing,
  ratings,
  UNKNOWN,
  whenAnswer,
  whenFlag,
  YES_PARTLY_NO,
} from '../../../test/support/small-instrument.js';
import { Random, randomAssessment } from '../../../test/support/random-assessment.js';
import { applicability } from './applicability.js';
import type { AssessmentInput } from './assessment-input.js';
import { compileInstrument } from './compile-instrument.js';
import { scoreAssessment } from './score-assessment.js';

const policy = (id: string, overrides: Parameters<typeof aQuestion>[1] = {}) =>
  aQuestion(id, {
    about: 'organisation',
    moduleId: 'policy',
    rights: ['due-diligence'],
    naAllowed: false,
    ...overrides,
  });

const score = (instrument: Instrument, input: Partial<AssessmentInput>) =>
  scoreAssessment(compileInstrument(instrument), anInput(input));

describe('a screening', () => {
  const instrument = anInstrument(
    [
      aQuestion('contact', { screening: true, redLine: 'RL-03', naAllowed: false }),
      aQuestion('defaults', { screening: true }),
      aQuestion('notice'),
    ],
    { harms: [aHarm('grooming', { screening: true }), aHarm('lost-sleep')] },
  );

  it('looks at marked questions and harms only, and gives no score, band, index or movers', () => {
    const result = score(instrument, { mode: 'screening', answers: { contact: at(4, 2), defaults: at(1) } });
    expect(result.questions.map((question) => question.id)).toEqual(['contact', 'defaults']);
    expect(result.harms.map((harm) => harm.id)).toEqual(['grooming']);
    expect(result.clusters[0]).toMatchObject({
      score: null,
      band: null,
      coverage: null,
      reason: 'SCREENING',
      concerns: 1,
    });
    expect(result.clusters[0]?.sums.weight).toBe(0);
    expect(result.index).toMatchObject({ value: null, band: null, reason: 'SCREENING' });
    expect(result.movers).toEqual({});
    expect(result.progress).toMatchObject({ applicable: 2, blank: 0, unratedHarms: 1 });
  });

  it('takes a red line that is denied without evidence as claimed, without a gate', () => {
    const result = score(instrument, {
      mode: 'screening',
      answers: { contact: at(4), defaults: at(3) },
      harms: { grooming: ratings(1, 1, 1, 1) },
    });
    expect(result.redLines).toEqual([{ id: 'RL-03', state: 'CLAIMED', because: ['contact'], offBy: [] }]);
    expect([result.gates, result.headline]).toEqual([[], 'Screening only']);
  });

  it.each([
    ['a breach', { contact: at(0), defaults: at(3) }, 'Red line open'],
    ['a red line nobody knows about', { contact: UNKNOWN, defaults: at(3) }, 'Red line not cleared'],
  ])('is headed by %s', (_, answers, headline) => {
    expect(score(instrument, { mode: 'screening', answers, harms: { grooming: ratings(1, 1, 1, 1) } }).headline).toBe(
      headline,
    );
  });

  it('leaves harms as they would be without controls', () => {
    const controlled = {
      ...instrument,
      harms: [
        aHarm('grooming', { screening: true, controls: [{ question: 'contact', weight: 1, key: true, reach: true }] }),
      ],
    };
    const answers = { contact: at(4, 3), defaults: at(4, 3) };
    const harms = { grooming: ratings(4, 4, 4, 3) };
    expect(score(controlled, { answers, harms }).harms[0]).toMatchObject({
      inherent: 'critical',
      residual: 'high',
      control: 4,
    });
    const screened = score(controlled, { mode: 'screening', answers, harms });
    expect(screened.harms[0]).toMatchObject({ inherent: 'critical', residual: 'critical', control: 0, because: [] });
    expect(screened.headline).toBe('Critical residual risk');
  });

  it('routes by questions it does not ask', () => {
    const routed = anInstrument([
      aQuestion('gate', { ...YES_PARTLY_NO, appliesWhen: whenFlag('dm') }),
      aQuestion('follow', { screening: true, appliesWhen: whenAnswer('gate', 'yes-it-is') }),
    ]);
    expect(score(routed, { mode: 'screening', profile: { dm: false } }).questions.map((each) => each.state)).toEqual([
      'NA_AUTO',
    ]);
    expect(score(routed, { mode: 'screening', profile: { dm: true } }).questions.map((each) => each.state)).toEqual([
      'BLANK',
    ]);
  });
});

describe("an organisation's own assessment", () => {
  const instrument = anInstrument(
    [
      policy('commitment', { redLine: 'RL-13' }),
      policy('owner'),
      aQuestion('defaults', { rights: ['privacy'], redLine: 'RL-07', naAllowed: false }),
    ],
    { harms: [aHarm('grooming')] },
  );

  it('scores its modules, and has no rights profile, index, harms or product questions', () => {
    const result = score(instrument, { mode: 'organisation', answers: { commitment: at(2, 1), owner: at(4, 2) } });
    expect(result.questions.map((question) => [question.id, question.inherited])).toEqual([
      ['commitment', false],
      ['owner', false],
    ]);
    expect(result.modules).toMatchObject([
      { id: 'policy', score: { n: 125n, d: 2n } },
      { id: 'module', score: null, reason: 'OUT_OF_SCOPE', naRate: null },
    ]);
    expect(result.clusters.map((cluster) => [cluster.score, cluster.reason])).toEqual([
      [null, 'OUT_OF_SCOPE'],
      [null, 'OUT_OF_SCOPE'],
    ]);
    expect(result.index).toMatchObject({ value: null, reason: 'ORGANISATION' });
    expect([result.harms, result.redLines.map((redLine) => redLine.id), result.headline]).toEqual([
      [],
      ['RL-13'],
      'No index',
    ]);
  });

  it('knows the gates on red lines and evidence only', () => {
    const result = score(instrument, { mode: 'organisation', answers: { commitment: at(0), owner: at(0) } });
    expect(result.gates.map((gate) => gate.id)).toEqual(['G1', 'G5']);
    expect(
      score(instrument, { mode: 'organisation', answers: { owner: at(3, 2) } }).gates.map((gate) => gate.id),
    ).toEqual(['G2']);
  });
});

describe('inherited answers', () => {
  const instrument = anInstrument([
    policy('suppliers', { ...YES_PARTLY_NO, redLine: 'RL-13' }),
    policy('supplier-checks', { appliesWhen: whenFlag('hardware') }),
    aQuestion('parts', { rights: ['due-diligence'], appliesWhen: whenAnswer('suppliers', 'yes-it-is') }),
  ]);

  it('keep the routing of the organisation and decide product conditions', () => {
    const result = score(instrument, {
      profile: { hardware: true },
      organisation: { profile: { hardware: false }, answers: { suppliers: choosing('not-at-all') } },
    });
    expect(result.questions.map(({ id, state, inherited }) => [id, state, inherited])).toEqual([
      ['suppliers', 'ANSWERED', true],
      ['supplier-checks', 'NA_AUTO', true],
      ['parts', 'NA_AUTO', false],
    ]);
    expect(result.headline).toBe('Red line open');
    expect(result.clusters[0]?.inheritedShare).toEqual({ n: 1n, d: 1n });
  });

  it('are blank where the organisation has not answered, and block the submission', () => {
    const result = score(instrument, { answers: { suppliers: choosing('yes-it-is', 3), parts: at(3, 2) } });
    expect(result.questions.map((question) => question.state)).toEqual(['BLANK', 'BLANK', 'ANSWERED']);
    expect(result.blocks).toEqual([
      { kind: 'blank', id: 'suppliers' },
      { kind: 'blank', id: 'supplier-checks' },
    ]);
    expect(result.progress).toMatchObject({ applicable: 3, blank: 2, inherited: { applicable: 2, blank: 2 } });
  });

  it('are never routed by one product', () => {
    const crossed = anInstrument([
      aQuestion('product-fact', YES_PARTLY_NO),
      policy('follow', { appliesWhen: whenAnswer('product-fact', 'yes-it-is') }),
    ]);
    const result = score(crossed, {
      answers: { 'product-fact': choosing('not-at-all') },
      organisation: { answers: {} },
    });
    expect(result.questions[1]).toMatchObject({ state: 'BLANK', applies: 'not-known' });
  });
});

describe('support questions', () => {
  it('enter no figure, gate or control, and do not block', () => {
    const instrument = anInstrument([aQuestion('scored'), aQuestion('support', { scored: false, redLine: 'RL-01' })], {
      harms: [aHarm('h', { controls: [{ question: 'support', weight: 1, key: true, reach: false }] })],
    });
    const result = score(instrument, {
      answers: { scored: at(3, 2), support: at(0, 3) },
      harms: { h: ratings(2, 1, 1, 4) },
    });
    expect(result.overall).toMatchObject({ score: { n: 75n, d: 1n }, because: ['scored'] });
    expect(result.questions[1]).toMatchObject({ points: 0, claim: 0, upper: 0, redLine: undefined, level: 0 });
    expect([result.redLines, result.gates, result.harms[0]?.because]).toEqual([[], [], []]);
    expect(score(instrument, { answers: { scored: at(3, 2) }, harms: { h: ratings(1, 1, 1, 1) } }).blocks).toEqual([]);
  });
});

describe('applicability without a score', () => {
  it('agrees with the score on every question and harm', () => {
    const random = new Random(7);
    for (let run = 0; run < 2000; run++) {
      const { instrument, input } = randomAssessment(random.whole(0, 2 ** 30), {
        answerConditions: true,
        verdicts: true,
      });
      const compiled = compileInstrument(instrument);
      const { questions, harms } = applicability(compiled, input);
      const result = scoreAssessment(compiled, input);
      const plain = result.questions.map(({ id, applies, because, inherited }) => ({
        id,
        applies,
        because,
        inherited,
      }));
      expect(questions).toEqual(plain);
      expect(harms.map(({ id, applies }) => [id, applies])).toEqual(
        result.harms.filter((harm) => !harm.own).map(({ id, applies }) => [id, applies]),
      );
    }
  });
});
