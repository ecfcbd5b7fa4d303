import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { proposePlan } from '#libs/remediation';
import {
  compileInstrument,
  displayScore,
  scoreAssessment,
  toDecimalText,
  type Answers,
  type AssessmentInput,
} from '#libs/scoring';
import { shippedInstrument } from './shipped-instrument.js';

const fixtures = path.resolve(import.meta.dirname, '../fixtures');
const instrument = shippedInstrument();
const compiled = compileInstrument(instrument);

interface AnswersFile {
  readonly instrument: string;
  readonly asOf: string;
  readonly profile: AssessmentInput['profile'];
  readonly organisation: { readonly answers: Answers };
  readonly answers: Answers;
  readonly harms: AssessmentInput['harms'];
}

interface Expected {
  readonly headline: string;
  readonly gates: readonly string[];
  readonly breached: readonly string[];
  readonly unresolved: readonly string[];
  readonly ownQuestions: number;
  readonly inheritedQuestions: number;
  readonly index: number;
  readonly lowestRights: readonly string[];
  readonly scores: Readonly<Record<string, number>>;
  readonly criticalHarms: readonly string[];
  readonly firstActions: readonly string[];
}

const read = (name: string): unknown => parse(readFileSync(path.join(fixtures, name), 'utf8'));

describe.each(['skerry', 'tavi', 'lernhaus', 'pip-and-moss'])('the worked example %s', (name) => {
  const file = read(`${name}.answers.yaml`) as AnswersFile;
  const expected = read(`${name}.expected.yaml`) as Expected;
  const { asOf, profile, answers, harms } = file;
  const organisation = { profile, answers: file.organisation.answers };
  const input: AssessmentInput = { mode: 'full', asOf, profile, answers, organisation, harms };
  const result = scoreAssessment(compiled, input);

  it('is answered against the shipped version, and nothing is left blank', () => {
    expect(file.instrument).toBe(`${instrument.id}@${instrument.version}`);
    expect(result.progress.blank).toBe(0);
    expect(result.blocks).toEqual([]);
  });

  it('asks what fits the product: its own 105 to 190 questions beside the inherited ones', () => {
    const asked = result.questions.filter(({ applies }) => applies !== 'false');
    expect(asked.filter(({ inherited }) => !inherited)).toHaveLength(expected.ownQuestions);
    expect(asked.filter(({ inherited }) => inherited)).toHaveLength(expected.inheritedQuestions);
    expect(expected.ownQuestions).toBeGreaterThanOrEqual(105);
    expect(expected.ownQuestions).toBeLessThanOrEqual(190);
  });

  it('has the expected status, gates and red lines', () => {
    const redLines = (state: string) => result.redLines.filter((line) => line.state === state).map(({ id }) => id);
    expect(result.headline).toBe(expected.headline);
    expect(result.gates.map(({ id }) => id)).toEqual(expected.gates);
    expect(redLines('BREACHED')).toEqual(expected.breached);
    expect(redLines('UNRESOLVED')).toEqual(expected.unresolved);
  });

  it('has the expected profile by right, the weakest ones as a specialist would name them', () => {
    const shown = result.clusters.map(({ id, score }) => [id, score && Number(displayScore(score))]);
    expect(Object.fromEntries(shown)).toEqual(expected.scores);
    const rights = Object.entries(expected.scores).filter(([id]) => id !== 'due-diligence');
    const weakest = Math.max(...expected.lowestRights.map((id) => expected.scores[id] ?? Infinity));
    const others = rights.filter(([id]) => !expected.lowestRights.includes(id)).map(([, score]) => score);
    expect(weakest).toBeLessThanOrEqual(Math.min(...others));
    expect(result.index.value && Number(toDecimalText(result.index.value))).toBeCloseTo(expected.index, 1);
  });

  it('keeps exactly the expected harms critical after controls', () => {
    const real = result.harms.filter(({ applies }) => applies !== 'false');
    expect(real.filter(({ residual }) => residual === 'critical').map(({ id }) => id)).toEqual(expected.criticalHarms);
  });

  it('puts the worst problem first among ten actions', () => {
    const plan = proposePlan(instrument, input, result);
    expect(plan.slice(0, 10).map(({ key }) => key)).toEqual(expected.firstActions);
  });
});
