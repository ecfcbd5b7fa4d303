import {
  type Answer,
  type AssessmentInput,
  type AssessmentResult,
  LiveAssessment,
  type QuestionResult,
} from '#libs/scoring';
import type { Catalogue } from './catalogue.ts';
import { moduleProgress, type ModuleProgress, sameResults } from './progress.ts';

/**
 * The figures of an assessment, made when they are read. After one answer only what hangs on it is evaluated anew;
 * what did not change stays the same object, so that its row is not drawn again.
 */
export class AssessmentFigures {
  private live: LiveAssessment | undefined;
  private modulesNow: readonly ModuleProgress[] | undefined;
  private modulesBefore: readonly ModuleProgress[] = [];

  constructor(
    private readonly catalogue: Catalogue,
    private readonly input: () => AssessmentInput,
  ) {}

  /** Something else than one answer changed. */
  drop(): void {
    this.live = undefined;
    this.modulesNow = undefined;
  }

  change(questionId: string, answer: () => Answer | undefined): void {
    if (!this.live) return;
    this.live.change(questionId, answer());
    this.modulesNow = undefined;
  }

  get result(): AssessmentResult {
    return this.scored().result;
  }

  get modules(): readonly ModuleProgress[] {
    return (this.modulesNow ??= this.modulesBefore =
      moduleProgress(this.catalogue, this.result).map((now, place) => {
        const before = this.modulesBefore[place];
        return before && sameResults(before, now) ? before : now;
      }));
  }

  question(id: string): QuestionResult | undefined {
    return this.scored().question(id);
  }

  private scored(): LiveAssessment {
    return (this.live ??= new LiveAssessment(this.catalogue.compiled, this.input()));
  }
}
