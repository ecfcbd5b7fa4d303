import type {
  Cluster,
  Condition,
  Harm,
  HarmControl,
  Instrument,
  Level,
  Module,
  Question,
  Rating,
  RedLine,
  Tier,
} from '#libs/instruments';
import type { Answer, AssessmentInput } from '#libs/scoring';

/** The date of every worked example. */
export const AS_OF = '2026-11-21';
/** Evidence of this date is fresh on that day. */
export const FRESH = '2026-11-01';

export const BANDS: Instrument['bands'] = [
  { id: 'critical-gaps', title: 'Critical gaps', from: 0 },
  { id: 'emerging', title: 'Emerging', from: 25 },
  { id: 'established', title: 'Established', from: 50 },
  { id: 'advanced', title: 'Advanced', from: 75 },
];

const MATURITY: Question['options'] = ([0, 1, 2, 3, 4] as const).map((level) => ({
  id: `level-${level}`,
  level,
  label: `Level ${level}`,
}));

/** A maturity question in module "module" and cluster "r1" with weight 1, unless told otherwise. */
export function aQuestion(id: string, overrides: Partial<Question> = {}): Question {
  return {
    id,
    moduleId: 'module',
    about: 'product',
    asks: `What about ${id}?`,
    why: 'A child may be harmed.',
    help: 'Look at the product.',
    scale: 'maturity',
    options: MATURITY,
    parts: [],
    weight: 1,
    rights: ['r1'],
    cites: [],
    failLevel: overrides.scale === 'reverse' ? 2 : 0,
    screening: false,
    scored: true,
    naAllowed: true,
    evidence: { 1: 'A document', 2: 'A record', 3: 'An outcome' },
    remediation: [],
    examples: [],
    ...overrides,
  };
}

/** Options "yes" 4, "partly" 2 and "no" 0 of a yes-partly-no question. */
export const YES_PARTLY_NO: Pick<Question, 'scale' | 'options'> = {
  scale: 'yes-partly-no',
  options: [
    { id: 'yes-it-is', level: 4, label: 'Yes' },
    { id: 'partly', level: 2, label: 'Partly' },
    { id: 'not-at-all', level: 0, label: 'No' },
  ],
};

/** Options of a reverse question: the harmful practice is there, partly there, not there. */
export const REVERSE: Pick<Question, 'scale' | 'options'> = {
  scale: 'reverse',
  options: [
    { id: 'present', level: 0, label: 'Yes' },
    { id: 'partly', level: 2, label: 'Partly' },
    { id: 'absent', level: 4, label: 'No' },
  ],
};

export function aHarm(id: string, overrides: Partial<Harm> = {}): Harm {
  const template = {
    id,
    action: 'Act.',
    kind: 'prevent',
    owner: 'safety',
    effort: 'medium',
    doneWhen: 'A test passes.',
  } as const;
  return {
    id,
    cell: 'contact-sexual',
    title: `Harm ${id}`,
    rights: ['r1'],
    cites: [],
    screening: false,
    floor: {},
    rate: { exposed: '', scale: '', scope: '', irremediability: '', likelihood: '' },
    controls: [],
    prevent: template,
    mitigate: template,
    remedy: template,
    ...overrides,
  };
}

export function aControl(question: string, weight: number, marks: readonly ('key' | 'reach')[] = []): HarmControl {
  return { question, weight, key: marks.includes('key'), reach: marks.includes('reach') };
}

export function aRedLine(id: string): RedLine {
  return { id, title: id, means: id, cites: [], laws: [], contain: 'Switch it off.', status: 'proposed' };
}

export function aCluster(id: string): Cluster {
  return { id, title: id, short: id, about: id, cites: [] };
}

/** Modules, clusters and red lines follow from the questions unless they are given. */
export function anInstrument(questions: readonly Question[], overrides: Partial<Instrument> = {}): Instrument {
  const modules = [...new Set(questions.map((question) => question.moduleId))].map((id): Module => {
    const own = questions.filter((question) => question.moduleId === id);
    return {
      id,
      kind: own[0]?.about === 'organisation' ? 'due-diligence' : 'right',
      title: id,
      about: own[0]?.about ?? 'product',
      questions: own.map((question) => question.id),
    };
  });
  return {
    id: 'small',
    version: '1.0.0',
    status: 'draft',
    language: 'en',
    title: 'A small instrument',
    about: 'For tests.',
    method: 1,
    levels: [],
    bands: BANDS,
    clusters: [...new Set(questions.flatMap((question) => question.rights))].map(aCluster),
    profileSteps: [],
    profile: [],
    families: [],
    sources: [],
    redLines: [...new Set(questions.flatMap((question) => question.redLine ?? []))].map(aRedLine),
    modules,
    questions,
    harms: [],
    coverage: [],
    changelog: [],
    ...overrides,
  };
}

/** An answer at a level of the maturity ladder, with one fresh item of the given tier. */
export function at(level: Level, tier: Tier = 0, effectiveOn: string = FRESH): Answer {
  return { option: `level-${level}`, evidence: evidenceOf(tier, effectiveOn) };
}

export function choosing(option: string, tier: Tier = 0): Answer {
  return { option, evidence: evidenceOf(tier, FRESH) };
}

export const UNKNOWN: Answer = { unknown: true };
export const CLAIMED_NOT_APPLICABLE: Answer = { notApplicable: { reason: 'We have no such feature.' } };
export const ACCEPTED_NOT_APPLICABLE: Answer = { ...CLAIMED_NOT_APPLICABLE, verdict: { notApplicable: 'accepted' } };
export const REJECTED_NOT_APPLICABLE: Answer = { ...CLAIMED_NOT_APPLICABLE, verdict: { notApplicable: 'rejected' } };

export function anInput(overrides: Partial<AssessmentInput> = {}): AssessmentInput {
  return { mode: 'full', asOf: AS_OF, profile: {}, answers: {}, harms: {}, ...overrides };
}

export function ratings(scale: Rating, scope: Rating, irremediability: Rating, likelihood: Rating) {
  return { scale, scope, irremediability, likelihood };
}

export const whenFlag = (flag: string): Condition => ({ flag });
export const whenAnswer = (answer: string, ...is: string[]): Condition => ({ answer, is });

function evidenceOf(tier: Tier, effectiveOn: string): NonNullable<Answer['evidence']> {
  return tier === 0 ? [] : [{ tier, effectiveOn }];
}
