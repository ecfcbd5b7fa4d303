import { Injectable, SetMetadata, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Config } from '../config.js';
import { requestOf, viewerOf } from '../viewer.js';
import { LIMIT_CLASSES, type LimitName } from './limit-classes.js';
import { SharedLimits } from './shared-limits.js';
import { sourceOf } from './source.js';

const LIMITED = 'opencria:limited';

/** Marks a query, mutation or route as counted, for all instances together, in this class of limit-classes.ts. */
export const Limited = (name: Exclude<LimitName, 'requests'>) => SetMetadata(LIMITED, name);

/** Runs behind the permission guard, so that only calls count that would be let through. */
@Injectable()
export class LimitGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly limits: SharedLimits,
    private readonly config: Config,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const name = this.reflector.get<Exclude<LimitName, 'requests'> | undefined>(LIMITED, context.getHandler());
    if (name === undefined) return true;
    const request = requestOf(context);
    const whose = LIMIT_CLASSES[name].per === 'person' ? viewerOf(request)?.userId : sourceOf(request, this.config);
    if (whose) await this.limits.take(name, whose);
    return true;
  }
}
