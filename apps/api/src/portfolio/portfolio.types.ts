import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { AssessmentMode, AssessmentState, RedLineState, RiskLevel } from '../assessments/assessment-words.types.js';
import { Figure } from '../assessments/figure.types.js';
import { GraphQLDate } from '../platform/scalars.js';

@ObjectType()
export class PortfolioRight {
  @Field(() => ID)
  id!: string;

  @Field()
  title!: string;

  @Field({ description: 'For the head of a column.' })
  short!: string;
}

@ObjectType()
export class PortfolioScore {
  @Field(() => ID)
  id!: string;

  @Field(() => Figure, { nullable: true, description: 'null: nothing of this right applies, or it is a screening.' })
  figure!: Figure | null;

  @Field(() => Int, { nullable: true, description: 'Place of the band, 0 to 3.' })
  place!: number | null;

  @Field(() => String, { nullable: true, description: 'Title of the band.' })
  band!: string | null;
}

@ObjectType()
export class PortfolioRedLine {
  @Field(() => ID)
  id!: string;

  @Field()
  title!: string;

  @Field(() => RedLineState)
  state!: RedLineState;
}

@ObjectType()
export class PortfolioHarm {
  @Field(() => ID)
  id!: string;

  @Field()
  title!: string;

  @Field(() => RiskLevel)
  residual!: RiskLevel;
}

@ObjectType({ description: 'What one submission of the subject said, as it was sealed.' })
export class TrendPoint {
  @Field(() => GraphQLDate)
  asOf!: string;

  @Field()
  headline!: string;

  @Field(() => Figure, { nullable: true })
  index!: Figure | null;
}

@ObjectType()
export class PortfolioProduct {
  @Field(() => ID)
  id!: string;

  @Field()
  name!: string;
}

@ObjectType({
  description:
    'A product, or the organisation itself, by its last submitted assessment, or by its draft where nothing was submitted; as of today.',
})
export class PortfolioRow {
  @Field(() => PortfolioProduct, { nullable: true, description: 'null: the organisation itself.' })
  product!: PortfolioProduct | null;

  @Field(() => ID, { nullable: true, description: 'null: not assessed yet.' })
  assessmentId!: string | null;

  @Field(() => AssessmentMode, { nullable: true })
  mode!: AssessmentMode | null;

  @Field(() => AssessmentState, { nullable: true })
  state!: AssessmentState | null;

  @Field(() => ID, { nullable: true, description: 'A further assessment that is under way.' })
  draftId!: string | null;

  @Field(() => String, { nullable: true })
  headline!: string | null;

  @Field(() => Figure, { nullable: true })
  index!: Figure | null;

  @Field(() => Int, { description: 'Questions without an answer.' })
  blank!: number;

  @Field(() => [PortfolioScore], { description: 'In the order of `Portfolio.rights`; empty for a screening.' })
  scores!: readonly PortfolioScore[];

  @Field(() => [PortfolioRedLine], { description: 'Breached or not cleared.' })
  redLines!: readonly PortfolioRedLine[];

  @Field(() => [PortfolioHarm], { description: 'Left at critical or high, the worst first.' })
  harms!: readonly PortfolioHarm[];

  @Field(() => Int, { description: 'Accepted, started or done, and not verified.' })
  actionsOpen!: number;

  @Field(() => Int)
  actionsOverdue!: number;

  @Field(() => Int, { description: 'Pieces that expire or grow older than a year within 90 days, or have.' })
  evidenceExpiring!: number;

  @Field(() => Int, { description: 'Reasons to assess it again that nobody settled.' })
  promptsOpen!: number;

  @Field(() => [TrendPoint], { description: 'The oldest first.' })
  trend!: readonly TrendPoint[];
}

@ObjectType({ description: 'All products of an organisation beside each other. No averages: nothing hides in them.' })
export class Portfolio {
  @Field(() => GraphQLDate)
  asOf!: string;

  @Field(() => [PortfolioRight])
  rights!: readonly PortfolioRight[];

  @Field(() => [PortfolioRow], { description: 'Products by name, then the organisation itself.' })
  rows!: readonly PortfolioRow[];
}
