import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow } from '../platform/permissions.js';
import { CurrentViewer, type Viewer } from '../platform/viewer.js';
import { EvidenceFilesService } from './evidence-files.service.js';
import { AddLinkInput, RemoveEvidenceInput, UpdateEvidenceInput } from './evidence-inputs.types.js';
import { EvidenceService } from './evidence.service.js';
import { Evidence, RemovedEvidence } from './evidence.types.js';

@Resolver(() => Evidence)
export class EvidenceResolver {
  constructor(
    private readonly service: EvidenceService,
    private readonly files: EvidenceFilesService,
  ) {}

  @Allow('evidence.add')
  @Mutation(() => Evidence)
  addLink(@CurrentViewer() viewer: Viewer, @Args('input') input: AddLinkInput): Promise<Evidence> {
    return this.service.addLink(viewer, input);
  }

  @Allow('evidence.add')
  @Mutation(() => Evidence)
  updateEvidence(@CurrentViewer() viewer: Viewer, @Args('input') input: UpdateEvidenceInput): Promise<Evidence> {
    return this.service.update(viewer, input);
  }

  @Allow('evidence.add')
  @Mutation(() => RemovedEvidence)
  async removeEvidence(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: RemoveEvidenceInput,
  ): Promise<RemovedEvidence> {
    await this.files.remove(viewer, input.id);
    return { id: input.id };
  }
}
