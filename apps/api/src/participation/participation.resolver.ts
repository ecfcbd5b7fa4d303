import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Assessment } from '../assessments/assessment.types.js';
import type { LoadedAssessment } from '../assessments/load-assessments.js';
import { Allow } from '../platform/permissions.js';
import { CurrentViewer, type Viewer } from '../platform/viewer.js';
import { RemoveConsultationInput, SaveConsultationInput } from './consultation-inputs.types.js';
import {
  Participation,
  SaveConsultationResult,
  type ConsultationConflict,
  type ConsultationSaved,
} from './consultation.types.js';
import { ParticipationService } from './participation.service.js';

@Resolver(() => Assessment)
export class ParticipationResolver {
  constructor(private readonly service: ParticipationService) {}

  @ResolveField(() => Participation, { description: 'Consultations with children, and what is missing on record.' })
  participation(@CurrentViewer() viewer: Viewer, @Parent() assessment: LoadedAssessment): Promise<Participation> {
    return this.service.of(viewer, assessment);
  }

  @Allow('answer.save')
  @Mutation(() => SaveConsultationResult)
  saveConsultation(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: SaveConsultationInput,
  ): Promise<ConsultationSaved | ConsultationConflict> {
    return this.service.save(viewer, input);
  }

  @Allow('answer.save')
  @Mutation(() => SaveConsultationResult)
  removeConsultation(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: RemoveConsultationInput,
  ): Promise<ConsultationSaved | ConsultationConflict> {
    return this.service.remove(viewer, input);
  }
}
