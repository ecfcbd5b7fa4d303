import { HeaderMap, type ApolloServerPlugin, type BaseContext, type GraphQLRequestListener } from '@apollo/server';
import { Plugin } from '@nestjs/apollo';
import type { GraphQLError } from 'graphql';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';
import { presentError } from './present-error.js';

const MOST_KEPT = 300;

/**
 * Executes operations through graphql-jit. The web client sends a few dozen fixed documents, so each is
 * compiled once; the least recently used go first when somebody sends many.
 */
@Plugin()
export class CompiledQueriesPlugin implements ApolloServerPlugin {
  private readonly compiled = new Map<string, CompiledQuery>();

  requestDidStart(): Promise<GraphQLRequestListener<BaseContext>> {
    return Promise.resolve({
      responseForOperation: async ({
        schema,
        document,
        operation,
        operationName,
        queryHash,
        request,
        contextValue,
      }) => {
        // Without an operation the ordinary path words the refusal.
        if (!operation) return null;
        const key = `${queryHash}:${operationName ?? ''}`;
        let query = this.compiled.get(key);
        if (!query) {
          const compiled = compileQuery(schema, document, operationName ?? undefined);
          if (!isCompiledQuery(compiled)) return null;
          query = compiled;
        }
        this.keep(key, query);
        const { data, errors } = await query.query(undefined, contextValue, request.variables ?? {});
        const refused = errors !== undefined && data === undefined;
        return {
          http: { status: refused ? 400 : undefined, headers: new HeaderMap() },
          body: {
            kind: 'single',
            singleResult: {
              ...(errors && { errors: errors.map((error) => show(error, refused)) }),
              ...(!refused && { data }),
            },
          },
        };
      },
    });
  }

  private keep(key: string, query: CompiledQuery): void {
    this.compiled.delete(key);
    this.compiled.set(key, query);
    if (this.compiled.size > MOST_KEPT) this.compiled.delete(this.compiled.keys().next().value!);
  }
}

/** Without data the variables did not fit the operation, which is the sender's to mend. */
function show(error: GraphQLError, refused: boolean) {
  const formatted = {
    message: error.message,
    path: error.path,
    extensions: { ...error.extensions, ...(refused && { code: 'BAD_USER_INPUT' }) },
  };
  return presentError(formatted, refused ? withoutCause(error) : error);
}

/** A scalar's own refusal is the cause of the variable's; the outer sentence names the variable. */
function withoutCause(error: GraphQLError): GraphQLError {
  return error.originalError ? new (error.constructor as new (message: string) => GraphQLError)(error.message) : error;
}
