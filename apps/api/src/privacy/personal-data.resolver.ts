import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { findPersonalData } from '#libs/privacy';
import { Answer } from '../assessments/answer.types.js';
import { HarmRating } from '../assessments/harm-rating.types.js';
import { Comment } from '../discussions/discussion.types.js';
import { withoutNames } from '../discussions/mentions.js';
import { Evidence } from '../evidence/evidence.types.js';
import { PersonalDataHint } from './personal-data.types.js';

const HINTS = { description: 'Passages of its texts that may identify somebody; a net, not proof.' };

/** Separators of a file name stand where a text has spaces. */
const asText = (fileName: string): string => fileName.replace(/_/g, ' ');

function hints(texts: Readonly<Record<string, string | null>>): PersonalDataHint[] {
  return Object.entries(texts).flatMap(([field, text]) =>
    findPersonalData(text ?? '').map((finding) => ({ field, ...finding })),
  );
}

@Resolver(() => Answer)
export class AnswerPersonalDataResolver {
  @ResolveField(() => [PersonalDataHint], HINTS)
  personalData(@Parent() { note, reason }: Answer): PersonalDataHint[] {
    return hints({ note, reason });
  }
}

@Resolver(() => HarmRating)
export class HarmRatingPersonalDataResolver {
  @ResolveField(() => [PersonalDataHint], HINTS)
  personalData(@Parent() { note, exposed }: HarmRating): PersonalDataHint[] {
    return hints({ note, exposed });
  }
}

@Resolver(() => Evidence)
export class EvidencePersonalDataResolver {
  @ResolveField(() => [PersonalDataHint], HINTS)
  personalData(@Parent() { title, fileName }: Evidence): PersonalDataHint[] {
    return hints({ title, fileName: asText(fileName ?? '') });
  }
}

@Resolver(() => Comment)
export class CommentPersonalDataResolver {
  @ResolveField(() => [PersonalDataHint], HINTS)
  personalData(@Parent() { body, proposal }: Comment): PersonalDataHint[] {
    return hints({ body: body && withoutNames(body), note: proposal?.note ?? null, reason: proposal?.reason ?? null });
  }
}
