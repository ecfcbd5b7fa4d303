import { fingerprint } from '#libs/proof';
import { proposePlan, type ActionState } from '#libs/remediation';
import type { PlanDecision, ReportConsultation, ReportDecision, ReportInput, ReportParticipation } from '#libs/report';
import { findParticipationGaps, scoreAssessment, type AssessmentResult } from '#libs/scoring';
import { submittedInput, type SubmissionFile, type SubmittedResult } from '#libs/submission';
import type { LoadedInstrument } from '../instruments/instruments.service.js';

/** A decision as far as a report prints it; what is signed holds more. */
export interface PrintedDecision {
  readonly decision: { readonly outcome: string; readonly decidedAt: string };
  readonly statement: string;
  readonly conditions: readonly { readonly text: string; readonly dueOn: string }[];
  readonly verdicts: readonly {
    readonly subjectId: string;
    readonly verdict: string;
    readonly level: number | null;
    readonly tier: number | null;
    readonly reason: string;
    readonly advice: string;
  }[];
  readonly agreement: { readonly judged: number; readonly agreed: number };
  readonly figures: { readonly evidenced: SubmittedResult; readonly reviewed: SubmittedResult };
}

const DAY = 10;
const countries = new Intl.DisplayNames(['en'], { type: 'region' });
const countryName = (code: string): string => countries.of(code) ?? code;

/** What documents of a submission are made of: the sealed file and the signed decision alone. */
export function submissionInput(
  { file, digest, decision }: { file: SubmissionFile; digest: string; decision: PrintedDecision | null },
  { instrument, compiled }: LoadedInstrument,
): ReportInput {
  const { content, submission, programme, body, company } = file;
  const input = submittedInput(file);
  const result = scoreAssessment(compiled, input);
  return {
    instrument,
    input,
    result,
    plan: proposePlan(instrument, input, result),
    decisions: Object.fromEntries(content.plan.map((step): [string, PlanDecision] => [step.key, decisionOf(step)])),
    participation: participationOf(file, instrument, result),
    review: {
      version: submission.version,
      submittedOn: submission.submittedAt.slice(0, DAY),
      programme: programme.name,
      body: body.name,
      digest,
      fingerprint: fingerprint(file.signature.keyId),
      ...(decision && { decision: reviewed(decision) }),
    },
    meta: {
      organisation: company.name,
      product: {
        name: content.product?.name ?? company.name,
        description: content.product?.description ?? '',
        markets: (content.product?.markets ?? []).map(countryName),
        ageBands: content.product?.ageBands ?? [],
      },
      reviewState: 'self-declared',
      madeOn: (decision?.decision.decidedAt ?? submission.submittedAt).slice(0, DAY),
      unansweredCount: result.progress.blank,
      answeredBy: file.answeredBy.map((role) => role.replaceAll('-', ' ')),
    },
  };
}

function decisionOf({ status, dueOn, reason }: SubmissionFile['content']['plan'][number]): PlanDecision {
  return {
    status: status as ActionState,
    ...(dueOn !== undefined && { dueOn }),
    ...(reason !== undefined && { reason }),
  };
}

function participationOf(
  { content }: SubmissionFile,
  instrument: LoadedInstrument['instrument'],
  result: AssessmentResult,
): ReportParticipation {
  const recorded = content.consultations.map(({ questions }) => questions);
  return {
    // Words of the day it was submitted; the database lets no others in.
    consultations: content.consultations.map((each) => ({
      ...each,
      markets: each.markets.map(countryName),
    })) as unknown as readonly ReportConsultation[],
    findings: findParticipationGaps(instrument, result, recorded),
  };
}

function reviewed(of: PrintedDecision): ReportDecision {
  const { evidenced, reviewed: after } = of.figures;
  return {
    outcome: of.decision.outcome,
    decidedOn: of.decision.decidedAt.slice(0, DAY),
    statement: of.statement,
    conditions: of.conditions,
    verdicts: of.verdicts.map(({ subjectId, ...verdict }) => ({ ...verdict, subject: subjectId })),
    rights: evidenced.rights.map(({ id, claim, score }) => ({
      id,
      claimed: claim,
      evidenced: score,
      reviewed: after.rights.find((right) => right.id === id)?.score ?? null,
    })),
    judgedTwice: of.agreement.judged,
    agreed: of.agreement.agreed,
  };
}
