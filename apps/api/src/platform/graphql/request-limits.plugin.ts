import type { ApolloServerPlugin, BaseContext, GraphQLRequestListener } from '@apollo/server';
import { Plugin } from '@nestjs/apollo';
import {
  getVariableValues,
  GraphQLError,
  Kind,
  visit,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { problem, statusOf, type Problem } from '../problems.js';
import { unfitText } from '../unfit-text.js';
import { QueryCosts } from './query-costs.js';

const MOST_COST = 5_000;
/** A page asks for a field once, or a few times where fragments overlap. */
const MOST_REPEATS = 20;

/** Refusal of a whole request: HTTP 400 and nothing executed. */
function refuseRequest(refusal: Problem): GraphQLError {
  return new GraphQLError(refusal.message, {
    originalError: refusal,
    extensions: { ...refusal.extensions, http: { status: refusal.status } },
  });
}

function refuseUnfitLiterals(document: DocumentNode): void {
  visit(document, {
    [Kind.STRING]: (node) => {
      const refusal = unfitText(node.value, 'query');
      if (refusal) throw refuseRequest(refusal);
    },
  });
}

/** The same field hundreds of times beside itself costs work to merge and brings nothing. */
function refuseRepeats(document: DocumentNode): void {
  visit(document, {
    [Kind.SELECTION_SET]: ({ selections }) => {
      const seen = new Map<string, number>();
      for (const selection of selections) {
        const name = selection.kind === Kind.INLINE_FRAGMENT ? '...' : selection.name.value;
        const times = (seen.get(name) ?? 0) + 1;
        if (times > MOST_REPEATS) {
          throw refuseRequest(problem('QUERY_TOO_COSTLY', { cost: selections.length, allowed: MOST_REPEATS }));
        }
        seen.set(name, times);
      }
    },
  });
}

/** Variables that do not fit the operation; the sentence names the variable and the path in it. */
function refuseUnfitVariables(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode | undefined,
  variables: Record<string, unknown>,
): void {
  const { errors } = getVariableValues(schema, operation?.variableDefinitions ?? [], variables, { maxErrors: 1 });
  const [error] = errors ?? [];
  if (!error) return;
  throw new GraphQLError(error.message, {
    nodes: error.nodes,
    extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } },
  });
}

/** Text that cannot be stored as it was sent, and queries that would cost too much, never reach a resolver. */
@Plugin()
export class RequestLimitsPlugin implements ApolloServerPlugin {
  private readonly costs = new QueryCosts();
  /** What a document says is looked at once; Apollo keeps the documents it has parsed. */
  private readonly fit = new WeakSet<DocumentNode>();

  requestDidStart(): Promise<GraphQLRequestListener<BaseContext>> {
    return Promise.resolve({
      didResolveOperation: ({ schema, document, operation, operationName, request }) => {
        this.refuseUnfit(document);
        const refusal = unfitText(request.variables, '');
        if (refusal) throw refuseRequest(refusal);
        refuseUnfitVariables(schema, operation, request.variables ?? {});
        const cost = this.costs.of({ schema, document, operation, operationName, variables: request.variables ?? {} });
        if (cost > MOST_COST) throw refuseRequest(problem('QUERY_TOO_COSTLY', { cost, allowed: MOST_COST }));
        return Promise.resolve();
      },
      willSendResponse: ({ response }) => {
        const errors = response.body.kind === 'single' ? response.body.singleResult.errors : undefined;
        const wait = errors?.find((error) => error.extensions?.['retryAfterSeconds'] !== undefined)?.extensions;
        if (wait) {
          response.http.status = statusOf(wait['code']);
          response.http.headers.set('retry-after', String(wait['retryAfterSeconds']));
        }
        response.http.headers.set('cache-control', 'no-store');
        return Promise.resolve();
      },
    });
  }

  private refuseUnfit(document: DocumentNode): void {
    if (this.fit.has(document)) return;
    refuseRepeats(document);
    refuseUnfitLiterals(document);
    this.fit.add(document);
  }
}
