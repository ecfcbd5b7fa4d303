/** Words of the page to print. */
export const messages = {
  print: {
    title: 'Print: {{title}}',
    back: 'Assessment',
    lead: '{{mode}}, questionnaire {{instrument}}, as of {{day}}. Questions without an answer have room for a pen.',
    go: 'Print',
    reason: 'Why not applicable:',
    note: 'Note:',
    evidence: 'Evidence:',
    number: 'Number of {{unit}}',
  },
} as const;
