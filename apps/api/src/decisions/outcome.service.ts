import { Injectable } from '@nestjs/common';
import { InstrumentsService } from '../instruments/instruments.service.js';
import { ReviewerTx } from '../platform/reviewer-tx.js';
import { TenantTx } from '../platform/tenant-tx.js';
import type { Viewer } from '../platform/viewer.js';
import type { CaseOutcome } from './decision.types.js';
import { readOutcome } from './read-outcome.js';

/** What was decided, for whoever asks: each side on its own connection. */
@Injectable()
export class OutcomeService {
  constructor(
    private readonly tx: TenantTx,
    private readonly reviewers: ReviewerTx,
    private readonly instruments: InstrumentsService,
  ) {}

  ofCompany(viewer: Viewer, submissionId: string): Promise<CaseOutcome> {
    return this.tx.run(viewer, (em) => readOutcome(em, this.instruments, viewer, submissionId));
  }

  ofBody(viewer: Viewer, submissionId: string): Promise<CaseOutcome> {
    return this.reviewers.run(viewer, (em) => readOutcome(em, this.instruments, viewer, submissionId));
  }
}
