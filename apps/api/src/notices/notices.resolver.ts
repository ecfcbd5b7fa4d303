import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, Public } from '../platform/permissions.js';
import { CurrentViewer, type Viewer } from '../platform/viewer.js';
import { InboxService } from './inbox.service.js';
import {
  MarkNoticesReadInput,
  NoticeConnection,
  NoticeFilter,
  NoticeLettersStopped,
  NoticeSettings,
  SaveDigestHourInput,
  SaveNoticePreferencesInput,
  StopNoticeLettersInput,
} from './notice.types.js';
import { PreferencesService } from './preferences.service.js';

@Resolver()
export class NoticesResolver {
  constructor(
    private readonly inbox: InboxService,
    private readonly preferences: PreferencesService,
  ) {}

  @Allow('notices.read')
  @Query(() => NoticeConnection, { description: 'What you were told of, newest first.' })
  notices(
    @CurrentViewer() viewer: Viewer,
    @Args('filter', { nullable: true }) filter?: NoticeFilter,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 20 }) first?: number | null,
    @Args('after', { type: () => String, nullable: true }) after?: string | null,
  ): Promise<NoticeConnection> {
    return this.inbox.page(viewer, filter ?? {}, first, after);
  }

  @Allow('notices.read')
  @Query(() => Int)
  unreadNotices(@CurrentViewer() viewer: Viewer): Promise<number> {
    return this.inbox.unread(viewer);
  }

  @Allow('notices.read')
  @Mutation(() => Int, { description: 'How many are left unread.' })
  async markNoticesRead(@CurrentViewer() viewer: Viewer, @Args('input') input: MarkNoticesReadInput): Promise<number> {
    await this.inbox.markRead(viewer, input);
    return this.inbox.unread(viewer);
  }

  @Allow('notices.read')
  @Query(() => NoticeSettings)
  noticeSettings(@CurrentViewer() viewer: Viewer): Promise<NoticeSettings> {
    return this.preferences.settings(viewer);
  }

  @Allow('notices.read')
  @Mutation(() => NoticeSettings)
  saveNoticePreferences(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: SaveNoticePreferencesInput,
  ): Promise<NoticeSettings> {
    return this.preferences.save(viewer, input);
  }

  @Allow('members.manage')
  @Mutation(() => NoticeSettings)
  saveDigestHour(@CurrentViewer() viewer: Viewer, @Args('input') input: SaveDigestHourInput): Promise<NoticeSettings> {
    return this.preferences.saveHour(viewer, input);
  }

  @Public()
  @Mutation(() => NoticeLettersStopped, {
    description: 'Stops letters with what stands in one of them, without signing in.',
  })
  stopNoticeLetters(@Args('input') { token }: StopNoticeLettersInput): Promise<NoticeLettersStopped> {
    return this.preferences.stop(token);
  }
}
