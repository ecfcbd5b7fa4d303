import { isObjectType, type GraphQLSchema } from 'graphql';

/**
 * Nest gives every field a resolver that reads the property of its name, and each costs a call: thousands for an
 * assessment. Without it the compiled query reads the property itself. A resolver that knows a default value stays.
 */
export function withPlainFields(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const { resolve } = field;
      if (resolve?.name !== 'rootFieldResolver') continue;
      if ((resolve as (root: object) => unknown)({}) === undefined) delete field.resolve;
    }
  }
  return schema;
}
