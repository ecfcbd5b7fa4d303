import {
  buildSchema,
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  isRequiredArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';
import { readFileSync } from 'node:fs';

/** A query or mutation of the published schema, ready to be called with values of the right types. */
export interface RootField {
  /** "Query.products", "Mutation.saveAnswer". */
  readonly name: string;
  readonly kind: 'query' | 'mutation';
  readonly field: GraphQLField<unknown, unknown>;
}

/** Makes up a value; undefined where the next best value of the type will do. */
export type Choose = (type: string, path: string) => unknown;

export function publishedSchema(): GraphQLSchema {
  return buildSchema(readFileSync('apps/api/schema.graphql', 'utf8'));
}

/** Every query and mutation there is, in order of name. */
export function rootFields(schema: GraphQLSchema): RootField[] {
  const of = (kind: RootField['kind']): RootField[] => {
    const type = kind === 'query' ? schema.getQueryType() : schema.getMutationType();
    if (!type) return [];
    return Object.values(type.getFields()).map((field) => ({ name: `${type.name}.${field.name}`, kind, field }));
  };
  return [...of('query'), ...of('mutation')].toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** One call of a root field, with every argument (`whole`) or only those it cannot do without. */
export function callOf(
  { kind, field }: RootField,
  choose: Choose = () => undefined,
  { whole = false, alias = 'it' } = {},
): { readonly declared: string; readonly call: string; readonly variables: Record<string, unknown>; kind: string } {
  const args = field.args.filter((arg) => whole || isRequiredArgument(arg));
  const variables = Object.fromEntries(
    args.map((arg) => [`${alias}_${arg.name}`, valueOf(arg.type, choose, arg.name, whole)]),
  );
  const declared = args.map((arg) => `$${alias}_${arg.name}: ${String(arg.type)}`).join(', ');
  const passed = args.map((arg) => `${arg.name}: $${alias}_${arg.name}`).join(', ');
  const selection = isCompositeType(getNamedType(field.type)) ? ' { __typename }' : '';
  return { kind, declared, call: `${alias}: ${field.name}${passed && `(${passed})`}${selection}`, variables };
}

/** The calls as one operation. */
export function operationOf(calls: readonly ReturnType<typeof callOf>[]): {
  query: string;
  variables: Record<string, unknown>;
} {
  const declared = calls.map((one) => one.declared).filter((text) => text !== '');
  const head = `${calls[0]?.kind ?? 'query'}${declared.length > 0 ? ` (${declared.join(', ')})` : ''}`;
  return {
    query: `${head} { ${calls.map((one) => one.call).join(' ')} }`,
    variables: Object.assign({}, ...calls.map((one) => one.variables)) as Record<string, unknown>,
  };
}

/** Paths of all values of type ID below the arguments of a field: "id", "input.assessmentId", "input.evidenceIds". */
export function idPaths({ field }: RootField): string[] {
  const found: string[] = [];
  for (const arg of field.args) {
    valueOf(
      arg.type,
      (type, path) => {
        if (type === 'ID') found.push(path);
        return undefined;
      },
      arg.name,
      true,
    );
  }
  return found;
}

function valueOf(type: GraphQLInputType, choose: Choose, path: string, whole: boolean): unknown {
  if (isNonNullType(type)) return valueOf(type.ofType, choose, path, whole);
  if (isListType(type)) return [valueOf(type.ofType, choose, path, whole)];
  const chosen = choose(getNamedType(type).name, path);
  if (chosen !== undefined) return chosen;
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter((field) => whole || isRequiredInputField(field));
    return Object.fromEntries(
      fields.map((field) => [field.name, valueOf(field.type, choose, `${path}.${field.name}`, whole)]),
    );
  }
  const plain: Record<string, unknown> = { Int: 1, Float: 1, Boolean: false, Date: '2026-11-01' };
  const name = getNamedType(type).name;
  if (name === 'ID') return '00000000-0000-4000-8000-000000000000';
  return plain[name] ?? (name.startsWith('Date') ? '2026-11-01T00:00:00Z' : 'x');
}
