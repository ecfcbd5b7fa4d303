/** What is said of records elsewhere than on their own page. */
export const messages = {
  add: 'Record a consultation',
  sum_one: '{{count}} consultation recorded',
  sum_other: '{{count}} consultations recorded',
  noRecord: 'This answer says that children were heard, but no consultation is linked to it.',
} as const;
