import { Field, Float, ID, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'The same version in a further language: same ids, same scores, other words.' })
export class InstrumentTranslation {
  @Field({ description: 'BCP 47 tag: "fr", "pt-BR".' })
  language!: string;

  @Field({ description: 'Immutable, content-hashed address of the compiled instrument with its texts translated.' })
  url!: string;

  @Field({ nullable: true, description: 'The same for the learning texts; null where the instrument has none.' })
  learningUrl?: string;

  @Field(() => Float, { description: 'Share of the texts that are translated, 0 to 1; the rest is in the original.' })
  translated!: number;
}

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

  @Field(() => [InstrumentTranslation], {
    description: 'In order of language; all of them lead to the same scores as the original.',
  })
  translations!: InstrumentTranslation[];
}
