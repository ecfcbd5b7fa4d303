import { Args, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow } from '../platform/permissions.js';
import { CurrentViewer, type Viewer } from '../platform/viewer.js';
import { ActionCounts, ActionFilterInput, MyActions, WaitingProposals } from './action-lists.types.js';
import { Action, ActionConnection, ActionHistoryEntry } from './action.types.js';
import { ActionOrder, type ActionOrder as Order } from './action-words.types.js';
import { ActionsService } from './actions.service.js';
import { RemediationService } from './remediation.service.js';

@Resolver(() => Action)
export class ActionsResolver {
  constructor(
    private readonly service: ActionsService,
    private readonly plans: RemediationService,
  ) {}

  @Allow('assessment.read')
  @Query(() => ActionConnection, { description: 'Of all assessments of the organisation.' })
  actions(
    @CurrentViewer() viewer: Viewer,
    @Args('filter', { type: () => ActionFilterInput, nullable: true }) filter?: ActionFilterInput,
    @Args('order', { type: () => ActionOrder, nullable: true, defaultValue: ActionOrder.DUE }) order?: Order | null,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 20 }) first?: number | null,
    @Args('after', { type: () => String, nullable: true }) after?: string | null,
  ): Promise<ActionConnection> {
    return this.service.page(viewer, filter ?? {}, order ?? ActionOrder.DUE, first, after);
  }

  @Allow('assessment.read')
  @Query(() => Action)
  action(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: string): Promise<Action> {
    return this.service.one(viewer, id);
  }

  @Allow('assessment.read')
  @Query(() => ActionCounts)
  actionCounts(
    @CurrentViewer() viewer: Viewer,
    @Args('filter', { type: () => ActionFilterInput, nullable: true }) filter?: ActionFilterInput,
  ): Promise<ActionCounts> {
    return this.service.counts(viewer, filter ?? {});
  }

  @Allow('assessment.read')
  @Query(() => MyActions)
  myActions(@CurrentViewer() viewer: Viewer): Promise<MyActions> {
    return this.service.mine(viewer);
  }

  @Allow('assessment.read')
  @Query(() => [WaitingProposals], { description: 'Of the newest 100 assessments.' })
  waitingProposals(@CurrentViewer() viewer: Viewer): Promise<WaitingProposals[]> {
    return this.plans.waiting(viewer);
  }

  @ResolveField(() => [ActionHistoryEntry], { description: 'Newest first.' })
  history(@CurrentViewer() viewer: Viewer, @Parent() action: Action): Promise<ActionHistoryEntry[]> {
    return this.service.history(viewer, action);
  }
}
