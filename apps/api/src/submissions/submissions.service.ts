import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { addWorkingDays } from '#libs/review';
import {
  signingText,
  submittedResult,
  type SubmissionFile,
  type SubmittedAttestation,
  type UnsignedSubmission,
} from '#libs/submission';
import { AccountsService } from '../accounts/accounts.service.js';
import { signText } from '../platform/signing-keys.js';
import { evaluate } from '../assessments/evaluate.js';
import { record } from '../platform/audit.js';
import { Clock } from '../platform/clock.js';
import { Jobs } from '../platform/jobs/jobs.js';
import { InstallationSecret } from '../platform/keys.js';
import { knownId } from '../platform/known-id.js';
import { announce } from '../platform/live/announce.js';
import { once } from '../platform/once.js';
import { problem } from '../platform/problems.js';
import { TenantTx } from '../platform/tenant-tx.js';
import type { Role, Viewer } from '../platform/viewer.js';
import { contentDigest } from './content-digest.js';
import { DraftReader, type DraftRead } from './draft-reader.js';
import { programmeBlocks, type Block, type ProgrammeTerms } from './find-blocks.js';
import { holdAgainstSaves } from './hold-draft.js';
import { placedTexts } from './placed-texts.js';
import { holdRequest, readTerms, type RequestRow } from './read-submissions.js';
import { submit } from './submit.js';
import type { DecideSubmissionRequestInput, RequestSubmissionInput } from './submission-inputs.types.js';

interface Approved {
  /** null: the draft is not what was asked for any more, so the request lapsed. */
  readonly submissionId: string | null;
}

/** Asking for a submission, and the second person's yes that makes it. */
@Injectable()
export class SubmissionsService {
  constructor(
    private readonly tx: TenantTx,
    private readonly clock: Clock,
    private readonly drafts: DraftReader,
    private readonly accounts: AccountsService,
    private readonly jobs: Jobs,
    private readonly secret: InstallationSecret,
  ) {}

  /** Asks a second person to approve exactly what is there now. */
  request(viewer: Viewer, input: RequestSubmissionInput): Promise<{ id: string }> {
    const now = this.clock.now();
    return this.tx.run(viewer, (em) =>
      once(em, viewer, input.operationId, input, now, async () => {
        await holdAgainstSaves(em, viewer, knownId(input.assessmentId));
        const draft = await this.drafts.read(em, viewer, input.assessmentId);
        const open = draft.requests.find(({ decision }) => decision === null);
        if (open) {
          if (open.contentDigest === contentDigest(draft.content)) throw problem('REQUEST_OPEN');
          await decide(em, viewer, open.id, 'lapsed', now);
        }
        const attested = (input.texts ?? []).map(({ place, revision, reason }) => ({ place, revision, reason }));
        const programme = await this.termsOf(em, viewer, input.programmeId);
        this.refuseBlocked(draft, programme, attested);
        const id = randomUUID();
        await em.query(
          `insert into app.submission_request (tenant_id, id, assessment_id, programme_id, content_digest, attested,
              requested_by, requested_at)
           values ($1, $2, $3, $4, decode($5, 'hex'), $6, $7, $8)`,
          [
            viewer.tenantId,
            id,
            input.assessmentId,
            input.programmeId,
            contentDigest(draft.content),
            JSON.stringify(attested),
            viewer.userId,
            now,
          ],
        );
        await announce(em, viewer, { assessmentId: input.assessmentId, kind: 'assessment', ids: [] });
        await record(em, viewer, {
          action: 'submission.request',
          object: 'assessment',
          objectId: input.assessmentId,
          details: { request: id, programme: input.programmeId, attested: attested.length },
        });
        return { id };
      }),
    );
  }

  /** The second person's yes: freezes, seals and hands over the draft, all of it or nothing. */
  approve(viewer: Viewer, input: DecideSubmissionRequestInput): Promise<Approved> {
    const now = this.clock.now();
    return this.tx.run(viewer, (em) =>
      once(em, viewer, input.operationId, input, now, async () => {
        const assessmentId = await assessmentOfRequest(em, viewer, knownId(input.requestId));
        await holdAgainstSaves(em, viewer, assessmentId);
        const request = await holdRequest(em, viewer.tenantId, input.requestId);
        if (!request) throw problem('NOT_FOUND');
        if (request.decision !== null) throw problem('REQUEST_DECIDED');
        if (request.requestedById === viewer.userId) throw problem('OWN_REQUEST');
        const draft = await this.drafts.read(em, viewer, assessmentId);
        if (contentDigest(draft.content) !== request.contentDigest) {
          await decide(em, viewer, request.id, 'lapsed', now);
          await announce(em, viewer, { assessmentId, kind: 'assessment', ids: [] });
          await record(em, viewer, {
            action: 'submission.lapse',
            object: 'assessment',
            objectId: assessmentId,
            details: { request: request.id },
          });
          return { submissionId: null };
        }
        const programme = await this.termsOf(em, viewer, request.programmeId);
        this.refuseBlocked(draft, programme, request.attested);
        await decide(em, viewer, request.id, 'approved', now);
        const file = await this.seal(em, viewer, { draft, request, programme, now });
        await submit(em, {
          file,
          assessment: draft.assessment,
          result: evaluate(draft.assessment),
          previous: draft.versions[0] ?? null,
          promisedOn: addWorkingDays(this.clock.today(), programme.promisedDays),
          now,
        });
        await em.query(
          `update app.assessment set state = 'submitted', updated_at = $3 where tenant_id = $1 and id = $2`,
          [viewer.tenantId, assessmentId, now],
        );
        const { id, version } = file.submission;
        await this.jobs.enqueue(
          em,
          'submission-received',
          { submission: id, company: viewer.tenantId, body: file.body.id, programme: programme.id },
          null,
        );
        await announce(em, viewer, { assessmentId, kind: 'assessment', ids: [] });
        await record(em, viewer, {
          action: 'submission.submit',
          object: 'assessment',
          objectId: assessmentId,
          details: { submission: id, version, programme: programme.id, request: request.id },
        });
        return { submissionId: id };
      }),
    );
  }

  private refuseBlocked(draft: DraftRead, programme: ProgrammeTerms, attested: readonly SubmittedAttestation[]): void {
    const blocks = [
      ...this.drafts.blocks(draft, attested),
      ...programmeBlocks(draft.assessment, programme, this.clock.today()),
    ];
    if (blocks.length > 0) throw problem('SUBMISSION_BLOCKED', { because: inWords(blocks) });
  }

  private async termsOf(em: EntityManager, viewer: Viewer, programmeId: string): Promise<ProgrammeTerms> {
    const found = (await readTerms(em, viewer.tenantId)).find(({ id }) => id === programmeId);
    if (!found)
      throw problem('SUBMISSION_BLOCKED', { because: 'your organisation does not take part in this programme' });
    return found;
  }

  private async seal(
    em: EntityManager,
    viewer: Viewer,
    of: { draft: DraftRead; request: RequestRow; programme: ProgrammeTerms; now: Date },
  ): Promise<SubmissionFile> {
    const { draft, request, programme, now } = of;
    const { assessment, content, versions } = draft;
    const { id: instrumentId, version: instrumentVersion, digest = '' } = assessment.loaded.instrument;
    const answered = [...assessment.answers, ...assessment.organisationAnswers].map(({ updatedBy }) => updatedBy.id);
    const unsigned: UnsignedSubmission = {
      format: 'opencria-submission/1',
      submission: {
        id: randomUUID(),
        assessmentId: assessment.id,
        version: (versions[0]?.version ?? 0) + 1,
        submittedAt: now.toISOString(),
        previousDigest: versions[0]?.digest ?? null,
      },
      programme: { id: programme.id, name: programme.name },
      body: { id: programme.bodyId, name: programme.bodyName },
      company: { id: viewer.tenantId, name: viewer.organisationName },
      instrument: { id: instrumentId, version: instrumentVersion, digest },
      method: 1,
      asOf: assessment.asOf,
      content,
      answeredBy: await this.accounts.rolesOf(viewer, [...new Set(answered)]),
      requested: {
        by: { id: request.requestedById, role: await roleOf(em, viewer, request.requestedById) },
        at: request.requestedAt,
      },
      approved: { by: { id: viewer.userId, role: viewer.role }, at: now.toISOString() },
      attestations: standingAttestations(draft),
      result: submittedResult(evaluate(assessment)),
      audit: await auditHead(em, viewer),
    };
    const algorithm = 'Ed25519' as const;
    const signed = await signText(em, this.secret, (key) => signingText(unsigned, { algorithm, ...key }));
    return { ...unsigned, signature: { algorithm, ...signed } };
  }
}

/** Marks a request as decided; the caller holds it. */
export async function decide(
  em: EntityManager,
  viewer: Viewer,
  requestId: string,
  decision: Exclude<RequestRow['decision'], null>,
  now: Date,
  reason: string | null = null,
): Promise<void> {
  await em.query(
    `update app.submission_request set decision = $3, decided_by = $4, decided_at = $5, reason = $6
      where tenant_id = $1 and id = $2`,
    [viewer.tenantId, requestId, decision, viewer.userId, now, reason],
  );
}

/** The assessment is held before its request, as everywhere. */
export async function assessmentOfRequest(em: EntityManager, viewer: Viewer, requestId: string): Promise<string> {
  const [found]: { id: string }[] = await em.query(
    `select assessment_id as id from app.submission_request where tenant_id = $1 and id = $2`,
    [viewer.tenantId, requestId],
  );
  if (!found) throw problem('NOT_FOUND');
  return found.id;
}

/** Those of texts that are still what was attested. */
function standingAttestations({ assessment, consultations, requests }: DraftRead): SubmittedAttestation[] {
  const texts = new Map(placedTexts(assessment, consultations).map(({ place, revision }) => [place, revision]));
  return requests.flatMap(({ attested }) => attested).filter(({ place, revision }) => texts.get(place) === revision);
}

async function roleOf(em: EntityManager, viewer: Viewer, personId: string): Promise<Role | 'former member'> {
  const [found]: { role: Role }[] = await em.query(
    `select role from app.membership where tenant_id = $1 and person_id = $2`,
    [viewer.tenantId, personId],
  );
  return found?.role ?? 'former member';
}

async function auditHead(em: EntityManager, viewer: Viewer): Promise<SubmissionFile['audit']> {
  const [head]: SubmissionFile['audit'][] = await em.query(
    `select seq::float8 as seq, encode(hash, 'hex') as hash from app.audit_entry
      where tenant_id = $1 order by seq desc limit 1`,
    [viewer.tenantId],
  );
  return head ?? { seq: 0, hash: '' };
}

const SAYS: Readonly<Record<Block['kind'], string>> = {
  blank: 'questions without an answer',
  'unrated-harm': 'harms that are not rated',
  'to-confirm': 'answers carried over from before that nobody confirmed',
  'nothing-applies': 'no question applies',
  'no-reason': 'a question set aside as not applicable without a reason',
  'unattested-text': 'texts that may name a person',
  'draft-instrument': 'the questionnaire is a draft',
  'not-in-programme': 'your organisation does not take part in this programme',
  'programme-not-open': 'the programme is not open',
  'instrument-not-accepted': 'the programme does not accept this version of the questionnaire',
  'country-not-covered': 'the programme covers none of the product’s markets',
  'under-review': 'an earlier version is under review',
};

function inWords(blocks: readonly Block[]): string {
  return [...new Set(blocks.map(({ kind }) => SAYS[kind]))].join(', ');
}
