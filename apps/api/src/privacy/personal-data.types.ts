import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { PersonalDataKind } from '#libs/privacy';

const PersonalDataKindEnum: Readonly<Record<string, PersonalDataKind>> = {
  NAME: 'name',
  BIRTH_DATE: 'birth-date',
  PHONE: 'phone',
  EMAIL: 'email',
  ID: 'id',
  COORDINATES: 'coordinates',
  HANDLE: 'handle',
  ADDRESS: 'address',
};
registerEnumType(PersonalDataKindEnum, { name: 'PersonalDataKind' });

@ObjectType({
  description: 'A passage that may identify somebody. It is worked out when it is read, and stored nowhere.',
})
export class PersonalDataHint {
  @Field({ description: 'Field of the object that the passage is in, e.g. `note`.' })
  field!: string;

  @Field(() => PersonalDataKindEnum)
  kind!: PersonalDataKind;

  @Field(() => Int, { description: 'First character, counted in UTF-16 units.' })
  start!: number;

  @Field(() => Int, { description: 'After the last character.' })
  end!: number;
}
