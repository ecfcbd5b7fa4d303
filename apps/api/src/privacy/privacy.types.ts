import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsUUID } from 'class-validator';
import { Person } from '../accounts/person.types.js';
import { GraphQLDateTime } from '../platform/scalars.js';
import { TextField } from '../platform/text-field.js';

const NAME = 200;

@InputType()
export class SaveProfileInput {
  @Field()
  @TextField({ max: NAME, min: 1 })
  name!: string;
}

@InputType()
export class EraseMeInput {
  @Field({ description: "The account's own e-mail address, typed to confirm." })
  @TextField({ max: 320, min: 1 })
  email!: string;
}

@InputType()
export class ErasePersonInput {
  @Field(() => ID)
  @IsUUID()
  personId!: string;
}

@InputType()
export class RequestErasureInput {
  @Field({ description: "The organisation's name, typed to confirm." })
  @TextField({ max: NAME, min: 1 })
  organisationName!: string;
}

@ObjectType()
export class Erased {
  @Field(() => ID)
  id!: string;
}

@ObjectType()
export class OrganisationErasure {
  @Field(() => Int, { description: 'Days between asking for erasure and the erasure.' })
  graceDays!: number;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'null: erasure was not asked for.' })
  eraseAfter!: string | null;

  @Field(() => Person, { nullable: true })
  requestedBy!: Person | null;
}
