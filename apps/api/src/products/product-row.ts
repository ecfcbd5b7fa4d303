import type { Product } from './product.types.js';

/** A product as `productJson` reads it: camel-case keys, moments as ISO text. */
export interface ProductRow extends Omit<Product, 'profile'> {
  readonly profile: Readonly<Record<string, boolean | null>>;
}

/** SQL of one product as JSON, for every statement that reads products. `row` is the alias of app.product. */
export const productJson = (row: string): string => `json_build_object(
  'id', ${row}.id, 'name', ${row}.name, 'description', ${row}.description, 'markets', ${row}.markets,
  'ageBands', ${row}.age_bands, 'profile', ${row}.profile, 'revision', ${row}.revision,
  'createdAt', ${row}.created_at, 'updatedAt', ${row}.updated_at)`;

export function toProduct(row: ProductRow): Product {
  return { ...row, profile: Object.entries(row.profile).map(([flag, value]) => ({ flag, value })) };
}
