export const messages = {
  title: '{{title}}, version {{version}}',
  crumb: 'Submit',
  turn: {
    BODY: 'It is the turn of {{body}} since {{since}}. An answer is promised by {{day}}.',
    COMPANY: 'It is your turn since {{since}}.',
    NOBODY: 'Nothing is left to do for this version since {{since}}.',
  },
  todo: {
    title: 'What you can do now',
    answers_one: 'Change the answer the reviewing body asked about; only this one is open.',
    answers_other: 'Change the {{count}} answers the reviewing body asked about; only these are open.',
    write: 'Answer each request below, or submit a next version: it answers all of them.',
    returned: 'Mend what was found and submit a next version.',
    conditions:
      'Meet the conditions by their dates: each is an action of your plan. Continue the draft to add evidence.',
    submit: 'Submit a next version',
    draft: 'Continue the draft',
  },
  successor: 'There is a later version.',
  toSuccessor: 'Open the later version',
  withdrawn: 'You withdrew this version. Digest and dates stay on record.',
  files: {
    title: 'Proof',
    report: 'Download the signed report',
    sealed: 'Download the sealed file',
    name: '{{title}}, version {{version}}',
    says: 'Everybody can check both without an account.',
    verify: 'Check a file',
  },
  requests: 'Asked by the reviewing body',
  toQuestion: 'Open the answer',
} as const;
