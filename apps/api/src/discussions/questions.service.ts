import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Question } from '#libs/instruments';
import type { AssessmentMode } from '../assessments/assessment-words.types.js';
import { askedQuestion } from '../assessments/read-statement.js';
import { InstrumentsService } from '../instruments/instruments.service.js';
import { problem } from '../platform/problems.js';
import type { Viewer } from '../platform/viewer.js';

interface AssessmentRow {
  readonly mode: AssessmentMode;
  readonly instrument_id: string;
  readonly instrument_version: string;
}

/** Finds what a comment or a check is about. */
@Injectable()
export class QuestionsService {
  constructor(private readonly instruments: InstrumentsService) {}

  /** The question of one of the viewer's own assessments; anything else is refused. */
  async find(em: EntityManager, viewer: Viewer, assessmentId: string, questionId: string): Promise<Question> {
    const [row] = await em.query<AssessmentRow[]>(
      'select mode, instrument_id, instrument_version from app.assessment where tenant_id = $1 and id = $2',
      [viewer.tenantId, assessmentId],
    );
    if (!row) throw problem('NOT_FOUND');
    return askedQuestion(this.instruments.find(row.instrument_id, row.instrument_version), row.mode, questionId);
  }
}
