import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Evidence } from '../evidence/evidence.types.js';
import { InstrumentVersion } from '../instruments/instrument.types.js';
import { eachRow, PageInfo } from '../platform/paging.js';
import { GraphQLDate, GraphQLDateTime } from '../platform/scalars.js';
import { Recheck } from '../rechecks/recheck.types.js';
import { Product } from '../products/product.types.js';
import { Answer } from './answer.types.js';
import { AssessmentMode, AssessmentState } from './assessment-words.types.js';
import { Figure } from './figure.types.js';
import { HarmRating } from './harm-rating.types.js';
import { OwnHarm } from './own-harm.types.js';

@ObjectType({ description: 'How many questions apply; every answer but a missing one counts as answered.' })
export class Progress {
  @Field(() => Int)
  applicable!: number;

  @Field(() => Int)
  answered!: number;

  @Field(() => Int)
  blank!: number;
}

@ObjectType()
export class AssessmentSummary {
  @Field()
  headline!: string;

  @Field(() => String, { nullable: true, description: 'Id of the first open gate, G1 to G6.' })
  gate!: string | null;

  @Field(() => Figure, { nullable: true })
  index!: Figure | null;

  @Field(() => Int)
  applicable!: number;

  @Field(() => Int)
  answered!: number;

  @Field(() => Int)
  blank!: number;

  @Field(() => Progress, { description: 'Without what the organisation answers once for all its products.' })
  own!: Progress;

  @Field(() => Int, { description: 'Answers to look at again, of questions that are asked.' })
  toLookAt!: number;

  @Field(() => Int)
  redLinesBreached!: number;
}

/** `summary` and `result` are worked out on demand; `plan` is added by remediation. */
@ObjectType()
export class Assessment {
  @Field(() => ID)
  id!: string;

  @Field()
  title!: string;

  @Field(() => AssessmentMode)
  mode!: AssessmentMode;

  @Field(() => AssessmentState)
  state!: AssessmentState;

  @Field(() => InstrumentVersion)
  instrument!: InstrumentVersion;

  @Field(() => Product, { nullable: true })
  product!: Product | null;

  @Field(() => GraphQLDate, { description: 'Date the figures are worked out for: today.' })
  asOf!: string;

  @Field(() => GraphQLDateTime)
  startedAt!: string;

  @Field(() => GraphQLDateTime)
  updatedAt!: string;

  @Field(() => [Answer])
  answers!: readonly Answer[];

  @Field(() => [Answer], { description: 'Due diligence, answered once by the organisation and inherited.' })
  organisationAnswers!: readonly Answer[];

  @Field(() => ID, { nullable: true })
  organisationAssessmentId!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The question you answered last in this assessment, on whatever device.',
  })
  resumeAt!: string | null;

  @Field(() => [ID], {
    description: 'While it is submitted: questions the reviewing body asked back about, whose answers are open.',
  })
  reopened!: readonly string[];

  @Field(() => [Evidence])
  evidence!: readonly Evidence[];

  @Field(() => [Evidence], {
    description: "Evidence of the organisation's own assessment, for inherited answers.",
  })
  organisationEvidence!: readonly Evidence[];

  @Field(() => [Recheck], {
    description: 'Answers to look at again since the profile changed, also of questions that are not asked now.',
  })
  rechecks!: readonly Recheck[];

  @Field(() => [HarmRating])
  harmRatings!: readonly HarmRating[];

  @Field(() => [OwnHarm], { description: 'Harms the company added itself, those it removed included.' })
  ownHarms!: readonly OwnHarm[];
}

@ObjectType()
export class AssessmentEdge {
  @Field()
  cursor!: string;

  @Field(() => Assessment)
  node!: Assessment;
}

@ObjectType()
export class AssessmentConnection {
  @Field(() => [AssessmentEdge], { complexity: eachRow })
  edges!: readonly AssessmentEdge[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;
}
