import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../platform/permissions.js';
import { CurrentViewer, type Viewer } from '../platform/viewer.js';
import { EvidenceFilesService } from './evidence-files.service.js';
import {
  AddFileInput,
  AddLinkInput,
  RemoveEvidenceInput,
  ReplaceEvidenceInput,
  UpdateEvidenceInput,
} from './evidence-inputs.types.js';
import { EvidenceLifeService } from './evidence-life.service.js';
import { EvidenceService } from './evidence.service.js';
import { Evidence, RemovedEvidence, ReplacedEvidence } from './evidence.types.js';
import { UploadsService } from './uploads.service.js';

@Resolver(() => Evidence)
export class EvidenceResolver {
  constructor(
    private readonly service: EvidenceService,
    private readonly files: EvidenceFilesService,
    private readonly life: EvidenceLifeService,
    private readonly uploads: UploadsService,
  ) {}

  @Allow('assessment.read')
  @Query(() => Evidence, { description: 'One piece of evidence, as it stands in the assessment it was added to.' })
  evidence(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: string): Promise<Evidence> {
    return this.service.one(viewer, id);
  }

  @Allow('evidence.add')
  @Mutation(() => Evidence)
  addLink(@CurrentViewer() viewer: Viewer, @Args('input') input: AddLinkInput): Promise<Evidence> {
    return this.service.addLink(viewer, input);
  }

  @Allow('evidence.add')
  @Mutation(() => Evidence, { description: 'Makes evidence of a file that was sent to /api/evidence/uploads.' })
  addFile(@CurrentViewer() viewer: Viewer, @Args('input') input: AddFileInput): Promise<Evidence> {
    return this.uploads.take(viewer, input);
  }

  @Allow('evidence.add')
  @Mutation(() => Evidence)
  updateEvidence(@CurrentViewer() viewer: Viewer, @Args('input') input: UpdateEvidenceInput): Promise<Evidence> {
    return this.service.update(viewer, input);
  }

  @Allow('evidence.add')
  @Mutation(() => ReplacedEvidence)
  replaceEvidence(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: ReplaceEvidenceInput,
  ): Promise<ReplacedEvidence> {
    return this.life.replace(viewer, input);
  }

  @Allow('evidence.add')
  @Mutation(() => RemovedEvidence)
  async removeEvidence(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: RemoveEvidenceInput,
  ): Promise<RemovedEvidence> {
    await this.files.remove(viewer, input);
    return { id: input.id };
  }
}
