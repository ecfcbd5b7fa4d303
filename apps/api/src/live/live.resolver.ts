import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../platform/permissions.js';
import { CurrentViewer, type Viewer } from '../platform/viewer.js';
import { MarkPlaceInput, PersonHere } from './live.types.js';
import { PresenceService } from './presence.service.js';

@Resolver(() => PersonHere)
export class LiveResolver {
  constructor(private readonly presence: PresenceService) {}

  @Allow('assessment.read')
  @Query(() => [PersonHere], { description: 'The others who have this assessment open now.' })
  peopleHere(
    @CurrentViewer() viewer: Viewer,
    @Args('assessmentId', { type: () => ID }) assessmentId: string,
  ): Promise<PersonHere[]> {
    return this.presence.others(viewer, assessmentId);
  }

  @Allow('assessment.read')
  @Mutation(() => [PersonHere], {
    description: 'Says which question this window shows, for half a minute; answers with the others who are there.',
  })
  markPlace(@CurrentViewer() viewer: Viewer, @Args('input') input: MarkPlaceInput): Promise<PersonHere[]> {
    return this.presence.mark(viewer, input);
  }
}
