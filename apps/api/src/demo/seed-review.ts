import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AssessmentsService } from '../assessments/assessments.service.js';
import { InstrumentsService } from '../instruments/instruments.service.js';
import { Clock } from '../platform/clock.js';
import type { Role, Viewer } from '../platform/viewer.js';
import { AppointmentsService } from '../programmes/appointments.service.js';
import { EnrolmentsService } from '../programmes/enrolments.service.js';
import { JoinCodesService } from '../programmes/join-codes.service.js';
import { ProgrammesService } from '../programmes/programmes.service.js';
import { SubmissionLife } from '../submissions/submission-life.service.js';
import { SubmissionsService } from '../submissions/submissions.service.js';

const PRODUCT = 'Skerry';

/** A programme of the demo reviewing body; Fernhollow takes part and submitted Skerry, whose draft goes on. */
@Injectable()
export class SeedReview {
  constructor(
    private readonly clock: Clock,
    private readonly instruments: InstrumentsService,
    private readonly assessments: AssessmentsService,
    private readonly programmes: ProgrammesService,
    private readonly appointments: AppointmentsService,
    private readonly codes: JoinCodesService,
    private readonly enrolments: EnrolmentsService,
    private readonly submissions: SubmissionsService,
    private readonly life: SubmissionLife,
  ) {}

  async seed(people: readonly Viewer[]): Promise<void> {
    const admin = people.find(({ role }) => role === 'programme-admin');
    const officer = people.find(({ role }) => role === 'compliance-officer');
    const second = people.find(({ role, tenantId }) => role === 'organisation-admin' && tenantId === officer?.tenantId);
    if (!admin || !officer || !second || (await this.programmes.all(admin)).length > 0) return;
    const programmeId = await this.open(admin, people);
    const { code } = await this.codes.create(admin, {
      programmeId,
      operationId: randomUUID(),
      company: officer.organisationName,
      uses: 1,
      days: 30,
    });
    await this.enrolments.join(officer, { code: code ?? '', operationId: randomUUID() });
    await this.submit(officer, second, programmeId);
  }

  private async open(admin: Viewer, people: readonly Viewer[]): Promise<string> {
    const { id, version } = this.instruments.current().version;
    const { id: programmeId } = await this.programmes.save(admin, {
      operationId: randomUUID(),
      baseRevision: 0,
      name: 'Children online: first round',
      description: 'A made-up programme to try a review with, from submission to letter.',
      instruments: [`${id}@${version}`],
      countries: [],
      opensOn: this.clock.today(),
      promisedDays: 20,
    });
    await this.programmes.move(admin, { programmeId, operationId: randomUUID(), to: 'open' });
    const reviewing: readonly Role[] = ['reviewer', 'lead-reviewer'];
    for (const { userId: personId, role } of people.filter((person) => reviewing.includes(person.role))) {
      const lead = role === 'lead-reviewer';
      await this.appointments.appoint(admin, { programmeId, personId, operationId: randomUUID(), lead });
    }
    return programmeId;
  }

  /** An installation with a questionnaire of its own has nothing answered that could be submitted. */
  private async submit(officer: Viewer, second: Viewer, programmeId: string): Promise<void> {
    const { edges } = await this.assessments.page(officer, 20);
    const skerry = edges.find(({ node }) => node.title === PRODUCT && node.mode === 'full');
    if (!skerry || skerry.node.answers.length === 0) return;
    const assessmentId = skerry.node.id;
    const { id: requestId } = await this.submissions.request(officer, {
      assessmentId,
      programmeId,
      operationId: randomUUID(),
      attested: true,
    });
    await this.submissions.approve(second, { requestId, operationId: randomUUID() });
    await this.life.continueDraft(officer, { assessmentId, operationId: randomUUID() });
  }
}
