import { registerEnumType } from '@nestjs/graphql';

/*
 * Words of the method and of the assessment. The value is the word of SQL and of libs; the key is its
 * GraphQL spelling.
 */
export const AssessmentMode = { SCREENING: 'screening', FULL: 'full', ORGANISATION: 'organisation' } as const;
export const AssessmentState = { DRAFT: 'draft', SUBMITTED: 'submitted' } as const;
export const StatedAnswer = { ANSWERED: 'answered', UNKNOWN: 'unknown', NOT_APPLICABLE: 'not-applicable' } as const;
export const AnswerState = {
  ANSWERED: 'ANSWERED',
  UNKNOWN: 'UNKNOWN',
  BLANK: 'BLANK',
  NA_AUTO: 'NA_AUTO',
  NA_CLAIMED: 'NA_CLAIMED',
  NA_ACCEPTED: 'NA_ACCEPTED',
} as const;
export const RedLineState = {
  BREACHED: 'BREACHED',
  UNRESOLVED: 'UNRESOLVED',
  CLAIMED: 'CLAIMED',
  CLEAR: 'CLEAR',
  NOT_APPLICABLE: 'NOT_APPLICABLE',
} as const;
export const Confidence = { HIGH: 'high', MEDIUM: 'medium', LOW: 'low' } as const;
export const RiskLevel = { LOW: 'low', MEDIUM: 'medium', HIGH: 'high', CRITICAL: 'critical' } as const;
export const Involvement = { CAUSE: 'cause', CONTRIBUTE: 'contribute', LINKED: 'linked' } as const;
export const MoverHow = { NEXT_LEVEL: 'next-level', EVIDENCE: 'evidence', FIND_OUT: 'find-out' } as const;

export type AssessmentMode = (typeof AssessmentMode)[keyof typeof AssessmentMode];
export type AssessmentState = (typeof AssessmentState)[keyof typeof AssessmentState];
export type StatedAnswer = (typeof StatedAnswer)[keyof typeof StatedAnswer];
export type AnswerState = (typeof AnswerState)[keyof typeof AnswerState];
export type RedLineState = (typeof RedLineState)[keyof typeof RedLineState];
export type Confidence = (typeof Confidence)[keyof typeof Confidence];
export type RiskLevel = (typeof RiskLevel)[keyof typeof RiskLevel];
export type Involvement = (typeof Involvement)[keyof typeof Involvement];
export type MoverHow = (typeof MoverHow)[keyof typeof MoverHow];

const words = {
  AssessmentMode,
  AssessmentState,
  StatedAnswer,
  AnswerState,
  RedLineState,
  Confidence,
  RiskLevel,
  Involvement,
  MoverHow,
};
for (const [name, word] of Object.entries(words)) registerEnumType(word, { name });
