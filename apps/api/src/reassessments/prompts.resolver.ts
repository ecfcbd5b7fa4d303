import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../platform/permissions.js';
import { CurrentViewer, type Viewer } from '../platform/viewer.js';
import { ReassessmentPrompt, ReportChangeInput, SetPromptAsideInput } from './prompt.types.js';
import { PromptsService } from './prompts.service.js';

@Resolver()
export class PromptsResolver {
  constructor(private readonly service: PromptsService) {}

  @Allow('assessment.read')
  @Query(() => [ReassessmentPrompt], { description: 'Why products should be assessed again, the most pressing first.' })
  reassessmentPrompts(
    @CurrentViewer() viewer: Viewer,
    @Args('open', { defaultValue: true, description: 'Only those that nobody settled.' }) open: boolean,
  ): Promise<ReassessmentPrompt[]> {
    return this.service.list(viewer, open);
  }

  @Allow('product.save')
  @Mutation(() => ReassessmentPrompt, { description: 'Says that something happened which calls for a new assessment.' })
  reportChange(@CurrentViewer() viewer: Viewer, @Args('input') input: ReportChangeInput): Promise<ReassessmentPrompt> {
    return this.service.report(viewer, input);
  }

  @Allow('assessment.start')
  @Mutation(() => ReassessmentPrompt, { description: 'Says why no new assessment is needed for this reason.' })
  setPromptAside(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: SetPromptAsideInput,
  ): Promise<ReassessmentPrompt> {
    return this.service.setAside(viewer, input);
  }
}
