export const messages = {
  onQuestion: '{{name}} is on this question',
  onQuestionMore_one: '{{name}} and {{count}} other are on this question',
  onQuestionMore_other: '{{name}} and {{count}} others are on this question',
  here: 'Also here: {{names}}',
  inPart: 'Here now: {{names}}',
  changed: 'Changed by {{name}} just now',
  spoken: '{{name}} changed an answer',
};
