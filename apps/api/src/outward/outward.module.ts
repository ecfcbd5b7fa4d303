import { Module } from '@nestjs/common';
import { NoticesModule } from '../notices/notices.module.js';
import { CalendarResolver } from './calendar.resolver.js';
import { CalendarService } from './calendar.service.js';
import { OutwardController } from './outward.controller.js';
import { WebhookDeliveries } from './webhook-deliveries.service.js';
import { WebhooksResolver } from './webhooks.resolver.js';
import { WebhooksService } from './webhooks.service.js';

@Module({
  imports: [NoticesModule],
  controllers: [OutwardController],
  providers: [CalendarResolver, CalendarService, WebhookDeliveries, WebhooksResolver, WebhooksService],
})
export class OutwardModule {}
