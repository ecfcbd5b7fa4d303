/** What the page reads of part `content` of a sealed submission. */
export interface SubmittedAnswer {
  readonly option?: string;
  readonly parts?: readonly string[];
  readonly number?: number;
  readonly unknown?: true;
  readonly notApplicable?: { readonly reason: string };
  readonly note?: string;
  readonly evidence?: readonly { readonly id: string; readonly unusable?: true }[];
}

export interface SubmittedEvidence {
  readonly title: string;
  readonly kind: 'file' | 'link';
  readonly tier: number;
  readonly url?: string;
  readonly fileName?: string;
  readonly effectiveOn?: string;
}

interface SubmittedHarm {
  readonly note?: string;
  readonly exposed?: string;
}

export interface Submitted {
  readonly profile: Readonly<Record<string, boolean | null>>;
  readonly answers: Readonly<Record<string, SubmittedAnswer>>;
  readonly organisationAnswers: Readonly<Record<string, SubmittedAnswer>>;
  readonly evidence: Readonly<Record<string, SubmittedEvidence>>;
  readonly harms: Readonly<Record<string, SubmittedHarm>>;
  readonly ownHarms: readonly (SubmittedHarm & {
    readonly id: string;
    readonly title: string;
    readonly what: string;
    readonly controls: readonly { readonly question: string }[];
  })[];
}
