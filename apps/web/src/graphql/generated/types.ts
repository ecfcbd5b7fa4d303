// Written by npm run codegen.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Signed in, the token is enough; a new account needs name and password as well. */
export type AcceptInvitationInput = {
  name?: string | null | undefined;
  password?: string | null | undefined;
  token: string;
};

export type AcceptProposalInput = {
  /** Revision of the answer you looked at; 0 where there is none. */
  baseRevision: number;
  commentId: string;
  operationId: string;
};

export type ActionChange =
  | 'BLOCKED'
  | 'CHECK_AGAIN'
  | 'CREATED'
  | 'EDIT'
  | 'EVIDENCE'
  | 'MERGED'
  | 'MOVE'
  | 'SPLIT';

export type ActionDue =
  /** Due after that. */
  | 'LATER'
  /** No date, or nothing left to do by it. */
  | 'NONE'
  /** Accepted or started, and its day has passed. */
  | 'OVERDUE'
  /** Due within 14 days. */
  | 'SOON';

export type ActionEffort =
  | 'LARGE'
  | 'MEDIUM'
  | 'SMALL';

export type ActionFilterInput = {
  assessmentId?: string | null | undefined;
  blocked?: boolean | null | undefined;
  checkAgain?: boolean | null | undefined;
  due?: Array<ActionDue> | null | undefined;
  /** Due on this day or later. */
  dueFrom?: string | null | undefined;
  /** Due on this day or before. */
  dueUntil?: string | null | undefined;
  harmId?: string | null | undefined;
  kind?: Array<ActionKind> | null | undefined;
  /** Also those that went on in another action. */
  merged?: boolean | null | undefined;
  /** Yours. */
  mine?: boolean | null | undefined;
  /** Those of the organisation itself. */
  ofOrganisation?: boolean | null | undefined;
  ownerId?: string | null | undefined;
  productId?: string | null | undefined;
  questionId?: string | null | undefined;
  /** Part of its words. */
  search?: string | null | undefined;
  status?: Array<ActionStatus> | null | undefined;
  /** Those that nobody owns. */
  unowned?: boolean | null | undefined;
  urgency?: Array<Urgency> | null | undefined;
  /** Those you watch. */
  watching?: boolean | null | undefined;
};

export type ActionKind =
  | 'MITIGATE'
  | 'PREVENT'
  | 'REMEDY';

export type ActionOrder =
  | 'DUE'
  | 'UPDATED'
  | 'URGENCY';

export type ActionOriginType =
  | 'ANSWER'
  | 'CONDITION'
  | 'MONITOR'
  | 'OWN'
  | 'REDESIGN'
  | 'REMEDY';

export type ActionPartInput = {
  doneWhen: string;
  effort?: ActionEffort | null | undefined;
  title: string;
};

export type ActionStatus =
  | 'ACCEPTED'
  | 'DECLINED'
  | 'DONE'
  | 'PROPOSED'
  | 'STARTED'
  | 'VERIFIED';

export type ActionStepInput = {
  done: boolean;
  /** Of a step that is there already. */
  id?: string | null | undefined;
  text: string;
};

export type AddCommentInput = {
  assessmentId: string;
  /** Plain text; people are named as @{id}. May be empty beside a proposal. */
  body?: string | null | undefined;
  operationId: string;
  proposal?: ProposalInput | null | undefined;
  questionId: string;
  /** Absent: the comment starts a thread. */
  threadId?: string | null | undefined;
};

export type AddFileInput = {
  effectiveOn?: string | null | undefined;
  /** Two-letter codes of the markets it covers; empty: all. */
  markets?: Array<string> | null | undefined;
  /** Products it is about; empty: all of the organisation. */
  productIds?: Array<string> | null | undefined;
  tier: number;
  title: string;
  /** An upload that arrived in full. Sending this again is safe. */
  uploadId: string;
  /** Last day it says it is valid. */
  validUntil?: string | null | undefined;
};

export type AddLinkInput = {
  assessmentId: string;
  effectiveOn?: string | null | undefined;
  /** Two-letter codes of the markets it covers; empty: all. */
  markets?: Array<string> | null | undefined;
  /** Makes it safe to send again. */
  operationId?: string | null | undefined;
  /** Products it is about; empty: all of the organisation. */
  productIds?: Array<string> | null | undefined;
  tier: number;
  title: string;
  url: string;
  /** Last day it says it is valid. */
  validUntil?: string | null | undefined;
};

export type AnswerFate =
  | 'CLEARED'
  | 'KEPT'
  | 'TO_CONFIRM';

export type AnswerState =
  | 'ANSWERED'
  | 'BLANK'
  | 'NA_ACCEPTED'
  | 'NA_AUTO'
  | 'NA_CLAIMED'
  | 'UNKNOWN';

export type AppealOutcome =
  | 'DISMISSED'
  | 'UPHELD';

export type AppointReviewerInput = {
  lead: boolean;
  operationId: string;
  personId: string;
  programmeId: string;
};

export type AskCompanyInput = {
  dueOn?: string | null | undefined;
  operationId: string;
  /** Absent: about the whole. */
  questionId?: string | null | undefined;
  submissionId: string;
  text: string;
};

export type AskForCheckInput = {
  /** Absent: anybody may check it. */
  askedOf?: string | null | undefined;
  assessmentId: string;
  operationId: string;
  questionId: string;
  why: string;
};

export type AssessmentMode =
  | 'FULL'
  | 'ORGANISATION'
  | 'SCREENING';

export type AssessmentState =
  | 'DRAFT'
  | 'SUBMITTED';

/** Names one of assignee and invitation. What was assigned before is assigned anew. */
export type AssignWorkInput = {
  assessmentId: string;
  assigneeId?: string | null | undefined;
  dueOn?: string | null | undefined;
  /** An open invitation: whoever accepts it has the work. */
  invitationId?: string | null | undefined;
  operationId: string;
  parts: Array<WorkPartInput>;
};

/** Somebody looked at this text and answers for its naming nobody. */
export type AttestationInput = {
  place: string;
  /** Why it may stay. Kept with the request. */
  reason: string;
  revision: number;
};

export type AuditFilterInput = {
  action?: string | null | undefined;
  /** Id of the person who did it. */
  actor?: string | null | undefined;
  /** First day, in UTC. */
  from?: string | null | undefined;
  /** Id of what it was done to. */
  object?: string | null | undefined;
  /** Last day, in UTC. */
  to?: string | null | undefined;
};

export type BlockKind =
  | 'BLANK'
  | 'COUNTRY_NOT_COVERED'
  | 'DRAFT_INSTRUMENT'
  | 'INSTRUMENT_NOT_ACCEPTED'
  | 'NOTHING_APPLIES'
  | 'NOT_IN_PROGRAMME'
  | 'NO_REASON'
  | 'PROGRAMME_NOT_OPEN'
  | 'TO_CONFIRM'
  | 'UNATTESTED_TEXT'
  | 'UNDER_REVIEW'
  | 'UNRATED_HARM';

export type BlockSubject =
  | 'ASSESSMENT'
  | 'CONSULTATION'
  | 'EVIDENCE'
  | 'HARM'
  | 'INHERITED_QUESTION'
  | 'PLAN'
  | 'PRODUCT'
  | 'PROGRAMME'
  | 'QUESTION';

export type CalendarFeedInput = {
  operationId: string;
};

export type CarriedBecause =
  | 'ASSESSED_AGAIN'
  | 'NEWER_VERSION';

export type CarriedKind =
  | 'ANSWER'
  | 'HARM';

export type CarriedPartInput = {
  id: string;
  kind: CarriedKind;
  revision: number;
};

export type CaseInput = {
  operationId: string;
  submissionId: string;
};

export type CaseMessageInput = {
  operationId: string;
  /** Absent: about the whole. */
  requestId?: string | null | undefined;
  submissionId: string;
  text: string;
};

export type CaseSide =
  | 'BODY'
  | 'COMPANY';

export type CaseTurn =
  | 'BODY'
  | 'COMPANY'
  | 'NOBODY';

export type Change =
  | 'BETTER'
  /** Applies in the earlier one only. */
  | 'GONE'
  /** Applies in the later one only, or is answered for the first time. */
  | 'NEW'
  /** Was answered then and is not answered now. */
  | 'OPEN'
  | 'SAME'
  | 'WORSE';

/** The same change to several actions; each succeeds or is refused by itself. */
export type ChangeActionsInput = {
  actions: Array<ChosenActionInput>;
  dueOn?: string | null | undefined;
  move?: ActionStatus | null | undefined;
  operationId: string;
  ownerId?: string | null | undefined;
  reason?: string | null | undefined;
};

export type ChangeMemberRoleInput = {
  memberId: string;
  operationId: string;
  role: Role;
};

export type ChangePasswordInput = {
  currentPassword: string;
  password: string;
};

export type ChangedPart =
  | 'ANSWERS'
  | 'CONDITION'
  | 'EVIDENCE'
  | 'RED_LINE'
  | 'RIGHTS'
  | 'WEIGHT'
  | 'WORDS';

export type CheckAgainWhy =
  | 'EVIDENCE_EXPIRED'
  | 'INCIDENT'
  | 'PROFILE_CHANGED';

export type CheckOutcome =
  | 'LOOKS_RIGHT'
  | 'OPEN';

export type ChildGroup =
  | 'BOYS'
  | 'DISABILITIES'
  | 'GIRLS'
  | 'INDIGENOUS'
  | 'IN_CARE'
  | 'IN_CUSTODY'
  | 'LGBTI'
  | 'MINORITIES'
  | 'NOT_USERS'
  | 'NO_DEVICE'
  | 'ON_THE_MOVE'
  | 'OTHER_LANGUAGES'
  | 'POVERTY'
  | 'REMOTE_PLACES';

export type ChooseOrganisationInput = {
  organisationId: string;
};

export type ChosenActionInput = {
  baseRevision: number;
  id: string;
};

export type ChosenVerdict =
  | 'FIRST'
  | 'SECOND';

export type ClaimReviewInput = {
  operationId: string;
  submissionId: string;
};

export type CloseCheckInput = {
  assessmentId: string;
  /** true: the answer looks right; false: you asked for the check, and take it back. */
  looksRight: boolean;
  operationId: string;
  questionId: string;
};

export type CompleteSetUpInput = {
  email: string;
  name: string;
  organisationName: string;
  password: string;
  token: string;
};

export type ConditionInput = {
  dueOn: string;
  questionId?: string | null | undefined;
  text: string;
};

export type ConfirmAnswerInput = {
  assessmentId: string;
  questionId: string;
  /** Revision of the answer that was looked at; another one is not confirmed. */
  revision: number;
};

export type ConfirmCarriedInput = {
  assessmentId: string;
  /** What was looked at; another revision of it is not confirmed. */
  parts: Array<CarriedPartInput>;
};

export type ConfirmEmailChangeInput = {
  token: string;
};

export type ConfirmSsoDomainInput = {
  /** False takes a confirmation back. */
  confirmed: boolean;
  domain: string;
  operationId: string;
  organisationId: string;
};

export type ConsultationMethod =
  | 'ADVISORY_GROUP'
  | 'CHILD_LED'
  | 'CO_DESIGN'
  | 'FOCUS_GROUP'
  | 'INTERVIEW'
  | 'SURVEY'
  | 'THROUGH_ORGANISATIONS'
  | 'USABILITY_TEST'
  | 'WORKSHOP';

export type ContestVerdictInput = {
  operationId: string;
  reasons: string;
  subject: ReviewSubject;
  subjectId: string;
  submissionId: string;
};

export type ContinueDraftInput = {
  assessmentId: string;
  operationId: string;
};

export type ContinueInFullInput = {
  assessmentId: string;
};

export type CreateActionInput = {
  assessmentId: string;
  /** The acceptance criterion. */
  doneWhen: string;
  dueOn?: string | null | undefined;
  effort?: ActionEffort | null | undefined;
  /** The harm it is to reduce. */
  harmId?: string | null | undefined;
  kind: ActionKind;
  operationId: string;
  /** With a date, it is accepted at once by those who may. */
  ownerId?: string | null | undefined;
  /** The question it is to move. */
  questionId?: string | null | undefined;
  title: string;
  watcherIds?: Array<string> | null | undefined;
};

export type CreateApiTokenInput = {
  /** Days until it expires: 90, or as many as given, up to 365. */
  days?: number | null | undefined;
  name: string;
  operationId: string;
  scopes: Array<TokenScope>;
};

export type CreateJoinCodeInput = {
  /** For whom it is made; may stay empty. */
  company: string;
  days: number;
  operationId: string;
  programmeId: string;
  uses: number;
};

export type CreateProductInput = {
  ageBands?: Array<string> | null | undefined;
  description?: string | null | undefined;
  markets?: Array<string> | null | undefined;
  name: string;
};

export type CreateWebhookInput = {
  events: Array<WebhookEvent>;
  name: string;
  operationId: string;
  url: string;
};

export type DangerSeenIn =
  | 'ASSESSMENT'
  | 'SUBMISSION';

export type DecideAppealInput = {
  /** What the company is told. */
  answer: string;
  appealId: string;
  level?: number | null | undefined;
  operationId: string;
  outcome: AppealOutcome;
  /** Of the review, where the correction changes it. */
  reviewOutcome?: ReviewOutcome | null | undefined;
  submissionId: string;
  tier?: number | null | undefined;
  /** What is found instead, where it is upheld. */
  verdict?: VerdictKind | null | undefined;
};

export type DecideCaseInput = {
  /** Of “reviewed with conditions” alone. */
  conditions: Array<ConditionInput>;
  /** Absent: from the template of the programme. */
  letter?: string | null | undefined;
  operationId: string;
  outcome: ReviewOutcome;
  /** Why; the company reads it, and it is printed in the report. */
  statement: string;
  submissionId: string;
};

export type DecideSubmissionRequestInput = {
  operationId: string;
  requestId: string;
};

export type DecisionLetterInput = {
  conditions: Array<ConditionInput>;
  outcome: ReviewOutcome;
  statement: string;
  submissionId: string;
};

export type DeclineProposalInput = {
  commentId: string;
  operationId: string;
  reason: string;
};

export type DeliveryState =
  | 'DELIVERED'
  | 'FAILED'
  | 'WAITING';

/** What is left out stays as it is. */
export type EditActionInput = {
  assessmentId: string;
  /** Revision you looked at; 0 of what is only proposed. */
  baseRevision: number;
  doneWhen?: string | null | undefined;
  dueOn?: string | null | undefined;
  effort?: ActionEffort | null | undefined;
  key: string;
  kind?: ActionKind | null | undefined;
  operationId: string;
  ownerId?: string | null | undefined;
  title?: string | null | undefined;
  /** All who watch it from now on. */
  watcherIds?: Array<string> | null | undefined;
};

export type EditCommentInput = {
  baseRevision: number;
  body: string;
  commentId: string;
  operationId: string;
};

export type EndAppointmentInput = {
  operationId: string;
  personId: string;
  programmeId: string;
};

export type EndSessionInput = {
  id: string;
};

export type EraseMeInput = {
  /** The account's own e-mail address, typed to confirm. */
  email: string;
};

export type ErasePersonInput = {
  personId: string;
};

export type EvidenceConcern =
  /** It says of itself that it is valid no longer. */
  | 'EXPIRED'
  /** Nobody can read the file now, so it counts for nothing. */
  | 'FILE_CLOSED'
  /** It does not cover every market of the product. */
  | 'OTHER_MARKETS'
  /** It is about other products, so it counts for nothing here. */
  | 'OTHER_PRODUCT'
  /** There is a newer version. */
  | 'REPLACED';

export type EvidenceKind =
  | 'FILE'
  | 'LINK';

export type FileState =
  /** The scanner found nothing. */
  | 'CLEAN'
  /** The stored copy is missing or no longer what was stored. */
  | 'DAMAGED'
  /** This installation decided to work without a scanner. */
  | 'NOT_SCANNED'
  /** Waits for the virus scanner. */
  | 'PENDING'
  /** The scanner found something; the file stays closed. */
  | 'QUARANTINED';

export type Followed =
  | 'ALL'
  | 'NONE'
  | 'OPEN'
  | 'SOME';

export type ForMeKind =
  | 'CHECK'
  | 'MENTION';

export type GroupKind =
  | 'COUNTRY'
  | 'TECHNOLOGY';

export type HarmCategory =
  | 'CONDUCT'
  | 'CONTACT'
  | 'CONTENT'
  | 'CONTRACT'
  | 'CROSS';

/** One day on which the harm happened. No child, and nothing that could lead to one. */
export type IncidentInput = {
  /** How many cases are known of that day. */
  cases: number;
  on: string;
};

export type InvitationInput = {
  invitationId: string;
  operationId: string;
};

export type InviteMemberInput = {
  email: string;
  operationId: string;
  role: Role;
};

export type Involvement =
  | 'CAUSE'
  | 'CONTRIBUTE'
  | 'LINKED';

export type JoinProgrammeInput = {
  code: string;
  operationId: string;
};

export type JudgeGroupKind =
  | 'CHANGES'
  | 'GRAVE_HARM_CONTROLS'
  | 'NOT_APPLICABLE'
  | 'RATINGS_AND_PROFILE'
  | 'RED_LINES'
  | 'REST'
  | 'THIN_EVIDENCE';

export type LeaveProgrammeInput = {
  operationId: string;
  programmeId: string;
};

export type LetterOccasion =
  | 'CLOSED'
  | 'CONDITIONAL'
  | 'RETURNED'
  | 'REVIEWED';

export type LiftConflictInput = {
  companyId: string;
  operationId: string;
  personId: string;
  /** The programme whose page shows it. */
  programmeId: string;
};

export type LinkActionsInput = {
  assessmentId: string;
  /** Revision you looked at; 0 of what is only proposed. */
  baseRevision: number;
  key: string;
  operationId: string;
  /** Ids of all actions it waits for from now on. */
  waitsForIds: Array<string>;
};

/** At once, with the digest of the day, or not. */
export type MailChannel =
  | 'AT_ONCE'
  | 'DIGEST'
  | 'OFF';

export type MarkConflictInput = {
  companyId: string;
  operationId: string;
  personId: string;
  /** The programme whose page shows it. */
  programmeId: string;
  /** Seen by who manages programmes alone. */
  reason: string;
};

export type MarkNoticesReadInput = {
  /** Absent: all of them. */
  noticeIds?: Array<string> | null | undefined;
};

export type MarkPlaceInput = {
  assessmentId: string;
  questionId?: string | null | undefined;
  /** UUID that a window makes up for itself when it opens the assessment. */
  windowId: string;
};

export type MarkThreadsReadInput = {
  threads: Array<ReadThreadInput>;
};

/** The action named goes on; the others end in it. */
export type MergeActionsInput = {
  assessmentId: string;
  /** Revision you looked at; 0 of what is only proposed. */
  baseRevision: number;
  doneWhen?: string | null | undefined;
  key: string;
  /** Of the same assessment. */
  merge: Array<MergedActionInput>;
  operationId: string;
  title?: string | null | undefined;
};

export type MergedActionInput = {
  baseRevision: number;
  key: string;
};

export type MoveActionInput = {
  assessmentId: string;
  baseRevision: number;
  dueOn?: string | null | undefined;
  evidenceIds?: Array<string> | null | undefined;
  key: string;
  move: ActionStatus;
  operationId: string;
  ownerId?: string | null | undefined;
  reason?: string | null | undefined;
};

export type MoveProgrammeInput = {
  operationId: string;
  programmeId: string;
  to: ProgrammeState;
};

export type MoveToNewerVersionInput = {
  assessmentId: string;
  operationId: string;
  /** The version that was looked at; another one is not moved to. */
  version: string;
};

export type NoticeEvent =
  | 'ACTION_ASSIGNED'
  | 'ACTION_CHECK_AGAIN'
  | 'ACTION_DUE'
  | 'ACTION_OVERDUE'
  | 'ACTION_TO_VERIFY'
  | 'APPEAL_DECIDED'
  | 'CASE_ANSWERED'
  | 'CASE_ASKED'
  | 'CASE_CONTESTED'
  | 'CASE_DECIDED'
  | 'CHECK_ASKED'
  | 'EVIDENCE_EXPIRING'
  | 'MENTIONED'
  | 'QUESTION_ASSIGNED'
  | 'REASSESS';

export type NoticeFilter = {
  group?: NoticeGroup | null | undefined;
  unread?: boolean | null | undefined;
};

export type NoticeGroup =
  | 'ACTIONS'
  | 'QUESTIONS'
  | 'REVIEWS';

export type NoticePreferenceInput = {
  event: NoticeEvent;
  inApp: boolean;
  mail: MailChannel;
};

export type OrganisationKind =
  | 'COMPANY'
  | 'REVIEWING_BODY';

export type OwnHarmControlInput = {
  /** Without it the other controls help little. */
  key: boolean;
  questionId: string;
  /** It limits how many children are reached. */
  reach: boolean;
  /** 1 to 3, as in the catalogue. */
  weight: number;
};

export type PassReviewInput = {
  /** Revision of the case that the page showed. */
  baseRevision: number;
  operationId: string;
  /** Who reviews it from now on; absent: it goes back to the queue. */
  reviewerId?: string | null | undefined;
  submissionId: string;
};

export type PreviewKind =
  | 'IMAGE'
  | 'NONE'
  | 'TEXT';

export type ProfileAnswerInput = {
  flag: string;
  value?: boolean | null | undefined;
};

export type ProfileChangeInput = {
  productId: string;
  /** Flags that would change; the others stay. */
  profile: Array<ProfileAnswerInput>;
};

export type ProgrammeState =
  | 'CLOSED'
  | 'DRAFT'
  | 'OPEN';

/** Why a new assessment is due (section 7). */
export type PromptKind =
  | 'DECLARATION'
  | 'EVIDENCE'
  | 'INCIDENT'
  | 'INSTRUMENT'
  | 'PROFILE'
  | 'REPORTED'
  | 'TIME';

export type PromptState =
  /** Something was submitted since. */
  | 'DONE'
  | 'OPEN'
  | 'SET_ASIDE'
  /** A draft of the subject is open. */
  | 'UNDER_WAY';

export type ProposalInput = {
  note?: string | null | undefined;
  number?: number | null | undefined;
  option?: string | null | undefined;
  parts?: Array<string> | null | undefined;
  reason?: string | null | undefined;
  state: StatedAnswer;
};

export type ProposalOutcome =
  | 'ACCEPTED'
  | 'DECLINED'
  | 'OPEN';

export type QueueFilterInput = {
  overdue?: boolean | null | undefined;
  programmeId?: string | null | undefined;
  redLine?: RedLineFilter | null | undefined;
  reviewerId?: string | null | undefined;
  /** Part of a company or product name, or the start of an id. */
  search?: string | null | undefined;
  technology?: string | null | undefined;
  unclaimed?: boolean | null | undefined;
  worstHarm?: RiskLevel | null | undefined;
};

export type QueueTab =
  | 'BODY'
  | 'COMPANY'
  | 'CONDITIONAL'
  | 'ENDED'
  | 'MINE'
  | 'REVIEWED';

export type ReadThreadInput = {
  threadId: string;
  /** Place of the last comment that was shown. */
  upTo: number;
};

export type ReassessInput = {
  /** The submitted assessment whose answers the new one starts from. */
  assessmentId: string;
  operationId: string;
};

export type RedLineFilter =
  | 'BREACHED'
  | 'CLEAR'
  | 'UNRESOLVED';

export type RedLineState =
  | 'BREACHED'
  | 'CLAIMED'
  | 'CLEAR'
  | 'NOT_APPLICABLE'
  | 'UNRESOLVED';

export type RefuseSubmissionRequestInput = {
  operationId: string;
  /** What has to be mended first. */
  reason: string;
  requestId: string;
};

export type RemoveActionViewInput = {
  viewId: string;
};

export type RemoveAdviceTextInput = {
  id: string;
  operationId: string;
};

export type RemoveCommentInput = {
  commentId: string;
  operationId: string;
};

export type RemoveConsultationInput = {
  baseRevision: number;
  id: string;
  operationId: string;
  /** Why the record is taken away. Kept with it. */
  reason: string;
};

export type RemoveEvidenceInput = {
  id: string;
  /** True: take it off the answers and actions it backs first, where they are still open. */
  unlink?: boolean | null | undefined;
};

export type RemoveMemberInput = {
  memberId: string;
  operationId: string;
};

export type RemoveOwnHarmInput = {
  assessmentId: string;
  baseRevision: number;
  id: string;
  operationId: string;
  /** Why it is no harm of this product. Kept with the harm. */
  reason: string;
};

export type RemovePasskeyInput = {
  id: string;
};

export type RemovePrivateNoteInput = {
  noteId: string;
  operationId: string;
};

export type RemoveQueueViewInput = {
  viewId: string;
};

export type RemoveSsoInput = {
  operationId: string;
};

export type RemoveVerdictInput = {
  baseRevision: number;
  operationId: string;
  subject: ReviewSubject;
  subjectId: string;
  submissionId: string;
};

export type RemovedMetadata =
  | 'AUTHOR'
  | 'CAMERA'
  | 'DESCRIPTION'
  | 'MOMENT'
  /** Words by which somebody may be recognised. */
  | 'PERSONAL'
  | 'PLACE';

export type RenamePasskeyInput = {
  id: string;
  name: string;
};

export type ReplaceEvidenceInput = {
  id: string;
  operationId: string;
  /** The newer version, which takes over what the older one backs. */
  withId: string;
};

export type ReplayDeliveryInput = {
  deliveryId: string;
  operationId: string;
};

export type ReportChangeInput = {
  change: ReportedChange;
  /** The day on which it happened or became known. */
  on: string;
  operationId: string;
  /** Absent: it concerns the organisation itself. */
  productId?: string | null | undefined;
  /** What changed, in a sentence or two. Nothing about a single child. */
  what: string;
};

export type ReportDangerInput = {
  /** Of the assessment or submission. No details are taken here. */
  id: string;
  operationId: string;
  seenIn: DangerSeenIn;
};

export type ReportedChange =
  | 'AI_MODEL'
  | 'AUTHORITY'
  | 'CRISIS'
  | 'DATA_RECIPIENT'
  | 'DESIGN'
  | 'ENCRYPTION'
  | 'INCIDENT'
  | 'LAW'
  | 'MARKET'
  | 'MORE_CHILDREN'
  | 'OWNERSHIP'
  | 'SENSITIVE_DATA';

export type RequestEmailChangeInput = {
  currentPassword: string;
  email: string;
};

export type RequestErasureInput = {
  /** The organisation's name, typed to confirm. */
  organisationName: string;
};

export type RequestPasswordResetInput = {
  email: string;
};

export type RequestSubmissionInput = {
  assessmentId: string;
  /** That the answers are true as far as the person knows, and name no child. */
  attested: boolean;
  operationId: string;
  programmeId: string;
  texts?: Array<AttestationInput> | null | undefined;
};

export type RequireSsoInput = {
  only: boolean;
  operationId: string;
};

export type ResetPasswordInput = {
  password: string;
  token: string;
};

export type ResetSecondFactorInput = {
  memberId: string;
};

export type ResolveThreadInput = {
  operationId: string;
  /** false: open it again. */
  resolved: boolean;
  threadId: string;
};

export type RestoreAnswerInput = {
  assessmentId: string;
  /** Revision of the answer as it stands for the person who restores. */
  baseRevision: number;
  operationId: string;
  questionId: string;
  /** The revision to bring back. */
  revision: number;
};

export type ReviewOutcome =
  | 'CLOSED'
  | 'CONDITIONAL'
  | 'RETURNED'
  | 'REVIEWED';

export type ReviewSubject =
  | 'ANSWER'
  | 'FLAG'
  | 'HARM';

export type RevokeApiTokenInput = {
  operationId: string;
  tokenId: string;
};

export type RevokeJoinCodeInput = {
  joinCodeId: string;
  operationId: string;
};

export type RiskLevel =
  | 'CRITICAL'
  | 'HIGH'
  | 'LOW'
  | 'MEDIUM';

export type Role =
  | 'COMPLIANCE_OFFICER'
  | 'CONTRIBUTOR'
  | 'EXECUTIVE'
  | 'INSTALLATION_ADMIN'
  | 'LEAD_REVIEWER'
  | 'ORGANISATION_ADMIN'
  | 'PROGRAMME_ADMIN'
  | 'REVIEWER';

export type Safeguard =
  | 'ADAPTED_TO_AGE'
  | 'CHILD_ASSENT'
  | 'COMPENSATION'
  | 'NO_COVERT_DATA'
  | 'PARENTAL_CONSENT'
  | 'RIGHT_TO_WITHDRAW'
  | 'SAFEGUARDING_LEAD';

export type SaveActionEvidenceInput = {
  assessmentId: string;
  baseRevision: number;
  /** All that backs the action from now on. */
  evidenceIds: Array<string>;
  key: string;
  operationId: string;
};

export type SaveActionStepsInput = {
  assessmentId: string;
  /** Revision you looked at; 0 of what is only proposed. */
  baseRevision: number;
  key: string;
  operationId: string;
  /** All steps, in their order. */
  steps: Array<ActionStepInput>;
};

export type SaveActionViewInput = {
  filter: ActionFilterInput;
  name: string;
  operationId: string;
};

export type SaveAdviceTextInput = {
  /** Of an existing text: the revision that was edited. */
  baseRevision?: number | null | undefined;
  /** Absent: a new text. */
  id?: string | null | undefined;
  operationId: string;
  /** Questions it is offered for first; empty: all alike. */
  questionIds: Array<string>;
  text: string;
  title: string;
};

export type SaveAnswerInput = {
  assessmentId: string;
  /** Revision the edit was based on; 0 for a first answer. */
  baseRevision: number;
  evidenceIds?: Array<string> | null | undefined;
  /** Only beside `unknown`: the day by which it will be known. */
  knownBy?: string | null | undefined;
  note?: string | null | undefined;
  number?: number | null | undefined;
  /** UUID made by the client: a repeat with the same id returns the first reply. */
  operationId: string;
  option?: string | null | undefined;
  parts?: Array<string> | null | undefined;
  questionId: string;
  reason?: string | null | undefined;
  /** null clears the answer (blank). */
  state?: StatedAnswer | null | undefined;
};

export type SaveConsultationInput = {
  ageBands: Array<string>;
  /** Assessments of one product, or of the organisation. */
  assessmentIds: Array<string>;
  /** Revision the edit was based on; 0 for a new one. */
  baseRevision: number;
  because?: string | null | undefined;
  /** How many children took part. */
  children: number;
  decided?: string | null | undefined;
  evidenceIds?: Array<string> | null | undefined;
  followed: Followed;
  groups?: Array<ChildGroup> | null | undefined;
  heard: string;
  heldFrom: string;
  heldTo?: string | null | undefined;
  /** Absent for a new one. Saving a removed one brings it back. */
  id?: string | null | undefined;
  keptFor?: string | null | undefined;
  markets?: Array<string> | null | undefined;
  methods: Array<ConsultationMethod>;
  operationId: string;
  questionIds?: Array<string> | null | undefined;
  safeguards?: Array<Safeguard> | null | undefined;
  setting?: string | null | undefined;
  title: string;
  told?: string | null | undefined;
};

export type SaveDigestHourInput = {
  hour: number;
  operationId: string;
};

export type SaveHarmRatingInput = {
  assessmentId: string;
  baseRevision: number;
  exposed?: string | null | undefined;
  harmId: string;
  incidents?: Array<IncidentInput> | null | undefined;
  involvement?: Involvement | null | undefined;
  irremediability?: number | null | undefined;
  likelihood?: number | null | undefined;
  note?: string | null | undefined;
  operationId: string;
  scale?: number | null | undefined;
  scope?: number | null | undefined;
};

export type SaveLetterTemplateInput = {
  /** 0 where there is none yet. */
  baseRevision: number;
  /** May hold {company}, {product}, {programme}, {statement} and {conditions}. */
  body: string;
  occasion: LetterOccasion;
  operationId: string;
  programmeId: string;
  subject: string;
};

export type SaveNoticePreferencesInput = {
  events: Array<NoticePreferenceInput>;
  language: string;
  operationId: string;
};

export type SaveOwnHarmInput = {
  assessmentId: string;
  /** Revision the edit was based on; 0 for a new one. */
  baseRevision: number;
  category: HarmCategory;
  controls?: Array<OwnHarmControlInput> | null | undefined;
  /** Absent for a new one. Saving a removed one brings it back. */
  id?: string | null | undefined;
  modules?: Array<string> | null | undefined;
  operationId: string;
  rights: Array<string>;
  title: string;
  what: string;
};

export type SavePrivateNoteInput = {
  operationId: string;
  /** Absent: the note is about the whole submission. */
  subject?: ReviewSubject | null | undefined;
  subjectId?: string | null | undefined;
  submissionId: string;
  text: string;
};

/** Only the fields given change; `profile` replaces the answers of the flags it names and leaves others. */
export type SaveProductInput = {
  ageBands?: Array<string> | null | undefined;
  baseRevision: number;
  description?: string | null | undefined;
  id: string;
  markets?: Array<string> | null | undefined;
  name?: string | null | undefined;
  profile?: Array<ProfileAnswerInput> | null | undefined;
};

export type SaveProfileInput = {
  name: string;
};

export type SaveProgrammeInput = {
  /** Revision the edit was based on; 0 for a new one. */
  baseRevision: number;
  closesOn?: string | null | undefined;
  /** Empty: every country. */
  countries: Array<string>;
  description: string;
  /** Absent for a new one. */
  id?: string | null | undefined;
  instruments: Array<string>;
  name: string;
  opensOn: string;
  operationId: string;
  promisedDays: number;
};

export type SaveQueueViewInput = {
  filter: QueueFilterInput;
  name: string;
  operationId: string;
  tab: QueueTab;
};

export type SaveSsoInput = {
  clientId: string;
  /** Absent or null keeps the one there is, for the same issuer alone. */
  clientSecret?: string | null | undefined;
  domains: Array<string>;
  /** As the service writes it, like https://id.example.org. */
  issuer: string;
  operationId: string;
  secondFactor: SsoSecondFactor;
};

export type SaveVerdictInput = {
  /** What would help, shown to the company. */
  advice?: string | null | undefined;
  /** Revision of the verdict that was edited; 0: there was none. */
  baseRevision: number;
  /** Only with LOWERED: the level that counts instead. */
  level?: number | null | undefined;
  operationId: string;
  /** Shown to the company with the decision. */
  reason?: string | null | undefined;
  subject: ReviewSubject;
  subjectId: string;
  submissionId: string;
  /** Only with LOWERED: the evidence tier that counts instead. */
  tier?: number | null | undefined;
  verdict: VerdictKind;
};

export type SaveWebhookInput = {
  baseRevision: number;
  events: Array<WebhookEvent>;
  name: string;
  operationId: string;
  /** Nothing is sent while it pauses, nor afterwards what happened meanwhile. */
  paused: boolean;
  url: string;
  webhookId: string;
};

export type SecondReason =
  | 'GRAVE_HARM'
  | 'RED_LINE'
  | 'SAMPLE';

export type SetActionBlockedInput = {
  assessmentId: string;
  /** Revision you looked at; 0 of what is only proposed. */
  baseRevision: number;
  key: string;
  operationId: string;
  /** What blocks it; null: nothing does any more. */
  reason?: string | null | undefined;
};

export type SetPromptAsideInput = {
  id: string;
  operationId: string;
  /** Why no new assessment is needed, for whoever asks later. */
  reason: string;
};

export type SettleDifferenceInput = {
  keep: ChosenVerdict;
  operationId: string;
  reason: string;
  subject: ReviewSubject;
  subjectId: string;
  submissionId: string;
};

export type SettleRequestInput = {
  operationId: string;
  requestId: string;
  submissionId: string;
};

export type SignOutMemberInput = {
  memberId: string;
  operationId: string;
};

export type SignUpInput = {
  email: string;
  invitation?: string | null | undefined;
  name: string;
  organisationName: string;
  password: string;
};

export type SignUpPolicy =
  | 'CLOSED'
  | 'INVITATION'
  | 'OPEN';

export type SplitActionInput = {
  assessmentId: string;
  /** Revision you looked at; 0 of what is only proposed. */
  baseRevision: number;
  key: string;
  operationId: string;
  /** The action itself becomes the first part. */
  parts: Array<ActionPartInput>;
};

/** When the service of the organisation counts as second factor: where it reports one, always, never. */
export type SsoSecondFactor =
  | 'ALWAYS'
  | 'NEVER'
  | 'REPORTED';

export type StartAssessmentInput = {
  mode: AssessmentMode;
  /** Absent for the organisation's own assessment. */
  productId?: string | null | undefined;
};

export type StatedAnswer =
  | 'ANSWERED'
  | 'NOT_APPLICABLE'
  | 'UNKNOWN';

export type StopNoticeLettersInput = {
  token: string;
};

export type SubmissionState =
  | 'CLAIMED'
  | 'CLOSED'
  | 'CONDITIONAL'
  | 'RETURNED'
  | 'REVIEWED'
  | 'SUBMITTED'
  | 'WITHDRAWN';

export type TakeNextReviewInput = {
  operationId: string;
  programmeId?: string | null | undefined;
};

export type TakeQuestionInput = {
  assessmentId: string;
  operationId: string;
  questionId: string;
};

export type TestMailInput = {
  to: string;
  token: string;
};

/** What an API token may do. Writing of a kind includes reading assessments. */
export type TokenScope =
  | 'READ_ASSESSMENTS'
  | 'READ_AUDIT'
  | 'READ_REPORTS'
  | 'WRITE_ACTIONS'
  | 'WRITE_ANSWERS'
  | 'WRITE_EVIDENCE'
  | 'WRITE_PRODUCTS';

export type UnassignWorkInput = {
  assessmentId: string;
  operationId: string;
  parts: Array<WorkPartInput>;
};

/** Of validity, products and markets, what is not sent stays as it is. */
export type UpdateEvidenceInput = {
  baseRevision: number;
  effectiveOn?: string | null | undefined;
  id: string;
  /** Two-letter codes of the markets it covers; empty: all. */
  markets?: Array<string> | null | undefined;
  /** Makes it safe to send again. */
  operationId?: string | null | undefined;
  /** Products it is about; empty: all of the organisation. */
  productIds?: Array<string> | null | undefined;
  tier: number;
  title: string;
  /** Last day it says it is valid. */
  validUntil?: string | null | undefined;
};

export type Urgency =
  | 'BREACH'
  | 'CONDITION'
  | 'CRITICAL'
  | 'HIGH'
  | 'LOW'
  | 'MEDIUM'
  | 'NO_HARM'
  | 'UNRESOLVED';

export type VerdictKind =
  | 'ACCEPTED'
  | 'BREACHED'
  | 'CLEARED'
  | 'CONFIRMED'
  | 'CONTESTED'
  | 'LOWERED'
  | 'REJECTED';

export type WatchActionInput = {
  actionId: string;
  watching: boolean;
};

export type WebhookEvent =
  | 'ACTION_CHANGED'
  | 'ACTION_CREATED'
  | 'ACTION_MOVED'
  | 'ACTION_OVERDUE'
  | 'SUBMISSION_CHANGED';

export type WebhookInput = {
  operationId: string;
  webhookId: string;
};

export type WithdrawSubmissionInput = {
  operationId: string;
  submissionId: string;
};

export type WorkPartInput = {
  scope: WorkScope;
  targetId: string;
};

export type WorkScope =
  | 'MODULE'
  | 'QUESTION'
  | 'SECTION';

export type SsoPartsFragment = { __typename: 'SsoAccess', redirectUri: string, signInAddress: string, settings: { __typename: 'SsoSettings', issuer: string, clientId: string, secondFactor: SsoSecondFactor, only: boolean, domains: Array<{ __typename: 'SsoDomain', domain: string, confirmed: boolean }> } | null };

export type ApiTokenPartsFragment = { __typename: 'ApiToken', id: string, name: string, scopes: Array<TokenScope>, createdBy: string | null, works: boolean, expiresAt: string, lastUsedAt: string | null };

export type SingleSignOnQueryVariables = Exact<{ [key: string]: never; }>;


export type SingleSignOnQuery = { __typename: 'Query', sso: { __typename: 'SsoAccess', redirectUri: string, signInAddress: string, settings: { __typename: 'SsoSettings', issuer: string, clientId: string, secondFactor: SsoSecondFactor, only: boolean, domains: Array<{ __typename: 'SsoDomain', domain: string, confirmed: boolean }> } | null } };

export type ApiTokensQueryVariables = Exact<{ [key: string]: never; }>;


export type ApiTokensQuery = { __typename: 'Query', apiTokens: Array<{ __typename: 'ApiToken', id: string, name: string, scopes: Array<TokenScope>, createdBy: string | null, works: boolean, expiresAt: string, lastUsedAt: string | null }> };

export type SsoDomainClaimsQueryVariables = Exact<{ [key: string]: never; }>;


export type SsoDomainClaimsQuery = { __typename: 'Query', ssoDomainClaims: Array<{ __typename: 'SsoDomainClaim', organisationId: string, organisation: string, domain: string, confirmed: boolean }> };

export type SaveSsoMutationVariables = Exact<{
  input: SaveSsoInput;
}>;


export type SaveSsoMutation = { __typename: 'Mutation', saveSso: { __typename: 'SsoAccess', redirectUri: string, signInAddress: string, settings: { __typename: 'SsoSettings', issuer: string, clientId: string, secondFactor: SsoSecondFactor, only: boolean, domains: Array<{ __typename: 'SsoDomain', domain: string, confirmed: boolean }> } | null } };

export type TestSsoMutationVariables = Exact<{ [key: string]: never; }>;


export type TestSsoMutation = { __typename: 'Mutation', testSso: { __typename: 'SsoTested', issuer: string, keys: number } };

export type RequireSsoMutationVariables = Exact<{
  input: RequireSsoInput;
}>;


export type RequireSsoMutation = { __typename: 'Mutation', requireSso: { __typename: 'SsoAccess', redirectUri: string, signInAddress: string, settings: { __typename: 'SsoSettings', issuer: string, clientId: string, secondFactor: SsoSecondFactor, only: boolean, domains: Array<{ __typename: 'SsoDomain', domain: string, confirmed: boolean }> } | null } };

export type RemoveSsoMutationVariables = Exact<{
  input: RemoveSsoInput;
}>;


export type RemoveSsoMutation = { __typename: 'Mutation', removeSso: { __typename: 'SsoAccess', redirectUri: string, signInAddress: string, settings: { __typename: 'SsoSettings', issuer: string, clientId: string, secondFactor: SsoSecondFactor, only: boolean, domains: Array<{ __typename: 'SsoDomain', domain: string, confirmed: boolean }> } | null } };

export type ConfirmSsoDomainMutationVariables = Exact<{
  input: ConfirmSsoDomainInput;
}>;


export type ConfirmSsoDomainMutation = { __typename: 'Mutation', confirmSsoDomain: Array<{ __typename: 'SsoDomainClaim', organisationId: string, organisation: string, domain: string, confirmed: boolean }> };

export type CreateApiTokenMutationVariables = Exact<{
  input: CreateApiTokenInput;
}>;


export type CreateApiTokenMutation = { __typename: 'Mutation', createApiToken: { __typename: 'ApiTokenCreated', secret: string | null, token: { __typename: 'ApiToken', id: string, name: string, scopes: Array<TokenScope>, createdBy: string | null, works: boolean, expiresAt: string, lastUsedAt: string | null } } };

export type RevokeApiTokenMutationVariables = Exact<{
  input: RevokeApiTokenInput;
}>;


export type RevokeApiTokenMutation = { __typename: 'Mutation', revokeApiToken: Array<{ __typename: 'ApiToken', id: string, name: string, scopes: Array<TokenScope>, createdBy: string | null, works: boolean, expiresAt: string, lastUsedAt: string | null }> };

export type SessionQueryVariables = Exact<{ [key: string]: never; }>;


export type SessionQuery = { __typename: 'Query', viewer: { __typename: 'Viewer', id: string, name: string, email: string, role: Role, can: Array<string>, mustSetUpSecondFactor: boolean, deviceSecret: string | null, organisation: { __typename: 'Organisation', id: string, name: string, kind: OrganisationKind } } | null, workspace: { __typename: 'Workspace', localMode: boolean, signUp: SignUpPolicy, setUpNeeded: boolean } };

export type WorkspaceQueryVariables = Exact<{ [key: string]: never; }>;


export type WorkspaceQuery = { __typename: 'Query', workspace: { __typename: 'Workspace', localMode: boolean, signUp: SignUpPolicy, setUpNeeded: boolean, mailbox: boolean, demoPeople: Array<{ __typename: 'DemoPerson', name: string, email: string, role: Role, organisation: string }> } };

export type SignUpMutationVariables = Exact<{
  input: SignUpInput;
}>;


export type SignUpMutation = { __typename: 'Mutation', signUp: { __typename: 'Organisation', id: string, name: string } };

export type CompleteSetUpMutationVariables = Exact<{
  input: CompleteSetUpInput;
}>;


export type CompleteSetUpMutation = { __typename: 'Mutation', completeSetUp: { __typename: 'Organisation', id: string, name: string } };

export type TestMailMutationVariables = Exact<{
  input: TestMailInput;
}>;


export type TestMailMutation = { __typename: 'Mutation', testMail: { __typename: 'MailTested', sent: boolean, message: string } };

export type MyOrganisationsQueryVariables = Exact<{ [key: string]: never; }>;


export type MyOrganisationsQuery = { __typename: 'Query', myOrganisations: Array<{ __typename: 'MyOrganisation', role: Role, open: boolean, ownSignIn: boolean, organisation: { __typename: 'Organisation', id: string, name: string, kind: OrganisationKind } }> };

export type ChooseOrganisationMutationVariables = Exact<{
  input: ChooseOrganisationInput;
}>;


export type ChooseOrganisationMutation = { __typename: 'Mutation', chooseOrganisation: { __typename: 'Organisation', id: string } };

export type RequestPasswordResetMutationVariables = Exact<{
  input: RequestPasswordResetInput;
}>;


export type RequestPasswordResetMutation = { __typename: 'Mutation', requestPasswordReset: { __typename: 'LetterPosted', minutes: number } };

export type ResetPasswordMutationVariables = Exact<{
  input: ResetPasswordInput;
}>;


export type ResetPasswordMutation = { __typename: 'Mutation', resetPassword: { __typename: 'PasswordSet', signedOut: boolean } };

export type ChangePasswordMutationVariables = Exact<{
  input: ChangePasswordInput;
}>;


export type ChangePasswordMutation = { __typename: 'Mutation', changePassword: { __typename: 'PasswordSet', signedOut: boolean } };

export type RequestEmailChangeMutationVariables = Exact<{
  input: RequestEmailChangeInput;
}>;


export type RequestEmailChangeMutation = { __typename: 'Mutation', requestEmailChange: { __typename: 'LetterPosted', minutes: number } };

export type ConfirmEmailChangeMutationVariables = Exact<{
  input: ConfirmEmailChangeInput;
}>;


export type ConfirmEmailChangeMutation = { __typename: 'Mutation', confirmEmailChange: { __typename: 'EmailChanged', email: string } };

export type SecurityShownFragment = { __typename: 'AccountSecurity', secondFactorNeeded: boolean, hasPassword: boolean, authenticatorApp: boolean, recoveryCodes: number, passkeys: Array<{ __typename: 'Passkey', id: string, name: string, createdAt: string }>, sessions: Array<{ __typename: 'AccountSession', id: string, browser: string | null, system: string | null, startedAt: string, lastSeenAt: string, current: boolean }> };

export type AccountSecurityQueryVariables = Exact<{ [key: string]: never; }>;


export type AccountSecurityQuery = { __typename: 'Query', accountSecurity: { __typename: 'AccountSecurity', secondFactorNeeded: boolean, hasPassword: boolean, authenticatorApp: boolean, recoveryCodes: number, passkeys: Array<{ __typename: 'Passkey', id: string, name: string, createdAt: string }>, sessions: Array<{ __typename: 'AccountSession', id: string, browser: string | null, system: string | null, startedAt: string, lastSeenAt: string, current: boolean }> } };

export type RenamePasskeyMutationVariables = Exact<{
  input: RenamePasskeyInput;
}>;


export type RenamePasskeyMutation = { __typename: 'Mutation', renamePasskey: { __typename: 'Passkey', id: string, name: string } };

export type RemovePasskeyMutationVariables = Exact<{
  input: RemovePasskeyInput;
}>;


export type RemovePasskeyMutation = { __typename: 'Mutation', removePasskey: { __typename: 'AccountSecurity', passkeys: Array<{ __typename: 'Passkey', id: string }> } };

export type RemoveAuthenticatorAppMutationVariables = Exact<{ [key: string]: never; }>;


export type RemoveAuthenticatorAppMutation = { __typename: 'Mutation', removeAuthenticatorApp: { __typename: 'AccountSecurity', authenticatorApp: boolean } };

export type RenewRecoveryCodesMutationVariables = Exact<{ [key: string]: never; }>;


export type RenewRecoveryCodesMutation = { __typename: 'Mutation', renewRecoveryCodes: Array<string> };

export type EndSessionMutationVariables = Exact<{
  input: EndSessionInput;
}>;


export type EndSessionMutation = { __typename: 'Mutation', endSession: { __typename: 'AccountSecurity', sessions: Array<{ __typename: 'AccountSession', id: string }> } };

export type EndOtherSessionsMutationVariables = Exact<{ [key: string]: never; }>;


export type EndOtherSessionsMutation = { __typename: 'Mutation', endOtherSessions: { __typename: 'AccountSecurity', sessions: Array<{ __typename: 'AccountSession', id: string }> } };

export type ResetSecondFactorMutationVariables = Exact<{
  input: ResetSecondFactorInput;
}>;


export type ResetSecondFactorMutation = { __typename: 'Mutation', resetSecondFactor: { __typename: 'SecondFactorReset', memberId: string } };

export type CreateActionMutationVariables = Exact<{
  input: CreateActionInput;
}>;


export type CreateActionMutation = { __typename: 'Mutation', createAction:
    | { __typename: 'ActionChangedMeanwhile' }
    | { __typename: 'ActionSaved', action: { __typename: 'Action', id: string } }
   };

export type EditActionMutationVariables = Exact<{
  input: EditActionInput;
}>;


export type EditActionMutation = { __typename: 'Mutation', editAction:
    | { __typename: 'ActionChangedMeanwhile', current: { __typename: 'Action', assessmentState: AssessmentState, doneWhen: string, evidenceWanted: string | null, watching: boolean, containAction: string | null, containBy: string | null, actualHarm: boolean, rights: Array<string>, cites: Array<string>, canWork: boolean, canChangeEvidence: boolean, checkerOf: boolean, verifiedAt: string | null, effectiveUntil: string | null, reason: string | null, id: string, key: string, revision: number, assessmentId: string, status: ActionStatus, urgency: Urgency, kind: ActionKind, title: string, dueOn: string | null, overdue: boolean, ownerRole: string, effort: ActionEffort, canEdit: boolean, watchers: Array<{ __typename: 'Person', id: string, name: string }>, steps: Array<{ __typename: 'ActionStep', id: string, text: string, done: boolean }>, blocked: { __typename: 'ActionBlocked', reason: string, since: string, by: { __typename: 'Person', id: string, name: string } } | null, checkAgain: { __typename: 'ActionCheckAgain', why: CheckAgainWhy, since: string } | null, holdsUp: Array<{ __typename: 'ActionLink', id: string, title: string, status: ActionStatus, dueOn: string | null }>, evidence: Array<{ __typename: 'Evidence', id: string }>, verifiedBy: { __typename: 'Person', id: string, name: string } | null, mergedInto: { __typename: 'ActionLink', id: string, title: string, status: ActionStatus, dueOn: string | null } | null, history: Array<{ __typename: 'ActionHistoryEntry', revision: number, what: ActionChange, status: ActionStatus, reason: string | null, at: string, by: { __typename: 'Person', id: string, name: string } | null }>, product: { __typename: 'ActionProduct', id: string, name: string } | null, owner: { __typename: 'Person', id: string, name: string } | null, progress: { __typename: 'ActionProgress', done: number, total: number }, waitsFor: Array<{ __typename: 'ActionLink', id: string, title: string, status: ActionStatus, dueOn: string | null }>, origin: { __typename: 'ActionOrigin', type: ActionOriginType, questionId: string | null, harmId: string | null, redLineId: string | null, submissionId: string | null, label: string }, moves: Array<{ __typename: 'ActionMove', move: ActionStatus, allowed: boolean, because: string | null }> } }
    | { __typename: 'ActionSaved', action: { __typename: 'Action', assessmentState: AssessmentState, doneWhen: string, evidenceWanted: string | null, watching: boolean, containAction: string | null, containBy: string | null, actualHarm: boolean, rights: Array<string>, cites: Array<string>, canWork: boolean, canChangeEvidence: boolean, checkerOf: boolean, verifiedAt: string | null, effectiveUntil: string | null, reason: string | null, id: string, key: string, revision: number, assessmentId: string, status: ActionStatus, urgency: Urgency, kind: ActionKind, title: string, dueOn: string | null, overdue: boolean, ownerRole: string, effort: ActionEffort, canEdit: boolean, watchers: Array<{ __typename: 'Person', id: string, name: string }>, steps: Array<{ __typename: 'ActionStep', id: string, text: string, done: boolean }>, blocked: { __typename: 'ActionBlocked', reason: string, since: string, by: { __typename: 'Person', id: string, name: string } } | null, checkAgain: { __typename: 'ActionCheckAgain', why: CheckAgainWhy, since: string } | null, holdsUp: Array<{ __typename: 'ActionLink', id: string, title: string, status: ActionStatus, dueOn: string | null }>, evidence: Array<{ __typename: 'Evidence', id: string }>, verifiedBy: { __typename: 'Person', id: string, name: string } | null, mergedInto: { __typename: 'ActionLink', id: string, title: string, status: ActionStatus, dueOn: string | null } | null, history: Array<{ __typename: 'ActionHistoryEntry', revision: number, what: ActionChange, status: ActionStatus, reason: string | null, at: string, by: { __typename: 'Person', id: string, name: string } | null }>, product: { __typename: 'ActionProduct', id: string, name: string } | null, owner: { __typename: 'Person', id: string, name: string } | null, progress: { __typename: 'ActionProgress', done: number, total: number }, waitsFor: Array<{ __typename: 'ActionLink', id: string, title: string, status: ActionStatus, dueOn: string | null }>, origin: { __typename: 'ActionOrigin', type: ActionOriginType, questionId: string | null, harmId: string | null, redLineId: string | null, submissionId: string | null, label: string }, moves: Array<{ __typename: 'ActionMove', move: ActionStatus, allowed: boolean, because: string | null }> } }
   };

export type SaveActionStepsMutationVariables = Exact<{
  input: SaveActionStepsInput;
}>;


export type SaveActionStepsMutation = { __typename: 'Mutation', saveActionSteps:
    | { __typename: 'ActionChangedMeanwhile', current: { __typename: 'Action', assessmentState: AssessmentState, doneWhen: string, evidenceWanted: string | null, watching: boolean, containAction: string | null, containBy: string | null, actualHarm: boolean, rights: Array<string>, cites: Array<string>, canWork: boolean, canChangeEvidence: boolean, checkerOf: boolean, verifiedAt: string | null, effectiveUntil: string | null, reason: string | null, id: string, key: string, revision: number, assessmentId: string, status: ActionStatus, urgency: Urgency, kind: ActionKind, title: string, dueOn: string | null, overdue: boolean, ownerRole: string, effort: ActionEffort, canEdit: boolean, watchers: Array<{ __typename: 'Person', id: string, name: string }>, steps: Array<{ __typename: 'ActionStep', id: string, text: string, done: boolean }>, blocked: { __typename: 'ActionBlocked', reason: string, since: string, by: { __typename: 'Person', id: string, name: string } } | null, checkAgain: { __typename: 'ActionCheckAgain', why: CheckAgainWhy, since: string } | null, holdsUp: Array<{ __typename: 'ActionLink', id: string, title: string, status: ActionStatus, dueOn: string | null }>, evidence: Array<{ __typename: 'Evidence', id: string }>, verifiedBy: { __typename: 'Person', id: string, name: string } | null, mergedInto: { __typename: 'ActionLink', id: string, title: string, status: ActionStatus, dueOn: string | null } | null, history: Array<{ __typename: 'ActionHistoryEntry', revision: number, what: ActionChange, status: ActionStatus, reason: string | null, at: string, by: { __typename: 'Person', id: string, name: string } | null }>, product: { __typename: 'ActionProduct', id: string, name: string } | null, owner: { __typename: 'Person', id: string, name: string } | null, progress: { __typename: 'ActionProgress', done: number, total: number }, waitsFor: Array<{ __typename: 'ActionLink', id: string, title: string, status: ActionStatus, dueOn: string | null }>, origin: { __typename: 'ActionOrigin', type: ActionOriginType, questionId: string | null, harmId: string | null, redLineId: string | null, submissionId: string | null, label: string }, moves: Array<{ __typename: 'ActionMove', move: ActionStatus, allowed: boolean, because: string | null }> } }
    | { __typename: 'ActionSaved', action: { __typename: 'Action', assessmentState: AssessmentState, doneWhen: string, evidenceWanted: string | null, watching: boolean, containAction: string | null, containBy: string | null, actualHarm: boolean, rights: Array<string>, cites: Array<string>, canWork: boolean, canChangeEvidence: boolean, checkerOf: boolean, verifiedAt: string | null, effectiveUntil: string | null, reason: string | null, id: string, key: string, revision: number, assessmentId: string, status: ActionStatus, urgency: Urgency, kind: ActionKind, title: string, dueOn: string | null, overdue: boolean, ownerRole: string, effort: ActionEffort, canEdit: boolean, watchers: Array<{ __typename: 'Person', id: string, name: string }>, steps: Array<{ __typename: 'ActionStep', id: string, text: string, done: boolean }>, blocked: { __typename: 'ActionBlocked', reason: string, since: string, by: { __typename: 'Person', id: string, name: string } } | null, checkAgain: { __typename: 'ActionCheckAgain', why: CheckAgainWhy, since: string } | null, holdsUp: Array<{ __typename: 'ActionLink', id: string, title: string, status: ActionStatus, dueOn: string | null }>, evidence: Array<{ __typename: 'Evidence', id: string }>, verifiedBy: { __typename: 'Person', id: string, name: string } | null, mergedInto: { __typename: 'ActionLink', id: string, title: string, status: ActionStatus, dueOn: string | null } | null, history: Array<{ __typename: 'ActionHistoryEntry', revision: number, what: ActionChange, status: ActionStatus, reason: string | null, at: string, by: { __typename: 'Person', id: string, name: string } | null }>, product: { __typename: 'ActionProduct', id: string, name: string } | null, owner: { __typename: 'Person', id: string, name: string } | null, progress: { __typename: 'ActionProgress', done: number, total: number }, waitsFor: Array<{ __typename: 'ActionLink', id: string, title: string, status: ActionStatus, dueOn: string | null }>, origin: { __typename: 'ActionOrigin', type: ActionOriginType, questionId: string | null, harmId: string | null, redLineId: string | null, submissionId: string | null, label: string }, moves: Array<{ __typename: 'ActionMove', move: ActionStatus, allowed: boolean, because: string | null }> } }
   };

export type SetActionBlockedMutationVariables = Exact<{
  input: SetActionBlockedInput;
}>;


export type SetActionBlockedMutation = { __typename: 'Mutation', setActionBlocked:
    | { __typename: 'ActionChangedMeanwhile', current: { __typename: 'Action', assessmentState: AssessmentState, doneWhen: string, evidenceWanted: string | null, watching: boolean, containAction: string | null, containBy: string | null, actualHarm: boolean, rights: Array<string>, cites: Array<string>, canWork: boolean, canChangeEvidence: boolean, checkerOf: boolean, verifiedAt: string | null, effectiveUntil: string | null, reason: string | null, id: string, key: string, revision: number, assessmentId: string, status: ActionStatus, urgency: Urgency, kind: ActionKind, title: string, dueOn: string | null, overdue: boolean, ownerRole: string, effort: ActionEffort, canEdit: boolean, watchers: Array<{ __typename: 'Person', id: string, name: string }>, steps: Array<{ __typename: 'ActionStep', id: string, text: string, done: boolean }>, blocked: { __typename: 'ActionBlocked', reason: string, since: string, by: { __typename: 'Person', id: string, name: string } } | null, checkAgain: { __typename: 'ActionCheckAgain', why: CheckAgainWhy, since: string } | null, holdsUp: Array<{ __typename: 'ActionLink', id: string, title: string, status: ActionStatus, dueOn: string | null }>, evidence: Array<{ __typename: 'Evidence', id: string }>, verifiedBy: { __typename: 'Person', id: string, name: string } | null, mergedInto: { __typename: 'ActionLink', id: string, title: string, status: ActionStatus, dueOn: string | null } | null, history: Array<{ __typename: 'ActionHistoryEntry', revision: number, what: ActionChange, status: ActionStatus, reason: string | null, at: string, by: { __typename: 'Person', id: string, name: string } | null }>, product: { __typename: 'ActionProduct', id: string, name: string } | null, owner: { __typename: 'Person', id: string, name: string } | null, progress: { __typename: 'ActionProgress', done: number, total: number }, waitsFor: Array<{ __typename: 'ActionLink', id: string, title: string, status: ActionStatus, dueOn: string | null }>, origin: { __typename: 'ActionOrigin', type: ActionOriginType, questionId: string | null, harmId: string | null, redLineId: string | null, submissionId: string | null, label: string }, moves: Array<{ __typename: 'ActionMove', move: ActionStatus, allowed: boolean, because: string | null }> } }
    | { __typename: 'ActionSaved', action: { __typename: 'Action', assessmentState: AssessmentState, doneWhen: string, evidenceWanted: string | null, watching: boolean, containAction: string | null, containBy: string | null, actualHarm: boolean, rights: Array<string>, cites: Array<string>, canWork: boolean, canChangeEvidence: boolean, checkerOf: boolean, verifiedAt: string | null, effectiveUntil: string | null, reason: string | null, id: string, key: string, revision: number, assessmentId: string, status: ActionStatus, urgency: Urgency, kind: ActionKind, title: string, dueOn: string | null, overdue: boolean, ownerRole: string, effort: ActionEffort, canEdit: boolean, watchers: Array<{ __typename: 'Person', id: string, name: string }>, steps: Array<{ __typename: 'ActionStep', id: string, text: string, done: boolean }>, blocked: { __typename: 'ActionBlocked', reason: string, since: string, by: { __typename: 'Person', id: string, name: string } } | null, checkAgain: { __typename: 'ActionCheckAgain', why: CheckAgainWhy, since: string } | null, holdsUp: Array<{ __typename: 'ActionLink', id: string, title: string, status: ActionStatus, dueOn: string | null }>, evidence: Array<{ __typename: 'Evidence', id: string }>, verifiedBy: { __typename: 'Person', id: string, name: string } | null, mergedInto: { __typename: 'ActionLink', id: string, title: string, status: ActionStatus, dueOn: string | null } | null, history: Array<{ __typename: 'ActionHistoryEntry', revision: number, what: ActionChange, status: ActionStatus, reason: string | null, at: string, by: { __typename: 'Person', id: string, name: string } | null }>, product: { __typename: 'ActionProduct', id: string, name: string } | null, owner: { __typename: 'Person', id: string, name: string } | null, progress: { __typename: 'ActionProgress', done: number, total: number }, waitsFor: Array<{ __typename: 'ActionLink', id: string, title: string, status: ActionStatus, dueOn: string | null }>, origin: { __typename: 'ActionOrigin', type: ActionOriginType, questionId: string | null, harmId: string | null, redLineId: string | null, submissionId: string | null, label: string }, moves: Array<{ __typename: 'ActionMove', move: ActionStatus, allowed: boolean, because: string | null }> } }
   };

export type LinkActionsMutationVariables = Exact<{
  input: LinkActionsInput;
}>;


export type LinkActionsMutation = { __typename: 'Mutation', linkActions:
    | { __typename: 'ActionChangedMeanwhile', current: { __typename: 'Action', assessmentState: AssessmentState, doneWhen: string, evidenceWanted: string | null, watching: boolean, containAction: string | null, containBy: string | null, actualHarm: boolean, rights: Array<string>, cites: Array<string>, canWork: boolean, canChangeEvidence: boolean, checkerOf: boolean, verifiedAt: string | null, effectiveUntil: string | null, reason: string | null, id: string, key: string, revision: number, assessmentId: string, status: ActionStatus, urgency: Urgency, kind: ActionKind, title: string, dueOn: string | null, overdue: boolean, ownerRole: string, effort: ActionEffort, canEdit: boolean, watchers: Array<{ __typename: 'Person', id: string, name: string }>, steps: Array<{ __typename: 'ActionStep', id: string, text: string, done: boolean }>, blocked: { __typename: 'ActionBlocked', reason: string, since: string, by: { __typename: 'Person', id: string, name: string } } | null, checkAgain: { __typename: 'ActionCheckAgain', why: CheckAgainWhy, since: string } | null, holdsUp: Array<{ __typename: 'ActionLink', id: string, title: string, status: ActionStatus, dueOn: string | null }>, evidence: Array<{ __typename: 'Evidence', id: string }>, verifiedBy: { __typename: 'Person', id: string, name: string } | null, mergedInto: { __typename: 'ActionLink', id: string, title: string, status: ActionStatus, dueOn: string | null } | null, history: Array<{ __typename: 'ActionHistoryEntry', revision: number, what: ActionChange, status: ActionStatus, reason: string | null, at: string, by: { __typename: 'Person', id: string, name: string } | null }>, product: { __typename: 'ActionProduct', id: string, name: string } | null, owner: { __typename: 'Person', id: string, name: string } | null, progress: { __typename: 'ActionProgress', done: number, total: number }, waitsFor: Array<{ __typename: 'ActionLink', id: string, title: string, status: ActionStatus, dueOn: string | null }>, origin: { __typename: 'ActionOrigin', type: ActionOriginType, questionId: string | null, harmId: string | null, redLineId: string | null, submissionId: string | null, label: string }, moves: Array<{ __typename: 'ActionMove', move: ActionStatus, allowed: boolean, because: string | null }> } }
    | { __typename: 'ActionSaved', action: { __typename: 'Action', assessmentState: AssessmentState, doneWhen: string, evidenceWanted: string | null, watching: boolean, containAction: string | null, containBy: string | null, actualHarm: boolean, rights: Array<string>, cites: Array<string>, canWork: boolean, canChangeEvidence: boolean, checkerOf: boolean, verifiedAt: string | null, effectiveUntil: string | null, reason: string | null, id: string, key: string, revision: number, assessmentId: string, status: ActionStatus, urgency: Urgency, kind: ActionKind, title: string, dueOn: string | null, overdue: boolean, ownerRole: string, effort: ActionEffort, canEdit: boolean, watchers: Array<{ __typename: 'Person', id: string, name: string }>, steps: Array<{ __typename: 'ActionStep', id: string, text: string, done: boolean }>, blocked: { __typename: 'ActionBlocked', reason: string, since: string, by: { __typename: 'Person', id: string, name: string } } | null, checkAgain: { __typename: 'ActionCheckAgain', why: CheckAgainWhy, since: string } | null, holdsUp: Array<{ __typename: 'ActionLink', id: string, title: string, status: ActionStatus, dueOn: string | null }>, evidence: Array<{ __typename: 'Evidence', id: string }>, verifiedBy: { __typename: 'Person', id: string, name: string } | null, mergedInto: { __typename: 'ActionLink', id: string, title: string, status: ActionStatus, dueOn: string | null } | null, history: Array<{ __typename: 'ActionHistoryEntry', revision: number, what: ActionChange, status: ActionStatus, reason: string | null, at: string, by: { __typename: 'Person', id: string, name: string } | null }>, product: { __typename: 'ActionProduct', id: string, name: string } | null, owner: { __typename: 'Person', id: string, name: string } | null, progress: { __typename: 'ActionProgress', done: number, total: number }, waitsFor: Array<{ __typename: 'ActionLink', id: string, title: string, status: ActionStatus, dueOn: string | null }>, origin: { __typename: 'ActionOrigin', type: ActionOriginType, questionId: string | null, harmId: string | null, redLineId: string | null, submissionId: string | null, label: string }, moves: Array<{ __typename: 'ActionMove', move: ActionStatus, allowed: boolean, because: string | null }> } }
   };

export type MergeActionsMutationVariables = Exact<{
  input: MergeActionsInput;
}>;


export type MergeActionsMutation = { __typename: 'Mutation', mergeActions:
    | { __typename: 'ActionChangedMeanwhile', current: { __typename: 'Action', assessmentState: AssessmentState, doneWhen: string, evidenceWanted: string | null, watching: boolean, containAction: string | null, containBy: string | null, actualHarm: boolean, rights: Array<string>, cites: Array<string>, canWork: boolean, canChangeEvidence: boolean, checkerOf: boolean, verifiedAt: string | null, effectiveUntil: string | null, reason: string | null, id: string, key: string, revision: number, assessmentId: string, status: ActionStatus, urgency: Urgency, kind: ActionKind, title: string, dueOn: string | null, overdue: boolean, ownerRole: string, effort: ActionEffort, canEdit: boolean, watchers: Array<{ __typename: 'Person', id: string, name: string }>, steps: Array<{ __typename: 'ActionStep', id: string, text: string, done: boolean }>, blocked: { __typename: 'ActionBlocked', reason: string, since: string, by: { __typename: 'Person', id: string, name: string } } | null, checkAgain: { __typename: 'ActionCheckAgain', why: CheckAgainWhy, since: string } | null, holdsUp: Array<{ __typename: 'ActionLink', id: string, title: string, status: ActionStatus, dueOn: string | null }>, evidence: Array<{ __typename: 'Evidence', id: string }>, verifiedBy: { __typename: 'Person', id: string, name: string } | null, mergedInto: { __typename: 'ActionLink', id: string, title: string, status: ActionStatus, dueOn: string | null } | null, history: Array<{ __typename: 'ActionHistoryEntry', revision: number, what: ActionChange, status: ActionStatus, reason: string | null, at: string, by: { __typename: 'Person', id: string, name: string } | null }>, product: { __typename: 'ActionProduct', id: string, name: string } | null, owner: { __typename: 'Person', id: string, name: string } | null, progress: { __typename: 'ActionProgress', done: number, total: number }, waitsFor: Array<{ __typename: 'ActionLink', id: string, title: string, status: ActionStatus, dueOn: string | null }>, origin: { __typename: 'ActionOrigin', type: ActionOriginType, questionId: string | null, harmId: string | null, redLineId: string | null, submissionId: string | null, label: string }, moves: Array<{ __typename: 'ActionMove', move: ActionStatus, allowed: boolean, because: string | null }> } }
    | { __typename: 'ActionSaved', action: { __typename: 'Action', assessmentState: AssessmentState, doneWhen: string, evidenceWanted: string | null, watching: boolean, containAction: string | null, containBy: string | null, actualHarm: boolean, rights: Array<string>, cites: Array<string>, canWork: boolean, canChangeEvidence: boolean, checkerOf: boolean, verifiedAt: string | null, effectiveUntil: string | null, reason: string | null, id: string, key: string, revision: number, assessmentId: string, status: ActionStatus, urgency: Urgency, kind: ActionKind, title: string, dueOn: string | null, overdue: boolean, ownerRole: string, effort: ActionEffort, canEdit: boolean, watchers: Array<{ __typename: 'Person', id: string, name: string }>, steps: Array<{ __typename: 'ActionStep', id: string, text: string, done: boolean }>, blocked: { __typename: 'ActionBlocked', reason: string, since: string, by: { __typename: 'Person', id: string, name: string } } | null, checkAgain: { __typename: 'ActionCheckAgain', why: CheckAgainWhy, since: string } | null, holdsUp: Array<{ __typename: 'ActionLink', id: string, title: string, status: ActionStatus, dueOn: string | null }>, evidence: Array<{ __typename: 'Evidence', id: string }>, verifiedBy: { __typename: 'Person', id: string, name: string } | null, mergedInto: { __typename: 'ActionLink', id: string, title: string, status: ActionStatus, dueOn: string | null } | null, history: Array<{ __typename: 'ActionHistoryEntry', revision: number, what: ActionChange, status: ActionStatus, reason: string | null, at: string, by: { __typename: 'Person', id: string, name: string } | null }>, product: { __typename: 'ActionProduct', id: string, name: string } | null, owner: { __typename: 'Person', id: string, name: string } | null, progress: { __typename: 'ActionProgress', done: number, total: number }, waitsFor: Array<{ __typename: 'ActionLink', id: string, title: string, status: ActionStatus, dueOn: string | null }>, origin: { __typename: 'ActionOrigin', type: ActionOriginType, questionId: string | null, harmId: string | null, redLineId: string | null, submissionId: string | null, label: string }, moves: Array<{ __typename: 'ActionMove', move: ActionStatus, allowed: boolean, because: string | null }> } }
   };

export type SplitActionMutationVariables = Exact<{
  input: SplitActionInput;
}>;


export type SplitActionMutation = { __typename: 'Mutation', splitAction:
    | { __typename: 'ActionChangedMeanwhile', current: { __typename: 'Action', assessmentState: AssessmentState, doneWhen: string, evidenceWanted: string | null, watching: boolean, containAction: string | null, containBy: string | null, actualHarm: boolean, rights: Array<string>, cites: Array<string>, canWork: boolean, canChangeEvidence: boolean, checkerOf: boolean, verifiedAt: string | null, effectiveUntil: string | null, reason: string | null, id: string, key: string, revision: number, assessmentId: string, status: ActionStatus, urgency: Urgency, kind: ActionKind, title: string, dueOn: string | null, overdue: boolean, ownerRole: string, effort: ActionEffort, canEdit: boolean, watchers: Array<{ __typename: 'Person', id: string, name: string }>, steps: Array<{ __typename: 'ActionStep', id: string, text: string, done: boolean }>, blocked: { __typename: 'ActionBlocked', reason: string, since: string, by: { __typename: 'Person', id: string, name: string } } | null, checkAgain: { __typename: 'ActionCheckAgain', why: CheckAgainWhy, since: string } | null, holdsUp: Array<{ __typename: 'ActionLink', id: string, title: string, status: ActionStatus, dueOn: string | null }>, evidence: Array<{ __typename: 'Evidence', id: string }>, verifiedBy: { __typename: 'Person', id: string, name: string } | null, mergedInto: { __typename: 'ActionLink', id: string, title: string, status: ActionStatus, dueOn: string | null } | null, history: Array<{ __typename: 'ActionHistoryEntry', revision: number, what: ActionChange, status: ActionStatus, reason: string | null, at: string, by: { __typename: 'Person', id: string, name: string } | null }>, product: { __typename: 'ActionProduct', id: string, name: string } | null, owner: { __typename: 'Person', id: string, name: string } | null, progress: { __typename: 'ActionProgress', done: number, total: number }, waitsFor: Array<{ __typename: 'ActionLink', id: string, title: string, status: ActionStatus, dueOn: string | null }>, origin: { __typename: 'ActionOrigin', type: ActionOriginType, questionId: string | null, harmId: string | null, redLineId: string | null, submissionId: string | null, label: string }, moves: Array<{ __typename: 'ActionMove', move: ActionStatus, allowed: boolean, because: string | null }> } }
    | { __typename: 'ActionSaved', action: { __typename: 'Action', assessmentState: AssessmentState, doneWhen: string, evidenceWanted: string | null, watching: boolean, containAction: string | null, containBy: string | null, actualHarm: boolean, rights: Array<string>, cites: Array<string>, canWork: boolean, canChangeEvidence: boolean, checkerOf: boolean, verifiedAt: string | null, effectiveUntil: string | null, reason: string | null, id: string, key: string, revision: number, assessmentId: string, status: ActionStatus, urgency: Urgency, kind: ActionKind, title: string, dueOn: string | null, overdue: boolean, ownerRole: string, effort: ActionEffort, canEdit: boolean, watchers: Array<{ __typename: 'Person', id: string, name: string }>, steps: Array<{ __typename: 'ActionStep', id: string, text: string, done: boolean }>, blocked: { __typename: 'ActionBlocked', reason: string, since: string, by: { __typename: 'Person', id: string, name: string } } | null, checkAgain: { __typename: 'ActionCheckAgain', why: CheckAgainWhy, since: string } | null, holdsUp: Array<{ __typename: 'ActionLink', id: string, title: string, status: ActionStatus, dueOn: string | null }>, evidence: Array<{ __typename: 'Evidence', id: string }>, verifiedBy: { __typename: 'Person', id: string, name: string } | null, mergedInto: { __typename: 'ActionLink', id: string, title: string, status: ActionStatus, dueOn: string | null } | null, history: Array<{ __typename: 'ActionHistoryEntry', revision: number, what: ActionChange, status: ActionStatus, reason: string | null, at: string, by: { __typename: 'Person', id: string, name: string } | null }>, product: { __typename: 'ActionProduct', id: string, name: string } | null, owner: { __typename: 'Person', id: string, name: string } | null, progress: { __typename: 'ActionProgress', done: number, total: number }, waitsFor: Array<{ __typename: 'ActionLink', id: string, title: string, status: ActionStatus, dueOn: string | null }>, origin: { __typename: 'ActionOrigin', type: ActionOriginType, questionId: string | null, harmId: string | null, redLineId: string | null, submissionId: string | null, label: string }, moves: Array<{ __typename: 'ActionMove', move: ActionStatus, allowed: boolean, because: string | null }> } }
   };

export type ChangeActionsMutationVariables = Exact<{
  input: ChangeActionsInput;
}>;


export type ChangeActionsMutation = { __typename: 'Mutation', changeActions: Array<{ __typename: 'ActionOutcome', id: string, changed: boolean, because: string | null, action: { __typename: 'Action', id: string, title: string } | null }> };

export type WatchActionMutationVariables = Exact<{
  input: WatchActionInput;
}>;


export type WatchActionMutation = { __typename: 'Mutation', watchAction: { __typename: 'Action', id: string, watching: boolean, watchers: Array<{ __typename: 'Person', id: string, name: string }> } };

type ActionReply_ActionChangedMeanwhile_Fragment = { __typename: 'ActionChangedMeanwhile', current: { __typename: 'Action', assessmentState: AssessmentState, doneWhen: string, evidenceWanted: string | null, watching: boolean, containAction: string | null, containBy: string | null, actualHarm: boolean, rights: Array<string>, cites: Array<string>, canWork: boolean, canChangeEvidence: boolean, checkerOf: boolean, verifiedAt: string | null, effectiveUntil: string | null, reason: string | null, id: string, key: string, revision: number, assessmentId: string, status: ActionStatus, urgency: Urgency, kind: ActionKind, title: string, dueOn: string | null, overdue: boolean, ownerRole: string, effort: ActionEffort, canEdit: boolean, watchers: Array<{ __typename: 'Person', id: string, name: string }>, steps: Array<{ __typename: 'ActionStep', id: string, text: string, done: boolean }>, blocked: { __typename: 'ActionBlocked', reason: string, since: string, by: { __typename: 'Person', id: string, name: string } } | null, checkAgain: { __typename: 'ActionCheckAgain', why: CheckAgainWhy, since: string } | null, holdsUp: Array<{ __typename: 'ActionLink', id: string, title: string, status: ActionStatus, dueOn: string | null }>, evidence: Array<{ __typename: 'Evidence', id: string }>, verifiedBy: { __typename: 'Person', id: string, name: string } | null, mergedInto: { __typename: 'ActionLink', id: string, title: string, status: ActionStatus, dueOn: string | null } | null, history: Array<{ __typename: 'ActionHistoryEntry', revision: number, what: ActionChange, status: ActionStatus, reason: string | null, at: string, by: { __typename: 'Person', id: string, name: string } | null }>, product: { __typename: 'ActionProduct', id: string, name: string } | null, owner: { __typename: 'Person', id: string, name: string } | null, progress: { __typename: 'ActionProgress', done: number, total: number }, waitsFor: Array<{ __typename: 'ActionLink', id: string, title: string, status: ActionStatus, dueOn: string | null }>, origin: { __typename: 'ActionOrigin', type: ActionOriginType, questionId: string | null, harmId: string | null, redLineId: string | null, submissionId: string | null, label: string }, moves: Array<{ __typename: 'ActionMove', move: ActionStatus, allowed: boolean, because: string | null }> } };

type ActionReply_ActionSaved_Fragment = { __typename: 'ActionSaved', action: { __typename: 'Action', assessmentState: AssessmentState, doneWhen: string, evidenceWanted: string | null, watching: boolean, containAction: string | null, containBy: string | null, actualHarm: boolean, rights: Array<string>, cites: Array<string>, canWork: boolean, canChangeEvidence: boolean, checkerOf: boolean, verifiedAt: string | null, effectiveUntil: string | null, reason: string | null, id: string, key: string, revision: number, assessmentId: string, status: ActionStatus, urgency: Urgency, kind: ActionKind, title: string, dueOn: string | null, overdue: boolean, ownerRole: string, effort: ActionEffort, canEdit: boolean, watchers: Array<{ __typename: 'Person', id: string, name: string }>, steps: Array<{ __typename: 'ActionStep', id: string, text: string, done: boolean }>, blocked: { __typename: 'ActionBlocked', reason: string, since: string, by: { __typename: 'Person', id: string, name: string } } | null, checkAgain: { __typename: 'ActionCheckAgain', why: CheckAgainWhy, since: string } | null, holdsUp: Array<{ __typename: 'ActionLink', id: string, title: string, status: ActionStatus, dueOn: string | null }>, evidence: Array<{ __typename: 'Evidence', id: string }>, verifiedBy: { __typename: 'Person', id: string, name: string } | null, mergedInto: { __typename: 'ActionLink', id: string, title: string, status: ActionStatus, dueOn: string | null } | null, history: Array<{ __typename: 'ActionHistoryEntry', revision: number, what: ActionChange, status: ActionStatus, reason: string | null, at: string, by: { __typename: 'Person', id: string, name: string } | null }>, product: { __typename: 'ActionProduct', id: string, name: string } | null, owner: { __typename: 'Person', id: string, name: string } | null, progress: { __typename: 'ActionProgress', done: number, total: number }, waitsFor: Array<{ __typename: 'ActionLink', id: string, title: string, status: ActionStatus, dueOn: string | null }>, origin: { __typename: 'ActionOrigin', type: ActionOriginType, questionId: string | null, harmId: string | null, redLineId: string | null, submissionId: string | null, label: string }, moves: Array<{ __typename: 'ActionMove', move: ActionStatus, allowed: boolean, because: string | null }> } };

export type ActionReplyFragment =
  | ActionReply_ActionChangedMeanwhile_Fragment
  | ActionReply_ActionSaved_Fragment
;

export type ActionRowFieldsFragment = { __typename: 'Action', id: string, key: string, revision: number, assessmentId: string, status: ActionStatus, urgency: Urgency, kind: ActionKind, title: string, dueOn: string | null, overdue: boolean, ownerRole: string, effort: ActionEffort, canEdit: boolean, product: { __typename: 'ActionProduct', id: string, name: string } | null, owner: { __typename: 'Person', id: string, name: string } | null, progress: { __typename: 'ActionProgress', done: number, total: number }, blocked: { __typename: 'ActionBlocked', reason: string } | null, checkAgain: { __typename: 'ActionCheckAgain', why: CheckAgainWhy } | null, waitsFor: Array<{ __typename: 'ActionLink', id: string, title: string, status: ActionStatus, dueOn: string | null }>, origin: { __typename: 'ActionOrigin', type: ActionOriginType, questionId: string | null, harmId: string | null, redLineId: string | null, submissionId: string | null, label: string }, moves: Array<{ __typename: 'ActionMove', move: ActionStatus, allowed: boolean, because: string | null }> };

export type ActionsOverviewQueryVariables = Exact<{
  filter?: ActionFilterInput | null | undefined;
}>;


export type ActionsOverviewQuery = { __typename: 'Query', actionCounts: { __typename: 'ActionCounts', today: string, total: number, open: number, overdue: number, blocked: number, checkAgain: number, byStatus: Array<{ __typename: 'ActionStatusCount', status: ActionStatus, count: number }>, byDue: Array<{ __typename: 'ActionDueCount', due: ActionDue, count: number }> }, actionViews: Array<{ __typename: 'ActionView', id: string, name: string, filter: { __typename: 'ActionFilter', search: string | null, status: Array<ActionStatus> | null, urgency: Array<Urgency> | null, kind: Array<ActionKind> | null, due: Array<ActionDue> | null, mine: boolean, unowned: boolean, ownerId: string | null, ofOrganisation: boolean, productId: string | null, assessmentId: string | null, questionId: string | null, harmId: string | null, blocked: boolean, checkAgain: boolean } }>, people: Array<{ __typename: 'Person', id: string, name: string }>, waitingProposals: Array<{ __typename: 'WaitingProposals', assessmentId: string, count: number }> };

export type ActionsQueryVariables = Exact<{
  filter?: ActionFilterInput | null | undefined;
  order?: ActionOrder | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type ActionsQuery = { __typename: 'Query', actions: { __typename: 'ActionConnection', total: number, edges: Array<{ __typename: 'ActionEdge', node: { __typename: 'Action', id: string, key: string, revision: number, assessmentId: string, status: ActionStatus, urgency: Urgency, kind: ActionKind, title: string, dueOn: string | null, overdue: boolean, ownerRole: string, effort: ActionEffort, canEdit: boolean, product: { __typename: 'ActionProduct', id: string, name: string } | null, owner: { __typename: 'Person', id: string, name: string } | null, progress: { __typename: 'ActionProgress', done: number, total: number }, blocked: { __typename: 'ActionBlocked', reason: string } | null, checkAgain: { __typename: 'ActionCheckAgain', why: CheckAgainWhy } | null, waitsFor: Array<{ __typename: 'ActionLink', id: string, title: string, status: ActionStatus, dueOn: string | null }>, origin: { __typename: 'ActionOrigin', type: ActionOriginType, questionId: string | null, harmId: string | null, redLineId: string | null, submissionId: string | null, label: string }, moves: Array<{ __typename: 'ActionMove', move: ActionStatus, allowed: boolean, because: string | null }> } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type ActionProductsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type ActionProductsQuery = { __typename: 'Query', products: { __typename: 'ProductConnection', edges: Array<{ __typename: 'ProductEdge', node: { __typename: 'Product', id: string, name: string } }> } };

export type ActionMoveChoicesQueryVariables = Exact<{
  assessmentId: string;
}>;


export type ActionMoveChoicesQuery = { __typename: 'Query', assessment: { __typename: 'Assessment', id: string, evidence: Array<{ __typename: 'Evidence', id: string, title: string }> } };

export type MyActionsQueryVariables = Exact<{ [key: string]: never; }>;


export type MyActionsQuery = { __typename: 'Query', actionCounts: { __typename: 'ActionCounts', today: string }, myActions: { __typename: 'MyActions', owned: Array<{ __typename: 'Action', id: string, key: string, revision: number, assessmentId: string, status: ActionStatus, urgency: Urgency, kind: ActionKind, title: string, dueOn: string | null, overdue: boolean, ownerRole: string, effort: ActionEffort, canEdit: boolean, product: { __typename: 'ActionProduct', id: string, name: string } | null, owner: { __typename: 'Person', id: string, name: string } | null, progress: { __typename: 'ActionProgress', done: number, total: number }, blocked: { __typename: 'ActionBlocked', reason: string } | null, checkAgain: { __typename: 'ActionCheckAgain', why: CheckAgainWhy } | null, waitsFor: Array<{ __typename: 'ActionLink', id: string, title: string, status: ActionStatus, dueOn: string | null }>, origin: { __typename: 'ActionOrigin', type: ActionOriginType, questionId: string | null, harmId: string | null, redLineId: string | null, submissionId: string | null, label: string }, moves: Array<{ __typename: 'ActionMove', move: ActionStatus, allowed: boolean, because: string | null }> }>, toCheck: Array<{ __typename: 'Action', id: string, key: string, revision: number, assessmentId: string, status: ActionStatus, urgency: Urgency, kind: ActionKind, title: string, dueOn: string | null, overdue: boolean, ownerRole: string, effort: ActionEffort, canEdit: boolean, product: { __typename: 'ActionProduct', id: string, name: string } | null, owner: { __typename: 'Person', id: string, name: string } | null, progress: { __typename: 'ActionProgress', done: number, total: number }, blocked: { __typename: 'ActionBlocked', reason: string } | null, checkAgain: { __typename: 'ActionCheckAgain', why: CheckAgainWhy } | null, waitsFor: Array<{ __typename: 'ActionLink', id: string, title: string, status: ActionStatus, dueOn: string | null }>, origin: { __typename: 'ActionOrigin', type: ActionOriginType, questionId: string | null, harmId: string | null, redLineId: string | null, submissionId: string | null, label: string }, moves: Array<{ __typename: 'ActionMove', move: ActionStatus, allowed: boolean, because: string | null }> }>, watching: Array<{ __typename: 'Action', id: string, key: string, revision: number, assessmentId: string, status: ActionStatus, urgency: Urgency, kind: ActionKind, title: string, dueOn: string | null, overdue: boolean, ownerRole: string, effort: ActionEffort, canEdit: boolean, product: { __typename: 'ActionProduct', id: string, name: string } | null, owner: { __typename: 'Person', id: string, name: string } | null, progress: { __typename: 'ActionProgress', done: number, total: number }, blocked: { __typename: 'ActionBlocked', reason: string } | null, checkAgain: { __typename: 'ActionCheckAgain', why: CheckAgainWhy } | null, waitsFor: Array<{ __typename: 'ActionLink', id: string, title: string, status: ActionStatus, dueOn: string | null }>, origin: { __typename: 'ActionOrigin', type: ActionOriginType, questionId: string | null, harmId: string | null, redLineId: string | null, submissionId: string | null, label: string }, moves: Array<{ __typename: 'ActionMove', move: ActionStatus, allowed: boolean, because: string | null }> }> } };

export type ActionTitlesQueryVariables = Exact<{
  filter?: ActionFilterInput | null | undefined;
  first: number;
}>;


export type ActionTitlesQuery = { __typename: 'Query', actions: { __typename: 'ActionConnection', edges: Array<{ __typename: 'ActionEdge', node: { __typename: 'Action', id: string, title: string, status: ActionStatus, dueOn: string | null } }> } };

export type ActionFieldsFragment = { __typename: 'Action', assessmentState: AssessmentState, doneWhen: string, evidenceWanted: string | null, watching: boolean, containAction: string | null, containBy: string | null, actualHarm: boolean, rights: Array<string>, cites: Array<string>, canWork: boolean, canChangeEvidence: boolean, checkerOf: boolean, verifiedAt: string | null, effectiveUntil: string | null, reason: string | null, id: string, key: string, revision: number, assessmentId: string, status: ActionStatus, urgency: Urgency, kind: ActionKind, title: string, dueOn: string | null, overdue: boolean, ownerRole: string, effort: ActionEffort, canEdit: boolean, watchers: Array<{ __typename: 'Person', id: string, name: string }>, steps: Array<{ __typename: 'ActionStep', id: string, text: string, done: boolean }>, blocked: { __typename: 'ActionBlocked', reason: string, since: string, by: { __typename: 'Person', id: string, name: string } } | null, checkAgain: { __typename: 'ActionCheckAgain', why: CheckAgainWhy, since: string } | null, holdsUp: Array<{ __typename: 'ActionLink', id: string, title: string, status: ActionStatus, dueOn: string | null }>, evidence: Array<{ __typename: 'Evidence', id: string }>, verifiedBy: { __typename: 'Person', id: string, name: string } | null, mergedInto: { __typename: 'ActionLink', id: string, title: string, status: ActionStatus, dueOn: string | null } | null, history: Array<{ __typename: 'ActionHistoryEntry', revision: number, what: ActionChange, status: ActionStatus, reason: string | null, at: string, by: { __typename: 'Person', id: string, name: string } | null }>, product: { __typename: 'ActionProduct', id: string, name: string } | null, owner: { __typename: 'Person', id: string, name: string } | null, progress: { __typename: 'ActionProgress', done: number, total: number }, waitsFor: Array<{ __typename: 'ActionLink', id: string, title: string, status: ActionStatus, dueOn: string | null }>, origin: { __typename: 'ActionOrigin', type: ActionOriginType, questionId: string | null, harmId: string | null, redLineId: string | null, submissionId: string | null, label: string }, moves: Array<{ __typename: 'ActionMove', move: ActionStatus, allowed: boolean, because: string | null }> };

export type ActionQueryVariables = Exact<{
  id: string;
}>;


export type ActionQuery = { __typename: 'Query', action: { __typename: 'Action', assessmentState: AssessmentState, doneWhen: string, evidenceWanted: string | null, watching: boolean, containAction: string | null, containBy: string | null, actualHarm: boolean, rights: Array<string>, cites: Array<string>, canWork: boolean, canChangeEvidence: boolean, checkerOf: boolean, verifiedAt: string | null, effectiveUntil: string | null, reason: string | null, id: string, key: string, revision: number, assessmentId: string, status: ActionStatus, urgency: Urgency, kind: ActionKind, title: string, dueOn: string | null, overdue: boolean, ownerRole: string, effort: ActionEffort, canEdit: boolean, watchers: Array<{ __typename: 'Person', id: string, name: string }>, steps: Array<{ __typename: 'ActionStep', id: string, text: string, done: boolean }>, blocked: { __typename: 'ActionBlocked', reason: string, since: string, by: { __typename: 'Person', id: string, name: string } } | null, checkAgain: { __typename: 'ActionCheckAgain', why: CheckAgainWhy, since: string } | null, holdsUp: Array<{ __typename: 'ActionLink', id: string, title: string, status: ActionStatus, dueOn: string | null }>, evidence: Array<{ __typename: 'Evidence', id: string }>, verifiedBy: { __typename: 'Person', id: string, name: string } | null, mergedInto: { __typename: 'ActionLink', id: string, title: string, status: ActionStatus, dueOn: string | null } | null, history: Array<{ __typename: 'ActionHistoryEntry', revision: number, what: ActionChange, status: ActionStatus, reason: string | null, at: string, by: { __typename: 'Person', id: string, name: string } | null }>, product: { __typename: 'ActionProduct', id: string, name: string } | null, owner: { __typename: 'Person', id: string, name: string } | null, progress: { __typename: 'ActionProgress', done: number, total: number }, waitsFor: Array<{ __typename: 'ActionLink', id: string, title: string, status: ActionStatus, dueOn: string | null }>, origin: { __typename: 'ActionOrigin', type: ActionOriginType, questionId: string | null, harmId: string | null, redLineId: string | null, submissionId: string | null, label: string }, moves: Array<{ __typename: 'ActionMove', move: ActionStatus, allowed: boolean, because: string | null }> }, people: Array<{ __typename: 'Person', id: string, name: string }> };

export type ActionAssessmentQueryVariables = Exact<{
  id: string;
}>;


export type ActionAssessmentQuery = { __typename: 'Query', assessment: { __typename: 'Assessment', id: string, title: string, state: AssessmentState, asOf: string, instrument: { __typename: 'InstrumentVersion', id: string, version: string, language: string, url: string, translations: Array<{ __typename: 'InstrumentTranslation', language: string, url: string }> }, evidence: Array<{ __typename: 'Evidence', id: string, title: string, kind: EvidenceKind, url: string | null, fileName: string | null, mediaType: string | null, size: number | null, fileState: FileState | null, downloadable: boolean, removed: Array<RemovedMetadata>, tier: number, effectiveOn: string | null, validUntil: string | null, productIds: Array<string>, markets: Array<string>, replacesId: string | null, replacedById: string | null, usable: boolean, concerns: Array<EvidenceConcern>, revision: number, createdAt: string, questionIds: Array<string>, actionKeys: Array<string> }> } };

export type ActionsOfMonthQueryVariables = Exact<{
  filter?: ActionFilterInput | null | undefined;
  first: number;
}>;


export type ActionsOfMonthQuery = { __typename: 'Query', actions: { __typename: 'ActionConnection', total: number, edges: Array<{ __typename: 'ActionEdge', node: { __typename: 'Action', id: string, title: string, status: ActionStatus, urgency: Urgency, dueOn: string | null, overdue: boolean } }> } };

export type SaveActionViewMutationVariables = Exact<{
  input: SaveActionViewInput;
}>;


export type SaveActionViewMutation = { __typename: 'Mutation', saveActionView: { __typename: 'ActionView', id: string } };

export type RemoveActionViewMutationVariables = Exact<{
  input: RemoveActionViewInput;
}>;


export type RemoveActionViewMutation = { __typename: 'Mutation', removeActionView: Array<{ __typename: 'ActionView', id: string }> };

export type ActionEffectQueryVariables = Exact<{
  id: string;
}>;


export type ActionEffectQuery = { __typename: 'Query', action: { __typename: 'Action', id: string, effect: { __typename: 'ActionEffect', before: { __typename: 'Figure', display: string } | null, after: { __typename: 'Figure', display: string } | null, rights: Array<{ __typename: 'RightEffect', id: string, title: string, before: { __typename: 'Figure', display: string } | null, after: { __typename: 'Figure', display: string } | null }>, harms: Array<{ __typename: 'HarmEffect', id: string, title: string, before: RiskLevel, after: RiskLevel }>, redLines: Array<{ __typename: 'RedLineEffect', id: string, title: string, before: RedLineState, after: RedLineState }> } | null } };

export type HomeQueryVariables = Exact<{
  first: number;
}>;


export type HomeQuery = { __typename: 'Query', products: { __typename: 'ProductConnection', edges: Array<{ __typename: 'ProductEdge', node: { __typename: 'Product', id: string, name: string, updatedAt: string, profile: Array<{ __typename: 'ProfileAnswer', flag: string, value: boolean | null }>, assessments: Array<{ __typename: 'Assessment', id: string, mode: AssessmentMode }> } }> }, assessments: { __typename: 'AssessmentConnection', edges: Array<{ __typename: 'AssessmentEdge', node: { __typename: 'Assessment', id: string, title: string, mode: AssessmentMode, state: AssessmentState, asOf: string, startedAt: string, updatedAt: string, product: { __typename: 'Product', id: string, name: string } | null, summary: { __typename: 'AssessmentSummary', headline: string, gate: string | null, applicable: number, answered: number, blank: number, toLookAt: number, redLinesBreached: number, index: { __typename: 'Figure', display: string } | null, own: { __typename: 'Progress', applicable: number, answered: number, blank: number } } } }> } };

export type VersionContentFieldsFragment = { __typename: 'VersionContent', state: StatedAnswer | null, option: string | null, parts: Array<string> | null, number: number | null, reason: string | null, knownBy: string | null, note: string, evidence: Array<{ __typename: 'VersionEvidence', id: string, title: string, removed: boolean }> };

export type AnswerHistoryQueryVariables = Exact<{
  assessmentId: string;
  questionId: string;
  first: number;
  after?: string | null | undefined;
}>;


export type AnswerHistoryQuery = { __typename: 'Query', answerHistory: { __typename: 'AnswerVersionConnection', edges: Array<{ __typename: 'AnswerVersionEdge', node: { __typename: 'AnswerVersion', revision: number, savedAt: string, restoredFrom: number | null, savedBy: { __typename: 'Person', id: string, name: string }, proposedBy: { __typename: 'Person', name: string } | null, content: { __typename: 'VersionContent', state: StatedAnswer | null, option: string | null, parts: Array<string> | null, number: number | null, reason: string | null, knownBy: string | null, note: string, evidence: Array<{ __typename: 'VersionEvidence', id: string, title: string, removed: boolean }> }, before: { __typename: 'VersionContent', state: StatedAnswer | null, option: string | null, parts: Array<string> | null, number: number | null, reason: string | null, knownBy: string | null, note: string, evidence: Array<{ __typename: 'VersionEvidence', id: string, title: string, removed: boolean }> } | null } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type RestoreAnswerMutationVariables = Exact<{
  input: RestoreAnswerInput;
}>;


export type RestoreAnswerMutation = { __typename: 'Mutation', restoreAnswer:
    | { __typename: 'AnswerConflict', current: { __typename: 'Answer', questionId: string, revision: number, state: StatedAnswer | null, option: string | null, parts: Array<string> | null, number: number | null, reason: string | null, knownBy: string | null, note: string, evidenceIds: Array<string>, updatedAt: string, updatedBy: { __typename: 'Person', id: string, name: string } } | null }
    | { __typename: 'AnswerSaved', answer: { __typename: 'Answer', questionId: string, revision: number, state: StatedAnswer | null, option: string | null, parts: Array<string> | null, number: number | null, reason: string | null, knownBy: string | null, note: string, evidenceIds: Array<string>, updatedAt: string, updatedBy: { __typename: 'Person', id: string, name: string } } }
   };

export type AnswerFieldsFragment = { __typename: 'Answer', questionId: string, revision: number, state: StatedAnswer | null, option: string | null, parts: Array<string> | null, number: number | null, reason: string | null, knownBy: string | null, note: string, evidenceIds: Array<string>, updatedAt: string, updatedBy: { __typename: 'Person', id: string, name: string } };

export type EvidenceFieldsFragment = { __typename: 'Evidence', id: string, title: string, kind: EvidenceKind, url: string | null, fileName: string | null, mediaType: string | null, size: number | null, fileState: FileState | null, downloadable: boolean, removed: Array<RemovedMetadata>, tier: number, effectiveOn: string | null, validUntil: string | null, productIds: Array<string>, markets: Array<string>, replacesId: string | null, replacedById: string | null, usable: boolean, concerns: Array<EvidenceConcern>, revision: number, createdAt: string, questionIds: Array<string>, actionKeys: Array<string> };

export type HarmRatingFieldsFragment = { __typename: 'HarmRating', harmId: string, revision: number, scale: number | null, scope: number | null, irremediability: number | null, likelihood: number | null, involvement: Involvement | null, exposed: string, note: string, updatedAt: string, incidents: Array<{ __typename: 'Incident', on: string, cases: number }> };

export type RecheckFieldsFragment = { __typename: 'Recheck', questionId: string, flag: string, was: boolean | null, became: boolean | null, since: string };

export type OwnHarmFieldsFragment = { __typename: 'OwnHarm', id: string, revision: number, title: string, what: string, category: HarmCategory, rights: Array<string>, modules: Array<string>, removedBecause: string | null, updatedAt: string, controls: Array<{ __typename: 'OwnHarmControl', questionId: string, weight: number, key: boolean, reach: boolean }> };

export type AssessmentListFieldsFragment = { __typename: 'Assessment', id: string, title: string, mode: AssessmentMode, state: AssessmentState, asOf: string, startedAt: string, updatedAt: string, product: { __typename: 'Product', id: string, name: string } | null, summary: { __typename: 'AssessmentSummary', headline: string, gate: string | null, applicable: number, answered: number, blank: number, toLookAt: number, redLinesBreached: number, index: { __typename: 'Figure', display: string } | null, own: { __typename: 'Progress', applicable: number, answered: number, blank: number } } };

export type AssessmentQueryVariables = Exact<{
  id: string;
}>;


export type AssessmentQuery = { __typename: 'Query', viewer: { __typename: 'Viewer', id: string, name: string, role: Role, can: Array<string> } | null, assessment: { __typename: 'Assessment', id: string, title: string, mode: AssessmentMode, state: AssessmentState, asOf: string, startedAt: string, updatedAt: string, organisationAssessmentId: string | null, resumeAt: string | null, reopened: Array<string>, instrument: { __typename: 'InstrumentVersion', id: string, version: string, status: string, language: string, title: string, digest: string, url: string, translations: Array<{ __typename: 'InstrumentTranslation', language: string, url: string }> }, product: { __typename: 'Product', id: string, name: string, markets: Array<string>, profile: Array<{ __typename: 'ProfileAnswer', flag: string, value: boolean | null }> } | null, answers: Array<{ __typename: 'Answer', questionId: string, revision: number, state: StatedAnswer | null, option: string | null, parts: Array<string> | null, number: number | null, reason: string | null, knownBy: string | null, note: string, evidenceIds: Array<string>, updatedAt: string, updatedBy: { __typename: 'Person', id: string, name: string } }>, organisationAnswers: Array<{ __typename: 'Answer', questionId: string, revision: number, state: StatedAnswer | null, option: string | null, parts: Array<string> | null, number: number | null, reason: string | null, knownBy: string | null, note: string, evidenceIds: Array<string>, updatedAt: string, updatedBy: { __typename: 'Person', id: string, name: string } }>, rechecks: Array<{ __typename: 'Recheck', questionId: string, flag: string, was: boolean | null, became: boolean | null, since: string }>, evidence: Array<{ __typename: 'Evidence', id: string, title: string, kind: EvidenceKind, url: string | null, fileName: string | null, mediaType: string | null, size: number | null, fileState: FileState | null, downloadable: boolean, removed: Array<RemovedMetadata>, tier: number, effectiveOn: string | null, validUntil: string | null, productIds: Array<string>, markets: Array<string>, replacesId: string | null, replacedById: string | null, usable: boolean, concerns: Array<EvidenceConcern>, revision: number, createdAt: string, questionIds: Array<string>, actionKeys: Array<string> }>, organisationEvidence: Array<{ __typename: 'Evidence', id: string, title: string, kind: EvidenceKind, url: string | null, fileName: string | null, mediaType: string | null, size: number | null, fileState: FileState | null, downloadable: boolean, removed: Array<RemovedMetadata>, tier: number, effectiveOn: string | null, validUntil: string | null, productIds: Array<string>, markets: Array<string>, replacesId: string | null, replacedById: string | null, usable: boolean, concerns: Array<EvidenceConcern>, revision: number, createdAt: string, questionIds: Array<string>, actionKeys: Array<string> }>, harmRatings: Array<{ __typename: 'HarmRating', harmId: string, revision: number, scale: number | null, scope: number | null, irremediability: number | null, likelihood: number | null, involvement: Involvement | null, exposed: string, note: string, updatedAt: string, incidents: Array<{ __typename: 'Incident', on: string, cases: number }> }>, ownHarms: Array<{ __typename: 'OwnHarm', id: string, revision: number, title: string, what: string, category: HarmCategory, rights: Array<string>, modules: Array<string>, removedBecause: string | null, updatedAt: string, controls: Array<{ __typename: 'OwnHarmControl', questionId: string, weight: number, key: boolean, reach: boolean }> }>, participation: { __typename: 'Participation', consultations: Array<{ __typename: 'Consultation', id: string, revision: number, title: string, heldFrom: string, heldTo: string | null, ageBands: Array<string>, groups: Array<ChildGroup>, children: number, methods: Array<ConsultationMethod>, markets: Array<string>, setting: string, safeguards: Array<Safeguard>, keptFor: string, heard: string, decided: string, followed: Followed, because: string, told: string, questionIds: Array<string>, assessmentIds: Array<string>, evidenceIds: Array<string>, removedBecause: string | null, updatedAt: string }>, others: Array<{ __typename: 'Consultation', id: string, revision: number, title: string, heldFrom: string, heldTo: string | null, ageBands: Array<string>, groups: Array<ChildGroup>, children: number, methods: Array<ConsultationMethod>, markets: Array<string>, setting: string, safeguards: Array<Safeguard>, keptFor: string, heard: string, decided: string, followed: Followed, because: string, told: string, questionIds: Array<string>, assessmentIds: Array<string>, evidenceIds: Array<string>, removedBecause: string | null, updatedAt: string }> } } };

export type AssessmentsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type AssessmentsQuery = { __typename: 'Query', viewer: { __typename: 'Viewer', id: string, can: Array<string> } | null, assessments: { __typename: 'AssessmentConnection', edges: Array<{ __typename: 'AssessmentEdge', node: { __typename: 'Assessment', id: string, title: string, mode: AssessmentMode, state: AssessmentState, asOf: string, startedAt: string, updatedAt: string, product: { __typename: 'Product', id: string, name: string } | null, summary: { __typename: 'AssessmentSummary', headline: string, gate: string | null, applicable: number, answered: number, blank: number, toLookAt: number, redLinesBreached: number, index: { __typename: 'Figure', display: string } | null, own: { __typename: 'Progress', applicable: number, answered: number, blank: number } } } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type SaveAnswerMutationVariables = Exact<{
  input: SaveAnswerInput;
}>;


export type SaveAnswerMutation = { __typename: 'Mutation', saveAnswer:
    | { __typename: 'AnswerConflict', current: { __typename: 'Answer', questionId: string, revision: number, state: StatedAnswer | null, option: string | null, parts: Array<string> | null, number: number | null, reason: string | null, knownBy: string | null, note: string, evidenceIds: Array<string>, updatedAt: string, updatedBy: { __typename: 'Person', id: string, name: string } } | null }
    | { __typename: 'AnswerSaved', answer: { __typename: 'Answer', questionId: string, revision: number, state: StatedAnswer | null, option: string | null, parts: Array<string> | null, number: number | null, reason: string | null, knownBy: string | null, note: string, evidenceIds: Array<string>, updatedAt: string, updatedBy: { __typename: 'Person', id: string, name: string } } }
   };

export type SaveHarmRatingMutationVariables = Exact<{
  input: SaveHarmRatingInput;
}>;


export type SaveHarmRatingMutation = { __typename: 'Mutation', saveHarmRating:
    | { __typename: 'HarmRatingConflict', current: { __typename: 'HarmRating', harmId: string, revision: number, scale: number | null, scope: number | null, irremediability: number | null, likelihood: number | null, involvement: Involvement | null, exposed: string, note: string, updatedAt: string, incidents: Array<{ __typename: 'Incident', on: string, cases: number }> } | null }
    | { __typename: 'HarmRatingSaved', harmRating: { __typename: 'HarmRating', harmId: string, revision: number, scale: number | null, scope: number | null, irremediability: number | null, likelihood: number | null, involvement: Involvement | null, exposed: string, note: string, updatedAt: string, incidents: Array<{ __typename: 'Incident', on: string, cases: number }> } }
   };

export type StartAssessmentMutationVariables = Exact<{
  input: StartAssessmentInput;
}>;


export type StartAssessmentMutation = { __typename: 'Mutation', startAssessment: { __typename: 'Assessment', id: string } };

export type ContinueInFullMutationVariables = Exact<{
  input: ContinueInFullInput;
}>;


export type ContinueInFullMutation = { __typename: 'Mutation', continueInFull: { __typename: 'Assessment', id: string } };

export type ConfirmAnswerMutationVariables = Exact<{
  input: ConfirmAnswerInput;
}>;


export type ConfirmAnswerMutation = { __typename: 'Mutation', confirmAnswer: Array<{ __typename: 'Recheck', questionId: string, flag: string, was: boolean | null, became: boolean | null, since: string }> };

export type SaveOwnHarmMutationVariables = Exact<{
  input: SaveOwnHarmInput;
}>;


export type SaveOwnHarmMutation = { __typename: 'Mutation', saveOwnHarm:
    | { __typename: 'OwnHarmConflict', current: { __typename: 'OwnHarm', id: string, revision: number, title: string, what: string, category: HarmCategory, rights: Array<string>, modules: Array<string>, removedBecause: string | null, updatedAt: string, controls: Array<{ __typename: 'OwnHarmControl', questionId: string, weight: number, key: boolean, reach: boolean }> } }
    | { __typename: 'OwnHarmSaved', ownHarm: { __typename: 'OwnHarm', id: string, revision: number, title: string, what: string, category: HarmCategory, rights: Array<string>, modules: Array<string>, removedBecause: string | null, updatedAt: string, controls: Array<{ __typename: 'OwnHarmControl', questionId: string, weight: number, key: boolean, reach: boolean }> } }
   };

export type RemoveOwnHarmMutationVariables = Exact<{
  input: RemoveOwnHarmInput;
}>;


export type RemoveOwnHarmMutation = { __typename: 'Mutation', removeOwnHarm:
    | { __typename: 'OwnHarmConflict', current: { __typename: 'OwnHarm', id: string, revision: number, title: string, what: string, category: HarmCategory, rights: Array<string>, modules: Array<string>, removedBecause: string | null, updatedAt: string, controls: Array<{ __typename: 'OwnHarmControl', questionId: string, weight: number, key: boolean, reach: boolean }> } }
    | { __typename: 'OwnHarmSaved', ownHarm: { __typename: 'OwnHarm', id: string, revision: number, title: string, what: string, category: HarmCategory, rights: Array<string>, modules: Array<string>, removedBecause: string | null, updatedAt: string, controls: Array<{ __typename: 'OwnHarmControl', questionId: string, weight: number, key: boolean, reach: boolean }> } }
   };

export type RatedContentFieldsFragment = { __typename: 'RatedContent', scale: number | null, scope: number | null, irremediability: number | null, likelihood: number | null, involvement: Involvement | null, exposed: string, note: string, incidents: Array<{ __typename: 'Incident', on: string, cases: number }> };

export type HarmRatingHistoryQueryVariables = Exact<{
  assessmentId: string;
  harmId: string;
  first: number;
  after?: string | null | undefined;
}>;


export type HarmRatingHistoryQuery = { __typename: 'Query', harmRatingHistory: { __typename: 'HarmRatingVersionConnection', edges: Array<{ __typename: 'HarmRatingVersionEdge', node: { __typename: 'HarmRatingVersion', harmId: string, revision: number, savedAt: string, savedBy: { __typename: 'Person', name: string }, content: { __typename: 'RatedContent', scale: number | null, scope: number | null, irremediability: number | null, likelihood: number | null, involvement: Involvement | null, exposed: string, note: string, incidents: Array<{ __typename: 'Incident', on: string, cases: number }> }, before: { __typename: 'RatedContent', scale: number | null, scope: number | null, irremediability: number | null, likelihood: number | null, involvement: Involvement | null, exposed: string, note: string, incidents: Array<{ __typename: 'Incident', on: string, cases: number }> } | null } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type AssignmentFieldsFragment = { __typename: 'Assignment', scope: WorkScope, targetId: string, invited: boolean, formerly: string | null, dueOn: string | null, mayGiveBack: boolean, assignee: { __typename: 'Person', id: string, name: string } | null };

export type TeamFieldsFragment = { __typename: 'AssessmentTeam', assessmentId: string, mayAssign: boolean, mayTake: boolean, assignable: Array<{ __typename: 'Person', id: string, name: string }>, inviters: Array<{ __typename: 'Person', id: string, name: string }>, assignments: Array<{ __typename: 'Assignment', scope: WorkScope, targetId: string, invited: boolean, formerly: string | null, dueOn: string | null, mayGiveBack: boolean, assignee: { __typename: 'Person', id: string, name: string } | null }> };

export type AssessmentTeamQueryVariables = Exact<{
  assessmentId: string;
}>;


export type AssessmentTeamQuery = { __typename: 'Query', assessmentTeam: { __typename: 'AssessmentTeam', assessmentId: string, mayAssign: boolean, mayTake: boolean, assignable: Array<{ __typename: 'Person', id: string, name: string }>, inviters: Array<{ __typename: 'Person', id: string, name: string }>, assignments: Array<{ __typename: 'Assignment', scope: WorkScope, targetId: string, invited: boolean, formerly: string | null, dueOn: string | null, mayGiveBack: boolean, assignee: { __typename: 'Person', id: string, name: string } | null }> } };

export type MyQuestionsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type MyQuestionsQuery = { __typename: 'Query', myQuestions: { __typename: 'MyQuestionConnection', open: number, overdue: number, done: number, edges: Array<{ __typename: 'MyQuestionEdge', node: { __typename: 'MyQuestion', assessmentId: string, assessmentTitle: string, mode: AssessmentMode, questionId: string, asks: string, moduleId: string, moduleTitle: string, language: string, dueOn: string | null, overdue: boolean } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type AssignWorkMutationVariables = Exact<{
  input: AssignWorkInput;
}>;


export type AssignWorkMutation = { __typename: 'Mutation', assignWork: { __typename: 'AssessmentTeam', assessmentId: string, mayAssign: boolean, mayTake: boolean, assignable: Array<{ __typename: 'Person', id: string, name: string }>, inviters: Array<{ __typename: 'Person', id: string, name: string }>, assignments: Array<{ __typename: 'Assignment', scope: WorkScope, targetId: string, invited: boolean, formerly: string | null, dueOn: string | null, mayGiveBack: boolean, assignee: { __typename: 'Person', id: string, name: string } | null }> } };

export type UnassignWorkMutationVariables = Exact<{
  input: UnassignWorkInput;
}>;


export type UnassignWorkMutation = { __typename: 'Mutation', unassignWork: { __typename: 'AssessmentTeam', assessmentId: string, mayAssign: boolean, mayTake: boolean, assignable: Array<{ __typename: 'Person', id: string, name: string }>, inviters: Array<{ __typename: 'Person', id: string, name: string }>, assignments: Array<{ __typename: 'Assignment', scope: WorkScope, targetId: string, invited: boolean, formerly: string | null, dueOn: string | null, mayGiveBack: boolean, assignee: { __typename: 'Person', id: string, name: string } | null }> } };

export type TakeQuestionMutationVariables = Exact<{
  input: TakeQuestionInput;
}>;


export type TakeQuestionMutation = { __typename: 'Mutation', takeQuestion: { __typename: 'AssessmentTeam', assessmentId: string, mayAssign: boolean, mayTake: boolean, assignable: Array<{ __typename: 'Person', id: string, name: string }>, inviters: Array<{ __typename: 'Person', id: string, name: string }>, assignments: Array<{ __typename: 'Assignment', scope: WorkScope, targetId: string, invited: boolean, formerly: string | null, dueOn: string | null, mayGiveBack: boolean, assignee: { __typename: 'Person', id: string, name: string } | null }> } };

export type GiveQuestionBackMutationVariables = Exact<{
  input: TakeQuestionInput;
}>;


export type GiveQuestionBackMutation = { __typename: 'Mutation', giveQuestionBack: { __typename: 'AssessmentTeam', assessmentId: string, mayAssign: boolean, mayTake: boolean, assignable: Array<{ __typename: 'Person', id: string, name: string }>, inviters: Array<{ __typename: 'Person', id: string, name: string }>, assignments: Array<{ __typename: 'Assignment', scope: WorkScope, targetId: string, invited: boolean, formerly: string | null, dueOn: string | null, mayGiveBack: boolean, assignee: { __typename: 'Person', id: string, name: string } | null }> } };

export type AuditTrailQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: AuditFilterInput | null | undefined;
}>;


export type AuditTrailQuery = { __typename: 'Query', auditTrail: { __typename: 'AuditTrailConnection', edges: Array<{ __typename: 'AuditTrailEdge', node: { __typename: 'AuditTrailEntry', seq: number, at: string, action: string, says: string, actor: { __typename: 'Person', id: string, name: string } } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type AuditChoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type AuditChoicesQuery = { __typename: 'Query', people: Array<{ __typename: 'Person', id: string, name: string }>, auditActions: Array<{ __typename: 'AuditAction', action: string, title: string }> };

export type ComparableQueryVariables = Exact<{
  assessmentId: string;
}>;


export type ComparableQuery = { __typename: 'Query', assessment: { __typename: 'Assessment', id: string, comparable: Array<{ __typename: 'Comparable', id: string, mode: AssessmentMode, version: string, startedAt: string }> } };

export type ComparisonQueryVariables = Exact<{
  assessmentId: string;
  earlierId?: string | null | undefined;
  since?: string | null | undefined;
}>;


export type ComparisonQuery = { __typename: 'Query', comparison: { __typename: 'Comparison', recomputed: boolean, earlier: { __typename: 'ComparedSide', assessmentId: string, mode: AssessmentMode, state: AssessmentState, version: string, startedAt: string, asOf: string, headline: string, index: { __typename: 'Figure', display: string } | null }, later: { __typename: 'ComparedSide', assessmentId: string, mode: AssessmentMode, state: AssessmentState, version: string, startedAt: string, asOf: string, headline: string, index: { __typename: 'Figure', display: string } | null }, rights: Array<{ __typename: 'RightChange', id: string, change: Change, common: number, added: number, dropped: number, before: { __typename: 'Figure', display: string } | null, after: { __typename: 'Figure', display: string } | null }>, redLines: Array<{ __typename: 'RedLineChange', id: string, change: Change, before: RedLineState | null, after: RedLineState | null }>, harms: Array<{ __typename: 'HarmChange', id: string, change: Change, before: RiskLevel | null, after: RiskLevel | null }>, actions: Array<{ __typename: 'ComparedAction', key: string, title: string, change: Change, before: ActionStatus | null, after: ActionStatus | null }>, questions: Array<{ __typename: 'AnswerChange', id: string, change: Change, beforeState: AnswerState | null, afterState: AnswerState | null, before: number | null, after: number | null }> } };

export type ComparedSideFieldsFragment = { __typename: 'ComparedSide', assessmentId: string, mode: AssessmentMode, state: AssessmentState, version: string, startedAt: string, asOf: string, headline: string, index: { __typename: 'Figure', display: string } | null };

export type CaseMessageFieldsFragment = { __typename: 'CaseMessage', id: string, side: CaseSide, authorName: string, text: string, sentAt: string };

export type CaseRequestFieldsFragment = { __typename: 'CaseRequest', id: string, questionId: string | null, text: string, askedAt: string, dueOn: string | null, answeredAt: string | null, settledAt: string | null, opensAnswer: boolean, ofEarlierVersion: boolean, messages: Array<{ __typename: 'CaseMessage', id: string, side: CaseSide, authorName: string, text: string, sentAt: string }> };

export type CorrespondenceFieldsFragment = { __typename: 'CaseCorrespondence', submissionId: string, state: string, turn: CaseTurn, waitingSince: string, promisedOn: string | null, mayWrite: boolean, mayAsk: boolean, requests: Array<{ __typename: 'CaseRequest', id: string, questionId: string | null, text: string, askedAt: string, dueOn: string | null, answeredAt: string | null, settledAt: string | null, opensAnswer: boolean, ofEarlierVersion: boolean, messages: Array<{ __typename: 'CaseMessage', id: string, side: CaseSide, authorName: string, text: string, sentAt: string }> }>, messages: Array<{ __typename: 'CaseMessage', id: string, side: CaseSide, authorName: string, text: string, sentAt: string }>, events: Array<{ __typename: 'CaseEvent', id: string, at: string, kind: string, side: CaseSide, questionId: string | null, outcome: string | null }> };

export type ReviewCorrespondenceQueryVariables = Exact<{
  id: string;
}>;


export type ReviewCorrespondenceQuery = { __typename: 'Query', reviewCorrespondence: { __typename: 'CaseCorrespondence', submissionId: string, state: string, turn: CaseTurn, waitingSince: string, promisedOn: string | null, mayWrite: boolean, mayAsk: boolean, requests: Array<{ __typename: 'CaseRequest', id: string, questionId: string | null, text: string, askedAt: string, dueOn: string | null, answeredAt: string | null, settledAt: string | null, opensAnswer: boolean, ofEarlierVersion: boolean, messages: Array<{ __typename: 'CaseMessage', id: string, side: CaseSide, authorName: string, text: string, sentAt: string }> }>, messages: Array<{ __typename: 'CaseMessage', id: string, side: CaseSide, authorName: string, text: string, sentAt: string }>, events: Array<{ __typename: 'CaseEvent', id: string, at: string, kind: string, side: CaseSide, questionId: string | null, outcome: string | null }> } };

export type AskCompanyMutationVariables = Exact<{
  input: AskCompanyInput;
}>;


export type AskCompanyMutation = { __typename: 'Mutation', askCompany: { __typename: 'CaseCorrespondence', submissionId: string, state: string, turn: CaseTurn, waitingSince: string, promisedOn: string | null, mayWrite: boolean, mayAsk: boolean, requests: Array<{ __typename: 'CaseRequest', id: string, questionId: string | null, text: string, askedAt: string, dueOn: string | null, answeredAt: string | null, settledAt: string | null, opensAnswer: boolean, ofEarlierVersion: boolean, messages: Array<{ __typename: 'CaseMessage', id: string, side: CaseSide, authorName: string, text: string, sentAt: string }> }>, messages: Array<{ __typename: 'CaseMessage', id: string, side: CaseSide, authorName: string, text: string, sentAt: string }>, events: Array<{ __typename: 'CaseEvent', id: string, at: string, kind: string, side: CaseSide, questionId: string | null, outcome: string | null }> } };

export type SettleRequestMutationVariables = Exact<{
  input: SettleRequestInput;
}>;


export type SettleRequestMutation = { __typename: 'Mutation', settleRequest: { __typename: 'CaseCorrespondence', submissionId: string, state: string, turn: CaseTurn, waitingSince: string, promisedOn: string | null, mayWrite: boolean, mayAsk: boolean, requests: Array<{ __typename: 'CaseRequest', id: string, questionId: string | null, text: string, askedAt: string, dueOn: string | null, answeredAt: string | null, settledAt: string | null, opensAnswer: boolean, ofEarlierVersion: boolean, messages: Array<{ __typename: 'CaseMessage', id: string, side: CaseSide, authorName: string, text: string, sentAt: string }> }>, messages: Array<{ __typename: 'CaseMessage', id: string, side: CaseSide, authorName: string, text: string, sentAt: string }>, events: Array<{ __typename: 'CaseEvent', id: string, at: string, kind: string, side: CaseSide, questionId: string | null, outcome: string | null }> } };

export type WriteToCompanyMutationVariables = Exact<{
  input: CaseMessageInput;
}>;


export type WriteToCompanyMutation = { __typename: 'Mutation', writeToCompany: { __typename: 'CaseCorrespondence', submissionId: string, state: string, turn: CaseTurn, waitingSince: string, promisedOn: string | null, mayWrite: boolean, mayAsk: boolean, requests: Array<{ __typename: 'CaseRequest', id: string, questionId: string | null, text: string, askedAt: string, dueOn: string | null, answeredAt: string | null, settledAt: string | null, opensAnswer: boolean, ofEarlierVersion: boolean, messages: Array<{ __typename: 'CaseMessage', id: string, side: CaseSide, authorName: string, text: string, sentAt: string }> }>, messages: Array<{ __typename: 'CaseMessage', id: string, side: CaseSide, authorName: string, text: string, sentAt: string }>, events: Array<{ __typename: 'CaseEvent', id: string, at: string, kind: string, side: CaseSide, questionId: string | null, outcome: string | null }> } };

export type WriteToReviewerMutationVariables = Exact<{
  input: CaseMessageInput;
}>;


export type WriteToReviewerMutation = { __typename: 'Mutation', writeToReviewer: { __typename: 'CaseCorrespondence', submissionId: string, state: string, turn: CaseTurn, waitingSince: string, promisedOn: string | null, mayWrite: boolean, mayAsk: boolean, requests: Array<{ __typename: 'CaseRequest', id: string, questionId: string | null, text: string, askedAt: string, dueOn: string | null, answeredAt: string | null, settledAt: string | null, opensAnswer: boolean, ofEarlierVersion: boolean, messages: Array<{ __typename: 'CaseMessage', id: string, side: CaseSide, authorName: string, text: string, sentAt: string }> }>, messages: Array<{ __typename: 'CaseMessage', id: string, side: CaseSide, authorName: string, text: string, sentAt: string }>, events: Array<{ __typename: 'CaseEvent', id: string, at: string, kind: string, side: CaseSide, questionId: string | null, outcome: string | null }> } };

export type FoundVerdictFieldsFragment = { __typename: 'FoundVerdict', verdict: VerdictKind, level: number | null, tier: number | null, reason: string, advice: string };

export type PreparationFieldsFragment = { __typename: 'DecisionPreparation', submissionId: string, state: string, breached: Array<string>, missing: Array<string>, hasSecondReviewer: boolean, mayPrepare: boolean, mayTakeSecond: boolean, maySettle: boolean, mayDecide: boolean, outcomes: Array<{ __typename: 'OutcomeChoice', outcome: ReviewOutcome, because: string | null }>, secondReview: Array<{ __typename: 'SecondSubject', subject: ReviewSubject, subjectId: string, title: string, because: SecondReason, differs: boolean, settledWith: ChosenVerdict | null, settledReason: string | null, first: { __typename: 'FoundVerdict', verdict: VerdictKind, level: number | null, tier: number | null, reason: string, advice: string } | null, second: { __typename: 'FoundVerdict', verdict: VerdictKind, level: number | null, tier: number | null, reason: string, advice: string } | null }>, agreement: { __typename: 'ReviewAgreement', subjects: number, judged: number, agreed: number, open: number } };

export type OutcomeFieldsFragment = { __typename: 'CaseOutcome', submissionId: string, decisions: Array<{ __typename: 'CaseDecision', id: string, outcome: ReviewOutcome, decidedAt: string, digest: string, statement: string, letter: string, corrects: string | null, evidencedHeadline: string, reviewedHeadline: string, evidencedIndex: string | null, reviewedIndex: string | null, verdicts: Array<{ __typename: 'DecidedVerdict', subject: ReviewSubject, subjectId: string, title: string, verdict: VerdictKind, level: number | null, tier: number | null, reason: string, advice: string, mayContest: boolean }>, agreement: { __typename: 'ReviewAgreement', subjects: number, judged: number, agreed: number, open: number } }>, conditions: Array<{ __typename: 'CaseCondition', id: string, questionId: string | null, text: string, dueOn: string, metAt: string | null }>, appeals: Array<{ __typename: 'CaseAppeal', id: string, subject: ReviewSubject, subjectId: string, title: string, reasons: string, raisedAt: string, outcome: AppealOutcome | null, answer: string | null, mayDecide: boolean }> };

export type DecisionPreparationQueryVariables = Exact<{
  id: string;
}>;


export type DecisionPreparationQuery = { __typename: 'Query', decisionPreparation: { __typename: 'DecisionPreparation', submissionId: string, state: string, breached: Array<string>, missing: Array<string>, hasSecondReviewer: boolean, mayPrepare: boolean, mayTakeSecond: boolean, maySettle: boolean, mayDecide: boolean, outcomes: Array<{ __typename: 'OutcomeChoice', outcome: ReviewOutcome, because: string | null }>, secondReview: Array<{ __typename: 'SecondSubject', subject: ReviewSubject, subjectId: string, title: string, because: SecondReason, differs: boolean, settledWith: ChosenVerdict | null, settledReason: string | null, first: { __typename: 'FoundVerdict', verdict: VerdictKind, level: number | null, tier: number | null, reason: string, advice: string } | null, second: { __typename: 'FoundVerdict', verdict: VerdictKind, level: number | null, tier: number | null, reason: string, advice: string } | null }>, agreement: { __typename: 'ReviewAgreement', subjects: number, judged: number, agreed: number, open: number } } };

export type ReviewOutcomeQueryVariables = Exact<{
  id: string;
}>;


export type ReviewOutcomeQuery = { __typename: 'Query', reviewOutcome: { __typename: 'CaseOutcome', submissionId: string, decisions: Array<{ __typename: 'CaseDecision', id: string, outcome: ReviewOutcome, decidedAt: string, digest: string, statement: string, letter: string, corrects: string | null, evidencedHeadline: string, reviewedHeadline: string, evidencedIndex: string | null, reviewedIndex: string | null, verdicts: Array<{ __typename: 'DecidedVerdict', subject: ReviewSubject, subjectId: string, title: string, verdict: VerdictKind, level: number | null, tier: number | null, reason: string, advice: string, mayContest: boolean }>, agreement: { __typename: 'ReviewAgreement', subjects: number, judged: number, agreed: number, open: number } }>, conditions: Array<{ __typename: 'CaseCondition', id: string, questionId: string | null, text: string, dueOn: string, metAt: string | null }>, appeals: Array<{ __typename: 'CaseAppeal', id: string, subject: ReviewSubject, subjectId: string, title: string, reasons: string, raisedAt: string, outcome: AppealOutcome | null, answer: string | null, mayDecide: boolean }> } };

export type PrepareDecisionMutationVariables = Exact<{
  input: CaseInput;
}>;


export type PrepareDecisionMutation = { __typename: 'Mutation', prepareDecision: { __typename: 'DecisionPreparation', submissionId: string, state: string, breached: Array<string>, missing: Array<string>, hasSecondReviewer: boolean, mayPrepare: boolean, mayTakeSecond: boolean, maySettle: boolean, mayDecide: boolean, outcomes: Array<{ __typename: 'OutcomeChoice', outcome: ReviewOutcome, because: string | null }>, secondReview: Array<{ __typename: 'SecondSubject', subject: ReviewSubject, subjectId: string, title: string, because: SecondReason, differs: boolean, settledWith: ChosenVerdict | null, settledReason: string | null, first: { __typename: 'FoundVerdict', verdict: VerdictKind, level: number | null, tier: number | null, reason: string, advice: string } | null, second: { __typename: 'FoundVerdict', verdict: VerdictKind, level: number | null, tier: number | null, reason: string, advice: string } | null }>, agreement: { __typename: 'ReviewAgreement', subjects: number, judged: number, agreed: number, open: number } } };

export type TakeSecondReviewMutationVariables = Exact<{
  input: CaseInput;
}>;


export type TakeSecondReviewMutation = { __typename: 'Mutation', takeSecondReview: { __typename: 'DecisionPreparation', submissionId: string, state: string, breached: Array<string>, missing: Array<string>, hasSecondReviewer: boolean, mayPrepare: boolean, mayTakeSecond: boolean, maySettle: boolean, mayDecide: boolean, outcomes: Array<{ __typename: 'OutcomeChoice', outcome: ReviewOutcome, because: string | null }>, secondReview: Array<{ __typename: 'SecondSubject', subject: ReviewSubject, subjectId: string, title: string, because: SecondReason, differs: boolean, settledWith: ChosenVerdict | null, settledReason: string | null, first: { __typename: 'FoundVerdict', verdict: VerdictKind, level: number | null, tier: number | null, reason: string, advice: string } | null, second: { __typename: 'FoundVerdict', verdict: VerdictKind, level: number | null, tier: number | null, reason: string, advice: string } | null }>, agreement: { __typename: 'ReviewAgreement', subjects: number, judged: number, agreed: number, open: number } } };

export type SettleDifferenceMutationVariables = Exact<{
  input: SettleDifferenceInput;
}>;


export type SettleDifferenceMutation = { __typename: 'Mutation', settleDifference: { __typename: 'DecisionPreparation', submissionId: string, state: string, breached: Array<string>, missing: Array<string>, hasSecondReviewer: boolean, mayPrepare: boolean, mayTakeSecond: boolean, maySettle: boolean, mayDecide: boolean, outcomes: Array<{ __typename: 'OutcomeChoice', outcome: ReviewOutcome, because: string | null }>, secondReview: Array<{ __typename: 'SecondSubject', subject: ReviewSubject, subjectId: string, title: string, because: SecondReason, differs: boolean, settledWith: ChosenVerdict | null, settledReason: string | null, first: { __typename: 'FoundVerdict', verdict: VerdictKind, level: number | null, tier: number | null, reason: string, advice: string } | null, second: { __typename: 'FoundVerdict', verdict: VerdictKind, level: number | null, tier: number | null, reason: string, advice: string } | null }>, agreement: { __typename: 'ReviewAgreement', subjects: number, judged: number, agreed: number, open: number } } };

export type DecisionLetterQueryVariables = Exact<{
  input: DecisionLetterInput;
}>;


export type DecisionLetterQuery = { __typename: 'Query', decisionLetter: string };

export type DecideCaseMutationVariables = Exact<{
  input: DecideCaseInput;
}>;


export type DecideCaseMutation = { __typename: 'Mutation', decideCase: { __typename: 'CaseOutcome', submissionId: string, decisions: Array<{ __typename: 'CaseDecision', id: string, outcome: ReviewOutcome, decidedAt: string, digest: string, statement: string, letter: string, corrects: string | null, evidencedHeadline: string, reviewedHeadline: string, evidencedIndex: string | null, reviewedIndex: string | null, verdicts: Array<{ __typename: 'DecidedVerdict', subject: ReviewSubject, subjectId: string, title: string, verdict: VerdictKind, level: number | null, tier: number | null, reason: string, advice: string, mayContest: boolean }>, agreement: { __typename: 'ReviewAgreement', subjects: number, judged: number, agreed: number, open: number } }>, conditions: Array<{ __typename: 'CaseCondition', id: string, questionId: string | null, text: string, dueOn: string, metAt: string | null }>, appeals: Array<{ __typename: 'CaseAppeal', id: string, subject: ReviewSubject, subjectId: string, title: string, reasons: string, raisedAt: string, outcome: AppealOutcome | null, answer: string | null, mayDecide: boolean }> } };

export type ContestVerdictMutationVariables = Exact<{
  input: ContestVerdictInput;
}>;


export type ContestVerdictMutation = { __typename: 'Mutation', contestVerdict: { __typename: 'CaseOutcome', submissionId: string, decisions: Array<{ __typename: 'CaseDecision', id: string, outcome: ReviewOutcome, decidedAt: string, digest: string, statement: string, letter: string, corrects: string | null, evidencedHeadline: string, reviewedHeadline: string, evidencedIndex: string | null, reviewedIndex: string | null, verdicts: Array<{ __typename: 'DecidedVerdict', subject: ReviewSubject, subjectId: string, title: string, verdict: VerdictKind, level: number | null, tier: number | null, reason: string, advice: string, mayContest: boolean }>, agreement: { __typename: 'ReviewAgreement', subjects: number, judged: number, agreed: number, open: number } }>, conditions: Array<{ __typename: 'CaseCondition', id: string, questionId: string | null, text: string, dueOn: string, metAt: string | null }>, appeals: Array<{ __typename: 'CaseAppeal', id: string, subject: ReviewSubject, subjectId: string, title: string, reasons: string, raisedAt: string, outcome: AppealOutcome | null, answer: string | null, mayDecide: boolean }> } };

export type DecideAppealMutationVariables = Exact<{
  input: DecideAppealInput;
}>;


export type DecideAppealMutation = { __typename: 'Mutation', decideAppeal: { __typename: 'CaseOutcome', submissionId: string, decisions: Array<{ __typename: 'CaseDecision', id: string, outcome: ReviewOutcome, decidedAt: string, digest: string, statement: string, letter: string, corrects: string | null, evidencedHeadline: string, reviewedHeadline: string, evidencedIndex: string | null, reviewedIndex: string | null, verdicts: Array<{ __typename: 'DecidedVerdict', subject: ReviewSubject, subjectId: string, title: string, verdict: VerdictKind, level: number | null, tier: number | null, reason: string, advice: string, mayContest: boolean }>, agreement: { __typename: 'ReviewAgreement', subjects: number, judged: number, agreed: number, open: number } }>, conditions: Array<{ __typename: 'CaseCondition', id: string, questionId: string | null, text: string, dueOn: string, metAt: string | null }>, appeals: Array<{ __typename: 'CaseAppeal', id: string, subject: ReviewSubject, subjectId: string, title: string, reasons: string, raisedAt: string, outcome: AppealOutcome | null, answer: string | null, mayDecide: boolean }> } };

export type CommentThreadFieldsFragment = { __typename: 'CommentThread', id: string, resolvedAt: string | null, readUpTo: number, resolvedBy: { __typename: 'Person', id: string, name: string } | null, comments: Array<{ __typename: 'Comment', id: string, place: number, revision: number, body: string | null, createdAt: string, editedAt: string | null, removedAt: string | null, canEdit: boolean, canRemove: boolean, author: { __typename: 'Person', id: string, name: string }, mentions: Array<{ __typename: 'Person', id: string, name: string }>, removedBy: { __typename: 'Person', id: string, name: string } | null, proposal: { __typename: 'Proposal', state: StatedAnswer, option: string | null, parts: Array<string> | null, number: number | null, reason: string | null, note: string, outcome: ProposalOutcome, decidedAt: string | null, declineReason: string | null, canDecide: boolean, decidedBy: { __typename: 'Person', id: string, name: string } | null } | null }> };

export type QuestionDiscussionFieldsFragment = { __typename: 'QuestionDiscussion', questionId: string, comments: number, openThreads: number, unread: number, openProposals: number, check: { __typename: 'AnswerCheck', why: string, askedAt: string, outcome: CheckOutcome, closedAt: string | null, canConfirm: boolean, canWithdraw: boolean, askedBy: { __typename: 'Person', id: string, name: string }, askedOf: { __typename: 'Person', id: string, name: string } | null, closedBy: { __typename: 'Person', id: string, name: string } | null } | null };

export type AssessmentDiscussionQueryVariables = Exact<{
  assessmentId: string;
}>;


export type AssessmentDiscussionQuery = { __typename: 'Query', assessmentDiscussion: Array<{ __typename: 'QuestionDiscussion', questionId: string, comments: number, openThreads: number, unread: number, openProposals: number, check: { __typename: 'AnswerCheck', why: string, askedAt: string, outcome: CheckOutcome, closedAt: string | null, canConfirm: boolean, canWithdraw: boolean, askedBy: { __typename: 'Person', id: string, name: string }, askedOf: { __typename: 'Person', id: string, name: string } | null, closedBy: { __typename: 'Person', id: string, name: string } | null } | null }> };

export type CommentThreadsQueryVariables = Exact<{
  assessmentId: string;
  questionId: string;
}>;


export type CommentThreadsQuery = { __typename: 'Query', commentThreads: Array<{ __typename: 'CommentThread', id: string, resolvedAt: string | null, readUpTo: number, resolvedBy: { __typename: 'Person', id: string, name: string } | null, comments: Array<{ __typename: 'Comment', id: string, place: number, revision: number, body: string | null, createdAt: string, editedAt: string | null, removedAt: string | null, canEdit: boolean, canRemove: boolean, author: { __typename: 'Person', id: string, name: string }, mentions: Array<{ __typename: 'Person', id: string, name: string }>, removedBy: { __typename: 'Person', id: string, name: string } | null, proposal: { __typename: 'Proposal', state: StatedAnswer, option: string | null, parts: Array<string> | null, number: number | null, reason: string | null, note: string, outcome: ProposalOutcome, decidedAt: string | null, declineReason: string | null, canDecide: boolean, decidedBy: { __typename: 'Person', id: string, name: string } | null } | null }> }> };

export type AssessmentReadersQueryVariables = Exact<{ [key: string]: never; }>;


export type AssessmentReadersQuery = { __typename: 'Query', assessmentReaders: Array<{ __typename: 'Reader', id: string, name: string, role: Role }> };

export type ForMeQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type ForMeQuery = { __typename: 'Query', forMe: { __typename: 'ForMeConnection', unread: number, edges: Array<{ __typename: 'ForMeEdge', node: { __typename: 'ForMe', id: string, kind: ForMeKind, at: string, assessmentId: string, assessmentTitle: string, questionId: string, asks: string, text: string, unread: boolean, from: { __typename: 'Person', id: string, name: string } } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type AddCommentMutationVariables = Exact<{
  input: AddCommentInput;
}>;


export type AddCommentMutation = { __typename: 'Mutation', addComment: { __typename: 'CommentThread', id: string, resolvedAt: string | null, readUpTo: number, resolvedBy: { __typename: 'Person', id: string, name: string } | null, comments: Array<{ __typename: 'Comment', id: string, place: number, revision: number, body: string | null, createdAt: string, editedAt: string | null, removedAt: string | null, canEdit: boolean, canRemove: boolean, author: { __typename: 'Person', id: string, name: string }, mentions: Array<{ __typename: 'Person', id: string, name: string }>, removedBy: { __typename: 'Person', id: string, name: string } | null, proposal: { __typename: 'Proposal', state: StatedAnswer, option: string | null, parts: Array<string> | null, number: number | null, reason: string | null, note: string, outcome: ProposalOutcome, decidedAt: string | null, declineReason: string | null, canDecide: boolean, decidedBy: { __typename: 'Person', id: string, name: string } | null } | null }> } };

export type EditCommentMutationVariables = Exact<{
  input: EditCommentInput;
}>;


export type EditCommentMutation = { __typename: 'Mutation', editComment: { __typename: 'CommentThread', id: string, resolvedAt: string | null, readUpTo: number, resolvedBy: { __typename: 'Person', id: string, name: string } | null, comments: Array<{ __typename: 'Comment', id: string, place: number, revision: number, body: string | null, createdAt: string, editedAt: string | null, removedAt: string | null, canEdit: boolean, canRemove: boolean, author: { __typename: 'Person', id: string, name: string }, mentions: Array<{ __typename: 'Person', id: string, name: string }>, removedBy: { __typename: 'Person', id: string, name: string } | null, proposal: { __typename: 'Proposal', state: StatedAnswer, option: string | null, parts: Array<string> | null, number: number | null, reason: string | null, note: string, outcome: ProposalOutcome, decidedAt: string | null, declineReason: string | null, canDecide: boolean, decidedBy: { __typename: 'Person', id: string, name: string } | null } | null }> } };

export type RemoveCommentMutationVariables = Exact<{
  input: RemoveCommentInput;
}>;


export type RemoveCommentMutation = { __typename: 'Mutation', removeComment: { __typename: 'CommentThread', id: string, resolvedAt: string | null, readUpTo: number, resolvedBy: { __typename: 'Person', id: string, name: string } | null, comments: Array<{ __typename: 'Comment', id: string, place: number, revision: number, body: string | null, createdAt: string, editedAt: string | null, removedAt: string | null, canEdit: boolean, canRemove: boolean, author: { __typename: 'Person', id: string, name: string }, mentions: Array<{ __typename: 'Person', id: string, name: string }>, removedBy: { __typename: 'Person', id: string, name: string } | null, proposal: { __typename: 'Proposal', state: StatedAnswer, option: string | null, parts: Array<string> | null, number: number | null, reason: string | null, note: string, outcome: ProposalOutcome, decidedAt: string | null, declineReason: string | null, canDecide: boolean, decidedBy: { __typename: 'Person', id: string, name: string } | null } | null }> } };

export type ResolveThreadMutationVariables = Exact<{
  input: ResolveThreadInput;
}>;


export type ResolveThreadMutation = { __typename: 'Mutation', resolveThread: { __typename: 'CommentThread', id: string, resolvedAt: string | null, readUpTo: number, resolvedBy: { __typename: 'Person', id: string, name: string } | null, comments: Array<{ __typename: 'Comment', id: string, place: number, revision: number, body: string | null, createdAt: string, editedAt: string | null, removedAt: string | null, canEdit: boolean, canRemove: boolean, author: { __typename: 'Person', id: string, name: string }, mentions: Array<{ __typename: 'Person', id: string, name: string }>, removedBy: { __typename: 'Person', id: string, name: string } | null, proposal: { __typename: 'Proposal', state: StatedAnswer, option: string | null, parts: Array<string> | null, number: number | null, reason: string | null, note: string, outcome: ProposalOutcome, decidedAt: string | null, declineReason: string | null, canDecide: boolean, decidedBy: { __typename: 'Person', id: string, name: string } | null } | null }> } };

export type AcceptProposalMutationVariables = Exact<{
  input: AcceptProposalInput;
}>;


export type AcceptProposalMutation = { __typename: 'Mutation', acceptProposal:
    | { __typename: 'AnswerConflict', current: { __typename: 'Answer', questionId: string, revision: number, state: StatedAnswer | null, option: string | null, parts: Array<string> | null, number: number | null, reason: string | null, knownBy: string | null, note: string, evidenceIds: Array<string>, updatedAt: string, updatedBy: { __typename: 'Person', id: string, name: string } } | null }
    | { __typename: 'ProposalAccepted', thread: { __typename: 'CommentThread', id: string, resolvedAt: string | null, readUpTo: number, resolvedBy: { __typename: 'Person', id: string, name: string } | null, comments: Array<{ __typename: 'Comment', id: string, place: number, revision: number, body: string | null, createdAt: string, editedAt: string | null, removedAt: string | null, canEdit: boolean, canRemove: boolean, author: { __typename: 'Person', id: string, name: string }, mentions: Array<{ __typename: 'Person', id: string, name: string }>, removedBy: { __typename: 'Person', id: string, name: string } | null, proposal: { __typename: 'Proposal', state: StatedAnswer, option: string | null, parts: Array<string> | null, number: number | null, reason: string | null, note: string, outcome: ProposalOutcome, decidedAt: string | null, declineReason: string | null, canDecide: boolean, decidedBy: { __typename: 'Person', id: string, name: string } | null } | null }> }, answer: { __typename: 'Answer', questionId: string, revision: number, state: StatedAnswer | null, option: string | null, parts: Array<string> | null, number: number | null, reason: string | null, knownBy: string | null, note: string, evidenceIds: Array<string>, updatedAt: string, updatedBy: { __typename: 'Person', id: string, name: string } } }
   };

export type DeclineProposalMutationVariables = Exact<{
  input: DeclineProposalInput;
}>;


export type DeclineProposalMutation = { __typename: 'Mutation', declineProposal: { __typename: 'CommentThread', id: string, resolvedAt: string | null, readUpTo: number, resolvedBy: { __typename: 'Person', id: string, name: string } | null, comments: Array<{ __typename: 'Comment', id: string, place: number, revision: number, body: string | null, createdAt: string, editedAt: string | null, removedAt: string | null, canEdit: boolean, canRemove: boolean, author: { __typename: 'Person', id: string, name: string }, mentions: Array<{ __typename: 'Person', id: string, name: string }>, removedBy: { __typename: 'Person', id: string, name: string } | null, proposal: { __typename: 'Proposal', state: StatedAnswer, option: string | null, parts: Array<string> | null, number: number | null, reason: string | null, note: string, outcome: ProposalOutcome, decidedAt: string | null, declineReason: string | null, canDecide: boolean, decidedBy: { __typename: 'Person', id: string, name: string } | null } | null }> } };

export type MarkThreadsReadMutationVariables = Exact<{
  input: MarkThreadsReadInput;
}>;


export type MarkThreadsReadMutation = { __typename: 'Mutation', markThreadsRead: boolean };

export type AskForCheckMutationVariables = Exact<{
  input: AskForCheckInput;
}>;


export type AskForCheckMutation = { __typename: 'Mutation', askForCheck: { __typename: 'QuestionDiscussion', questionId: string, comments: number, openThreads: number, unread: number, openProposals: number, check: { __typename: 'AnswerCheck', why: string, askedAt: string, outcome: CheckOutcome, closedAt: string | null, canConfirm: boolean, canWithdraw: boolean, askedBy: { __typename: 'Person', id: string, name: string }, askedOf: { __typename: 'Person', id: string, name: string } | null, closedBy: { __typename: 'Person', id: string, name: string } | null } | null } };

export type CloseCheckMutationVariables = Exact<{
  input: CloseCheckInput;
}>;


export type CloseCheckMutation = { __typename: 'Mutation', closeCheck: { __typename: 'QuestionDiscussion', questionId: string, comments: number, openThreads: number, unread: number, openProposals: number, check: { __typename: 'AnswerCheck', why: string, askedAt: string, outcome: CheckOutcome, closedAt: string | null, canConfirm: boolean, canWithdraw: boolean, askedBy: { __typename: 'Person', id: string, name: string }, askedOf: { __typename: 'Person', id: string, name: string } | null, closedBy: { __typename: 'Person', id: string, name: string } | null } | null } };

export type EvidenceOfAssessmentsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type EvidenceOfAssessmentsQuery = { __typename: 'Query', viewer: { __typename: 'Viewer', id: string, can: Array<string> } | null, assessments: { __typename: 'AssessmentConnection', edges: Array<{ __typename: 'AssessmentEdge', node: { __typename: 'Assessment', id: string, title: string, asOf: string, state: AssessmentState, instrument: { __typename: 'InstrumentVersion', id: string, version: string, language: string, url: string, translations: Array<{ __typename: 'InstrumentTranslation', language: string, url: string }> }, evidence: Array<{ __typename: 'Evidence', id: string, title: string, kind: EvidenceKind, url: string | null, fileName: string | null, mediaType: string | null, size: number | null, fileState: FileState | null, downloadable: boolean, removed: Array<RemovedMetadata>, tier: number, effectiveOn: string | null, validUntil: string | null, productIds: Array<string>, markets: Array<string>, replacesId: string | null, replacedById: string | null, usable: boolean, concerns: Array<EvidenceConcern>, revision: number, createdAt: string, questionIds: Array<string>, actionKeys: Array<string> }> } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type OneEvidenceQueryVariables = Exact<{
  id: string;
}>;


export type OneEvidenceQuery = { __typename: 'Query', evidence: { __typename: 'Evidence', id: string, title: string, kind: EvidenceKind, url: string | null, fileName: string | null, mediaType: string | null, size: number | null, fileState: FileState | null, downloadable: boolean, removed: Array<RemovedMetadata>, tier: number, effectiveOn: string | null, validUntil: string | null, productIds: Array<string>, markets: Array<string>, replacesId: string | null, replacedById: string | null, usable: boolean, concerns: Array<EvidenceConcern>, revision: number, createdAt: string, questionIds: Array<string>, actionKeys: Array<string> } };

export type AddLinkMutationVariables = Exact<{
  input: AddLinkInput;
}>;


export type AddLinkMutation = { __typename: 'Mutation', addLink: { __typename: 'Evidence', id: string, title: string, kind: EvidenceKind, url: string | null, fileName: string | null, mediaType: string | null, size: number | null, fileState: FileState | null, downloadable: boolean, removed: Array<RemovedMetadata>, tier: number, effectiveOn: string | null, validUntil: string | null, productIds: Array<string>, markets: Array<string>, replacesId: string | null, replacedById: string | null, usable: boolean, concerns: Array<EvidenceConcern>, revision: number, createdAt: string, questionIds: Array<string>, actionKeys: Array<string> } };

export type UpdateEvidenceMutationVariables = Exact<{
  input: UpdateEvidenceInput;
}>;


export type UpdateEvidenceMutation = { __typename: 'Mutation', updateEvidence: { __typename: 'Evidence', id: string, title: string, kind: EvidenceKind, url: string | null, fileName: string | null, mediaType: string | null, size: number | null, fileState: FileState | null, downloadable: boolean, removed: Array<RemovedMetadata>, tier: number, effectiveOn: string | null, validUntil: string | null, productIds: Array<string>, markets: Array<string>, replacesId: string | null, replacedById: string | null, usable: boolean, concerns: Array<EvidenceConcern>, revision: number, createdAt: string, questionIds: Array<string>, actionKeys: Array<string> } };

export type RemoveEvidenceMutationVariables = Exact<{
  input: RemoveEvidenceInput;
}>;


export type RemoveEvidenceMutation = { __typename: 'Mutation', removeEvidence: { __typename: 'RemovedEvidence', id: string } };

export type AddFileMutationVariables = Exact<{
  input: AddFileInput;
}>;


export type AddFileMutation = { __typename: 'Mutation', addFile: { __typename: 'Evidence', id: string, title: string, kind: EvidenceKind, url: string | null, fileName: string | null, mediaType: string | null, size: number | null, fileState: FileState | null, downloadable: boolean, removed: Array<RemovedMetadata>, tier: number, effectiveOn: string | null, validUntil: string | null, productIds: Array<string>, markets: Array<string>, replacesId: string | null, replacedById: string | null, usable: boolean, concerns: Array<EvidenceConcern>, revision: number, createdAt: string, questionIds: Array<string>, actionKeys: Array<string> } };

export type ReplaceEvidenceMutationVariables = Exact<{
  input: ReplaceEvidenceInput;
}>;


export type ReplaceEvidenceMutation = { __typename: 'Mutation', replaceEvidence: { __typename: 'ReplacedEvidence', moved: number, kept: number, evidence: { __typename: 'Evidence', id: string, title: string, kind: EvidenceKind, url: string | null, fileName: string | null, mediaType: string | null, size: number | null, fileState: FileState | null, downloadable: boolean, removed: Array<RemovedMetadata>, tier: number, effectiveOn: string | null, validUntil: string | null, productIds: Array<string>, markets: Array<string>, replacesId: string | null, replacedById: string | null, usable: boolean, concerns: Array<EvidenceConcern>, revision: number, createdAt: string, questionIds: Array<string>, actionKeys: Array<string> } } };

export type EvidenceProductsQueryVariables = Exact<{ [key: string]: never; }>;


export type EvidenceProductsQuery = { __typename: 'Query', products: { __typename: 'ProductConnection', edges: Array<{ __typename: 'ProductEdge', node: { __typename: 'Product', id: string, name: string } }> } };

export type LearningTextsQueryVariables = Exact<{ [key: string]: never; }>;


export type LearningTextsQuery = { __typename: 'Query', instruments: Array<{ __typename: 'InstrumentVersion', id: string, version: string, language: string, url: string, learningUrl: string | null, translations: Array<{ __typename: 'InstrumentTranslation', language: string, url: string, learningUrl: string | null }> }> };

export type AssessmentPulseQueryVariables = Exact<{
  id: string;
  known?: string | null | undefined;
}>;


export type AssessmentPulseQuery = { __typename: 'Query', assessmentPulse: { __typename: 'AssessmentPulse', mark: string, revisions: { __typename: 'AssessmentRevisions', head: string, answers: Array<{ __typename: 'PartRevision', id: string, revision: number }>, organisationAnswers: Array<{ __typename: 'PartRevision', id: string, revision: number }>, harmRatings: Array<{ __typename: 'PartRevision', id: string, revision: number }>, evidence: Array<{ __typename: 'PartRevision', id: string, revision: number }> } | null } };

export type AssessmentPartsQueryVariables = Exact<{
  id: string;
  questionIds?: Array<string> | string | null | undefined;
  harmIds?: Array<string> | string | null | undefined;
  evidenceIds?: Array<string> | string | null | undefined;
}>;


export type AssessmentPartsQuery = { __typename: 'Query', assessmentParts: { __typename: 'AssessmentParts', answers: Array<{ __typename: 'Answer', questionId: string, revision: number, state: StatedAnswer | null, option: string | null, parts: Array<string> | null, number: number | null, reason: string | null, knownBy: string | null, note: string, evidenceIds: Array<string>, updatedAt: string, updatedBy: { __typename: 'Person', id: string, name: string } }>, organisationAnswers: Array<{ __typename: 'Answer', questionId: string, revision: number, state: StatedAnswer | null, option: string | null, parts: Array<string> | null, number: number | null, reason: string | null, knownBy: string | null, note: string, evidenceIds: Array<string>, updatedAt: string, updatedBy: { __typename: 'Person', id: string, name: string } }>, harmRatings: Array<{ __typename: 'HarmRating', harmId: string, revision: number, scale: number | null, scope: number | null, irremediability: number | null, likelihood: number | null, involvement: Involvement | null, exposed: string, note: string, updatedAt: string, incidents: Array<{ __typename: 'Incident', on: string, cases: number }> }>, evidence: Array<{ __typename: 'Evidence', id: string, title: string, kind: EvidenceKind, url: string | null, fileName: string | null, mediaType: string | null, size: number | null, fileState: FileState | null, downloadable: boolean, removed: Array<RemovedMetadata>, tier: number, effectiveOn: string | null, validUntil: string | null, productIds: Array<string>, markets: Array<string>, replacesId: string | null, replacedById: string | null, usable: boolean, concerns: Array<EvidenceConcern>, revision: number, createdAt: string, questionIds: Array<string>, actionKeys: Array<string> }> } };

export type PersonHereFieldsFragment = { __typename: 'PersonHere', questionId: string | null, person: { __typename: 'Person', id: string, name: string } };

export type PeopleHereQueryVariables = Exact<{
  assessmentId: string;
}>;


export type PeopleHereQuery = { __typename: 'Query', peopleHere: Array<{ __typename: 'PersonHere', questionId: string | null, person: { __typename: 'Person', id: string, name: string } }> };

export type MarkPlaceMutationVariables = Exact<{
  input: MarkPlaceInput;
}>;


export type MarkPlaceMutation = { __typename: 'Mutation', markPlace: Array<{ __typename: 'PersonHere', questionId: string | null, person: { __typename: 'Person', id: string, name: string } }> };

export type MailboxQueryVariables = Exact<{ [key: string]: never; }>;


export type MailboxQuery = { __typename: 'Query', mailbox: Array<{ __typename: 'MailboxLetter', id: string, to: string, subject: string, paragraphs: Array<string>, sentAt: string, groups: Array<{ __typename: 'LetterGroup', title: string, more: string | null, lines: Array<{ __typename: 'LetterLine', text: string, url: string }> }> | null, link: { __typename: 'LetterLink', label: string, url: string } | null, optOut: { __typename: 'LetterLink', label: string, url: string } | null }> };

export type NoticeFieldsFragment = { __typename: 'Notice', id: string, event: NoticeEvent, at: string, unread: boolean, title: string | null, place: string | null, dueOn: string | null, step: number | null, past: boolean, assessmentId: string | null, questionId: string | null, actionKey: string | null, submissionId: string | null, from: { __typename: 'Person', id: string, name: string } | null, owner: { __typename: 'Person', id: string, name: string } | null };

export type NoticeSettingsFieldsFragment = { __typename: 'NoticeSettings', mailIsSet: boolean, language: string, digestHour: number, mayChangeHour: boolean, events: Array<{ __typename: 'NoticePreference', event: NoticeEvent, group: NoticeGroup, inApp: boolean, mail: MailChannel }>, languages: Array<{ __typename: 'LetterLanguage', code: string }> };

export type UnreadNoticesQueryVariables = Exact<{ [key: string]: never; }>;


export type UnreadNoticesQuery = { __typename: 'Query', unreadNotices: number };

export type NoticesQueryVariables = Exact<{
  filter?: NoticeFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type NoticesQuery = { __typename: 'Query', unreadNotices: number, notices: { __typename: 'NoticeConnection', edges: Array<{ __typename: 'NoticeEdge', node: { __typename: 'Notice', id: string, event: NoticeEvent, at: string, unread: boolean, title: string | null, place: string | null, dueOn: string | null, step: number | null, past: boolean, assessmentId: string | null, questionId: string | null, actionKey: string | null, submissionId: string | null, from: { __typename: 'Person', id: string, name: string } | null, owner: { __typename: 'Person', id: string, name: string } | null } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type NoticeSettingsQueryVariables = Exact<{ [key: string]: never; }>;


export type NoticeSettingsQuery = { __typename: 'Query', noticeSettings: { __typename: 'NoticeSettings', mailIsSet: boolean, language: string, digestHour: number, mayChangeHour: boolean, events: Array<{ __typename: 'NoticePreference', event: NoticeEvent, group: NoticeGroup, inApp: boolean, mail: MailChannel }>, languages: Array<{ __typename: 'LetterLanguage', code: string }> } };

export type MarkNoticesReadMutationVariables = Exact<{
  input: MarkNoticesReadInput;
}>;


export type MarkNoticesReadMutation = { __typename: 'Mutation', markNoticesRead: number };

export type SaveNoticePreferencesMutationVariables = Exact<{
  input: SaveNoticePreferencesInput;
}>;


export type SaveNoticePreferencesMutation = { __typename: 'Mutation', saveNoticePreferences: { __typename: 'NoticeSettings', mailIsSet: boolean, language: string, digestHour: number, mayChangeHour: boolean, events: Array<{ __typename: 'NoticePreference', event: NoticeEvent, group: NoticeGroup, inApp: boolean, mail: MailChannel }>, languages: Array<{ __typename: 'LetterLanguage', code: string }> } };

export type SaveDigestHourMutationVariables = Exact<{
  input: SaveDigestHourInput;
}>;


export type SaveDigestHourMutation = { __typename: 'Mutation', saveDigestHour: { __typename: 'NoticeSettings', mailIsSet: boolean, language: string, digestHour: number, mayChangeHour: boolean, events: Array<{ __typename: 'NoticePreference', event: NoticeEvent, group: NoticeGroup, inApp: boolean, mail: MailChannel }>, languages: Array<{ __typename: 'LetterLanguage', code: string }> } };

export type StopNoticeLettersMutationVariables = Exact<{
  input: StopNoticeLettersInput;
}>;


export type StopNoticeLettersMutation = { __typename: 'Mutation', stopNoticeLetters: { __typename: 'NoticeLettersStopped', event: NoticeEvent | null } };

export type WebhookPartsFragment = { __typename: 'Webhook', id: string, name: string, url: string, events: Array<WebhookEvent>, revision: number, pausedAt: string | null, pausedItself: boolean };

export type WebhooksQueryVariables = Exact<{ [key: string]: never; }>;


export type WebhooksQuery = { __typename: 'Query', webhooks: Array<{ __typename: 'Webhook', id: string, name: string, url: string, events: Array<WebhookEvent>, revision: number, pausedAt: string | null, pausedItself: boolean }> };

export type WebhookDeliveriesQueryVariables = Exact<{
  webhookId: string;
  after?: string | null | undefined;
}>;


export type WebhookDeliveriesQuery = { __typename: 'Query', webhookDeliveries: { __typename: 'WebhookDeliveryConnection', edges: Array<{ __typename: 'WebhookDeliveryEdge', node: { __typename: 'WebhookDelivery', id: string, event: string, body: string, createdAt: string, state: DeliveryState, tries: number, lastStatus: number | null, lastFault: string | null } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type CreateWebhookMutationVariables = Exact<{
  input: CreateWebhookInput;
}>;


export type CreateWebhookMutation = { __typename: 'Mutation', createWebhook: { __typename: 'WebhookSecret', secret: string | null, webhook: { __typename: 'Webhook', id: string, name: string, url: string, events: Array<WebhookEvent>, revision: number, pausedAt: string | null, pausedItself: boolean } } };

export type SaveWebhookMutationVariables = Exact<{
  input: SaveWebhookInput;
}>;


export type SaveWebhookMutation = { __typename: 'Mutation', saveWebhook: { __typename: 'Webhook', id: string, name: string, url: string, events: Array<WebhookEvent>, revision: number, pausedAt: string | null, pausedItself: boolean } };

export type RotateWebhookSecretMutationVariables = Exact<{
  input: WebhookInput;
}>;


export type RotateWebhookSecretMutation = { __typename: 'Mutation', rotateWebhookSecret: { __typename: 'WebhookSecret', secret: string | null, webhook: { __typename: 'Webhook', id: string, name: string, url: string, events: Array<WebhookEvent>, revision: number, pausedAt: string | null, pausedItself: boolean } } };

export type RemoveWebhookMutationVariables = Exact<{
  input: WebhookInput;
}>;


export type RemoveWebhookMutation = { __typename: 'Mutation', removeWebhook: Array<{ __typename: 'Webhook', id: string, name: string, url: string, events: Array<WebhookEvent>, revision: number, pausedAt: string | null, pausedItself: boolean }> };

export type TestWebhookMutationVariables = Exact<{
  input: WebhookInput;
}>;


export type TestWebhookMutation = { __typename: 'Mutation', testWebhook: { __typename: 'Webhook', id: string, name: string, url: string, events: Array<WebhookEvent>, revision: number, pausedAt: string | null, pausedItself: boolean } };

export type ReplayDeliveryMutationVariables = Exact<{
  input: ReplayDeliveryInput;
}>;


export type ReplayDeliveryMutation = { __typename: 'Mutation', replayDelivery: { __typename: 'Webhook', id: string, name: string, url: string, events: Array<WebhookEvent>, revision: number, pausedAt: string | null, pausedItself: boolean } };

export type CalendarFeedQueryVariables = Exact<{ [key: string]: never; }>;


export type CalendarFeedQuery = { __typename: 'Query', calendarFeed: { __typename: 'CalendarFeed', createdAt: string | null, url: string | null } };

export type MakeCalendarFeedMutationVariables = Exact<{
  input: CalendarFeedInput;
}>;


export type MakeCalendarFeedMutation = { __typename: 'Mutation', makeCalendarFeed: { __typename: 'CalendarFeed', createdAt: string | null, url: string | null } };

export type EndCalendarFeedMutationVariables = Exact<{
  input: CalendarFeedInput;
}>;


export type EndCalendarFeedMutation = { __typename: 'Mutation', endCalendarFeed: { __typename: 'CalendarFeed', createdAt: string | null, url: string | null } };

export type ReviewOverviewQueryVariables = Exact<{ [key: string]: never; }>;


export type ReviewOverviewQuery = { __typename: 'Query', reviewOverview: { __typename: 'ReviewOverview', appointed: boolean, states: Array<{ __typename: 'StateCount', state: SubmissionState, count: number }>, months: Array<{ __typename: 'OverviewMonth', month: string, states: Array<{ __typename: 'StateCount', state: SubmissionState, count: number }> }>, time: { __typename: 'ReviewTime', decided: number, medianDays: number | null, inTime: number | null, overdue: number | null }, agreement: Array<{ __typename: 'AgreementFigure', because: SecondReason, judged: number, agreed: number }> | null, conditions: { __typename: 'ConditionFigures', given: number, met: number, overdue: number } | null, rights: { __typename: 'RightsOverview', companies: number, leftOut: number, groups: Array<{ __typename: 'OverviewGroup', id: string, kind: GroupKind, name: string, companies: number }>, rights: Array<{ __typename: 'RightRow', id: string, title: string, all: number, groups: Array<number | null> }> } | null, findings: { __typename: 'FindingsOverview', companies: number, findings: Array<{ __typename: 'FrequentFinding', subject: ReviewSubject, subjectId: string, title: string, verdict: VerdictKind, companies: number }> } | null } };

export type ConsultationFieldsFragment = { __typename: 'Consultation', id: string, revision: number, title: string, heldFrom: string, heldTo: string | null, ageBands: Array<string>, groups: Array<ChildGroup>, children: number, methods: Array<ConsultationMethod>, markets: Array<string>, setting: string, safeguards: Array<Safeguard>, keptFor: string, heard: string, decided: string, followed: Followed, because: string, told: string, questionIds: Array<string>, assessmentIds: Array<string>, evidenceIds: Array<string>, removedBecause: string | null, updatedAt: string };

export type ParticipationFieldsFragment = { __typename: 'Participation', consultations: Array<{ __typename: 'Consultation', id: string, revision: number, title: string, heldFrom: string, heldTo: string | null, ageBands: Array<string>, groups: Array<ChildGroup>, children: number, methods: Array<ConsultationMethod>, markets: Array<string>, setting: string, safeguards: Array<Safeguard>, keptFor: string, heard: string, decided: string, followed: Followed, because: string, told: string, questionIds: Array<string>, assessmentIds: Array<string>, evidenceIds: Array<string>, removedBecause: string | null, updatedAt: string }>, others: Array<{ __typename: 'Consultation', id: string, revision: number, title: string, heldFrom: string, heldTo: string | null, ageBands: Array<string>, groups: Array<ChildGroup>, children: number, methods: Array<ConsultationMethod>, markets: Array<string>, setting: string, safeguards: Array<Safeguard>, keptFor: string, heard: string, decided: string, followed: Followed, because: string, told: string, questionIds: Array<string>, assessmentIds: Array<string>, evidenceIds: Array<string>, removedBecause: string | null, updatedAt: string }> };

export type ParticipationQueryVariables = Exact<{
  id: string;
}>;


export type ParticipationQuery = { __typename: 'Query', assessment: { __typename: 'Assessment', id: string, participation: { __typename: 'Participation', consultations: Array<{ __typename: 'Consultation', id: string, revision: number, title: string, heldFrom: string, heldTo: string | null, ageBands: Array<string>, groups: Array<ChildGroup>, children: number, methods: Array<ConsultationMethod>, markets: Array<string>, setting: string, safeguards: Array<Safeguard>, keptFor: string, heard: string, decided: string, followed: Followed, because: string, told: string, questionIds: Array<string>, assessmentIds: Array<string>, evidenceIds: Array<string>, removedBecause: string | null, updatedAt: string }>, others: Array<{ __typename: 'Consultation', id: string, revision: number, title: string, heldFrom: string, heldTo: string | null, ageBands: Array<string>, groups: Array<ChildGroup>, children: number, methods: Array<ConsultationMethod>, markets: Array<string>, setting: string, safeguards: Array<Safeguard>, keptFor: string, heard: string, decided: string, followed: Followed, because: string, told: string, questionIds: Array<string>, assessmentIds: Array<string>, evidenceIds: Array<string>, removedBecause: string | null, updatedAt: string }> } } };

export type SaveConsultationMutationVariables = Exact<{
  input: SaveConsultationInput;
}>;


export type SaveConsultationMutation = { __typename: 'Mutation', saveConsultation:
    | { __typename: 'ConsultationConflict', current: { __typename: 'Consultation', id: string, revision: number, title: string, heldFrom: string, heldTo: string | null, ageBands: Array<string>, groups: Array<ChildGroup>, children: number, methods: Array<ConsultationMethod>, markets: Array<string>, setting: string, safeguards: Array<Safeguard>, keptFor: string, heard: string, decided: string, followed: Followed, because: string, told: string, questionIds: Array<string>, assessmentIds: Array<string>, evidenceIds: Array<string>, removedBecause: string | null, updatedAt: string } }
    | { __typename: 'ConsultationSaved', consultation: { __typename: 'Consultation', id: string, revision: number, title: string, heldFrom: string, heldTo: string | null, ageBands: Array<string>, groups: Array<ChildGroup>, children: number, methods: Array<ConsultationMethod>, markets: Array<string>, setting: string, safeguards: Array<Safeguard>, keptFor: string, heard: string, decided: string, followed: Followed, because: string, told: string, questionIds: Array<string>, assessmentIds: Array<string>, evidenceIds: Array<string>, removedBecause: string | null, updatedAt: string } }
   };

export type RemoveConsultationMutationVariables = Exact<{
  input: RemoveConsultationInput;
}>;


export type RemoveConsultationMutation = { __typename: 'Mutation', removeConsultation:
    | { __typename: 'ConsultationConflict', current: { __typename: 'Consultation', id: string, revision: number, title: string, heldFrom: string, heldTo: string | null, ageBands: Array<string>, groups: Array<ChildGroup>, children: number, methods: Array<ConsultationMethod>, markets: Array<string>, setting: string, safeguards: Array<Safeguard>, keptFor: string, heard: string, decided: string, followed: Followed, because: string, told: string, questionIds: Array<string>, assessmentIds: Array<string>, evidenceIds: Array<string>, removedBecause: string | null, updatedAt: string } }
    | { __typename: 'ConsultationSaved', consultation: { __typename: 'Consultation', id: string, revision: number, title: string, heldFrom: string, heldTo: string | null, ageBands: Array<string>, groups: Array<ChildGroup>, children: number, methods: Array<ConsultationMethod>, markets: Array<string>, setting: string, safeguards: Array<Safeguard>, keptFor: string, heard: string, decided: string, followed: Followed, because: string, told: string, questionIds: Array<string>, assessmentIds: Array<string>, evidenceIds: Array<string>, removedBecause: string | null, updatedAt: string } }
   };

export type PeopleQueryVariables = Exact<{ [key: string]: never; }>;


export type PeopleQuery = { __typename: 'Query', memberRoles: Array<Role>, members: Array<{ __typename: 'Member', id: string, name: string, email: string, role: Role, since: string, lastAdmin: boolean }>, invitations: Array<{ __typename: 'Invitation', id: string, email: string, role: Role, sentAt: string, expiresAt: string, expired: boolean }> };

export type InvitationOfferQueryVariables = Exact<{
  token: string;
}>;


export type InvitationOfferQuery = { __typename: 'Query', invitationOffer: { __typename: 'InvitationOffer', organisation: string, email: string, role: Role } };

export type InviteMemberMutationVariables = Exact<{
  input: InviteMemberInput;
}>;


export type InviteMemberMutation = { __typename: 'Mutation', inviteMember: { __typename: 'InvitationSent', link: string | null, invitation: { __typename: 'Invitation', id: string, email: string } } };

export type ResendInvitationMutationVariables = Exact<{
  input: InvitationInput;
}>;


export type ResendInvitationMutation = { __typename: 'Mutation', resendInvitation: { __typename: 'InvitationSent', link: string | null, invitation: { __typename: 'Invitation', id: string, email: string } } };

export type RevokeInvitationMutationVariables = Exact<{
  input: InvitationInput;
}>;


export type RevokeInvitationMutation = { __typename: 'Mutation', revokeInvitation: { __typename: 'Done', id: string } };

export type AcceptInvitationMutationVariables = Exact<{
  input: AcceptInvitationInput;
}>;


export type AcceptInvitationMutation = { __typename: 'Mutation', acceptInvitation: { __typename: 'InvitationAccepted', organisationId: string, organisation: string, email: string } };

export type ChangeMemberRoleMutationVariables = Exact<{
  input: ChangeMemberRoleInput;
}>;


export type ChangeMemberRoleMutation = { __typename: 'Mutation', changeMemberRole: { __typename: 'Member', id: string, role: Role, lastAdmin: boolean } };

export type RemoveMemberMutationVariables = Exact<{
  input: RemoveMemberInput;
}>;


export type RemoveMemberMutation = { __typename: 'Mutation', removeMember: { __typename: 'Done', id: string } };

export type SignOutMemberMutationVariables = Exact<{
  input: SignOutMemberInput;
}>;


export type SignOutMemberMutation = { __typename: 'Mutation', signOutMember: { __typename: 'Done', id: string } };

export type ErasePersonMutationVariables = Exact<{
  input: ErasePersonInput;
}>;


export type ErasePersonMutation = { __typename: 'Mutation', erasePerson: { __typename: 'Erased', id: string } };

export type PortfolioQueryVariables = Exact<{ [key: string]: never; }>;


export type PortfolioQuery = { __typename: 'Query', portfolio: { __typename: 'Portfolio', asOf: string, rights: Array<{ __typename: 'PortfolioRight', id: string, title: string, short: string }>, rows: Array<{ __typename: 'PortfolioRow', assessmentId: string | null, mode: AssessmentMode | null, state: AssessmentState | null, draftId: string | null, headline: string | null, blank: number, actionsOpen: number, actionsOverdue: number, evidenceExpiring: number, promptsOpen: number, product: { __typename: 'PortfolioProduct', id: string, name: string } | null, index: { __typename: 'Figure', display: string } | null, scores: Array<{ __typename: 'PortfolioScore', id: string, place: number | null, band: string | null, figure: { __typename: 'Figure', display: string } | null }>, redLines: Array<{ __typename: 'PortfolioRedLine', id: string, title: string, state: RedLineState }>, harms: Array<{ __typename: 'PortfolioHarm', id: string, title: string, residual: RiskLevel }>, trend: Array<{ __typename: 'TrendPoint', asOf: string, headline: string, index: { __typename: 'Figure', display: string, decimal: string } | null }> }> } };

export type PortfolioRowFieldsFragment = { __typename: 'PortfolioRow', assessmentId: string | null, mode: AssessmentMode | null, state: AssessmentState | null, draftId: string | null, headline: string | null, blank: number, actionsOpen: number, actionsOverdue: number, evidenceExpiring: number, promptsOpen: number, product: { __typename: 'PortfolioProduct', id: string, name: string } | null, index: { __typename: 'Figure', display: string } | null, scores: Array<{ __typename: 'PortfolioScore', id: string, place: number | null, band: string | null, figure: { __typename: 'Figure', display: string } | null }>, redLines: Array<{ __typename: 'PortfolioRedLine', id: string, title: string, state: RedLineState }>, harms: Array<{ __typename: 'PortfolioHarm', id: string, title: string, residual: RiskLevel }>, trend: Array<{ __typename: 'TrendPoint', asOf: string, headline: string, index: { __typename: 'Figure', display: string, decimal: string } | null }> };

export type SaveProfileMutationVariables = Exact<{
  input: SaveProfileInput;
}>;


export type SaveProfileMutation = { __typename: 'Mutation', saveProfile: { __typename: 'Person', id: string, name: string } };

export type EraseMeMutationVariables = Exact<{
  input: EraseMeInput;
}>;


export type EraseMeMutation = { __typename: 'Mutation', eraseMe: { __typename: 'Erased', id: string } };

export type ErasureShownFragment = { __typename: 'OrganisationErasure', graceDays: number, eraseAfter: string | null, requestedBy: { __typename: 'Person', id: string, name: string } | null };

export type OrganisationErasureQueryVariables = Exact<{ [key: string]: never; }>;


export type OrganisationErasureQuery = { __typename: 'Query', organisationErasure: { __typename: 'OrganisationErasure', graceDays: number, eraseAfter: string | null, requestedBy: { __typename: 'Person', id: string, name: string } | null } };

export type RequestErasureMutationVariables = Exact<{
  input: RequestErasureInput;
}>;


export type RequestErasureMutation = { __typename: 'Mutation', requestErasure: { __typename: 'OrganisationErasure', graceDays: number, eraseAfter: string | null, requestedBy: { __typename: 'Person', id: string, name: string } | null } };

export type CancelErasureMutationVariables = Exact<{ [key: string]: never; }>;


export type CancelErasureMutation = { __typename: 'Mutation', cancelErasure: { __typename: 'OrganisationErasure', graceDays: number, eraseAfter: string | null, requestedBy: { __typename: 'Person', id: string, name: string } | null } };

export type ProductFieldsFragment = { __typename: 'Product', id: string, name: string, description: string, markets: Array<string>, ageBands: Array<string>, revision: number, createdAt: string, updatedAt: string, profile: Array<{ __typename: 'ProfileAnswer', flag: string, value: boolean | null }> };

export type ProductAssessmentFieldsFragment = { __typename: 'Assessment', id: string, title: string, mode: AssessmentMode, state: AssessmentState, startedAt: string, updatedAt: string, summary: { __typename: 'AssessmentSummary', headline: string, gate: string | null, applicable: number, answered: number, blank: number, toLookAt: number, redLinesBreached: number, own: { __typename: 'Progress', applicable: number, answered: number, blank: number } } };

export type ProductsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type ProductsQuery = { __typename: 'Query', products: { __typename: 'ProductConnection', edges: Array<{ __typename: 'ProductEdge', node: { __typename: 'Product', id: string, name: string, markets: Array<string>, ageBands: Array<string>, updatedAt: string, assessments: Array<{ __typename: 'Assessment', id: string, title: string, mode: AssessmentMode, state: AssessmentState, startedAt: string, updatedAt: string, summary: { __typename: 'AssessmentSummary', headline: string, gate: string | null, applicable: number, answered: number, blank: number, toLookAt: number, redLinesBreached: number, own: { __typename: 'Progress', applicable: number, answered: number, blank: number } } }> } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type ProductQueryVariables = Exact<{
  id: string;
}>;


export type ProductQuery = { __typename: 'Query', product: { __typename: 'Product', id: string, name: string, description: string, markets: Array<string>, ageBands: Array<string>, revision: number, createdAt: string, updatedAt: string, assessments: Array<{ __typename: 'Assessment', id: string, title: string, mode: AssessmentMode, state: AssessmentState, startedAt: string, updatedAt: string, summary: { __typename: 'AssessmentSummary', headline: string, gate: string | null, applicable: number, answered: number, blank: number, toLookAt: number, redLinesBreached: number, own: { __typename: 'Progress', applicable: number, answered: number, blank: number } } }>, profile: Array<{ __typename: 'ProfileAnswer', flag: string, value: boolean | null }> }, instruments: Array<{ __typename: 'InstrumentVersion', id: string, version: string, language: string, title: string, status: string, url: string, translations: Array<{ __typename: 'InstrumentTranslation', language: string, url: string }> }> };

export type CreateProductMutationVariables = Exact<{
  input: CreateProductInput;
}>;


export type CreateProductMutation = { __typename: 'Mutation', createProduct: { __typename: 'Product', id: string, name: string, description: string, markets: Array<string>, ageBands: Array<string>, revision: number, createdAt: string, updatedAt: string, assessments: Array<{ __typename: 'Assessment', id: string, title: string, mode: AssessmentMode, state: AssessmentState, startedAt: string, updatedAt: string, summary: { __typename: 'AssessmentSummary', headline: string, gate: string | null, applicable: number, answered: number, blank: number, toLookAt: number, redLinesBreached: number, own: { __typename: 'Progress', applicable: number, answered: number, blank: number } } }>, profile: Array<{ __typename: 'ProfileAnswer', flag: string, value: boolean | null }> } };

export type SaveProductMutationVariables = Exact<{
  input: SaveProductInput;
}>;


export type SaveProductMutation = { __typename: 'Mutation', saveProduct:
    | { __typename: 'ProductConflict', current: { __typename: 'Product', id: string, name: string, description: string, markets: Array<string>, ageBands: Array<string>, revision: number, createdAt: string, updatedAt: string, profile: Array<{ __typename: 'ProfileAnswer', flag: string, value: boolean | null }> } }
    | { __typename: 'ProductSaved', product: { __typename: 'Product', id: string, name: string, description: string, markets: Array<string>, ageBands: Array<string>, revision: number, createdAt: string, updatedAt: string, profile: Array<{ __typename: 'ProfileAnswer', flag: string, value: boolean | null }> } }
   };

export type ProfileChangeQueryVariables = Exact<{
  input: ProfileChangeInput;
}>;


export type ProfileChangeQuery = { __typename: 'Query', profileChange: Array<{ __typename: 'DraftChange', assessmentId: string, added: Array<string>, instrument: { __typename: 'InstrumentVersion', id: string, version: string, language: string, url: string, translations: Array<{ __typename: 'InstrumentTranslation', language: string, url: string }> }, removed: Array<{ __typename: 'RemovedQuestion', questionId: string, answerKept: boolean }>, lookAgain: Array<{ __typename: 'AnswerToLookAt', questionId: string, flag: string, became: boolean | null }>, redLines: { __typename: 'Switched', on: Array<string>, off: Array<string> }, harms: { __typename: 'Switched', on: Array<string>, off: Array<string> } }> };

export type ProgrammeFieldsFragment = { __typename: 'Programme', id: string, name: string, description: string, instruments: Array<string>, countries: Array<string>, opensOn: string, closesOn: string | null, promisedDays: number, state: ProgrammeState, revision: number, moves: Array<ProgrammeState>, mayManage: boolean, reviewers: Array<{ __typename: 'Appointment', lead: boolean, since: string, person: { __typename: 'Person', id: string, name: string } }>, companies: Array<{ __typename: 'EnrolledCompany', id: string, name: string, joinedAt: string, leftAt: string | null }>, codes: Array<{ __typename: 'JoinCode', id: string, company: string, usesLeft: number, expiresAt: string, works: boolean }>, templates: Array<{ __typename: 'LetterTemplate', occasion: LetterOccasion, subject: string, body: string, revision: number }>, conflicts: Array<{ __typename: 'Conflict', companyId: string, companyName: string, reason: string, markedAt: string, person: { __typename: 'Person', id: string, name: string } }>, appointable: Array<{ __typename: 'AppointablePerson', id: string, name: string, mayLead: boolean }> };

export type ProgrammesQueryVariables = Exact<{ [key: string]: never; }>;


export type ProgrammesQuery = { __typename: 'Query', programmes: Array<{ __typename: 'Programme', id: string, name: string, state: ProgrammeState, opensOn: string, closesOn: string | null, mayManage: boolean, companies: Array<{ __typename: 'EnrolledCompany', id: string, leftAt: string | null }>, reviewers: Array<{ __typename: 'Appointment', person: { __typename: 'Person', id: string } }> }> };

export type ProgrammeQueryVariables = Exact<{
  id: string;
}>;


export type ProgrammeQuery = { __typename: 'Query', programme: { __typename: 'Programme', id: string, name: string, description: string, instruments: Array<string>, countries: Array<string>, opensOn: string, closesOn: string | null, promisedDays: number, state: ProgrammeState, revision: number, moves: Array<ProgrammeState>, mayManage: boolean, reviewers: Array<{ __typename: 'Appointment', lead: boolean, since: string, person: { __typename: 'Person', id: string, name: string } }>, companies: Array<{ __typename: 'EnrolledCompany', id: string, name: string, joinedAt: string, leftAt: string | null }>, codes: Array<{ __typename: 'JoinCode', id: string, company: string, usesLeft: number, expiresAt: string, works: boolean }>, templates: Array<{ __typename: 'LetterTemplate', occasion: LetterOccasion, subject: string, body: string, revision: number }>, conflicts: Array<{ __typename: 'Conflict', companyId: string, companyName: string, reason: string, markedAt: string, person: { __typename: 'Person', id: string, name: string } }>, appointable: Array<{ __typename: 'AppointablePerson', id: string, name: string, mayLead: boolean }> } };

export type ProgrammeInstrumentsQueryVariables = Exact<{ [key: string]: never; }>;


export type ProgrammeInstrumentsQuery = { __typename: 'Query', instruments: Array<{ __typename: 'InstrumentVersion', id: string, version: string, language: string, title: string, status: string }> };

export type EnrolmentsQueryVariables = Exact<{ [key: string]: never; }>;


export type EnrolmentsQuery = { __typename: 'Query', enrolments: Array<{ __typename: 'Enrolment', programmeId: string, name: string, description: string, bodyName: string, joinedAt: string, opensOn: string, closesOn: string | null, promisedDays: number, open: boolean, mayLeave: boolean }> };

export type SaveProgrammeMutationVariables = Exact<{
  input: SaveProgrammeInput;
}>;


export type SaveProgrammeMutation = { __typename: 'Mutation', saveProgramme: { __typename: 'Programme', id: string, name: string, description: string, instruments: Array<string>, countries: Array<string>, opensOn: string, closesOn: string | null, promisedDays: number, state: ProgrammeState, revision: number, moves: Array<ProgrammeState>, mayManage: boolean, reviewers: Array<{ __typename: 'Appointment', lead: boolean, since: string, person: { __typename: 'Person', id: string, name: string } }>, companies: Array<{ __typename: 'EnrolledCompany', id: string, name: string, joinedAt: string, leftAt: string | null }>, codes: Array<{ __typename: 'JoinCode', id: string, company: string, usesLeft: number, expiresAt: string, works: boolean }>, templates: Array<{ __typename: 'LetterTemplate', occasion: LetterOccasion, subject: string, body: string, revision: number }>, conflicts: Array<{ __typename: 'Conflict', companyId: string, companyName: string, reason: string, markedAt: string, person: { __typename: 'Person', id: string, name: string } }>, appointable: Array<{ __typename: 'AppointablePerson', id: string, name: string, mayLead: boolean }> } };

export type MoveProgrammeMutationVariables = Exact<{
  input: MoveProgrammeInput;
}>;


export type MoveProgrammeMutation = { __typename: 'Mutation', moveProgramme: { __typename: 'Programme', id: string, name: string, description: string, instruments: Array<string>, countries: Array<string>, opensOn: string, closesOn: string | null, promisedDays: number, state: ProgrammeState, revision: number, moves: Array<ProgrammeState>, mayManage: boolean, reviewers: Array<{ __typename: 'Appointment', lead: boolean, since: string, person: { __typename: 'Person', id: string, name: string } }>, companies: Array<{ __typename: 'EnrolledCompany', id: string, name: string, joinedAt: string, leftAt: string | null }>, codes: Array<{ __typename: 'JoinCode', id: string, company: string, usesLeft: number, expiresAt: string, works: boolean }>, templates: Array<{ __typename: 'LetterTemplate', occasion: LetterOccasion, subject: string, body: string, revision: number }>, conflicts: Array<{ __typename: 'Conflict', companyId: string, companyName: string, reason: string, markedAt: string, person: { __typename: 'Person', id: string, name: string } }>, appointable: Array<{ __typename: 'AppointablePerson', id: string, name: string, mayLead: boolean }> } };

export type SaveLetterTemplateMutationVariables = Exact<{
  input: SaveLetterTemplateInput;
}>;


export type SaveLetterTemplateMutation = { __typename: 'Mutation', saveLetterTemplate: { __typename: 'Programme', id: string, name: string, description: string, instruments: Array<string>, countries: Array<string>, opensOn: string, closesOn: string | null, promisedDays: number, state: ProgrammeState, revision: number, moves: Array<ProgrammeState>, mayManage: boolean, reviewers: Array<{ __typename: 'Appointment', lead: boolean, since: string, person: { __typename: 'Person', id: string, name: string } }>, companies: Array<{ __typename: 'EnrolledCompany', id: string, name: string, joinedAt: string, leftAt: string | null }>, codes: Array<{ __typename: 'JoinCode', id: string, company: string, usesLeft: number, expiresAt: string, works: boolean }>, templates: Array<{ __typename: 'LetterTemplate', occasion: LetterOccasion, subject: string, body: string, revision: number }>, conflicts: Array<{ __typename: 'Conflict', companyId: string, companyName: string, reason: string, markedAt: string, person: { __typename: 'Person', id: string, name: string } }>, appointable: Array<{ __typename: 'AppointablePerson', id: string, name: string, mayLead: boolean }> } };

export type AppointReviewerMutationVariables = Exact<{
  input: AppointReviewerInput;
}>;


export type AppointReviewerMutation = { __typename: 'Mutation', appointReviewer: { __typename: 'Programme', id: string, name: string, description: string, instruments: Array<string>, countries: Array<string>, opensOn: string, closesOn: string | null, promisedDays: number, state: ProgrammeState, revision: number, moves: Array<ProgrammeState>, mayManage: boolean, reviewers: Array<{ __typename: 'Appointment', lead: boolean, since: string, person: { __typename: 'Person', id: string, name: string } }>, companies: Array<{ __typename: 'EnrolledCompany', id: string, name: string, joinedAt: string, leftAt: string | null }>, codes: Array<{ __typename: 'JoinCode', id: string, company: string, usesLeft: number, expiresAt: string, works: boolean }>, templates: Array<{ __typename: 'LetterTemplate', occasion: LetterOccasion, subject: string, body: string, revision: number }>, conflicts: Array<{ __typename: 'Conflict', companyId: string, companyName: string, reason: string, markedAt: string, person: { __typename: 'Person', id: string, name: string } }>, appointable: Array<{ __typename: 'AppointablePerson', id: string, name: string, mayLead: boolean }> } };

export type EndAppointmentMutationVariables = Exact<{
  input: EndAppointmentInput;
}>;


export type EndAppointmentMutation = { __typename: 'Mutation', endAppointment: { __typename: 'Programme', id: string, name: string, description: string, instruments: Array<string>, countries: Array<string>, opensOn: string, closesOn: string | null, promisedDays: number, state: ProgrammeState, revision: number, moves: Array<ProgrammeState>, mayManage: boolean, reviewers: Array<{ __typename: 'Appointment', lead: boolean, since: string, person: { __typename: 'Person', id: string, name: string } }>, companies: Array<{ __typename: 'EnrolledCompany', id: string, name: string, joinedAt: string, leftAt: string | null }>, codes: Array<{ __typename: 'JoinCode', id: string, company: string, usesLeft: number, expiresAt: string, works: boolean }>, templates: Array<{ __typename: 'LetterTemplate', occasion: LetterOccasion, subject: string, body: string, revision: number }>, conflicts: Array<{ __typename: 'Conflict', companyId: string, companyName: string, reason: string, markedAt: string, person: { __typename: 'Person', id: string, name: string } }>, appointable: Array<{ __typename: 'AppointablePerson', id: string, name: string, mayLead: boolean }> } };

export type MarkConflictMutationVariables = Exact<{
  input: MarkConflictInput;
}>;


export type MarkConflictMutation = { __typename: 'Mutation', markConflict: { __typename: 'Programme', id: string, name: string, description: string, instruments: Array<string>, countries: Array<string>, opensOn: string, closesOn: string | null, promisedDays: number, state: ProgrammeState, revision: number, moves: Array<ProgrammeState>, mayManage: boolean, reviewers: Array<{ __typename: 'Appointment', lead: boolean, since: string, person: { __typename: 'Person', id: string, name: string } }>, companies: Array<{ __typename: 'EnrolledCompany', id: string, name: string, joinedAt: string, leftAt: string | null }>, codes: Array<{ __typename: 'JoinCode', id: string, company: string, usesLeft: number, expiresAt: string, works: boolean }>, templates: Array<{ __typename: 'LetterTemplate', occasion: LetterOccasion, subject: string, body: string, revision: number }>, conflicts: Array<{ __typename: 'Conflict', companyId: string, companyName: string, reason: string, markedAt: string, person: { __typename: 'Person', id: string, name: string } }>, appointable: Array<{ __typename: 'AppointablePerson', id: string, name: string, mayLead: boolean }> } };

export type LiftConflictMutationVariables = Exact<{
  input: LiftConflictInput;
}>;


export type LiftConflictMutation = { __typename: 'Mutation', liftConflict: { __typename: 'Programme', id: string, name: string, description: string, instruments: Array<string>, countries: Array<string>, opensOn: string, closesOn: string | null, promisedDays: number, state: ProgrammeState, revision: number, moves: Array<ProgrammeState>, mayManage: boolean, reviewers: Array<{ __typename: 'Appointment', lead: boolean, since: string, person: { __typename: 'Person', id: string, name: string } }>, companies: Array<{ __typename: 'EnrolledCompany', id: string, name: string, joinedAt: string, leftAt: string | null }>, codes: Array<{ __typename: 'JoinCode', id: string, company: string, usesLeft: number, expiresAt: string, works: boolean }>, templates: Array<{ __typename: 'LetterTemplate', occasion: LetterOccasion, subject: string, body: string, revision: number }>, conflicts: Array<{ __typename: 'Conflict', companyId: string, companyName: string, reason: string, markedAt: string, person: { __typename: 'Person', id: string, name: string } }>, appointable: Array<{ __typename: 'AppointablePerson', id: string, name: string, mayLead: boolean }> } };

export type CreateJoinCodeMutationVariables = Exact<{
  input: CreateJoinCodeInput;
}>;


export type CreateJoinCodeMutation = { __typename: 'Mutation', createJoinCode: { __typename: 'JoinCodeMade', code: string | null, joinCode: { __typename: 'JoinCode', id: string } } };

export type RevokeJoinCodeMutationVariables = Exact<{
  input: RevokeJoinCodeInput;
}>;


export type RevokeJoinCodeMutation = { __typename: 'Mutation', revokeJoinCode: { __typename: 'Programme', id: string, name: string, description: string, instruments: Array<string>, countries: Array<string>, opensOn: string, closesOn: string | null, promisedDays: number, state: ProgrammeState, revision: number, moves: Array<ProgrammeState>, mayManage: boolean, reviewers: Array<{ __typename: 'Appointment', lead: boolean, since: string, person: { __typename: 'Person', id: string, name: string } }>, companies: Array<{ __typename: 'EnrolledCompany', id: string, name: string, joinedAt: string, leftAt: string | null }>, codes: Array<{ __typename: 'JoinCode', id: string, company: string, usesLeft: number, expiresAt: string, works: boolean }>, templates: Array<{ __typename: 'LetterTemplate', occasion: LetterOccasion, subject: string, body: string, revision: number }>, conflicts: Array<{ __typename: 'Conflict', companyId: string, companyName: string, reason: string, markedAt: string, person: { __typename: 'Person', id: string, name: string } }>, appointable: Array<{ __typename: 'AppointablePerson', id: string, name: string, mayLead: boolean }> } };

export type JoinProgrammeMutationVariables = Exact<{
  input: JoinProgrammeInput;
}>;


export type JoinProgrammeMutation = { __typename: 'Mutation', joinProgramme: { __typename: 'Enrolment', programmeId: string, name: string } };

export type LeaveProgrammeMutationVariables = Exact<{
  input: LeaveProgrammeInput;
}>;


export type LeaveProgrammeMutation = { __typename: 'Mutation', leaveProgramme: { __typename: 'ProgrammeLeft', programmeId: string } };

export type CarriedQueryVariables = Exact<{
  id: string;
}>;


export type CarriedQuery = { __typename: 'Query', assessment: { __typename: 'Assessment', id: string, toConfirm: Array<{ __typename: 'CarriedPart', kind: CarriedKind, id: string, revision: number, because: CarriedBecause, fromVersion: string, since: string }>, newerVersion: { __typename: 'NewerVersion', same: number, kept: number, toConfirm: number, cleared: number, bringsOrganisation: boolean, mayMove: boolean, instrument: { __typename: 'InstrumentVersion', version: string }, notes: Array<{ __typename: 'VersionNote', version: string, date: string, effect: string, why: string }>, added: Array<{ __typename: 'VersionQuestion', id: string, asks: string, parts: Array<ChangedPart>, answer: AnswerFate | null }>, removed: Array<{ __typename: 'VersionQuestion', id: string, asks: string, parts: Array<ChangedPart>, answer: AnswerFate | null }>, changed: Array<{ __typename: 'VersionQuestion', id: string, asks: string, parts: Array<ChangedPart>, answer: AnswerFate | null }>, harms: { __typename: 'VersionTitles', added: Array<string>, removed: Array<string> }, redLines: { __typename: 'VersionTitles', added: Array<string>, removed: Array<string> } } | null } };

export type CarriedPartFieldsFragment = { __typename: 'CarriedPart', kind: CarriedKind, id: string, revision: number, because: CarriedBecause, fromVersion: string, since: string };

export type NewerVersionFieldsFragment = { __typename: 'NewerVersion', same: number, kept: number, toConfirm: number, cleared: number, bringsOrganisation: boolean, mayMove: boolean, instrument: { __typename: 'InstrumentVersion', version: string }, notes: Array<{ __typename: 'VersionNote', version: string, date: string, effect: string, why: string }>, added: Array<{ __typename: 'VersionQuestion', id: string, asks: string, parts: Array<ChangedPart>, answer: AnswerFate | null }>, removed: Array<{ __typename: 'VersionQuestion', id: string, asks: string, parts: Array<ChangedPart>, answer: AnswerFate | null }>, changed: Array<{ __typename: 'VersionQuestion', id: string, asks: string, parts: Array<ChangedPart>, answer: AnswerFate | null }>, harms: { __typename: 'VersionTitles', added: Array<string>, removed: Array<string> }, redLines: { __typename: 'VersionTitles', added: Array<string>, removed: Array<string> } };

export type VersionQuestionFieldsFragment = { __typename: 'VersionQuestion', id: string, asks: string, parts: Array<ChangedPart>, answer: AnswerFate | null };

export type ConfirmCarriedMutationVariables = Exact<{
  input: ConfirmCarriedInput;
}>;


export type ConfirmCarriedMutation = { __typename: 'Mutation', confirmCarried: Array<{ __typename: 'CarriedPart', kind: CarriedKind, id: string, revision: number, because: CarriedBecause, fromVersion: string, since: string }> };

export type MoveToNewerVersionMutationVariables = Exact<{
  input: MoveToNewerVersionInput;
}>;


export type MoveToNewerVersionMutation = { __typename: 'Mutation', moveToNewerVersion: { __typename: 'Assessment', id: string } };

export type ReassessMutationVariables = Exact<{
  input: ReassessInput;
}>;


export type ReassessMutation = { __typename: 'Mutation', reassess: { __typename: 'Assessment', id: string } };

export type ReassessmentPromptsQueryVariables = Exact<{
  open: boolean;
}>;


export type ReassessmentPromptsQuery = { __typename: 'Query', reassessmentPrompts: Array<{ __typename: 'ReassessmentPrompt', id: string, kind: PromptKind, what: string | null, dueOn: string, overdue: boolean, state: PromptState, draftId: string | null, lastAssessmentId: string | null, mayAct: boolean, product: { __typename: 'PromptProduct', id: string, name: string } | null, details: { __typename: 'PromptDetails', months: number | null, version: string | null, reported: ReportedChange | null, on: string | null, redLines: Array<string>, harms: Array<string>, questions: Array<string>, markets: Array<string>, ageBands: Array<string> } }> };

export type PromptFieldsFragment = { __typename: 'ReassessmentPrompt', id: string, kind: PromptKind, what: string | null, dueOn: string, overdue: boolean, state: PromptState, draftId: string | null, lastAssessmentId: string | null, mayAct: boolean, product: { __typename: 'PromptProduct', id: string, name: string } | null, details: { __typename: 'PromptDetails', months: number | null, version: string | null, reported: ReportedChange | null, on: string | null, redLines: Array<string>, harms: Array<string>, questions: Array<string>, markets: Array<string>, ageBands: Array<string> } };

export type ReportChangeMutationVariables = Exact<{
  input: ReportChangeInput;
}>;


export type ReportChangeMutation = { __typename: 'Mutation', reportChange: { __typename: 'ReassessmentPrompt', id: string, kind: PromptKind, what: string | null, dueOn: string, overdue: boolean, state: PromptState, draftId: string | null, lastAssessmentId: string | null, mayAct: boolean, product: { __typename: 'PromptProduct', id: string, name: string } | null, details: { __typename: 'PromptDetails', months: number | null, version: string | null, reported: ReportedChange | null, on: string | null, redLines: Array<string>, harms: Array<string>, questions: Array<string>, markets: Array<string>, ageBands: Array<string> } } };

export type SetPromptAsideMutationVariables = Exact<{
  input: SetPromptAsideInput;
}>;


export type SetPromptAsideMutation = { __typename: 'Mutation', setPromptAside: { __typename: 'ReassessmentPrompt', id: string, state: PromptState } };

export type PlanActionFieldsFragment = { __typename: 'PlanAction', id: string | null, key: string, actualHarm: boolean, revision: number, status: ActionStatus, urgency: Urgency, kind: ActionKind, action: string, doneWhen: string, evidenceWanted: string | null, ownerRole: string, effort: string, dueOn: string | null, containAction: string | null, containBy: string | null, questionId: string | null, harmId: string | null, harmTitle: string | null, redLineId: string | null, submissionId: string | null, rights: Array<string>, cites: Array<string>, level: number | null, evidenced: number | null, residual: RiskLevel | null, reason: string | null, canChangeEvidence: boolean, owner: { __typename: 'Person', id: string, name: string } | null, moves: Array<{ __typename: 'ActionMove', move: ActionStatus, allowed: boolean, because: string | null }>, evidence: Array<{ __typename: 'Evidence', id: string }> };

export type PlanQueryVariables = Exact<{
  id: string;
}>;


export type PlanQuery = { __typename: 'Query', viewer: { __typename: 'Viewer', id: string, role: Role, can: Array<string> } | null, people: Array<{ __typename: 'Person', id: string, name: string }>, assessment: { __typename: 'Assessment', id: string, title: string, mode: AssessmentMode, state: AssessmentState, asOf: string, instrument: { __typename: 'InstrumentVersion', id: string, version: string, language: string, url: string, translations: Array<{ __typename: 'InstrumentTranslation', language: string, url: string }> }, summary: { __typename: 'AssessmentSummary', headline: string, gate: string | null }, evidence: Array<{ __typename: 'Evidence', id: string, title: string, kind: EvidenceKind, url: string | null, fileName: string | null, mediaType: string | null, size: number | null, fileState: FileState | null, downloadable: boolean, removed: Array<RemovedMetadata>, tier: number, effectiveOn: string | null, validUntil: string | null, productIds: Array<string>, markets: Array<string>, replacesId: string | null, replacedById: string | null, usable: boolean, concerns: Array<EvidenceConcern>, revision: number, createdAt: string, questionIds: Array<string>, actionKeys: Array<string> }>, plan: Array<{ __typename: 'PlanAction', id: string | null, key: string, actualHarm: boolean, revision: number, status: ActionStatus, urgency: Urgency, kind: ActionKind, action: string, doneWhen: string, evidenceWanted: string | null, ownerRole: string, effort: string, dueOn: string | null, containAction: string | null, containBy: string | null, questionId: string | null, harmId: string | null, harmTitle: string | null, redLineId: string | null, submissionId: string | null, rights: Array<string>, cites: Array<string>, level: number | null, evidenced: number | null, residual: RiskLevel | null, reason: string | null, canChangeEvidence: boolean, owner: { __typename: 'Person', id: string, name: string } | null, moves: Array<{ __typename: 'ActionMove', move: ActionStatus, allowed: boolean, because: string | null }>, evidence: Array<{ __typename: 'Evidence', id: string }> }> } };

export type PlansQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type PlansQuery = { __typename: 'Query', assessments: { __typename: 'AssessmentConnection', edges: Array<{ __typename: 'AssessmentEdge', node: { __typename: 'Assessment', id: string, title: string, mode: AssessmentMode, asOf: string, summary: { __typename: 'AssessmentSummary', headline: string, gate: string | null, applicable: number, blank: number }, plan: Array<{ __typename: 'PlanAction', key: string, status: ActionStatus, urgency: Urgency, dueOn: string | null, containBy: string | null }> } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type MoveActionMutationVariables = Exact<{
  input: MoveActionInput;
}>;


export type MoveActionMutation = { __typename: 'Mutation', moveAction:
    | { __typename: 'ActionConflict', current: { __typename: 'PlanAction', id: string | null, key: string, actualHarm: boolean, revision: number, status: ActionStatus, urgency: Urgency, kind: ActionKind, action: string, doneWhen: string, evidenceWanted: string | null, ownerRole: string, effort: string, dueOn: string | null, containAction: string | null, containBy: string | null, questionId: string | null, harmId: string | null, harmTitle: string | null, redLineId: string | null, submissionId: string | null, rights: Array<string>, cites: Array<string>, level: number | null, evidenced: number | null, residual: RiskLevel | null, reason: string | null, canChangeEvidence: boolean, owner: { __typename: 'Person', id: string, name: string } | null, moves: Array<{ __typename: 'ActionMove', move: ActionStatus, allowed: boolean, because: string | null }>, evidence: Array<{ __typename: 'Evidence', id: string }> } }
    | { __typename: 'ActionMoved', action: { __typename: 'PlanAction', id: string | null, key: string, actualHarm: boolean, revision: number, status: ActionStatus, urgency: Urgency, kind: ActionKind, action: string, doneWhen: string, evidenceWanted: string | null, ownerRole: string, effort: string, dueOn: string | null, containAction: string | null, containBy: string | null, questionId: string | null, harmId: string | null, harmTitle: string | null, redLineId: string | null, submissionId: string | null, rights: Array<string>, cites: Array<string>, level: number | null, evidenced: number | null, residual: RiskLevel | null, reason: string | null, canChangeEvidence: boolean, owner: { __typename: 'Person', id: string, name: string } | null, moves: Array<{ __typename: 'ActionMove', move: ActionStatus, allowed: boolean, because: string | null }>, evidence: Array<{ __typename: 'Evidence', id: string }> } }
   };

export type SaveActionEvidenceMutationVariables = Exact<{
  input: SaveActionEvidenceInput;
}>;


export type SaveActionEvidenceMutation = { __typename: 'Mutation', saveActionEvidence:
    | { __typename: 'ActionConflict', current: { __typename: 'PlanAction', id: string | null, key: string, actualHarm: boolean, revision: number, status: ActionStatus, urgency: Urgency, kind: ActionKind, action: string, doneWhen: string, evidenceWanted: string | null, ownerRole: string, effort: string, dueOn: string | null, containAction: string | null, containBy: string | null, questionId: string | null, harmId: string | null, harmTitle: string | null, redLineId: string | null, submissionId: string | null, rights: Array<string>, cites: Array<string>, level: number | null, evidenced: number | null, residual: RiskLevel | null, reason: string | null, canChangeEvidence: boolean, owner: { __typename: 'Person', id: string, name: string } | null, moves: Array<{ __typename: 'ActionMove', move: ActionStatus, allowed: boolean, because: string | null }>, evidence: Array<{ __typename: 'Evidence', id: string }> } }
    | { __typename: 'ActionMoved', action: { __typename: 'PlanAction', id: string | null, key: string, actualHarm: boolean, revision: number, status: ActionStatus, urgency: Urgency, kind: ActionKind, action: string, doneWhen: string, evidenceWanted: string | null, ownerRole: string, effort: string, dueOn: string | null, containAction: string | null, containBy: string | null, questionId: string | null, harmId: string | null, harmTitle: string | null, redLineId: string | null, submissionId: string | null, rights: Array<string>, cites: Array<string>, level: number | null, evidenced: number | null, residual: RiskLevel | null, reason: string | null, canChangeEvidence: boolean, owner: { __typename: 'Person', id: string, name: string } | null, moves: Array<{ __typename: 'ActionMove', move: ActionStatus, allowed: boolean, because: string | null }>, evidence: Array<{ __typename: 'Evidence', id: string }> } }
   };

export type ReportsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type ReportsQuery = { __typename: 'Query', viewer: { __typename: 'Viewer', id: string, can: Array<string> } | null, assessments: { __typename: 'AssessmentConnection', edges: Array<{ __typename: 'AssessmentEdge', node: { __typename: 'Assessment', id: string, title: string, mode: AssessmentMode, state: AssessmentState, asOf: string, startedAt: string, updatedAt: string, product: { __typename: 'Product', id: string, name: string } | null, summary: { __typename: 'AssessmentSummary', headline: string, gate: string | null, applicable: number, answered: number, blank: number, toLookAt: number, redLinesBreached: number, index: { __typename: 'Figure', display: string } | null, own: { __typename: 'Progress', applicable: number, answered: number, blank: number } } } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type QueuedReviewFieldsFragment = { __typename: 'QueuedReview', submissionId: string, version: number, companyName: string, productName: string, programmeId: string, technologies: Array<string>, state: SubmissionState, turn: CaseTurn, breached: number, unresolved: number, worstResidual: RiskLevel | null, evidenced: number | null, submittedAt: string, waitingSince: string, revision: number, resubmitted: boolean, mayClaim: boolean, mayHandOver: boolean, mayAssign: boolean, promise: { __typename: 'ReviewPromise', promisedOn: string, days: number, used: number, left: number, overdue: number }, claimedBy: { __typename: 'Person', id: string, name: string } | null, secondReviewer: { __typename: 'Person', id: string, name: string } | null };

export type QueueViewFieldsFragment = { __typename: 'QueueView', id: string, name: string, tab: QueueTab, filter: { __typename: 'QueueFilter', search: string | null, redLine: RedLineFilter | null, worstHarm: RiskLevel | null, technology: string | null, reviewerId: string | null, unclaimed: boolean, programmeId: string | null, overdue: boolean } };

export type ReviewVerdictFieldsFragment = { __typename: 'ReviewVerdict', subject: ReviewSubject, subjectId: string, slot: number, verdict: VerdictKind | null, level: number | null, tier: number | null, reason: string, advice: string, carried: boolean, revision: number, updatedAt: string, reviewer: { __typename: 'Person', id: string, name: string } | null };

export type PrivateNoteFieldsFragment = { __typename: 'PrivateNote', id: string, subject: ReviewSubject | null, subjectId: string | null, text: string, writtenAt: string, mayRemove: boolean, writtenBy: { __typename: 'Person', id: string, name: string } | null };

export type AdviceTextFieldsFragment = { __typename: 'AdviceText', id: string, title: string, text: string, questionIds: Array<string>, revision: number };

export type ReviewQueueQueryVariables = Exact<{
  tab: QueueTab;
  filter?: QueueFilterInput | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type ReviewQueueQuery = { __typename: 'Query', reviewQueue: { __typename: 'ReviewQueue', total: number, edges: Array<{ __typename: 'QueuedReviewEdge', node: { __typename: 'QueuedReview', submissionId: string, version: number, companyName: string, productName: string, programmeId: string, technologies: Array<string>, state: SubmissionState, turn: CaseTurn, breached: number, unresolved: number, worstResidual: RiskLevel | null, evidenced: number | null, submittedAt: string, waitingSince: string, revision: number, resubmitted: boolean, mayClaim: boolean, mayHandOver: boolean, mayAssign: boolean, promise: { __typename: 'ReviewPromise', promisedOn: string, days: number, used: number, left: number, overdue: number }, claimedBy: { __typename: 'Person', id: string, name: string } | null, secondReviewer: { __typename: 'Person', id: string, name: string } | null } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type QueueOverviewQueryVariables = Exact<{ [key: string]: never; }>;


export type QueueOverviewQuery = { __typename: 'Query', reviewQueueOverview: { __typename: 'QueueOverview', counts: Array<{ __typename: 'QueueCount', tab: QueueTab, count: number, overdue: number }>, programmes: Array<{ __typename: 'QueueChoice', id: string, name: string }>, reviewers: Array<{ __typename: 'QueueChoice', id: string, name: string }>, technologies: Array<{ __typename: 'QueueChoice', id: string, name: string }> }, queueViews: Array<{ __typename: 'QueueView', id: string, name: string, tab: QueueTab, filter: { __typename: 'QueueFilter', search: string | null, redLine: RedLineFilter | null, worstHarm: RiskLevel | null, technology: string | null, reviewerId: string | null, unclaimed: boolean, programmeId: string | null, overdue: boolean } }> };

export type SaveQueueViewMutationVariables = Exact<{
  input: SaveQueueViewInput;
}>;


export type SaveQueueViewMutation = { __typename: 'Mutation', saveQueueView: Array<{ __typename: 'QueueView', id: string, name: string, tab: QueueTab, filter: { __typename: 'QueueFilter', search: string | null, redLine: RedLineFilter | null, worstHarm: RiskLevel | null, technology: string | null, reviewerId: string | null, unclaimed: boolean, programmeId: string | null, overdue: boolean } }> };

export type RemoveQueueViewMutationVariables = Exact<{
  input: RemoveQueueViewInput;
}>;


export type RemoveQueueViewMutation = { __typename: 'Mutation', removeQueueView: Array<{ __typename: 'QueueView', id: string, name: string, tab: QueueTab, filter: { __typename: 'QueueFilter', search: string | null, redLine: RedLineFilter | null, worstHarm: RiskLevel | null, technology: string | null, reviewerId: string | null, unclaimed: boolean, programmeId: string | null, overdue: boolean } }> };

export type ClaimReviewMutationVariables = Exact<{
  input: ClaimReviewInput;
}>;


export type ClaimReviewMutation = { __typename: 'Mutation', claimReview: { __typename: 'QueuedReview', submissionId: string, version: number, companyName: string, productName: string, programmeId: string, technologies: Array<string>, state: SubmissionState, turn: CaseTurn, breached: number, unresolved: number, worstResidual: RiskLevel | null, evidenced: number | null, submittedAt: string, waitingSince: string, revision: number, resubmitted: boolean, mayClaim: boolean, mayHandOver: boolean, mayAssign: boolean, promise: { __typename: 'ReviewPromise', promisedOn: string, days: number, used: number, left: number, overdue: number }, claimedBy: { __typename: 'Person', id: string, name: string } | null, secondReviewer: { __typename: 'Person', id: string, name: string } | null } };

export type TakeNextReviewMutationVariables = Exact<{
  input: TakeNextReviewInput;
}>;


export type TakeNextReviewMutation = { __typename: 'Mutation', takeNextReview: { __typename: 'QueuedReview', submissionId: string, version: number, companyName: string, productName: string, programmeId: string, technologies: Array<string>, state: SubmissionState, turn: CaseTurn, breached: number, unresolved: number, worstResidual: RiskLevel | null, evidenced: number | null, submittedAt: string, waitingSince: string, revision: number, resubmitted: boolean, mayClaim: boolean, mayHandOver: boolean, mayAssign: boolean, promise: { __typename: 'ReviewPromise', promisedOn: string, days: number, used: number, left: number, overdue: number }, claimedBy: { __typename: 'Person', id: string, name: string } | null, secondReviewer: { __typename: 'Person', id: string, name: string } | null } | null };

export type HandOverReviewMutationVariables = Exact<{
  input: PassReviewInput;
}>;


export type HandOverReviewMutation = { __typename: 'Mutation', handOverReview: { __typename: 'QueuedReview', submissionId: string, version: number, companyName: string, productName: string, programmeId: string, technologies: Array<string>, state: SubmissionState, turn: CaseTurn, breached: number, unresolved: number, worstResidual: RiskLevel | null, evidenced: number | null, submittedAt: string, waitingSince: string, revision: number, resubmitted: boolean, mayClaim: boolean, mayHandOver: boolean, mayAssign: boolean, promise: { __typename: 'ReviewPromise', promisedOn: string, days: number, used: number, left: number, overdue: number }, claimedBy: { __typename: 'Person', id: string, name: string } | null, secondReviewer: { __typename: 'Person', id: string, name: string } | null } };

export type AssignReviewMutationVariables = Exact<{
  input: PassReviewInput;
}>;


export type AssignReviewMutation = { __typename: 'Mutation', assignReview: { __typename: 'QueuedReview', submissionId: string, version: number, companyName: string, productName: string, programmeId: string, technologies: Array<string>, state: SubmissionState, turn: CaseTurn, breached: number, unresolved: number, worstResidual: RiskLevel | null, evidenced: number | null, submittedAt: string, waitingSince: string, revision: number, resubmitted: boolean, mayClaim: boolean, mayHandOver: boolean, mayAssign: boolean, promise: { __typename: 'ReviewPromise', promisedOn: string, days: number, used: number, left: number, overdue: number }, claimedBy: { __typename: 'Person', id: string, name: string } | null, secondReviewer: { __typename: 'Person', id: string, name: string } | null } };

export type ReviewQueryVariables = Exact<{
  id: string;
}>;


export type ReviewQuery = { __typename: 'Query', review: { __typename: 'Review', programmeName: string, asOf: string, digest: string, content: string, input: string, previousId: string | null, slot: number | null, case: { __typename: 'QueuedReview', submissionId: string, version: number, companyName: string, productName: string, programmeId: string, technologies: Array<string>, state: SubmissionState, turn: CaseTurn, breached: number, unresolved: number, worstResidual: RiskLevel | null, evidenced: number | null, submittedAt: string, waitingSince: string, revision: number, resubmitted: boolean, mayClaim: boolean, mayHandOver: boolean, mayAssign: boolean, promise: { __typename: 'ReviewPromise', promisedOn: string, days: number, used: number, left: number, overdue: number }, claimedBy: { __typename: 'Person', id: string, name: string } | null, secondReviewer: { __typename: 'Person', id: string, name: string } | null }, instrument: { __typename: 'InstrumentVersion', id: string, version: string, language: string, url: string, translations: Array<{ __typename: 'InstrumentTranslation', language: string, url: string, translated: number }> }, groups: Array<{ __typename: 'ReviewGroup', kind: JudgeGroupKind, items: Array<{ __typename: 'ReviewItem', subject: ReviewSubject, subjectId: string, changed: boolean, second: boolean, kinds: Array<VerdictKind>, levels: Array<number>, tiers: Array<number> }> }>, doubtfulFlags: Array<{ __typename: 'DoubtfulFlag', flag: string, questionIds: Array<string>, harmIds: Array<string> }>, files: Array<{ __typename: 'SubmittedFile', evidenceId: string, preview: PreviewKind, hasFile: boolean }>, verdicts: Array<{ __typename: 'ReviewVerdict', subject: ReviewSubject, subjectId: string, slot: number, verdict: VerdictKind | null, level: number | null, tier: number | null, reason: string, advice: string, carried: boolean, revision: number, updatedAt: string, reviewer: { __typename: 'Person', id: string, name: string } | null }>, notes: Array<{ __typename: 'PrivateNote', id: string, subject: ReviewSubject | null, subjectId: string | null, text: string, writtenAt: string, mayRemove: boolean, writtenBy: { __typename: 'Person', id: string, name: string } | null }>, adviceTexts: Array<{ __typename: 'AdviceText', id: string, title: string, text: string, questionIds: Array<string>, revision: number }> } };

export type SaveVerdictMutationVariables = Exact<{
  input: SaveVerdictInput;
}>;


export type SaveVerdictMutation = { __typename: 'Mutation', saveVerdict:
    | { __typename: 'VerdictConflict', current: { __typename: 'ReviewVerdict', subject: ReviewSubject, subjectId: string, slot: number, verdict: VerdictKind | null, level: number | null, tier: number | null, reason: string, advice: string, carried: boolean, revision: number, updatedAt: string, reviewer: { __typename: 'Person', id: string, name: string } | null } | null }
    | { __typename: 'VerdictSaved', verdict: { __typename: 'ReviewVerdict', subject: ReviewSubject, subjectId: string, slot: number, verdict: VerdictKind | null, level: number | null, tier: number | null, reason: string, advice: string, carried: boolean, revision: number, updatedAt: string, reviewer: { __typename: 'Person', id: string, name: string } | null } }
   };

export type RemoveVerdictMutationVariables = Exact<{
  input: RemoveVerdictInput;
}>;


export type RemoveVerdictMutation = { __typename: 'Mutation', removeVerdict:
    | { __typename: 'VerdictConflict', current: { __typename: 'ReviewVerdict', subject: ReviewSubject, subjectId: string, slot: number, verdict: VerdictKind | null, level: number | null, tier: number | null, reason: string, advice: string, carried: boolean, revision: number, updatedAt: string, reviewer: { __typename: 'Person', id: string, name: string } | null } | null }
    | { __typename: 'VerdictSaved', verdict: { __typename: 'ReviewVerdict', subject: ReviewSubject, subjectId: string, slot: number, verdict: VerdictKind | null, level: number | null, tier: number | null, reason: string, advice: string, carried: boolean, revision: number, updatedAt: string, reviewer: { __typename: 'Person', id: string, name: string } | null } }
   };

export type SavePrivateNoteMutationVariables = Exact<{
  input: SavePrivateNoteInput;
}>;


export type SavePrivateNoteMutation = { __typename: 'Mutation', savePrivateNote: Array<{ __typename: 'PrivateNote', id: string, subject: ReviewSubject | null, subjectId: string | null, text: string, writtenAt: string, mayRemove: boolean, writtenBy: { __typename: 'Person', id: string, name: string } | null }> };

export type RemovePrivateNoteMutationVariables = Exact<{
  input: RemovePrivateNoteInput;
}>;


export type RemovePrivateNoteMutation = { __typename: 'Mutation', removePrivateNote: Array<{ __typename: 'PrivateNote', id: string, subject: ReviewSubject | null, subjectId: string | null, text: string, writtenAt: string, mayRemove: boolean, writtenBy: { __typename: 'Person', id: string, name: string } | null }> };

export type SaveAdviceTextMutationVariables = Exact<{
  input: SaveAdviceTextInput;
}>;


export type SaveAdviceTextMutation = { __typename: 'Mutation', saveAdviceText: Array<{ __typename: 'AdviceText', id: string, title: string, text: string, questionIds: Array<string>, revision: number }> };

export type RemoveAdviceTextMutationVariables = Exact<{
  input: RemoveAdviceTextInput;
}>;


export type RemoveAdviceTextMutation = { __typename: 'Mutation', removeAdviceText: Array<{ __typename: 'AdviceText', id: string, title: string, text: string, questionIds: Array<string>, revision: number }> };

export type ReportDangerMutationVariables = Exact<{
  input: ReportDangerInput;
}>;


export type ReportDangerMutation = { __typename: 'Mutation', reportDanger: { __typename: 'DangerReported', alerted: boolean } };

export type SubmissionCaseQueryVariables = Exact<{
  id: string;
}>;


export type SubmissionCaseQuery = { __typename: 'Query', submission: { __typename: 'Submission', assessmentId: string, title: string, asOf: string, id: string, version: number, digest: string, keyId: string, programmeName: string, bodyName: string, submittedAt: string, state: SubmissionState, turn: CaseTurn, promisedOn: string, decidedAt: string | null, successorId: string | null, mayWithdraw: boolean, requestedBy: { __typename: 'Person', id: string, name: string }, submittedBy: { __typename: 'Person', id: string, name: string } }, submissionCorrespondence: { __typename: 'CaseCorrespondence', submissionId: string, state: string, turn: CaseTurn, waitingSince: string, promisedOn: string | null, mayWrite: boolean, mayAsk: boolean, requests: Array<{ __typename: 'CaseRequest', id: string, questionId: string | null, text: string, askedAt: string, dueOn: string | null, answeredAt: string | null, settledAt: string | null, opensAnswer: boolean, ofEarlierVersion: boolean, messages: Array<{ __typename: 'CaseMessage', id: string, side: CaseSide, authorName: string, text: string, sentAt: string }> }>, messages: Array<{ __typename: 'CaseMessage', id: string, side: CaseSide, authorName: string, text: string, sentAt: string }>, events: Array<{ __typename: 'CaseEvent', id: string, at: string, kind: string, side: CaseSide, questionId: string | null, outcome: string | null }> }, submissionOutcome: { __typename: 'CaseOutcome', submissionId: string, decisions: Array<{ __typename: 'CaseDecision', id: string, outcome: ReviewOutcome, decidedAt: string, digest: string, statement: string, letter: string, corrects: string | null, evidencedHeadline: string, reviewedHeadline: string, evidencedIndex: string | null, reviewedIndex: string | null, verdicts: Array<{ __typename: 'DecidedVerdict', subject: ReviewSubject, subjectId: string, title: string, verdict: VerdictKind, level: number | null, tier: number | null, reason: string, advice: string, mayContest: boolean }>, agreement: { __typename: 'ReviewAgreement', subjects: number, judged: number, agreed: number, open: number } }>, conditions: Array<{ __typename: 'CaseCondition', id: string, questionId: string | null, text: string, dueOn: string, metAt: string | null }>, appeals: Array<{ __typename: 'CaseAppeal', id: string, subject: ReviewSubject, subjectId: string, title: string, reasons: string, raisedAt: string, outcome: AppealOutcome | null, answer: string | null, mayDecide: boolean }> } };

export type SubmissionInstrumentQueryVariables = Exact<{
  assessmentId: string;
}>;


export type SubmissionInstrumentQuery = { __typename: 'Query', assessment: { __typename: 'Assessment', id: string, state: AssessmentState, instrument: { __typename: 'InstrumentVersion', id: string, version: string, language: string, url: string, translations: Array<{ __typename: 'InstrumentTranslation', language: string, url: string, translated: number }> } } };

export type BlockFieldsFragment = { __typename: 'SubmissionBlock', kind: BlockKind, subject: BlockSubject, subjectId: string, title: string, place: string | null, revision: number | null, findings: Array<string> };

export type SubmissionFieldsFragment = { __typename: 'Submission', id: string, version: number, digest: string, keyId: string, programmeName: string, bodyName: string, submittedAt: string, state: SubmissionState, turn: CaseTurn, promisedOn: string, decidedAt: string | null, successorId: string | null, mayWithdraw: boolean, requestedBy: { __typename: 'Person', id: string, name: string }, submittedBy: { __typename: 'Person', id: string, name: string } };

export type PreSubmissionQueryVariables = Exact<{
  assessmentId: string;
}>;


export type PreSubmissionQuery = { __typename: 'Query', assessment: { __typename: 'Assessment', id: string, title: string, mode: AssessmentMode, state: AssessmentState, organisationAssessmentId: string | null, product: { __typename: 'Product', id: string } | null, instrument: { __typename: 'InstrumentVersion', id: string, version: string, language: string } }, preSubmission: { __typename: 'PreSubmission', assessmentId: string, reopened: Array<string>, mayRequest: boolean, mayContinueDraft: boolean, blocks: Array<{ __typename: 'SubmissionBlock', kind: BlockKind, subject: BlockSubject, subjectId: string, title: string, place: string | null, revision: number | null, findings: Array<string> }>, openRedLines: Array<{ __typename: 'OpenRedLine', id: string, title: string, state: RedLineState }>, programmes: Array<{ __typename: 'ProgrammeChoice', id: string, name: string, bodyName: string, promisedDays: number, blocks: Array<{ __typename: 'SubmissionBlock', kind: BlockKind, subject: BlockSubject, subjectId: string, title: string, place: string | null, revision: number | null, findings: Array<string> }> }>, request: { __typename: 'SubmissionRequest', id: string, programmeId: string, requestedAt: string, lapsed: boolean, mayApprove: boolean, mayTakeBack: boolean, requestedBy: { __typename: 'Person', id: string, name: string } } | null, refused: { __typename: 'RefusedRequest', requestedAt: string, reason: string } | null, approvers: Array<{ __typename: 'Person', id: string, name: string }>, submissions: Array<{ __typename: 'Submission', id: string, version: number, digest: string, keyId: string, programmeName: string, bodyName: string, submittedAt: string, state: SubmissionState, turn: CaseTurn, promisedOn: string, decidedAt: string | null, successorId: string | null, mayWithdraw: boolean, requestedBy: { __typename: 'Person', id: string, name: string }, submittedBy: { __typename: 'Person', id: string, name: string } }> } };

export type RequestSubmissionMutationVariables = Exact<{
  input: RequestSubmissionInput;
}>;


export type RequestSubmissionMutation = { __typename: 'Mutation', requestSubmission: { __typename: 'SubmissionRequestDecided', id: string } };

export type ApproveSubmissionMutationVariables = Exact<{
  input: DecideSubmissionRequestInput;
}>;


export type ApproveSubmissionMutation = { __typename: 'Mutation', approveSubmission: { __typename: 'SubmissionApproved', submission: { __typename: 'Submission', id: string, version: number, digest: string, keyId: string, programmeName: string, bodyName: string, submittedAt: string, state: SubmissionState, turn: CaseTurn, promisedOn: string, decidedAt: string | null, successorId: string | null, mayWithdraw: boolean, requestedBy: { __typename: 'Person', id: string, name: string }, submittedBy: { __typename: 'Person', id: string, name: string } } | null } };

export type RefuseSubmissionMutationVariables = Exact<{
  input: RefuseSubmissionRequestInput;
}>;


export type RefuseSubmissionMutation = { __typename: 'Mutation', refuseSubmission: { __typename: 'SubmissionRequestDecided', id: string } };

export type WithdrawSubmissionRequestMutationVariables = Exact<{
  input: DecideSubmissionRequestInput;
}>;


export type WithdrawSubmissionRequestMutation = { __typename: 'Mutation', withdrawSubmissionRequest: { __typename: 'SubmissionRequestDecided', id: string } };

export type WithdrawSubmissionMutationVariables = Exact<{
  input: WithdrawSubmissionInput;
}>;


export type WithdrawSubmissionMutation = { __typename: 'Mutation', withdrawSubmission: { __typename: 'Submission', id: string, version: number, digest: string, keyId: string, programmeName: string, bodyName: string, submittedAt: string, state: SubmissionState, turn: CaseTurn, promisedOn: string, decidedAt: string | null, successorId: string | null, mayWithdraw: boolean, requestedBy: { __typename: 'Person', id: string, name: string }, submittedBy: { __typename: 'Person', id: string, name: string } } };

export type ContinueDraftMutationVariables = Exact<{
  input: ContinueDraftInput;
}>;


export type ContinueDraftMutation = { __typename: 'Mutation', continueDraft: { __typename: 'DraftContinued', assessmentId: string } };

export type WorkbookQueryVariables = Exact<{
  id: string;
}>;


export type WorkbookQuery = { __typename: 'Query', assessment: { __typename: 'Assessment', id: string, title: string, mode: AssessmentMode, state: AssessmentState } };

