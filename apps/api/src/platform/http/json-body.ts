import { isUtf8 } from 'node:buffer';
import express, { type ErrorRequestHandler, type RequestHandler } from 'express';
import { invalidInput, problem } from '../problems.js';
import { sendFault } from './fault.filter.js';

/** Room for the longest notes on one question several times over; more is not typed by a person. */
const LIMIT_KB = 256;

/** Nothing that is asked for is nested so deeply, and what walks a value without end would run out of stack. */
const DEEPEST = 40;
const QUOTE = '"'.charCodeAt(0);
const BACKSLASH = '\\'.charCodeAt(0);
const OPENING = ['[', '{'].map((sign) => sign.charCodeAt(0));
const CLOSING = [']', '}'].map((sign) => sign.charCodeAt(0));

function isTooDeep(json: Buffer): boolean {
  let depth = 0;
  let inText = false;
  for (let at = 0; at < json.length; at += 1) {
    const sign = json[at]!;
    if (inText && sign === BACKSLASH) at += 1;
    else if (sign === QUOTE) inText = !inText;
    else if (!inText && OPENING.includes(sign)) depth += 1;
    else if (!inText && CLOSING.includes(sign)) depth -= 1;
    if (depth > DEEPEST) return true;
  }
  return false;
}

/**
 * Parses JSON of up to 256 kB. Bytes that are not UTF-8 are refused, never silently replaced; so is any other
 * encoding, in which text would pass by whoever looks for it in the bytes.
 */
export function jsonBody(): [RequestHandler, ErrorRequestHandler] {
  return [
    express.json({
      limit: LIMIT_KB * 1024,
      verify: (_request, _response, body, encoding) => {
        const refuse = (says: string) => invalidInput([{ field: 'body', says }]);
        if (encoding !== 'utf-8' || !isUtf8(body)) throw refuse('The request is not written in UTF-8.');
        if (isTooDeep(body)) throw refuse('The request holds lists within lists without end.');
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
