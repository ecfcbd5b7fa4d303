import { registerEnumType } from '@nestjs/graphql';

/* The value is the word of SQL and of libs/review; the key is its GraphQL spelling. */
export const ReviewOutcome = {
  REVIEWED: 'reviewed',
  CONDITIONAL: 'conditional',
  RETURNED: 'returned',
  CLOSED: 'closed',
} as const;
export const SecondReason = { RED_LINE: 'red-line', GRAVE_HARM: 'grave-harm', SAMPLE: 'sample' } as const;
export const AppealOutcome = { UPHELD: 'upheld', DISMISSED: 'dismissed' } as const;
export const ChosenVerdict = { FIRST: 'first', SECOND: 'second' } as const;

export type ReviewOutcome = (typeof ReviewOutcome)[keyof typeof ReviewOutcome];
export type SecondReason = (typeof SecondReason)[keyof typeof SecondReason];
export type AppealOutcome = (typeof AppealOutcome)[keyof typeof AppealOutcome];
export type ChosenVerdict = (typeof ChosenVerdict)[keyof typeof ChosenVerdict];

const words = { ReviewOutcome, SecondReason, AppealOutcome, ChosenVerdict };
for (const [name, word] of Object.entries(words)) registerEnumType(word, { name });
