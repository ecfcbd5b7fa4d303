import { Controller, Get } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Public } from './permissions.js';

@Controller('health')
export class HealthController {
  constructor(private readonly dataSource: DataSource) {}

  /** The process runs; says nothing about the database, so that an outage there does not restart the app. */
  @Get('live')
  @Public()
  live(): { status: string } {
    return { status: 'live' };
  }

  /** Requests can be answered: the database does. Else 503. */
  @Get('ready')
  @Public()
  async ready(): Promise<{ status: string }> {
    await this.dataSource.query('select 1');
    return { status: 'ready' };
  }
}
