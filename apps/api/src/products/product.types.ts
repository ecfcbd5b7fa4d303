import { createUnionType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { eachRow, PageInfo } from '../platform/paging.js';
import { GraphQLDateTime } from '../platform/scalars.js';

@ObjectType()
export class ProfileAnswer {
  @Field()
  flag!: string;

  @Field(() => Boolean, { nullable: true, description: 'null: not known.' })
  value!: boolean | null;
}

@ObjectType()
export class Product {
  @Field(() => ID)
  id!: string;

  @Field()
  name!: string;

  @Field()
  description!: string;

  @Field(() => [String], { description: 'ISO 3166-1 alpha-2.' })
  markets!: readonly string[];

  @Field(() => [String], { description: 'e.g. `13-15`.' })
  ageBands!: readonly string[];

  @Field(() => [ProfileAnswer], { description: 'Only flags that were answered, "don\'t know" included as null.' })
  profile!: readonly ProfileAnswer[];

  @Field(() => Int)
  revision!: number;

  @Field(() => GraphQLDateTime)
  createdAt!: string;

  @Field(() => GraphQLDateTime)
  updatedAt!: string;
}

@ObjectType()
export class ProductEdge {
  @Field()
  cursor!: string;

  @Field(() => Product)
  node!: Product;
}

@ObjectType()
export class ProductConnection {
  @Field(() => [ProductEdge], { complexity: eachRow })
  edges!: readonly ProductEdge[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;
}

@ObjectType()
export class ProductSaved {
  @Field(() => Product)
  product!: Product;
}

@ObjectType()
export class ProductConflict {
  @Field(() => Product)
  current!: Product;
}

/** Tells the two apart by their field. */
export const SaveProductResult = createUnionType({
  name: 'SaveProductResult',
  types: () => [ProductSaved, ProductConflict] as const,
  resolveType: (value: ProductSaved | ProductConflict) => ('product' in value ? ProductSaved : ProductConflict),
});
