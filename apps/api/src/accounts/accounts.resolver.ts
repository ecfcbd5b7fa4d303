import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Limited } from '../platform/limits/limit.guard.js';
import { Allow, Public } from '../platform/permissions.js';
import { CurrentViewer, type Viewer } from '../platform/viewer.js';
import { AccountsService } from './accounts.service.js';
import {
  ChooseOrganisationInput,
  CompleteSetUpInput,
  MailTested,
  MyOrganisation,
  Organisation,
  SignedInViewer,
  SignUpInput,
  TestMailInput,
  Workspace,
} from './accounts.types.js';
import { OrganisationsService } from './organisations.service.js';
import { Person } from './person.types.js';
import { SetUpService } from './set-up.service.js';

@Resolver()
export class AccountsResolver {
  constructor(
    private readonly accounts: AccountsService,
    private readonly setUp: SetUpService,
    private readonly organisations: OrganisationsService,
  ) {}

  @Query(() => Workspace)
  @Public()
  workspace(): Promise<Workspace> {
    return this.accounts.workspace();
  }

  @Query(() => SignedInViewer, { nullable: true, description: 'null when nobody is signed in.' })
  @Public()
  viewer(@CurrentViewer() viewer: Viewer | null): SignedInViewer | null {
    return viewer && this.accounts.viewer(viewer);
  }

  @Query(() => [Person], { description: "People of the viewer's organisation." })
  @Allow('people.read')
  people(@CurrentViewer() viewer: Viewer): Promise<Person[]> {
    return this.accounts.people(viewer);
  }

  @Query(() => [MyOrganisation], { description: 'The organisations the person belongs to, by name.' })
  @Allow('account.secure')
  myOrganisations(@CurrentViewer() viewer: Viewer): Promise<MyOrganisation[]> {
    return this.organisations.list(viewer);
  }

  @Mutation(() => Organisation, { description: 'From the next request on this session opens the organisation named.' })
  @Allow('account.secure')
  chooseOrganisation(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: ChooseOrganisationInput,
  ): Promise<Organisation> {
    return this.organisations.choose(viewer, input.organisationId);
  }

  @Mutation(() => Organisation)
  @Public()
  @Limited('sign-up')
  signUp(@Args('input') input: SignUpInput): Promise<Organisation> {
    return this.accounts.signUp(input);
  }

  @Mutation(() => Organisation)
  @Public()
  @Limited('link')
  completeSetUp(@Args('input') input: CompleteSetUpInput): Promise<Organisation> {
    return this.setUp.complete(input);
  }

  @Mutation(() => MailTested)
  @Public()
  @Limited('link')
  testMail(@Args('input') input: TestMailInput): Promise<MailTested> {
    return this.setUp.testMail(input);
  }
}
