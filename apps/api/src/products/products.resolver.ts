import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../platform/permissions.js';
import { CurrentViewer, type Viewer } from '../platform/viewer.js';
import { CreateProductInput, SaveProductInput } from './product-inputs.types.js';
import {
  Product,
  ProductConnection,
  SaveProductResult,
  type ProductConflict,
  type ProductSaved,
} from './product.types.js';
import { ProductsService } from './products.service.js';

@Resolver(() => Product)
export class ProductsResolver {
  constructor(private readonly service: ProductsService) {}

  @Allow('product.read')
  @Query(() => ProductConnection)
  products(
    @CurrentViewer() viewer: Viewer,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 20 }) first?: number | null,
    @Args('after', { type: () => String, nullable: true }) after?: string | null,
  ): Promise<ProductConnection> {
    return this.service.page(viewer, first, after);
  }

  @Allow('product.read')
  @Query(() => Product)
  product(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: string): Promise<Product> {
    return this.service.one(viewer, id);
  }

  @Allow('product.save')
  @Mutation(() => Product)
  createProduct(@CurrentViewer() viewer: Viewer, @Args('input') input: CreateProductInput): Promise<Product> {
    return this.service.create(viewer, input);
  }

  @Allow('product.save')
  @Mutation(() => SaveProductResult)
  saveProduct(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: SaveProductInput,
  ): Promise<ProductSaved | ProductConflict> {
    return this.service.save(viewer, input);
  }
}
