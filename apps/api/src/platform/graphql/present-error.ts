import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { presentFault, type PresentedFault } from '../present-fault.js';

/** Codes with which GraphQL itself refuses a request; their messages speak of the query alone. */
const REQUEST_CODES = [
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
];

/** The error a resolver threw, without the GraphQL errors around it. */
function causeOf(error: unknown): unknown {
  let cause = error;
  while (cause instanceof GraphQLError && cause.originalError) cause = cause.originalError;
  return cause;
}

function format(shown: PresentedFault, path: GraphQLFormattedError['path']): GraphQLFormattedError {
  const { code, mend, fields, reference, retryAfterSeconds } = shown;
  return {
    message: shown.message,
    ...(path && { path }),
    extensions: {
      code,
      ...(mend && { mend }),
      ...(fields && { fields }),
      ...(retryAfterSeconds && { retryAfterSeconds }),
      reference,
    },
  };
}

/** Formats every error of a GraphQL response; nothing unknown reaches the client. */
export function presentError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const cause = causeOf(error);
  const code = formatted.extensions?.['code'];
  const ownRefusal = cause instanceof GraphQLError && typeof code === 'string' && REQUEST_CODES.includes(code);
  if (ownRefusal) {
    const { message, locations, path } = formatted;
    return { message, ...(locations && { locations }), ...(path && { path }), extensions: { code } };
  }
  return format(presentFault(cause), formatted.path);
}
