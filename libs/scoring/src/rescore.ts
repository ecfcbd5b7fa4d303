import type { Answer, AssessmentInput } from './assessment-input.js';
import type { AssessmentResult, Gate, HarmResult, QuestionResult, RedLineState } from './assessment-result.js';
import type { CompiledInstrument } from './compile-instrument.js';
import { rateHarms, weighHarm, type EvaluatedHarm, type InherentHarm } from './evaluate-harms.js';
import { evaluateQuestion, evaluateQuestions, type Evaluation } from './evaluate-questions.js';
import { openGates } from './gates.js';
import { stateOfRedLine } from './red-line-state.js';
import { checkAsOf, indexOf, resultOf } from './score-assessment.js';
import { clusterFigures, type SetFigures } from './set-score.js';
import { tallyQuestion, tallyQuestions, type Tallies } from './tally.js';

/**
 * An open assessment that keeps its figures up to date while answers change, for the key press. A change costs
 * what hangs on the question: those that follow from it through conditions, their sums, red lines and harms. The
 * number of questions does not matter.
 *
 * At every moment `result` equals `scoreAssessment` on the same answers, and each other figure equals its field
 * of it. What is read is never altered afterwards: a change makes new objects. Only answers change here; for
 * another profile, rating or date, open the assessment anew.
 */
export class LiveAssessment {
  private readonly input: AssessmentInput;
  private readonly answers: Record<string, Answer>;
  private readonly organisationAnswers: Record<string, Answer>;
  private readonly evaluation: Evaluation;
  /** By place, as are the lists below. */
  private readonly results: (QuestionResult | undefined)[];
  private readonly tallies: Tallies;
  private readonly redLines: { readonly id: string; readonly state: RedLineState | undefined }[];
  private readonly inherent: readonly InherentHarm[];
  private readonly harms: EvaluatedHarm[];
  /** For each question, the harms it controls. */
  private readonly controls: readonly (readonly number[])[];
  /** For each question, itself and those that follow from it, each after all it asks about; made when first needed. */
  private readonly reach: (readonly number[] | undefined)[] = [];

  // Made when read, and dropped by the next change that could alter them.
  private readonly clusterFigures: (SetFigures | undefined)[] = [];
  private clusterList: readonly SetFigures[] | undefined;
  private gateList: readonly Gate[] | undefined;
  private indexFigures: AssessmentResult['index'] | undefined;
  private wholeResult: AssessmentResult | undefined;

  /**
   * @param input copied where it can change; the caller's is left alone
   * @throws as `scoreAssessment` does
   */
  constructor(
    private readonly compiled: CompiledInstrument,
    input: AssessmentInput,
  ) {
    checkAsOf(input);
    this.answers = { ...input.answers };
    this.organisationAnswers = input.mode === 'organisation' ? this.answers : { ...input.organisation?.answers };
    const organisation = { ...input.organisation, answers: this.organisationAnswers };
    this.input = { ...input, answers: this.answers, organisation };

    const { evaluation, results } = evaluateQuestions(compiled, this.input);
    this.evaluation = evaluation;
    this.results = results;
    this.tallies = tallyQuestions(compiled, results);
    this.redLines = compiled.instrument.redLines.map(({ id }, place) => ({
      id,
      state: stateOfRedLine(compiled, results, place),
    }));
    this.inherent = rateHarms(compiled, this.input, evaluation.clock);
    this.harms = this.inherent.map((harm) => weighHarm(harm, results));
    const controls = compiled.questions.map((): number[] => []);
    this.inherent.forEach((harm, place) => {
      const linked = new Set([...harm.controls, ...harm.proposed].map((control) => control.place));
      for (const question of linked) controls[question]?.push(place);
    });
    this.controls = controls;
  }

  /**
   * Sets the answer to a question, asked of the product or of the organisation; undefined takes it away. A question
   * the instrument does not have is passed over, as scoring does.
   */
  change(question: string, answer: Answer | undefined): void {
    const changed = this.compiled.placeOf.get(question);
    if (changed === undefined) return;
    const answers = this.compiled.questions[changed]?.ofOrganisation ? this.organisationAnswers : this.answers;
    if (answer === undefined) delete answers[question];
    else answers[question] = answer;
    for (const place of (this.reach[changed] ??= reachOf(changed, this.compiled.dependents))) this.evaluate(place);
    this.clusterList = undefined;
    this.gateList = undefined;
    this.indexFigures = undefined;
    this.wholeResult = undefined;
  }

  /** The question as it stands; undefined where the mode does not ask it. */
  question(id: string): QuestionResult | undefined {
    return this.results[this.compiled.placeOf.get(id) ?? -1];
  }

  /** The harm as it stands; undefined where there is no such harm. */
  harm(id: string): HarmResult | undefined {
    return this.harms.find(({ result }) => result.id === id)?.result;
  }

  get clusters(): readonly SetFigures[] {
    return (this.clusterList ??= this.tallies.clusters.map(
      (tally, place) => (this.clusterFigures[place] ??= clusterFigures(this.compiled, this.input.mode, tally, place)),
    ));
  }

  get gates(): readonly Gate[] {
    const { compiled, input, redLines, harms, tallies } = this;
    return (this.gateList ??= openGates(compiled, input.mode, redLines, harms, tallies));
  }

  get index(): AssessmentResult['index'] {
    const { compiled, input, gates, harms, tallies } = this;
    return (this.indexFigures ??= indexOf(compiled, input.mode, tallies, gates, harms));
  }

  /** Everything, with all reasons. Costs most of a full evaluation when read for the first time after a change. */
  get result(): AssessmentResult {
    return (this.wholeResult ??= resultOf(this.compiled, this.input, this.evaluation, this.results));
  }

  private evaluate(place: number): void {
    const { compiled, results, tallies } = this;
    const question = compiled.questions[place];
    if (question === undefined) return;
    const after = evaluateQuestion(question, this.evaluation);
    tallyQuestion(tallies, question, results[place], -1);
    tallyQuestion(tallies, question, after, 1);
    results[place] = after;
    for (const cluster of question.clusters) this.clusterFigures[cluster] = undefined;
    const redLine = this.redLines[question.redLine];
    if (redLine) {
      this.redLines[question.redLine] = { id: redLine.id, state: stateOfRedLine(compiled, results, question.redLine) };
    }
    for (const harm of this.controls[place] ?? []) {
      const inherent = this.inherent[harm];
      if (inherent) this.harms[harm] = weighHarm(inherent, results);
    }
  }
}

/** A place and those that depend on it, over any number of steps, in an order in which each can be evaluated. */
function reachOf(changed: number, dependents: readonly (readonly number[])[]): readonly number[] {
  const seen = new Set<number>();
  const reached: number[] = [];
  const visit = (place: number) => {
    if (seen.has(place)) return;
    seen.add(place);
    for (const dependent of dependents[place] ?? []) visit(dependent);
    reached.push(place);
  };
  visit(changed);
  return reached.reverse();
}
