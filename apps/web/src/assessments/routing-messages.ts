export const messages = {
  lookAgain: {
    title: 'Look at this answer again',
    flag: {
      yes: 'You now say yes to “{{asks}}”.',
      no: 'You now say no to “{{asks}}”.',
      unknown: 'You now say it is not known: “{{asks}}”.',
    },
    means: 'The answer still counts as it stands. Change it, or say that it is still right.',
    confirm: 'Still right',
    confirmed: 'Noted: the answer is still right',
    failed: 'This could not be noted. The answer is unchanged.',
    row: 'Look at again',
    count_one: '{{count}} answer to look at again',
    count_other: '{{count}} answers to look at again',
    short_one: '{{count}} to look at',
    short_other: '{{count}} to look at',
  },
  news: {
    appeared_one: '{{count}} more question is asked because you answered “{{answer}}”',
    appeared_other: '{{count}} more questions are asked because you answered “{{answer}}”',
    gone_one: '{{count}} question is not asked any more because you answered “{{answer}}”',
    gone_other: '{{count}} questions are not asked any more because you answered “{{answer}}”',
    kept_one: 'Its answer is kept, and counts nowhere.',
    kept_other: '{{count}} answers of them are kept, and count nowhere.',
    close: 'Close this message',
  },
  kept: {
    title: 'Kept, not counted',
    lead_one:
      '{{count}} answer belongs to a question that is not asked at the moment. It is kept as it was, and counts in no score. Should the question be asked again, the answer is there.',
    lead_other:
      '{{count}} answers belong to questions that are not asked at the moment. They are kept as they were, and count in no score. Should a question be asked again, its answer is there.',
    because: {
      yes: 'Not asked because you said yes to “{{asks}}”',
      no: 'Not asked because you said no to “{{asks}}”',
      unknown: 'Not asked while this is not known: “{{asks}}”',
      answer: 'Not asked because you answered “{{answer}}” to “{{asks}}”',
      gone: 'Not asked because “{{asks}}” is not asked either',
    },
    note: 'Note: {{note}}',
    evidence_one: '{{count}} piece of evidence',
    evidence_other: '{{count}} pieces of evidence',
    profile: 'Open the profile',
  },
} as const;
