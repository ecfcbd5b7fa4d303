interface ExportedTable {
  readonly table: string;
  /** Columns of its key behind tenant_id, with their types. */
  readonly key: readonly (readonly [column: string, type: string])[];
  /** Columns that are of no use outside, or would open something. */
  readonly without?: readonly string[];
  /** The column that says whose row it is: who wrote it, or whom it was given to. */
  readonly by?: string;
}

const ANSWER = [
  ['assessment_id', 'uuid'],
  ['question_id', 'text'],
] as const;
const RATING = [
  ['assessment_id', 'uuid'],
  ['harm_id', 'text'],
] as const;
const OWN_HARM = [
  ['assessment_id', 'uuid'],
  ['id', 'text'],
] as const;
const ACTION = [
  ['assessment_id', 'uuid'],
  ['key', 'text'],
] as const;
const ID = [['id', 'uuid']] as const;
const PERSON = ['person_id', 'uuid'] as const;
const CONSULTATION = ['consultation_id', 'uuid'] as const;
const CASE = [['submission_id', 'uuid']] as const;
const REVISION = ['revision', 'integer'] as const;

/** What an export of an organisation holds, in this order. */
export const EXPORTED: readonly ExportedTable[] = [
  { table: 'person', key: ID },
  { table: 'membership', key: [['person_id', 'uuid']], by: 'person_id' },
  { table: 'invitation', key: ID, without: ['token_hash'], by: 'invited_by' },
  { table: 'sso_provider', key: [['tenant_id', 'uuid']], without: ['client_secret'], by: 'saved_by' },
  { table: 'sso_domain', key: [['domain', 'text']] },
  {
    table: 'sso_identity',
    key: [
      ['issuer', 'text'],
      ['subject', 'text'],
    ],
    by: 'person_id',
  },
  { table: 'api_token', key: ID, without: ['token_hash'], by: 'created_by' },
  { table: 'product', key: ID },
  { table: 'assessment', key: ID, by: 'started_by' },
  { table: 'answer', key: ANSWER, by: 'updated_by' },
  {
    table: 'assignment',
    key: [
      ['assessment_id', 'uuid'],
      ['scope', 'text'],
      ['target_id', 'text'],
    ],
    by: 'assignee_id',
  },
  { table: 'answer_history', key: [...ANSWER, REVISION], by: 'saved_by' },
  { table: 'answer_recheck', key: [...ANSWER, ['flag', 'text'], ['product_revision', 'integer']], by: 'settled_by' },
  {
    table: 'carried_part',
    key: [
      ['assessment_id', 'uuid'],
      ['part', 'text'],
      ['part_id', 'text'],
    ],
    by: 'settled_by',
  },
  { table: 'reassessment_prompt', key: ID, by: 'raised_by' },
  { table: 'evidence', key: ID, by: 'created_by' },
  { table: 'answer_evidence', key: [...ANSWER, ['evidence_id', 'uuid']] },
  { table: 'harm_rating', key: RATING, by: 'updated_by' },
  { table: 'harm_rating_history', key: [...RATING, REVISION], by: 'saved_by' },
  { table: 'own_harm', key: OWN_HARM, by: 'updated_by' },
  { table: 'own_harm_history', key: [...OWN_HARM, REVISION], by: 'saved_by' },
  { table: 'consultation', key: ID, by: 'updated_by' },
  { table: 'consultation_history', key: [CONSULTATION, REVISION], by: 'saved_by' },
  { table: 'consultation_assessment', key: [CONSULTATION, ['assessment_id', 'uuid']] },
  { table: 'consultation_evidence', key: [CONSULTATION, ['evidence_id', 'uuid']] },
  { table: 'action', key: ACTION, by: 'updated_by' },
  { table: 'action_history', key: [...ACTION, REVISION], by: 'moved_by' },
  { table: 'action_evidence', key: [...ACTION, ['evidence_id', 'uuid']] },
  { table: 'action_step', key: [['action_id', 'uuid'], ...ID] },
  {
    table: 'action_link',
    key: [
      ['action_id', 'uuid'],
      ['waits_for_id', 'uuid'],
    ],
  },
  { table: 'action_watcher', key: [['action_id', 'uuid'], PERSON], by: 'person_id' },
  { table: 'comment_thread', key: ID, by: 'started_by' },
  { table: 'comment', key: ID, by: 'author_id' },
  { table: 'comment_mention', key: [['comment_id', 'uuid'], PERSON], by: 'person_id' },
  { table: 'thread_read', key: [['thread_id', 'uuid'], PERSON], by: 'person_id' },
  { table: 'answer_proposal', key: [['comment_id', 'uuid']], by: 'proposed_by' },
  { table: 'answer_check', key: ANSWER, by: 'asked_by' },
  {
    table: 'enrolment',
    key: [['programme_id', 'uuid']],
    by: 'joined_by',
  },
  { table: 'submission_request', key: ID, by: 'requested_by' },
  { table: 'submission', key: ID, by: 'submitted_by' },
  { table: 'submission_evidence', key: [...CASE, ['evidence_id', 'uuid']] },
  { table: 'submission_case', key: CASE },
  { table: 'case_event', key: [...CASE, ...ID], by: 'actor_id' },
  { table: 'case_request', key: [...CASE, ...ID] },
  { table: 'case_message', key: [...CASE, ...ID], by: 'author_id' },
  { table: 'case_decision', key: [...CASE, ...ID] },
  { table: 'case_condition', key: [...CASE, ...ID] },
  { table: 'case_appeal', key: [...CASE, ...ID], by: 'raised_by' },
  { table: 'programme', key: ID, by: 'created_by' },
  {
    table: 'programme_template',
    key: [
      ['programme_id', 'uuid'],
      ['occasion', 'text'],
    ],
    by: 'updated_by',
  },
  { table: 'programme_invitation', key: ID, without: ['code_hash'], by: 'created_by' },
  { table: 'programme_reviewer', key: [['programme_id', 'uuid'], PERSON], by: 'person_id' },
  { table: 'reviewer_conflict', key: [PERSON, ['company_id', 'uuid']], by: 'person_id' },
  { table: 'submission_record', key: CASE },
  { table: 'notice', key: ID, by: 'person_id' },
  { table: 'notice_preference', key: [PERSON, ['event', 'text']], by: 'person_id' },
  { table: 'notice_reader', key: [PERSON], by: 'person_id' },
  { table: 'calendar_feed', key: [PERSON], without: ['token_hash'], by: 'person_id' },
  { table: 'webhook', key: ID, without: ['secret'], by: 'created_by' },
  { table: 'webhook_delivery', key: ID },
  { table: 'audit_entry', key: [['seq', 'bigint']], by: 'actor_id' },
  { table: 'audit_checkpoint', key: [['seq', 'bigint']] },
];

/** Tables of an organisation that an export leaves out, and why. */
export const NOT_EXPORTED: Readonly<Record<string, string>> = {
  organisation: 'its name and kind open the file',
  upload: 'files that still arrive; kept ones are in evidence',
  review_verdict: 'reviewers reach it on a connection of their own; what was decided is in case_decision',
  review_verdict_history: 'as review_verdict',
  second_review: 'as review_verdict',
  private_note: 'as review_verdict',
  advice_text: 'as review_verdict',
  action_view: 'what a person saved as a filter',
  queue_view: 'what a reviewer saved as a filter',
  operation_reply: 'copies of replies, kept for three days so that a retry is safe',
  audit_head: 'repeats the last line of the audit log',
  portfolio_figure: 'figures of assessments, worked out from what the file holds',
  presence: 'who has which question open now, forgotten within the minute',
  denied_call: 'counts refused calls of a minute; the refusals are in the audit log',
};
