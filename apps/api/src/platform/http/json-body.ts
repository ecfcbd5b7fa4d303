import { isUtf8 } from 'node:buffer';
import express, { type ErrorRequestHandler, type RequestHandler } from 'express';
import { invalidInput, problem } from '../problems.js';
import { sendFault } from './fault.filter.js';

/** Room for the longest notes on one question several times over; more is not typed by a person. */
const LIMIT_KB = 256;

/** Parses JSON of up to 256 kB; bytes that are not UTF-8 are refused, never silently replaced. */
export function jsonBody(): [RequestHandler, ErrorRequestHandler] {
  return [
    express.json({
      limit: LIMIT_KB * 1024,
      verify: (_request, _response, body) => {
        if (!isUtf8(body)) throw invalidInput([{ field: 'body', says: 'The request is not written in UTF-8.' }]);
      },
    }),
    (fault: { status?: number; type?: string }, _request, response, _next) => {
      if (fault.type === 'entity.too.large')
        return sendFault(response, problem('TOO_LARGE', { limit: `${LIMIT_KB} kB` }));
      if (fault.type === 'entity.parse.failed') {
        return sendFault(response, invalidInput([{ field: 'body', says: 'The request is not readable as JSON.' }]));
      }
      sendFault(response, fault);
    },
  ];
}
