import {
  getNamedType,
  isCompositeType,
  isListType,
  isNonNullType,
  Kind,
  separateOperations,
  type DocumentNode,
  type GraphQLOutputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type TypeNode,
} from 'graphql';
import { fieldExtensionsEstimator, getComplexity, type ComplexityEstimator } from 'graphql-query-complexity';
import { MAX_PAGE } from '../paging.js';

/** What a list without a page size counts as: most hold a few rows. */
const PLAIN_LIST = 3;

function isListOfObjects(type: GraphQLOutputType): boolean {
  const bare = isNonNullType(type) ? type.ofType : type;
  return isListType(bare) && isCompositeType(getNamedType(type));
}

/** A field costs one; a page costs its rows as often as it may hold them, literal, variable or default alike. */
const listAware: ComplexityEstimator = ({ args, childComplexity, field }) => {
  const first: unknown = args['first'];
  if (typeof first === 'number') return 1 + Math.min(Math.max(first, 1), MAX_PAGE) * childComplexity;
  return 1 + (isListOfObjects(field.type) ? PLAIN_LIST : 1) * childComplexity;
};

interface Asked {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode | undefined;
  readonly operationName: string | null | undefined;
  readonly variables: Record<string, unknown>;
}

/** Somebody who counts up the page size must not fill the memory. */
const MOST_KEPT = 50;

/** What queries cost, worked out once for a document and the variables that it hangs on. */
export class QueryCosts {
  private readonly kept = new WeakMap<DocumentNode, Map<string, number>>();

  of({ schema, document, operation, operationName, variables }: Asked): number {
    const costs = this.kept.get(document) ?? new Map<string, number>();
    const key = JSON.stringify([operationName ?? null, deciding(operation, variables)]);
    let cost = costs.get(key);
    if (cost === undefined) {
      const query = (operationName && separateOperations(document)[operationName]) || document;
      cost = getComplexity({ schema, query, variables, estimators: [fieldExtensionsEstimator(), listAware] });
      if (costs.size < MOST_KEPT) this.kept.set(document, costs.set(key, cost));
    }
    return cost;
  }
}

/** Page sizes are whole numbers, and what is left out or included is decided by booleans; nothing else counts. */
function deciding(operation: OperationDefinitionNode | undefined, variables: Record<string, unknown>): unknown[] {
  return (operation?.variableDefinitions ?? [])
    .filter(({ type }) => ['Int', 'Boolean'].includes(nameOf(type)))
    .map(({ variable }) => (variable.name.value in variables ? variables[variable.name.value] : 'unset'));
}

function nameOf(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type);
}
