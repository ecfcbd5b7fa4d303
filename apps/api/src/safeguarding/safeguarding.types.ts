import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsIn, IsUUID } from 'class-validator';

/* The value is the word of the audit log; the key is its GraphQL spelling. */
export const DangerSeenIn = { ASSESSMENT: 'assessment', SUBMISSION: 'submission' } as const;
export type DangerSeenIn = (typeof DangerSeenIn)[keyof typeof DangerSeenIn];
registerEnumType(DangerSeenIn, { name: 'DangerSeenIn' });

@InputType()
export class ReportDangerInput {
  @Field(() => DangerSeenIn)
  @IsIn(Object.values(DangerSeenIn))
  seenIn!: DangerSeenIn;

  @Field(() => ID, { description: 'Of the assessment or submission. No details are taken here.' })
  @IsUUID()
  id!: string;

  @Field(() => ID)
  @IsUUID()
  operationId!: string;
}

@ObjectType()
export class DangerReported {
  @Field({ description: 'false: nobody is set to be alerted, or this installation sends no mail.' })
  alerted!: boolean;
}
