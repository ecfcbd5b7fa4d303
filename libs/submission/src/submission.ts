import type { FractionJson, GateId, RedLineState, RiskLevel } from '#libs/scoring';

export const SUBMISSION_FORMAT = 'opencria-submission/1';

/** A person as far as a submission names one: never by name or address. */
export interface SubmissionActor {
  readonly id: string;
  readonly role: string;
}

/** Exactly one way to answer, as the company stated it; `evidence` names items of the manifest. */
export interface SubmittedAnswer {
  readonly option?: string;
  readonly parts?: readonly string[];
  readonly number?: number;
  readonly unknown?: true;
  /** Beside `unknown`: what is missing and by when it will be known. */
  readonly missing?: { readonly what?: string; readonly knownBy?: string };
  readonly notApplicable?: { readonly reason: string };
  readonly note?: string;
  /** `unusable`: judged on the day of submitting to count for nothing behind this answer. */
  readonly evidence?: readonly { readonly id: string; readonly unusable?: true }[];
}

/** One item of the evidence manifest; the file itself stays with the service. */
export interface SubmittedEvidence {
  readonly title: string;
  readonly kind: 'file' | 'link';
  readonly tier: number;
  readonly url?: string;
  readonly fileName?: string;
  readonly mediaType?: string;
  readonly size?: number;
  /** Of the file as the company attached it. */
  readonly originalSha256?: string;
  /** Of the bytes that the service holds: the same without what may name people. */
  readonly sha256?: string;
  readonly effectiveOn?: string;
  readonly validUntil?: string;
}

/** Ratings 1 to 4; `unknown` was chosen, absent was not rated. */
export interface SubmittedRating {
  readonly scale?: number | 'unknown';
  readonly scope?: number | 'unknown';
  readonly irremediability?: number | 'unknown';
  readonly likelihood?: number | 'unknown';
  readonly incidents?: readonly { readonly on: string; readonly cases: number }[];
  readonly involvement?: 'cause' | 'contribute' | 'linked';
  readonly exposed?: string;
  readonly note?: string;
}

export interface SubmittedOwnHarm extends SubmittedRating {
  readonly id: string;
  readonly title: string;
  readonly what: string;
  readonly category: string;
  readonly rights: readonly string[];
  readonly modules: readonly string[];
  readonly controls: readonly {
    readonly question: string;
    readonly weight: number;
    readonly key: boolean;
    readonly reach: boolean;
  }[];
}

/** One time children were heard: kinds and numbers, never who they are. */
export interface SubmittedConsultation {
  readonly id: string;
  readonly title: string;
  readonly heldFrom: string;
  readonly heldTo: string | null;
  readonly ageBands: readonly string[];
  readonly groups: readonly string[];
  readonly children: number;
  readonly methods: readonly string[];
  readonly markets: readonly string[];
  readonly setting: string;
  readonly safeguards: readonly string[];
  readonly keptFor: string;
  readonly heard: string;
  readonly decided: string;
  readonly followed: string;
  readonly because: string;
  readonly told: string;
  readonly questions: readonly string[];
  readonly evidence: readonly string[];
}

/** What was decided on one step of the plan. */
export interface SubmittedPlanDecision {
  readonly key: string;
  readonly status: string;
  readonly dueOn?: string;
  readonly reason?: string;
  readonly evidence: readonly string[];
  /** The step as it was proposed when it was decided on. */
  readonly proposal: unknown;
}

/** What the company says: the part that a second person approves, word for word. */
export interface SubmittedContent {
  readonly mode: 'full' | 'screening' | 'organisation';
  /** null: the assessment is of the organisation itself. */
  readonly product: {
    readonly name: string;
    readonly description: string;
    readonly markets: readonly string[];
    readonly ageBands: readonly string[];
  } | null;
  /** null: answered with "not known". */
  readonly profile: Readonly<Record<string, boolean | null>>;
  readonly answers: Readonly<Record<string, SubmittedAnswer>>;
  /** Due diligence, answered once by the organisation and inherited. */
  readonly organisationAnswers: Readonly<Record<string, SubmittedAnswer>>;
  readonly evidence: Readonly<Record<string, SubmittedEvidence>>;
  readonly harms: Readonly<Record<string, SubmittedRating>>;
  readonly ownHarms: readonly SubmittedOwnHarm[];
  readonly consultations: readonly SubmittedConsultation[];
  readonly plan: readonly SubmittedPlanDecision[];
}

/** A text with findings that somebody looked at and answers for. */
export interface SubmittedAttestation {
  readonly place: string;
  readonly revision: number;
  readonly reason: string;
}

export interface SubmittedScore {
  readonly id: string;
  readonly score: FractionJson | null;
  readonly claim: FractionJson | null;
  readonly upper: FractionJson | null;
  readonly coverage: FractionJson | null;
  readonly support: FractionJson | null;
  readonly band: string | null;
}

/** The figures of the day, exact; whoever scores `content` again gets the same. */
export interface SubmittedResult {
  readonly headline: string;
  readonly index: {
    readonly value: FractionJson | null;
    readonly upper: FractionJson | null;
    readonly uncapped: FractionJson | null;
    readonly cap: number | null;
    readonly band: string | null;
  };
  readonly gates: readonly { readonly id: GateId; readonly because: readonly string[] }[];
  readonly overall: SubmittedScore;
  readonly rights: readonly SubmittedScore[];
  readonly modules: readonly SubmittedScore[];
  readonly redLines: readonly { readonly id: string; readonly state: RedLineState }[];
  readonly harms: readonly {
    readonly id: string;
    readonly severity: number;
    readonly inherent: RiskLevel;
    readonly control: number;
    readonly residual: RiskLevel;
  }[];
}

export interface SubmissionSignature {
  readonly algorithm: 'Ed25519';
  readonly keyId: string;
  /** SPKI in base64. */
  readonly publicKey: string;
  /** Base64; empty while the text is signed. */
  readonly value: string;
}

/** The sealed copy of an assessment: everything needed to score and print it again without the service. */
export interface SubmissionFile {
  readonly format: typeof SUBMISSION_FORMAT;
  readonly submission: {
    readonly id: string;
    readonly assessmentId: string;
    readonly version: number;
    readonly submittedAt: string;
    /** SHA-256 of the file of the version before; null for the first. */
    readonly previousDigest: string | null;
  };
  readonly programme: { readonly id: string; readonly name: string };
  readonly body: { readonly id: string; readonly name: string };
  readonly company: { readonly id: string; readonly name: string };
  readonly instrument: { readonly id: string; readonly version: string; readonly digest: string };
  readonly method: 1;
  readonly asOf: string;
  readonly content: SubmittedContent;
  /** Roles that answered. */
  readonly answeredBy: readonly string[];
  readonly requested: { readonly by: SubmissionActor; readonly at: string };
  readonly approved: { readonly by: SubmissionActor; readonly at: string };
  readonly attestations: readonly SubmittedAttestation[];
  readonly result: SubmittedResult;
  /** Head of the company's audit chain when it was submitted; hash in hexadecimal. */
  readonly audit: { readonly seq: number; readonly hash: string };
  readonly signature: SubmissionSignature;
}

export type UnsignedSubmission = Omit<SubmissionFile, 'signature'>;
