import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Participation, ParticipationFinding } from './consultation.types.js';
import { findGaps, type LoadedParticipation } from './find-gaps.js';

@Resolver(() => Participation)
export class FindingsResolver {
  @ResolveField(() => [ParticipationFinding])
  findings(@Parent() participation: LoadedParticipation): ParticipationFinding[] {
    return findGaps(participation);
  }
}
