import { createHash } from 'node:crypto';
import { submissionText, type SubmissionFile } from '#libs/submission';
import type { LoadedInstrument } from '../../instruments/instruments.service.js';
import type { SigningKey } from '../../platform/signing-keys.js';
import type { Body, Company, SeededAssessment, SeededSubmission } from './plan.js';
import type { Content } from './pool.js';

export interface Sealed {
  readonly canonical: Buffer;
  readonly digest: Buffer;
  readonly signature: Buffer;
}

type Names =
  | 'id'
  | 'assessment'
  | 'version'
  | 'at'
  | 'previous'
  | 'programme'
  | 'programmeName'
  | 'company'
  | 'companyName'
  | 'requester'
  | 'requestedAt'
  | 'approver'
  | 'seq'
  | 'hash'
  | 'value';

/** A text with gaps: pieces and, between them, the names of what goes there. */
interface Template {
  readonly pieces: readonly string[];
  readonly gaps: readonly Names[];
}

const GAP = /"\{\{(\w+)\}\}"/;
const gap = (name: Names) => `{{${name}}}`;

/**
 * The bytes of submissions, signed as the service signs them. The canonical text of a content is made once; what
 * differs between submissions of it is a value of its own everywhere and filled in as such.
 */
export class SealedBytes {
  private readonly templates = new Map<number, Template>();

  constructor(
    private readonly key: SigningKey,
    private readonly body: Body,
    private readonly loaded: LoadedInstrument,
  ) {}

  seal(company: Company, assessment: SeededAssessment, submission: SeededSubmission): Sealed {
    const template = this.templateOf(submission.content);
    const values = {
      id: submission.id,
      assessment: assessment.id,
      version: submission.version,
      at: submission.submittedAt.toISOString(),
      previous: submission.previous?.sealed?.digest.toString('hex') ?? null,
      programme: submission.programme.id,
      programmeName: submission.programme.name,
      company: company.id,
      companyName: company.name,
      requester: company.officer.id,
      requestedAt: submission.requestedAt.toISOString(),
      approver: company.admin.id,
      seq: submission.audit.seq,
      hash: submission.audit.hash,
    };
    const signature = this.key.sign(Buffer.from(fill(template, { ...values, value: '' })));
    const canonical = Buffer.from(fill(template, { ...values, value: signature.toString('base64') }));
    return { canonical, digest: createHash('sha256').update(canonical).digest(), signature };
  }

  private templateOf(content: Content): Template {
    const known = this.templates.get(content.place);
    if (known) return known;
    const parts = submissionText(this.withGaps(content)).split(GAP);
    const made = {
      pieces: parts.filter((_, place) => place % 2 === 0),
      gaps: parts.filter((_, place) => place % 2 === 1) as Names[],
    };
    this.templates.set(content.place, made);
    return made;
  }

  private withGaps({ content, day, figures }: Content): SubmissionFile {
    const { id, version, digest = '' } = this.loaded.instrument;
    const publicKey = this.key.publicKey.toString('base64');
    const file = {
      format: 'opencria-submission/1',
      submission: {
        id: gap('id'),
        assessmentId: gap('assessment'),
        version: gap('version'),
        submittedAt: gap('at'),
        previousDigest: gap('previous'),
      },
      programme: { id: gap('programme'), name: gap('programmeName') },
      body: { id: this.body.id, name: this.body.name },
      company: { id: gap('company'), name: gap('companyName') },
      instrument: { id, version, digest },
      method: 1,
      asOf: day,
      content,
      answeredBy: ['contributor'],
      requested: { by: { id: gap('requester'), role: 'compliance-officer' }, at: gap('requestedAt') },
      approved: { by: { id: gap('approver'), role: 'organisation-admin' }, at: gap('at') },
      attestations: [],
      result: figures,
      audit: { seq: gap('seq'), hash: gap('hash') },
      signature: { algorithm: 'Ed25519', keyId: this.key.keyId, publicKey, value: gap('value') },
    };
    return file as unknown as SubmissionFile;
  }
}

function fill({ pieces, gaps }: Template, values: Readonly<Record<Names, string | number | null>>): string {
  return pieces.map((piece, place) => (place === 0 ? '' : JSON.stringify(values[gaps[place - 1]!])) + piece).join('');
}
