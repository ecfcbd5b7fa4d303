import { Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../platform/permissions.js';
import { InstrumentVersion } from './instrument.types.js';
import { InstrumentsService } from './instruments.service.js';

@Resolver(() => InstrumentVersion)
export class InstrumentsResolver {
  constructor(private readonly service: InstrumentsService) {}

  @Allow('instrument.read')
  @Query(() => [InstrumentVersion])
  instruments(): InstrumentVersion[] {
    return this.service.list();
  }
}
