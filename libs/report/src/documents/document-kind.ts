/** The documents that are printed from one set of facts, each for its reader. */
export const DOCUMENTS = ['remediation', 'board', 'reviewers', 'public', 'child', 'progress'] as const;
export type DocumentKind = (typeof DOCUMENTS)[number];
