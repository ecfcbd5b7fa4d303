import { Injectable } from '@nestjs/common';
import { proposePlan, type ActionState } from '#libs/remediation';
import {
  assessmentJson,
  buildDocument,
  DOCUMENTS,
  type AssessmentJson,
  type PlanDecision,
  type ReportInput,
  type ReportMeta,
} from '#libs/report';
import { AccountsService } from '../accounts/accounts.service.js';
import { AssessmentsService } from '../assessments/assessments.service.js';
import { evaluate } from '../assessments/evaluate.js';
import type { LoadedAssessment } from '../assessments/load-assessments.js';
import { recordRead } from '../platform/audit.js';
import { ParticipationService } from '../participation/participation.service.js';
import { mergePlan, type PlannedItem } from '../remediation/merge-plan.js';
import { TenantTx } from '../platform/tenant-tx.js';
import type { Viewer } from '../platform/viewer.js';
import { problem } from '../platform/problems.js';
import { disclosureOf, type DocumentRequest } from './document-request.js';
import { PrintPool } from './print-pool.js';
import { reportedParticipation } from './reported-participation.js';

export interface Download<Content> {
  readonly fileName: string;
  readonly content: Content;
}

/** Nothing of a draft was reviewed. */
const OF_DRAFTS = DOCUMENTS.filter((kind) => kind !== 'reviewers').map((kind) => `${kind}.pdf`);
const countries = new Intl.DisplayNames(['en'], { type: 'region' });
const countryName = (code: string): string => countries.of(code) ?? code;

@Injectable()
export class ReportsService {
  constructor(
    private readonly tx: TenantTx,
    private readonly accounts: AccountsService,
    private readonly assessments: AssessmentsService,
    private readonly participation: ParticipationService,
    private readonly printer: PrintPool,
  ) {}

  /** A document of what is answered so far; a draft says on every page how much is unanswered. */
  async pdf(viewer: Viewer, assessmentId: string, request: DocumentRequest): Promise<Download<Uint8Array>> {
    const { kind } = request;
    if (kind === 'reviewers') throw problem('DOCUMENT_UNKNOWN', { documents: OF_DRAFTS.join(', ') });
    const assessment = await this.load(viewer, assessmentId, kind === 'remediation' ? 'pdf' : kind);
    const input = await this.input(viewer, assessment);
    const report = buildDocument(kind, input, disclosureOf(request, input.result));
    return { fileName: fileName(assessment, 'pdf', kind), content: await this.printer.print(report) };
  }

  private async input(viewer: Viewer, assessment: LoadedAssessment): Promise<ReportInput> {
    const { loaded, input } = assessment;
    const planned = mergePlan(assessment);
    return {
      instrument: loaded.instrument,
      input,
      result: evaluate(assessment),
      plan: planned.map(({ item }) => item),
      decisions: decisionsOf(planned),
      participation: reportedParticipation(await this.participation.of(viewer, assessment), countryName),
      meta: { ...metaOf(viewer, assessment), answeredBy: await this.answeredBy(viewer, assessment) },
    };
  }

  /** The same figures for programs: what `opencria assess --json` writes. */
  async json(viewer: Viewer, assessmentId: string): Promise<Download<AssessmentJson>> {
    const assessment = await this.load(viewer, assessmentId, 'json');
    const { loaded, input, product } = assessment;
    const result = evaluate(assessment);
    const flagsNotKnown = product
      ? loaded.instrument.profile.map(({ flag }) => flag).filter((flag) => !Object.hasOwn(input.profile, flag))
      : [];
    const subject = {
      organisation: viewer.organisationName,
      product: product?.name ?? null,
      flagsNotKnown,
      ownHarms: input.ownHarms,
      participation: reportedParticipation(await this.participation.of(viewer, assessment)),
    };
    const plan = proposePlan(loaded.instrument, input, result);
    return {
      fileName: fileName(assessment, 'json'),
      content: assessmentJson(loaded.instrument, subject, result, plan),
    };
  }

  /** Roles, never names: a report leaves the building. */
  private async answeredBy(viewer: Viewer, { answers, organisationAnswers }: LoadedAssessment): Promise<string[]> {
    const people = [...answers, ...organisationAnswers].map(({ updatedBy }) => updatedBy.id);
    const roles = await this.accounts.rolesOf(viewer, [...new Set(people)]);
    return roles.map((role) => role.replaceAll('-', ' '));
  }

  /** Reading a report out of the service is audited like a change. */
  private load(viewer: Viewer, assessmentId: string, format: string): Promise<LoadedAssessment> {
    return this.tx.run(viewer, async (em) => {
      const assessment = await this.assessments.one(viewer, assessmentId);
      await recordRead(em, viewer, {
        action: 'report.download',
        object: 'assessment',
        objectId: assessmentId,
        details: { format },
      });
      return assessment;
    });
  }
}

function metaOf(viewer: Viewer, assessment: LoadedAssessment): ReportMeta {
  const { product, state, asOf } = assessment;
  return {
    organisation: viewer.organisationName,
    product: {
      name: product?.name ?? viewer.organisationName,
      description: product?.description ?? '',
      markets: (product?.markets ?? []).map(countryName),
      ageBands: product?.ageBands ?? [],
    },
    reviewState: state === 'draft' ? 'draft' : 'self-declared',
    madeOn: asOf,
    unansweredCount: evaluate(assessment).progress.blank,
  };
}

/** What was decided, without the persons: a report holds roles. */
function decisionsOf(planned: readonly PlannedItem[]): Record<string, PlanDecision> {
  return Object.fromEntries(
    planned.flatMap(({ item, decision }) =>
      decision
        ? [
            [
              item.key,
              {
                status: decision.status as ActionState,
                dueOn: decision.dueOn ?? undefined,
                reason: decision.reason ?? undefined,
              },
            ],
          ]
        : [],
    ),
  );
}

function fileName({ title, asOf }: LoadedAssessment, extension: string, kind = 'remediation'): string {
  return kind === 'remediation' ? `${title} ${asOf}.${extension}` : `${title} ${kind} ${asOf}.${extension}`;
}
