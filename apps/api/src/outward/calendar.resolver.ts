import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../platform/permissions.js';
import { CurrentViewer, type Viewer } from '../platform/viewer.js';
import { CalendarService } from './calendar.service.js';
import { CalendarFeed, CalendarFeedInput } from './calendar.types.js';

@Resolver()
export class CalendarResolver {
  constructor(private readonly calendar: CalendarService) {}

  @Allow('calendar.share')
  @Query(() => CalendarFeed)
  calendarFeed(@CurrentViewer() viewer: Viewer): Promise<CalendarFeed> {
    return this.calendar.feed(viewer);
  }

  @Allow('calendar.share')
  @Mutation(() => CalendarFeed, { description: 'A new address; the one before opens nothing any more.' })
  makeCalendarFeed(@CurrentViewer() viewer: Viewer, @Args('input') input: CalendarFeedInput): Promise<CalendarFeed> {
    return this.calendar.make(viewer, input);
  }

  @Allow('calendar.share')
  @Mutation(() => CalendarFeed)
  endCalendarFeed(@CurrentViewer() viewer: Viewer, @Args('input') input: CalendarFeedInput): Promise<CalendarFeed> {
    return this.calendar.end(viewer, input);
  }
}
