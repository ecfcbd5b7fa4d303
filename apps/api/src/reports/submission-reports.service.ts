import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { REPORT_FORMAT, sealReport, toBase64, type ReportFacts } from '#libs/proof';
import { buildDocument, type DocumentKind, type Report } from '#libs/report';
import type { SubmissionFile } from '#libs/submission';
import { InstrumentsService } from '../instruments/instruments.service.js';
import { recordRead } from '../platform/audit.js';
import { knownId } from '../platform/known-id.js';
import { problem } from '../platform/problems.js';
import { ReviewerTx } from '../platform/reviewer-tx.js';
import { SigningKeys } from '../platform/signing-keys.js';
import { TenantTx } from '../platform/tenant-tx.js';
import type { Viewer } from '../platform/viewer.js';
import { PrintPool } from './print-pool.js';
import { submissionInput, type PrintedDecision } from './print-submission.js';
import { disclosureOf, type DocumentRequest } from './document-request.js';
import type { Download } from './reports.service.js';

interface SealedCase {
  readonly canonical: Buffer;
  readonly digest: string;
  readonly title: string;
  readonly decision: { readonly canonical: Buffer; readonly digest: string } | null;
}

/** The row level security of each side's connection decides which submissions there are. */
const SEALED = `
select s.canonical, encode(s.digest, 'hex') as digest, s.product_name as title, d.canonical as decision_canonical,
       encode(d.digest, 'hex') as decision_digest
  from app.submission s
  left join lateral (
    select c.canonical, c.digest from app.case_decision c
     where c.tenant_id = s.tenant_id and c.submission_id = s.id order by c.decided_at desc, c.id limit 1) d on true
 where s.id = $1`;

/** Reports of what was submitted: rendered from the sealed bytes, and signed so that no byte of them is uncovered. */
@Injectable()
export class SubmissionReportsService {
  constructor(
    private readonly tenants: TenantTx,
    private readonly reviewers: ReviewerTx,
    private readonly instruments: InstrumentsService,
    private readonly printer: PrintPool,
    private readonly keys: SigningKeys,
  ) {}

  /** For the company that submitted it. */
  async ofCompany(viewer: Viewer, id: string, request: DocumentRequest): Promise<Download<Uint8Array>> {
    return this.print(
      await this.tenants.run(viewer, (em) => this.take(em, viewer, knownId(id), formatOf(request))),
      request,
    );
  }

  /** For reviewers of its programme. */
  async ofReviewer(viewer: Viewer, id: string, request: DocumentRequest): Promise<Download<Uint8Array>> {
    return this.print(
      await this.reviewers.run(viewer, (em) => this.take(em, viewer, knownId(id), formatOf(request))),
      request,
    );
  }

  /** The sealed file itself, byte for byte, for reviewers. */
  async fileOfReviewer(viewer: Viewer, id: string): Promise<Download<Uint8Array>> {
    const sealed = await this.reviewers.run(viewer, (em) => this.take(em, viewer, knownId(id), 'json'));
    const { version } = read(sealed).submission;
    return { fileName: `${sealed.title} version ${version}.submission.json`, content: sealed.canonical };
  }

  private async print(sealed: SealedCase, request: DocumentRequest): Promise<Download<Uint8Array>> {
    const file = read(sealed);
    const { digest, decision } = sealed;
    const decided = decision && (JSON.parse(decision.canonical.toString('utf8')) as PrintedDecision);
    const loaded = this.instruments.find(file.instrument.id, file.instrument.version);
    if (loaded.instrument.digest !== file.instrument.digest) {
      throw problem('INSTRUMENT_MISSING', { instrument: `${file.instrument.id} ${file.instrument.version}` });
    }
    const input = submissionInput({ file, digest, decision: decided }, loaded);
    const { kind } = request;
    const report = buildDocument(kind, input, disclosureOf(request, input.result));
    const pdf = await this.printer.print(
      CARRIES_FILE.includes(kind) ? { ...report, attachment: attachment(sealed.canonical) } : report,
    );
    const facts: ReportFacts = {
      format: REPORT_FORMAT,
      submission: {
        id: file.submission.id,
        version: file.submission.version,
        digest,
        submittedAt: file.submission.submittedAt,
      },
      ...(decision &&
        decided && {
          decision: {
            outcome: decided.decision.outcome,
            decidedAt: decided.decision.decidedAt,
            digest: decision.digest,
          },
        }),
    };
    const { keyId, publicKey, ...key } = await this.keys.active();
    return {
      fileName: `${sealed.title}${kind === 'remediation' ? '' : ` ${kind}`} version ${file.submission.version}.pdf`,
      content: sealReport(pdf, facts, { keyId, publicKey: toBase64(publicKey) }, (bytes) => toBase64(key.sign(bytes))),
    };
  }

  private async take(em: EntityManager, viewer: Viewer, id: string, format: string): Promise<SealedCase> {
    const [row] = await em.query<
      (Omit<SealedCase, 'decision'> & { decision_canonical: Buffer | null; decision_digest: string | null })[]
    >(SEALED, [id]);
    if (!row) throw problem('NOT_FOUND');
    const { canonical, digest, title, decision_canonical: decision, decision_digest: decisionDigest } = row;
    await recordRead(em, viewer, {
      action: 'submission.report',
      object: 'submission',
      objectId: id,
      details: { format },
    });
    return {
      canonical,
      digest,
      title,
      decision: decision && decisionDigest !== null ? { canonical: decision, digest: decisionDigest } : null,
    };
  }
}

const formatOf = ({ kind }: DocumentRequest): string => (kind === 'remediation' ? 'pdf' : kind);

/** These print all of what was submitted, so they may carry it too; the others go to people who are not shown all. */
const CARRIES_FILE: readonly DocumentKind[] = ['remediation', 'reviewers'];

const attachment = (canonical: Buffer): NonNullable<Report['attachment']> => ({
  name: 'opencria.json',
  says: 'What was submitted, as it was sealed',
  text: canonical.toString('utf8'),
});

const read = ({ canonical }: SealedCase): SubmissionFile => JSON.parse(canonical.toString('utf8')) as SubmissionFile;
