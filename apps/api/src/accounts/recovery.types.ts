import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsEmail, IsString, MaxLength } from 'class-validator';
import { TextField } from '../platform/text-field.js';

const LONGEST = 200;
const ADDRESS = { message: 'Give an e-mail address like name@example.org.' };
const ADDRESS_LENGTH = { message: 'Give an e-mail address of up to 200 characters.' };

@ObjectType({ description: 'The same whether the address has an account or not.' })
export class LetterPosted {
  @Field(() => Int, { description: 'How long the link in the letter works.' })
  minutes!: number;
}

@ObjectType()
export class PasswordSet {
  @Field({ description: 'Always true: every session of the person has ended, this one as well.' })
  signedOut!: boolean;
}

@ObjectType()
export class EmailChanged {
  @Field()
  email!: string;
}

@InputType()
export class RequestPasswordResetInput {
  @Field()
  @IsEmail({}, ADDRESS)
  @MaxLength(LONGEST, ADDRESS_LENGTH)
  email!: string;
}

@InputType()
export class ResetPasswordInput {
  @Field()
  @TextField({ max: LONGEST, min: 1 })
  token!: string;

  @Field()
  @IsString()
  password!: string;
}

@InputType()
export class ChangePasswordInput {
  @Field()
  @TextField({ max: 512 })
  currentPassword!: string;

  @Field()
  @IsString()
  password!: string;
}

@InputType()
export class RequestEmailChangeInput {
  @Field()
  @IsEmail({}, ADDRESS)
  @MaxLength(LONGEST, ADDRESS_LENGTH)
  email!: string;

  @Field()
  @TextField({ max: 512 })
  currentPassword!: string;
}

@InputType()
export class ConfirmEmailChangeInput {
  @Field()
  @TextField({ max: LONGEST, min: 1 })
  token!: string;
}
