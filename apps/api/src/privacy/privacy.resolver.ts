import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Person } from '../accounts/person.types.js';
import { StepUp } from '../platform/assurance.js';
import { Allow } from '../platform/permissions.js';
import { CurrentViewer, type Viewer } from '../platform/viewer.js';
import { ErasureService } from './erasure.service.js';
import { OrganisationErasureService } from './organisation-erasure.service.js';
import {
  Erased,
  EraseMeInput,
  ErasePersonInput,
  OrganisationErasure,
  RequestErasureInput,
  SaveProfileInput,
} from './privacy.types.js';
import { ProfileService } from './profile.service.js';

@Resolver()
export class PrivacyResolver {
  constructor(
    private readonly profile: ProfileService,
    private readonly erasure: ErasureService,
    private readonly organisations: OrganisationErasureService,
  ) {}

  @Allow('account.manage')
  @Mutation(() => Person)
  saveProfile(@CurrentViewer() viewer: Viewer, @Args('input') input: SaveProfileInput): Promise<Person> {
    return this.profile.save(viewer, input.name);
  }

  @Allow('account.manage')
  @StepUp()
  @Mutation(() => Erased, { description: 'Erases the viewer in every organisation. There is no way back.' })
  eraseMe(@CurrentViewer() viewer: Viewer, @Args('input') input: EraseMeInput): Promise<Erased> {
    return this.erasure.eraseMe(viewer, input.email);
  }

  @Allow('members.manage')
  @StepUp()
  @Mutation(() => Erased, { description: "Erases a member or former member in the viewer's organisation." })
  erasePerson(@CurrentViewer() viewer: Viewer, @Args('input') input: ErasePersonInput): Promise<Erased> {
    return this.erasure.erasePerson(viewer, input.personId);
  }

  @Allow('organisation.erase')
  @Query(() => OrganisationErasure)
  organisationErasure(@CurrentViewer() viewer: Viewer): Promise<OrganisationErasure> {
    return this.organisations.state(viewer);
  }

  @Allow('organisation.erase')
  @StepUp()
  @Mutation(() => OrganisationErasure)
  requestErasure(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: RequestErasureInput,
  ): Promise<OrganisationErasure> {
    return this.organisations.request(viewer, input.organisationName);
  }

  @Allow('organisation.erase')
  @Mutation(() => OrganisationErasure)
  cancelErasure(@CurrentViewer() viewer: Viewer): Promise<OrganisationErasure> {
    return this.organisations.cancel(viewer);
  }
}
