import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../platform/permissions.js';
import { CurrentViewer, type Viewer } from '../platform/viewer.js';
import { ChangesService } from './changes.service.js';
import { AssessmentParts, AssessmentPartsArgs, AssessmentPulse } from './changes.types.js';

@Resolver()
export class ChangesResolver {
  constructor(private readonly changes: ChangesService) {}

  @Allow('assessment.read')
  @Query(() => AssessmentPulse, { description: 'Whether an assessment changed since, and its revisions if so.' })
  assessmentPulse(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID }) id: string,
    @Args('known', { type: () => ID, nullable: true }) known?: string | null,
  ): Promise<AssessmentPulse> {
    return this.changes.pulse(viewer, id, known ?? null);
  }

  @Allow('assessment.read')
  @Query(() => AssessmentParts, { description: 'Single answers, harm ratings and pieces of evidence.' })
  assessmentParts(@CurrentViewer() viewer: Viewer, @Args() wanted: AssessmentPartsArgs): Promise<AssessmentParts> {
    return this.changes.parts(viewer, wanted);
  }
}
