import { Module } from '@nestjs/common';
import { RechecksModule } from '../rechecks/rechecks.module.js';
import { ProductsResolver } from './products.resolver.js';
import { ProductsService } from './products.service.js';

@Module({ imports: [RechecksModule], providers: [ProductsResolver, ProductsService], exports: [ProductsService] })
export class ProductsModule {}
