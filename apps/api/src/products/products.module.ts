import { Module } from '@nestjs/common';
import { PromptsModule } from '../reassessments/prompts.module.js';
import { RechecksModule } from '../rechecks/rechecks.module.js';
import { ProductsResolver } from './products.resolver.js';
import { ProductsService } from './products.service.js';

@Module({
  imports: [PromptsModule, RechecksModule],
  providers: [ProductsResolver, ProductsService],
  exports: [ProductsService],
})
export class ProductsModule {}
