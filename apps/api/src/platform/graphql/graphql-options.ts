import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloArmor } from '@escape.tech/graphql-armor';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import type { Request, Response } from 'express';
import type { Config } from '../config.js';
import { withPlainFields } from './plain-fields.js';
import { presentError } from './present-error.js';

/**
 * Limits on the shape of a query. An empty allow list, because the default one lets any number of
 * `__typename` aliases through; fewer directives than ten, because that many are an attack of their own.
 */
function shapeLimits(): Pick<ApolloDriverConfig, 'plugins' | 'validationRules'> {
  const armor = new ApolloArmor({
    maxDepth: { n: 10 },
    maxAliases: { n: 15, allowList: [] },
    maxDirectives: { n: 8 },
    // The parser itself counts tokens, see parseOptions.
    maxTokens: { enabled: false },
    costLimit: { enabled: false },
    blockFieldSuggestion: { enabled: true },
  }).protect();
  // Its types name the CommonJS build of Apollo Server, which TypeScript takes for another one.
  return armor as unknown as Pick<ApolloDriverConfig, 'plugins' | 'validationRules'>;
}

export function graphqlOptions(config: Config): ApolloDriverConfig {
  const limits = shapeLimits();
  return {
    driver: ApolloDriver,
    path: '/graphql',
    autoSchemaFile: true,
    transformSchema: withPlainFields,
    graphiql: false,
    csrfPrevention: true,
    introspection: config.localMode,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    allowBatchedHttpRequests: false,
    autoTransformHttpErrors: false,
    preserveHttpStatusForExecutionErrors: false,
    stopOnTerminationSignals: false,
    validationRules: limits.validationRules,
    parseOptions: { maxTokens: 2_000 },
    validationOptions: { maxErrors: 5 },
    plugins: [ApolloServerPluginCacheControlDisabled(), ...(limits.plugins ?? [])],
    context: ({ req, res }: { req: Request; res: Response }) => ({ req, res }),
    formatError: presentError,
  };
}
