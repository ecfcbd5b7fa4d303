import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { StepUp } from '../platform/assurance.js';
import { Limited } from '../platform/limits/limit.guard.js';
import { Allow } from '../platform/permissions.js';
import { CurrentViewer, type Viewer } from '../platform/viewer.js';
import { AppointmentsService } from './appointments.service.js';
import { EnrolmentsService } from './enrolments.service.js';
import { JoinCodesService } from './join-codes.service.js';
import {
  AppointReviewerInput,
  CreateJoinCodeInput,
  EndAppointmentInput,
  JoinProgrammeInput,
  LeaveProgrammeInput,
  LiftConflictInput,
  MarkConflictInput,
  MoveProgrammeInput,
  RevokeJoinCodeInput,
  SaveLetterTemplateInput,
  SaveProgrammeInput,
} from './programme-inputs.types.js';
import { Enrolment, JoinCodeMade, Programme, ProgrammeLeft } from './programme.types.js';
import { ProgrammesService } from './programmes.service.js';

@Resolver(() => Programme)
export class ProgrammesResolver {
  constructor(
    private readonly service: ProgrammesService,
    private readonly appointments: AppointmentsService,
    private readonly codes: JoinCodesService,
    private readonly enrolled: EnrolmentsService,
  ) {}

  @Allow('programme.read')
  @Query(() => [Programme])
  programmes(@CurrentViewer() viewer: Viewer): Promise<Programme[]> {
    return this.service.all(viewer);
  }

  @Allow('programme.read')
  @Query(() => Programme)
  programme(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: string): Promise<Programme> {
    return this.service.one(viewer, id);
  }

  @Allow('submission.read')
  @Query(() => [Enrolment], { description: 'Programmes the company takes part in.' })
  enrolments(@CurrentViewer() viewer: Viewer): Promise<Enrolment[]> {
    return this.enrolled.mine(viewer);
  }

  @Allow('programme.manage')
  @Mutation(() => Programme)
  saveProgramme(@CurrentViewer() viewer: Viewer, @Args('input') input: SaveProgrammeInput): Promise<Programme> {
    return this.service.save(viewer, input);
  }

  @Allow('programme.manage')
  @Mutation(() => Programme)
  moveProgramme(@CurrentViewer() viewer: Viewer, @Args('input') input: MoveProgrammeInput): Promise<Programme> {
    return this.service.move(viewer, input);
  }

  @Allow('programme.manage')
  @Mutation(() => Programme)
  saveLetterTemplate(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: SaveLetterTemplateInput,
  ): Promise<Programme> {
    return this.service.saveTemplate(viewer, input);
  }

  @Allow('programme.manage')
  @StepUp()
  @Mutation(() => Programme)
  appointReviewer(@CurrentViewer() viewer: Viewer, @Args('input') input: AppointReviewerInput): Promise<Programme> {
    return this.appointments.appoint(viewer, input);
  }

  @Allow('programme.manage')
  @Mutation(() => Programme)
  endAppointment(@CurrentViewer() viewer: Viewer, @Args('input') input: EndAppointmentInput): Promise<Programme> {
    return this.appointments.end(viewer, input);
  }

  @Allow('programme.manage')
  @Mutation(() => Programme)
  markConflict(@CurrentViewer() viewer: Viewer, @Args('input') input: MarkConflictInput): Promise<Programme> {
    return this.appointments.mark(viewer, input);
  }

  @Allow('programme.manage')
  @StepUp()
  @Mutation(() => Programme)
  liftConflict(@CurrentViewer() viewer: Viewer, @Args('input') input: LiftConflictInput): Promise<Programme> {
    return this.appointments.lift(viewer, input);
  }

  @Allow('programme.manage')
  @Mutation(() => JoinCodeMade)
  createJoinCode(@CurrentViewer() viewer: Viewer, @Args('input') input: CreateJoinCodeInput): Promise<JoinCodeMade> {
    return this.codes.create(viewer, input);
  }

  @Allow('programme.manage')
  @Mutation(() => Programme)
  revokeJoinCode(@CurrentViewer() viewer: Viewer, @Args('input') input: RevokeJoinCodeInput): Promise<Programme> {
    return this.codes.revoke(viewer, input);
  }

  @Allow('submission.request')
  @Limited('join')
  @Mutation(() => Enrolment)
  joinProgramme(@CurrentViewer() viewer: Viewer, @Args('input') input: JoinProgrammeInput): Promise<Enrolment> {
    return this.enrolled.join(viewer, input);
  }

  @Allow('submission.request')
  @Mutation(() => ProgrammeLeft)
  leaveProgramme(@CurrentViewer() viewer: Viewer, @Args('input') input: LeaveProgrammeInput): Promise<ProgrammeLeft> {
    return this.enrolled.leave(viewer, input);
  }
}
