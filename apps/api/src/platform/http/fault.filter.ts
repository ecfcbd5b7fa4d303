import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Response } from 'express';
import { DeniedCalls } from '../denied-calls.js';
import { presentFault } from '../present-fault.js';

/** Writes a fault as JSON on a plain route. A response that has begun can only be cut off. */
export function sendFault(response: Response, fault: unknown): void {
  const { status, retryAfterSeconds, ...shown } = presentFault(fault);
  if (response.headersSent) {
    response.destroy();
    return;
  }
  if (retryAfterSeconds) response.setHeader('retry-after', String(retryAfterSeconds));
  response.status(status).setHeader('cache-control', 'no-store').json(shown);
}

/**
 * Every fault of a plain HTTP route becomes `{ code, message, mend, reference }`; GraphQL formats its own.
 * Both pass here when their transaction has ended, so refused calls are recorded here.
 */
@Catch()
export class FaultFilter implements ExceptionFilter {
  constructor(private readonly denied: DeniedCalls) {}

  async catch(fault: unknown, host: ArgumentsHost): Promise<void> {
    await this.denied.note(fault, host);
    if (host.getType<string>() === 'graphql') throw fault;
    sendFault(host.switchToHttp().getResponse<Response>(), fault);
  }
}
