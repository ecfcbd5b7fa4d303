import fc from 'fast-check';
import type { Harm, Instrument, Level, Question, Rating, Tier } from '#libs/instruments';
import type {
  AnswerState,
  AssessmentInput,
  AssessmentResult,
  HarmResult,
  OwnHarm,
  QuestionResult,
  RedLineState,
  RiskLevel,
} from '#libs/scoring';
import { groupByUrgency, proposePlan } from './index.js';

const aQuestion = (over: Partial<Question> & { id: string }): Question => ({
  moduleId: 'privacy',
  about: 'product',
  asks: `How is ${over.id} done?`,
  why: 'A child may be harmed.',
  help: 'Look at the worst platform.',
  scale: 'maturity',
  options: [],
  parts: [],
  weight: 2,
  rights: ['privacy'],
  cites: ['GC25 70'],
  failLevel: 0,
  screening: false,
  scored: true,
  naAllowed: true,
  evidence: { 1: 'Approved list', 2: 'Release-test result', 3: 'Outside test' },
  remediation: [
    {
      id: `${over.id}-close`,
      levels: [0, 1],
      action: 'Close it.',
      kind: 'prevent',
      owner: 'product',
      effort: 'medium',
      dueInDays: 60,
      doneWhen: 'A test shows it.',
    },
    {
      id: `${over.id}-test`,
      levels: [2],
      action: 'Test it.',
      kind: 'mitigate',
      owner: 'engineering',
      effort: 'small',
      doneWhen: 'A release stops.',
    },
  ],
  examples: [],
  ...over,
});

const answered = (id: string, level: Level, tier: Tier, over: Partial<QuestionResult> = {}): QuestionResult => ({
  id,
  state: 'ANSWERED',
  inherited: false,
  applies: 'true',
  because: [],
  scored: true,
  weight: 2,
  rights: ['privacy'],
  level,
  tier,
  evidenced: Math.min(level, tier + 1) as Level,
  points: 0,
  claim: 0,
  upper: 0,
  stale: false,
  ...over,
});

const unanswered = (id: string, state: QuestionResult['state']): QuestionResult =>
  answered(id, 0, 0, { state, level: undefined, evidenced: undefined });

const template = (id: string, kind: 'prevent' | 'mitigate' | 'remedy') =>
  ({ id, action: `${kind} it.`, kind, owner: 'safety', effort: 'small', doneWhen: 'Seen.' }) as const;

const aHarm = (id: string, controls: readonly string[] = []): Harm => ({
  id,
  cell: 'contact-sexual',
  title: `Harm ${id}`,
  rights: ['protection'],
  cites: ['GC25 81'],
  screening: false,
  floor: {},
  rate: { exposed: '', scale: '', scope: '', irremediability: '', likelihood: '' },
  controls: controls.map((question) => ({ question, weight: 1, key: false, reach: false })),
  prevent: template(`${id}-prevent`, 'prevent'),
  mitigate: template(`${id}-mitigate`, 'mitigate'),
  remedy: template(`${id}-remedy`, 'remedy'),
});

const aHarmResult = (id: string, over: Partial<HarmResult> = {}): HarmResult => ({
  id,
  own: false,
  applies: 'true',
  offBy: [],
  ratings: { scale: 3, scope: 2, irremediability: 3, likelihood: 3 },
  flags: [],
  incident: false,
  severity: 3,
  inherent: 'high',
  control: 0,
  residualSeverity: 3,
  residualLikelihood: 3,
  residualScope: 2,
  residual: 'high',
  because: [],
  ...over,
});

const controls = (...questions: readonly string[]): HarmResult['because'] =>
  questions.map((question) => ({ question, weight: 1, key: false, reach: false, evidenced: 0 }));

interface Case {
  readonly questions?: readonly Question[];
  readonly results?: readonly QuestionResult[];
  readonly harms?: readonly Harm[];
  readonly harmResults?: readonly HarmResult[];
  readonly ownHarms?: readonly OwnHarm[];
  readonly mode?: AssessmentInput['mode'];
}

function plan({ questions = [], results = [], harms = [], harmResults = [], ownHarms, mode = 'full' }: Case) {
  const instrument = {
    questions,
    harms,
    redLines: [
      {
        id: 'RL-03',
        title: 'Unknown adults',
        means: '',
        cites: ['GC25 81'],
        laws: [],
        contain: 'Pause requests.',
        status: 'proposed',
      },
    ],
  } as unknown as Instrument;
  const input: AssessmentInput = { mode, asOf: '2026-11-16', profile: {}, answers: {}, harms: {}, ownHarms };
  const result = { mode, questions: results, harms: harmResults } as unknown as AssessmentResult;
  return proposePlan(instrument, input, result);
}

const keys = (of: Case) => plan(of).map((item) => item.key);

describe('what becomes a plan item', () => {
  it('lets the stated level pick the action, also where evidence would count it lower', () => {
    const [item] = plan({ questions: [aQuestion({ id: 'defaults' })], results: [answered('defaults', 2, 0)] });
    expect(item).toMatchObject({
      step: 'do',
      action: 'Test it.',
      templateId: 'defaults-test',
      owner: 'engineering',
      level: 2,
      evidenced: 1,
      evidence: 'Release-test result',
    });
  });

  it('asks to show a claim of level 3 or 4 with the evidence of the next tier', () => {
    const questions = [aQuestion({ id: 'defaults' })];
    expect(plan({ questions, results: [answered('defaults', 3, 0)] })[0]).toMatchObject({
      step: 'show',
      action: 'Show it: Approved list',
      effort: 'small',
    });
    expect(plan({ questions, results: [answered('defaults', 4, 1)] })[0]?.action).toBe('Show it: Release-test result');
  });

  it.each(['UNKNOWN', 'BLANK', 'NA_CLAIMED'] as const)(
    'asks to find out first where the answer is %s, then names the action for level 0',
    (state) => {
      const [item] = plan({ questions: [aQuestion({ id: 'defaults' })], results: [unanswered('defaults', state)] });
      expect(item).toMatchObject({ step: 'find-out', templateId: 'defaults-close' });
      expect(item?.action).toBe('Find out: How is defaults done? Then: Close it.');
    },
  );

  it.each(['NA_AUTO', 'NA_ACCEPTED'] as const)('asks nothing where the question is %s', (state) => {
    expect(plan({ questions: [aQuestion({ id: 'defaults' })], results: [unanswered('defaults', state)] })).toEqual([]);
  });

  it('asks nothing where level 3 is evidenced, or the question is not scored', () => {
    const questions = [aQuestion({ id: 'shown' }), aQuestion({ id: 'support' })];
    expect(
      plan({ questions, results: [answered('shown', 3, 2), answered('support', 0, 0, { scored: false })] }),
    ).toEqual([]);
  });

  it('keeps an open red line in the plan at evidenced level 3', () => {
    const results = [answered('shown', 3, 2, { redLine: { id: 'RL-03', state: 'BREACHED' } })];
    expect(plan({ questions: [aQuestion({ id: 'shown' })], results })[0]?.urgency).toBe('breach');
  });

  it('words a step of its own for an instrument without remediation texts', () => {
    const options = [
      { id: 'none', level: 0, label: 'Nothing.' },
      { id: 'all', level: 3, label: 'Every default is private.' },
    ] as const;
    const [item] = plan({
      questions: [aQuestion({ id: 'bare', remediation: [], options })],
      results: [answered('bare', 0, 0)],
    });
    expect(item?.action).toBe('Get to where this is true: Every default is private.');
  });

  it('proposes remedy after an incident, beside the answers that are left to mend', () => {
    const found = keys({
      questions: [aQuestion({ id: 'defaults' })],
      results: [answered('defaults', 0, 0)],
      harms: [aHarm('grooming', ['defaults'])],
      harmResults: [aHarmResult('grooming', { incident: true, because: controls('defaults') })],
    });
    expect(found).toEqual(['remedy:grooming', 'answer:defaults']);
  });

  it('proposes a redesign where a harm stays and no answer is left to mend, and watching where it became remote', () => {
    const harms = [aHarm('stays'), aHarm('remote'), aHarm('small')];
    const harmResults = [
      aHarmResult('stays', { residual: 'high' }),
      aHarmResult('remote', { residual: 'medium', residualLikelihood: 1 }),
      aHarmResult('small', { residual: 'low' }),
    ];
    expect(keys({ harms, harmResults })).toEqual(['redesign:stays', 'monitor:remote']);
  });

  it("words the steps of a company's own harm, which has no template", () => {
    const ownHarms = [{ id: 'own-1', title: 'Children are filmed at home', rights: ['privacy'] }];
    const [item] = plan({ ownHarms, harmResults: [aHarmResult('own-1', { own: true })] });
    expect(item).toMatchObject({ key: 'redesign:own-1', kind: 'prevent', rights: ['privacy'], cites: [] });
    expect(item?.action).toContain('Children are filmed at home');
  });

  it('has no plan in a screening and leaves out harms that do not apply', () => {
    const of: Case = { questions: [aQuestion({ id: 'defaults' })], results: [answered('defaults', 0, 0)] };
    expect(plan({ ...of, mode: 'screening' })).toEqual([]);
    expect(plan({ harms: [aHarm('off')], harmResults: [aHarmResult('off', { applies: 'false' })] })).toEqual([]);
  });
});

describe('dates', () => {
  it('gives a breach 7 days to contain and 30 to mend', () => {
    const results = [answered('contact', 0, 0, { redLine: { id: 'RL-03', state: 'BREACHED' } })];
    expect(plan({ questions: [aQuestion({ id: 'contact' })], results })[0]).toMatchObject({
      dueInDays: 30,
      dueOn: '2026-12-16',
      contain: { action: 'Pause requests.', dueOn: '2026-11-23' },
    });
  });

  it.each([
    ['critical', 30, '2026-12-16'],
    ['high', 90, '2027-02-14'],
    ['medium', 180, '2027-05-15'],
    ['low', 60, '2027-01-15'],
  ] as const)('sets %s harm to %i days', (residual, dueInDays, dueOn) => {
    const [item] = plan({
      questions: [aQuestion({ id: 'defaults' })],
      results: [answered('defaults', 0, 0)],
      harms: [aHarm('grooming')],
      harmResults: [aHarmResult('grooming', { residual, because: controls('defaults') })],
    });
    expect(item).toMatchObject({ urgency: residual, dueInDays, dueOn });
  });

  it('leaves an answer without harm and without a date of its own to the next cycle', () => {
    const [item] = plan({ questions: [aQuestion({ id: 'defaults' })], results: [answered('defaults', 2, 2)] });
    expect(item).not.toHaveProperty('dueOn');
    expect(item?.urgency).toBe('no-harm');
  });
});

describe('order', () => {
  it('puts breaches first, then critical harm, red lines not cleared, and falling harm', () => {
    const ids = ['none', 'low', 'medium', 'high', 'open', 'critical', 'breach'] as const;
    const harmIds = ['low', 'medium', 'high', 'critical'] as const;
    const found = plan({
      questions: ids.map((id) => aQuestion({ id })),
      results: ids.map((id) =>
        answered(id, 0, 0, {
          ...(id === 'breach' && { redLine: { id: 'RL-03', state: 'BREACHED' } }),
          ...(id === 'open' && { redLine: { id: 'RL-03', state: 'UNRESOLVED' } }),
        }),
      ),
      harms: harmIds.map((id) => aHarm(id)),
      harmResults: harmIds.map((id) => aHarmResult(id, { residual: id, because: controls(id) })),
    });
    expect(found.map((item) => item.question)).toEqual(['breach', 'critical', 'open', 'high', 'medium', 'low', 'none']);
    expect(groupByUrgency(found).map((group) => [group.urgency, group.items.length])).toEqual([
      ['breach', 1],
      ['critical', 1],
      ['unresolved', 1],
      ['high', 1],
      ['medium', 1],
      ['low', 1],
      ['no-harm', 1],
    ]);
  });

  it('breaks ties by severity, irremediability, likelihood and then the weakest controls', () => {
    const harms: readonly [string, Partial<HarmResult>][] = [
      ['strong', { control: 2 }],
      ['weak', { control: 0 }],
      ['unlikely', { control: 0, residualLikelihood: 2 }],
      ['lasting', { control: 2, ratings: { scale: 3, scope: 2, irremediability: 4, likelihood: 3 } }],
      ['grave', { residualSeverity: 4, control: 4, residualLikelihood: 1 }],
    ];
    const found = keys({
      harms: harms.map(([id]) => aHarm(id)),
      harmResults: harms.map(([id, over]) => aHarmResult(id, over)),
    });
    expect(found).toEqual([
      'monitor:grave',
      'redesign:lasting',
      'redesign:weak',
      'redesign:strong',
      'redesign:unlikely',
    ]);
  });

  it('then takes key controls, weight, the lowest evidenced level, the least effort and instrument order', () => {
    const questions = [
      aQuestion({ id: 'second' }),
      aQuestion({ id: 'third' }),
      aQuestion({ id: 'counted' }),
      aQuestion({ id: 'heavy', weight: 3 }),
      aQuestion({ id: 'key', weight: 1 }),
    ];
    const results = [
      answered('second', 0, 0),
      answered('third', 0, 0),
      answered('counted', 1, 2),
      answered('heavy', 1, 2),
      answered('key', 1, 2),
    ];
    const because = controls('second', 'third', 'counted', 'heavy', 'key').map((control) => ({
      ...control,
      key: control.question === 'key',
    }));
    const found = keys({ questions, results, harms: [aHarm('h')], harmResults: [aHarmResult('h', { because })] });
    expect(found).toEqual(['key', 'heavy', 'second', 'third', 'counted'].map((id) => `answer:${id}`));
  });

  it('takes the worst of several harms for an answer', () => {
    const [item] = plan({
      questions: [aQuestion({ id: 'shared' })],
      results: [answered('shared', 0, 0)],
      harms: [aHarm('mild'), aHarm('grave')],
      harmResults: [
        aHarmResult('mild', { residual: 'medium', because: controls('shared') }),
        aHarmResult('grave', { residual: 'critical', residualSeverity: 4, because: controls('shared') }),
      ],
    });
    expect(item).toMatchObject({ harm: 'grave', residual: 'critical', urgency: 'critical' });
  });

  it('has unique items, breaches first, whatever the order of the input', () => {
    const level = fc.constantFrom<Level>(0, 1, 2, 3, 4);
    const tier = fc.constantFrom<Tier>(0, 1, 2, 3);
    const rating = fc.constantFrom<Rating>(1, 2, 3, 4);
    const anAnswer = fc.record({
      level,
      tier,
      weight: fc.constantFrom<1 | 2 | 3>(1, 2, 3),
      redLine: fc.option(fc.constantFrom<RedLineState>('BREACHED', 'UNRESOLVED', 'CLEAR')),
      state: fc.constantFrom<AnswerState>('ANSWERED', 'ANSWERED', 'UNKNOWN', 'NA_AUTO', 'BLANK'),
    });
    const aRatedHarm = fc.record({
      residual: fc.constantFrom<RiskLevel>('low', 'medium', 'high', 'critical'),
      residualSeverity: rating,
      residualLikelihood: rating,
      control: level,
      incident: fc.boolean(),
      linked: fc.subarray([0, 1, 2, 3, 4, 5]),
    });
    fc.assert(
      fc.property(
        fc.array(anAnswer, { maxLength: 6 }),
        fc.array(aRatedHarm, { maxLength: 5 }),
        fc.integer(),
        (answers, harms, turn) => {
          const questions = answers.map(({ weight }, i) => aQuestion({ id: `q${i}`, weight }));
          const results = answers.map(({ state, redLine, ...found }, i) => ({
            ...(state === 'ANSWERED' ? answered(`q${i}`, found.level, found.tier) : unanswered(`q${i}`, state)),
            ...(redLine && state !== 'NA_AUTO' && { redLine: { id: 'RL-03', state: redLine } }),
          }));
          const harmResults = harms.map(({ linked, ...found }, i) =>
            aHarmResult(`h${i}`, {
              ...found,
              because: controls(...linked.filter((q) => q < answers.length).map((q) => `q${q}`)),
            }),
          );
          const of: Case = { questions, results, harms: harms.map((_, i) => aHarm(`h${i}`)), harmResults };
          const found = plan(of);
          const turned = <T>(list: readonly T[]) => {
            const at = list.length === 0 ? 0 : Math.abs(turn) % list.length;
            return [...list.slice(at), ...list.slice(0, at)].reverse();
          };
          expect(plan({ ...of, results: turned(results), harmResults: turned(harmResults) })).toEqual(found);
          expect(new Set(found.map((item) => item.key)).size).toBe(found.length);
          const breaches = found.filter((item) => item.urgency === 'breach').length;
          expect(found.slice(0, breaches).every((item) => item.urgency === 'breach')).toBe(true);
        },
      ),
      { seed: 25, numRuns: 500 },
    );
  });
});
