import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../platform/permissions.js';
import { CurrentViewer, type Viewer } from '../platform/viewer.js';
import { DraftChange, ProfileChangeInput } from './profile-change.types.js';
import { ConfirmAnswerInput, Recheck } from './recheck.types.js';
import { RechecksService } from './rechecks.service.js';

@Resolver()
export class RechecksResolver {
  constructor(private readonly service: RechecksService) {}

  @Allow('product.read')
  @Query(() => [DraftChange], { description: 'What a change of the profile would bring, before it is saved.' })
  profileChange(@CurrentViewer() viewer: Viewer, @Args('input') input: ProfileChangeInput): Promise<DraftChange[]> {
    return this.service.preview(viewer, input);
  }

  @Allow('answer.save')
  @Mutation(() => [Recheck], {
    description: 'Says that an answer still holds as it is; returns what is still to look at in the assessment.',
  })
  confirmAnswer(@CurrentViewer() viewer: Viewer, @Args('input') input: ConfirmAnswerInput): Promise<Recheck[]> {
    return this.service.confirm(viewer, input);
  }
}
