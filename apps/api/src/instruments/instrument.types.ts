import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType()
export class InstrumentVersion {
  @Field(() => ID)
  id!: string;

  @Field()
  version!: string;

  @Field()
  status!: string;

  @Field()
  language!: string;

  @Field()
  title!: string;

  @Field()
  digest!: string;

  @Field({ description: 'Immutable, content-hashed address of the compiled instrument.' })
  url!: string;

  @Field({ nullable: true, description: 'The same for the learning texts; null where the instrument has none.' })
  learningUrl?: string;
}
