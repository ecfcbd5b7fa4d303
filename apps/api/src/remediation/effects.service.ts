import { Injectable } from '@nestjs/common';
import { answerAt, answerOf, bestNext, carriedBy, effectOf, raisedAnswers, resultWith } from '#libs/remediation';
import { levelOf, usableTier, type Answer, type EvidenceItem } from '#libs/scoring';
import type { Tier } from '#libs/instruments';
import { AssessmentsService } from '../assessments/assessments.service.js';
import { evaluate } from '../assessments/evaluate.js';
import type { LoadedAssessment } from '../assessments/load-assessments.js';
import type { Evidence } from '../evidence/evidence.types.js';
import { may } from '../platform/permissions.js';
import { problem } from '../platform/problems.js';
import { TenantTx } from '../platform/tenant-tx.js';
import type { Viewer } from '../platform/viewer.js';
import type { Action } from './action.types.js';
import type { ActionEffect, ActionRescore, BestNext } from './effect.types.js';
import { ActionsService } from './actions.service.js';
import { mergePlan } from './merge-plan.js';
import { readBacking } from './find-action.js';
import { titlesOf, toEffect } from './to-effect.js';

/** What actions change of the figures, worked out by the engine that scores. */
@Injectable()
export class EffectsService {
  constructor(
    private readonly tx: TenantTx,
    private readonly assessments: AssessmentsService,
    private readonly actions: ActionsService,
  ) {}

  /** null: its effect is not a matter of an answer, as with the remedy of a harm that happened. */
  async expected(viewer: Viewer, action: Pick<Action, 'id' | 'assessmentId' | 'origin'>): Promise<ActionEffect | null> {
    const assessment = await this.assessments.one(viewer, action.assessmentId);
    const questions = [
      ...(action.origin.questionId === null ? [] : [action.origin.questionId]),
      ...mergedQuestions(assessment, action.id),
    ];
    const { compiled } = assessment.loaded;
    const result = evaluate(assessment);
    const raised = raisedAnswers(compiled, assessment.input, result, questions);
    if (raised.size === 0) return null;
    return toEffect(assessment, effectOf(result, resultWith(compiled, assessment.input, raised)));
  }

  next(assessment: LoadedAssessment): BestNext[] {
    if (assessment.mode !== 'full') return [];
    const open = mergePlan(assessment)
      .filter(({ decision }) => !['done', 'verified', 'declined'].includes(decision?.status ?? 'proposed'))
      .map(({ item }) => item);
    const steps = bestNext(assessment.loaded.compiled, assessment.input, evaluate(assessment), open);
    const titleOf = titlesOf(assessment);
    return steps.map(({ keys, harm, from, to, effort, effect }) => ({
      keys,
      harm: { id: harm, title: titleOf(harm), before: from.residual, after: to.residual },
      likelihoodBefore: from.likelihood,
      likelihoodAfter: to.likelihood,
      effort,
      harms: effect.harms.map((each) => ({ ...each, title: titleOf(each.id) })),
      redLines: effect.redLines.map((each) => ({ ...each, title: titleOf(each.id) })),
    }));
  }

  /** Before and after side by side, with the answer that this evidence carries; null: no answer is behind it. */
  rescore(viewer: Viewer, id: string, evidenceIds: readonly string[]): Promise<ActionRescore | null> {
    return this.tx.run(viewer, async (em) => {
      const action = await this.actions.one(viewer, id);
      const { questionId } = action.origin;
      if (questionId === null) return null;
      const assessment = await this.assessments.one(viewer, action.assessmentId);
      const more = await readBacking(em, viewer, assessment, evidenceIds);
      const known = new Set(more.map((item) => item.id));
      return rescoreOf(viewer, assessment, questionId, [
        ...more,
        ...action.evidence.filter((item) => !known.has(item.id)),
      ]);
    });
  }

  /** Where the answer behind an action is kept, and what stands there. */
  async answerBehind(viewer: Viewer, action: Action) {
    const { questionId } = action.origin;
    if (questionId === null) throw problem('ACTION_CLOSED', { because: 'no answer is behind it' });
    const assessment = await this.assessments.one(viewer, action.assessmentId);
    return { questionId, ...keptIn(assessment, questionId) };
  }
}

function mergedQuestions({ decisions }: LoadedAssessment, id: string): string[] {
  return decisions
    .filter(({ mergedIntoId }) => mergedIntoId === id)
    .flatMap(({ proposal }) => (proposal as { question?: string }).question ?? []);
}

/** The assessment that holds the answer to a question, with the answer. */
function keptIn(assessment: LoadedAssessment, questionId: string) {
  const place = assessment.loaded.compiled.placeOf.get(questionId);
  const asked = place === undefined ? undefined : assessment.loaded.compiled.questions[place];
  const inherited = asked?.ofOrganisation === true && assessment.mode !== 'organisation';
  const answers = inherited ? assessment.organisationAnswers : assessment.answers;
  return {
    assessmentId: (inherited ? assessment.organisationAssessmentId : null) ?? assessment.id,
    inherited,
    answer: answers.find((each) => each.questionId === questionId),
  };
}

function rescoreOf(
  viewer: Viewer,
  assessment: LoadedAssessment,
  questionId: string,
  backing: readonly Evidence[],
): ActionRescore | null {
  const { loaded, input, asOf, state } = assessment;
  const question = loaded.instrument.questions.find(({ id }) => id === questionId);
  if (!question) return null;
  const present = answerOf(loaded.compiled, input, questionId);
  const evidence = [...(present?.evidence ?? []), ...backing.map(toItem)];
  const tier = usableTier(evidence, asOf);
  const stated = present && levelOf(question, present);
  const carried = carriedBy(tier);
  const reached = stated !== undefined && stated >= carried ? present : answerAt(question, carried);
  const level = reached && levelOf(question, reached);
  if (!reached || level === undefined) return null;
  const { option, parts, number } = reached;
  const kept = keptIn(assessment, questionId);
  const answer: Answer = {
    ...(option !== undefined && { option }),
    ...(parts !== undefined && { parts }),
    ...(number !== undefined && { number }),
    evidence,
  };
  const after = resultWith(loaded.compiled, input, new Map([[questionId, answer]]));
  return {
    questionId,
    assessmentId: kept.assessmentId,
    answerRevision: kept.answer?.revision ?? 0,
    answer: { option: option ?? null, parts: parts ?? null, number: number ?? null, level, tier },
    canSave: may(viewer, 'answer.save') && (kept.inherited || state === 'draft'),
    effect: toEffect(assessment, effectOf(evaluate(assessment), after)),
  };
}

function toItem({ tier, effectiveOn, usable }: Evidence): EvidenceItem {
  return {
    tier: tier as Tier,
    ...(effectiveOn !== null && { effectiveOn }),
    ...(!usable && { unusable: true as const }),
  };
}
