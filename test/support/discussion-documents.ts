/** What the specs of discussions send, and what comes back. */

export interface CommentShown {
  id: string;
  place: number;
  revision: number;
  author: { name: string };
  body: string | null;
  mentions: { id: string; name: string }[];
  createdAt: string;
  editedAt: string | null;
  removedAt: string | null;
  removedBy: { name: string } | null;
  proposal: { outcome: string; note: string; declineReason: string | null; canDecide: boolean } | null;
  canEdit: boolean;
  canRemove: boolean;
  personalData: { field: string; kind: string }[];
}
export interface ThreadShown {
  id: string;
  resolvedBy: { name: string } | null;
  readUpTo: number;
  comments: CommentShown[];
}
export interface CheckShown {
  askedBy: { name: string };
  askedOf: { name: string } | null;
  why: string;
  outcome: string;
  closedBy: { name: string } | null;
  canConfirm: boolean;
  canWithdraw: boolean;
}
export interface Said {
  questionId: string;
  comments: number;
  openThreads: number;
  unread: number;
  openProposals: number;
  check: CheckShown | null;
}
export interface Waiting {
  unread: number;
  edges: {
    cursor: string;
    node: { kind: string; from: { name: string }; text: string; asks: string; unread: boolean };
  }[];
  pageInfo: { hasNextPage: boolean };
}

const THREAD = `id resolvedBy { name } readUpTo comments { id place revision author { name } body mentions { id name }
  createdAt editedAt removedAt removedBy { name } canEdit canRemove personalData { field kind }
  proposal { outcome note declineReason canDecide } }`;
const CHECK = 'check { askedBy { name } askedOf { name } why outcome closedBy { name } canConfirm canWithdraw }';
export const ADD = `mutation ($input: AddCommentInput!) { addComment(input: $input) { ${THREAD} } }`;
export const EDIT = `mutation ($input: EditCommentInput!) { editComment(input: $input) { ${THREAD} } }`;
export const REMOVE = `mutation ($input: RemoveCommentInput!) { removeComment(input: $input) { ${THREAD} } }`;
export const RESOLVE = `mutation ($input: ResolveThreadInput!) { resolveThread(input: $input) { ${THREAD} } }`;
export const ACCEPT = `mutation ($input: AcceptProposalInput!) { acceptProposal(input: $input) { __typename
  ... on ProposalAccepted { answer { questionId revision option note evidenceIds updatedBy { name } } thread { ${THREAD} } }
  ... on AnswerConflict { current { questionId revision option note } } } }`;
export const DECLINE = `mutation ($input: DeclineProposalInput!) { declineProposal(input: $input) { ${THREAD} } }`;
export const READ = 'mutation ($input: MarkThreadsReadInput!) { markThreadsRead(input: $input) }';
export const ASK = `mutation ($input: AskForCheckInput!) { askForCheck(input: $input) { questionId ${CHECK} } }`;
export const CLOSE = `mutation ($input: CloseCheckInput!) { closeCheck(input: $input) { questionId ${CHECK} } }`;
export const SAID = `query ($id: ID!) { assessmentDiscussion(assessmentId: $id) {
  questionId comments openThreads unread openProposals ${CHECK} } }`;
export const THREADS = `query ($id: ID!, $questionId: ID!) { commentThreads(assessmentId: $id, questionId: $questionId) { ${THREAD} } }`;
export const FOR_ME = `query ($first: Int, $after: String) { forMe(first: $first, after: $after) {
  unread edges { cursor node { kind from { name } text asks unread } } pageInfo { hasNextPage } } }`;
export const HISTORY = `query ($id: ID!, $questionId: ID!) { answerHistory(assessmentId: $id, questionId: $questionId) {
  edges { node { savedBy { name } proposedBy { name } } } } }`;
