import {
  getNamedType,
  isAbstractType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';

/** Everything below a type down to a depth, as far as it needs no argument; empty for a leaf. */
export function wholeSelection(schema: GraphQLSchema, type: GraphQLNamedType, depth: number): string {
  if (isLeafType(type)) return '';
  if (isAbstractType(type)) {
    const of = schema.getPossibleTypes(type).map((each) => `... on ${each.name}${wholeSelection(schema, each, depth)}`);
    return ` { __typename ${of.join(' ')} }`;
  }
  if (!isObjectType(type) || depth === 0) return ' { __typename }';
  const fields = Object.values(type.getFields())
    .filter((field) => !field.args.some(isRequiredArgument))
    .map((field) => `${field.name}${wholeSelection(schema, getNamedType(field.type), depth - 1)}`);
  return ` { __typename ${fields.join(' ')} }`;
}
