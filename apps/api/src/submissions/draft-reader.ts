import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { SubmittedAttestation, SubmittedContent } from '#libs/submission';
import { AssessmentsService } from '../assessments/assessments.service.js';
import { ParticipationService } from '../participation/participation.service.js';
import { Config } from '../platform/config.js';
import { readToConfirm } from '../reassessments/carried-parts.js';
import type { Viewer } from '../platform/viewer.js';
import { buildContent, type FileHashes } from './build-content.js';
import { findBlocks, type Block, type Submittable } from './find-blocks.js';
import { readRequests, readSubmissions, type RequestRow, type SubmissionRow } from './read-submissions.js';

/** A draft with everything that decides whether it can be submitted, read in one transaction. */
export interface DraftRead extends Submittable {
  readonly content: SubmittedContent;
  readonly requests: readonly RequestRow[];
  readonly versions: readonly SubmissionRow[];
}

@Injectable()
export class DraftReader {
  constructor(
    private readonly config: Config,
    private readonly assessments: AssessmentsService,
    private readonly participation: ParticipationService,
  ) {}

  async read(em: EntityManager, viewer: Viewer, assessmentId: string): Promise<DraftRead> {
    const assessment = await this.assessments.one(viewer, assessmentId);
    const { consultations } = await this.participation.of(viewer, assessment);
    const requests = await readRequests(em, viewer.tenantId, assessmentId);
    const versions = await readSubmissions(em, viewer.tenantId, { assessmentId });
    const hashes = await readHashes(em, viewer.tenantId, [...assessment.evidence, ...assessment.organisationEvidence]);
    return {
      assessment,
      consultations,
      toConfirm: await readToConfirm(em, viewer.tenantId, [assessment.id, assessment.organisationAssessmentId]),
      // What was attested once stays attested until the text changes.
      attestations: requests.flatMap(({ attested }) => attested),
      latest: versions[0] ?? null,
      production: !this.config.localMode,
      content: buildContent(assessment, consultations, hashes),
      requests,
      versions,
    };
  }

  /** What blocks, with these texts attested as well. */
  blocks(draft: DraftRead, attested: readonly SubmittedAttestation[] = []): Block[] {
    return findBlocks({ ...draft, attestations: [...draft.attestations, ...attested] });
  }
}

async function readHashes(
  em: EntityManager,
  tenantId: string,
  items: readonly { readonly id: string }[],
): Promise<ReadonlyMap<string, FileHashes>> {
  const rows: ({ id: string } & FileHashes)[] = await em.query(
    `select id, encode(sha256, 'hex') as sha256, encode(original_sha256, 'hex') as "originalSha256"
       from app.evidence where tenant_id = $1 and id = any($2::uuid[]) and kind = 'file'`,
    [tenantId, items.map(({ id }) => id)],
  );
  return new Map(rows.map(({ id, ...hashes }) => [id, hashes]));
}
