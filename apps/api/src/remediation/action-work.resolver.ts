import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../platform/permissions.js';
import { CurrentViewer, type Viewer } from '../platform/viewer.js';
import {
  ActionOutcome,
  ChangeActionsInput,
  CreateActionInput,
  EditActionInput,
  LinkActionsInput,
  MergeActionsInput,
  RemoveActionViewInput,
  SaveActionResult,
  SaveActionStepsInput,
  SaveActionViewInput,
  SetActionBlockedInput,
  SplitActionInput,
  WatchActionInput,
  type ActionChangedMeanwhile,
  type ActionSaved,
} from './action-inputs.types.js';
import { ActionView } from './action-lists.types.js';
import { ActionShapeService } from './action-shape.service.js';
import { ActionViewsService } from './action-views.service.js';
import { ActionWorkService } from './action-work.service.js';
import { Action } from './action.types.js';
import { BulkActionsService } from './bulk-actions.service.js';
import { OwnActionsService } from './own-actions.service.js';

type Reply = Promise<ActionSaved | ActionChangedMeanwhile>;

@Resolver()
export class ActionWorkResolver {
  constructor(
    private readonly work: ActionWorkService,
    private readonly shape: ActionShapeService,
    private readonly own: OwnActionsService,
    private readonly bulk: BulkActionsService,
    private readonly kept: ActionViewsService,
  ) {}

  @Allow('action.move')
  @Mutation(() => SaveActionResult)
  createAction(@CurrentViewer() viewer: Viewer, @Args('input') input: CreateActionInput): Reply {
    return this.own.create(viewer, input);
  }

  @Allow('action.move')
  @Mutation(() => SaveActionResult, { description: 'Also adapts what is only proposed.' })
  editAction(@CurrentViewer() viewer: Viewer, @Args('input') input: EditActionInput): Reply {
    return this.work.edit(viewer, input);
  }

  @Allow('action.move')
  @Mutation(() => SaveActionResult)
  saveActionSteps(@CurrentViewer() viewer: Viewer, @Args('input') input: SaveActionStepsInput): Reply {
    return this.work.steps(viewer, input);
  }

  @Allow('action.move')
  @Mutation(() => SaveActionResult)
  setActionBlocked(@CurrentViewer() viewer: Viewer, @Args('input') input: SetActionBlockedInput): Reply {
    return this.work.blocked(viewer, input);
  }

  @Allow('action.move')
  @Mutation(() => SaveActionResult)
  linkActions(@CurrentViewer() viewer: Viewer, @Args('input') input: LinkActionsInput): Reply {
    return this.work.link(viewer, input);
  }

  @Allow('action.move')
  @Mutation(() => SaveActionResult)
  mergeActions(@CurrentViewer() viewer: Viewer, @Args('input') input: MergeActionsInput): Reply {
    return this.shape.merge(viewer, input);
  }

  @Allow('action.move')
  @Mutation(() => SaveActionResult)
  splitAction(@CurrentViewer() viewer: Viewer, @Args('input') input: SplitActionInput): Reply {
    return this.shape.split(viewer, input);
  }

  @Allow('action.move')
  @Mutation(() => [ActionOutcome])
  changeActions(@CurrentViewer() viewer: Viewer, @Args('input') input: ChangeActionsInput): Promise<ActionOutcome[]> {
    return this.bulk.change(viewer, input);
  }

  @Allow('assessment.read')
  @Mutation(() => Action)
  watchAction(@CurrentViewer() viewer: Viewer, @Args('input') input: WatchActionInput): Promise<Action> {
    return this.kept.watch(viewer, input);
  }

  @Allow('assessment.read')
  @Query(() => [ActionView], { description: 'Filters you saved.' })
  actionViews(@CurrentViewer() viewer: Viewer): Promise<ActionView[]> {
    return this.kept.views(viewer);
  }

  @Allow('assessment.read')
  @Mutation(() => ActionView)
  saveActionView(@CurrentViewer() viewer: Viewer, @Args('input') input: SaveActionViewInput): Promise<ActionView> {
    return this.kept.save(viewer, input);
  }

  @Allow('assessment.read')
  @Mutation(() => [ActionView])
  removeActionView(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: RemoveActionViewInput,
  ): Promise<ActionView[]> {
    return this.kept.remove(viewer, input.viewId);
  }
}
