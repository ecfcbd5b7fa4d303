import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'An exact figure: the reduced fraction, four decimals, and the text a person reads.' })
export class Figure {
  @Field({ description: 'Reduced fraction: "425/8".' })
  fraction!: string;

  @Field({ description: 'Four decimals: "53.1250".' })
  decimal!: string;

  @Field({ description: 'As shown: whole number, or one truncated decimal just below a band: "74.9".' })
  display!: string;
}
