import { Module } from '@nestjs/common';
import { ProductsResolver } from './products.resolver.js';
import { ProductsService } from './products.service.js';

@Module({ providers: [ProductsResolver, ProductsService], exports: [ProductsService] })
export class ProductsModule {}
