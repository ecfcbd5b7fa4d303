import { createBrowserRouter, redirect } from 'react-router';
import { ErrorPage } from './error-page.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { Opening } from './opening.tsx';
import { paths } from './paths.ts';
import { requireSession, SHELL_ROUTE } from './session.ts';
import { Shell } from './shell.tsx';

/** Each page is its own chunk, loaded when it is opened. */
export const router = createBrowserRouter([
  {
    errorElement: <ErrorPage />,
    HydrateFallback: Opening,
    children: [
      {
        path: '/sign-in',
        lazy: async () => ({ Component: (await import('../accounts/sign-in-page.tsx')).SignInPage }),
      },
      {
        path: '/sign-up',
        lazy: async () => ({ Component: (await import('../accounts/sign-up-page.tsx')).SignUpPage }),
      },
      { path: '/set-up', lazy: async () => ({ Component: (await import('../accounts/set-up-page.tsx')).SetUpPage }) },
      {
        path: '/forgot-password',
        lazy: async () => ({ Component: (await import('../accounts/forgot-password-page.tsx')).ForgotPasswordPage }),
      },
      {
        path: '/reset-password',
        lazy: async () => ({ Component: (await import('../accounts/reset-password-page.tsx')).ResetPasswordPage }),
      },
      {
        path: '/confirm-email',
        lazy: async () => ({ Component: (await import('../accounts/confirm-email-page.tsx')).ConfirmEmailPage }),
      },
      { path: '/verify', lazy: async () => ({ Component: (await import('../proof/verify-page.tsx')).VerifyPage }) },
      {
        path: '/invitation',
        lazy: async () => ({ Component: (await import('../people/invitation-page.tsx')).InvitationPage }),
      },
      {
        path: '/opt-out',
        lazy: async () => ({ Component: (await import('../notices/opt-out-page.tsx')).OptOutPage }),
      },
      {
        path: '/mailbox',
        lazy: async () => ({ Component: (await import('../mailbox/mailbox-page.tsx')).MailboxPage }),
      },
      {
        id: SHELL_ROUTE,
        loader: requireSession,
        element: <Shell />,
        children: [
          {
            // Below the shell, so that the bar stays where a page fails.
            errorElement: <ErrorPage />,
            children: [
              { path: '/', lazy: async () => ({ Component: (await import('./home-page.tsx')).HomePage }) },
              {
                path: '/my-questions',
                lazy: async () => ({
                  Component: (await import('../assignments/my-questions-page.tsx')).MyQuestionsPage,
                }),
              },
              {
                path: '/products',
                lazy: async () => ({ Component: (await import('../products/products-page.tsx')).ProductsPage }),
              },
              {
                path: '/products/new',
                lazy: async () => ({ Component: (await import('../products/new-product-page.tsx')).NewProductPage }),
              },
              {
                path: '/products/:productId',
                lazy: async () => ({ Component: (await import('../products/product-page.tsx')).ProductPage }),
              },
              {
                path: '/products/:productId/profile/:step?',
                lazy: async () => ({ Component: (await import('../products/profile-page.tsx')).ProfilePage }),
              },
              {
                path: '/assessments',
                lazy: async () => ({
                  Component: (await import('../assessments/assessments-page.tsx')).AssessmentsPage,
                }),
              },
              {
                path: '/assessments/:assessmentId/results',
                lazy: async () => ({ Component: (await import('../assessments/results-page.tsx')).ResultsPage }),
              },
              {
                path: '/assessments/:assessmentId/harms',
                lazy: async () => ({ Component: (await import('../assessments/harms-page.tsx')).HarmsPage }),
              },
              {
                path: '/assessments/:assessmentId/carried',
                lazy: async () => ({ Component: (await import('../reassessments/carried-page.tsx')).CarriedPage }),
              },
              {
                path: '/assessments/:assessmentId/changes',
                lazy: async () => ({ Component: (await import('../comparisons/comparison-page.tsx')).ComparisonPage }),
              },
              {
                path: '/assessments/:assessmentId/participation',
                lazy: async () => ({
                  Component: (await import('../participation/participation-page.tsx')).ParticipationPage,
                }),
              },
              {
                path: '/assessments/:assessmentId/print',
                lazy: async () => ({ Component: (await import('../assessments/print-page.tsx')).PrintPage }),
              },
              {
                path: '/assessments/:assessmentId/plan',
                lazy: async () => ({ Component: (await import('../remediation/plan-page.tsx')).PlanPage }),
              },
              {
                path: '/assessments/:assessmentId/submit',
                lazy: async () => ({ Component: (await import('../submissions/submit-page.tsx')).SubmitPage }),
              },
              {
                path: '/submissions/:submissionId',
                lazy: async () => ({
                  Component: (await import('../submissions/submission-page.tsx')).SubmissionPage,
                }),
              },
              {
                path: '/programmes',
                lazy: async () => ({ Component: (await import('../programmes/programmes-page.tsx')).ProgrammesPage }),
              },
              {
                path: '/programmes/:programmeId',
                lazy: async () => ({ Component: (await import('../programmes/programme-page.tsx')).ProgrammePage }),
              },
              {
                path: '/assessments/:assessmentId/spreadsheet',
                lazy: async () => ({ Component: (await import('../workbooks/workbook-page.tsx')).WorkbookPage }),
              },
              {
                path: '/assessments/:assessmentId/modules?/:moduleId?',
                lazy: async () => ({ Component: (await import('../assessments/assessment-page.tsx')).AssessmentPage }),
              },
              {
                path: '/reviews',
                lazy: async () => ({ Component: (await import('../reviews/queue-page.tsx')).QueuePage }),
              },
              {
                path: '/reviews/mine',
                lazy: async () => ({ Component: (await import('../reviews/my-reviews-page.tsx')).MyReviewsPage }),
              },
              {
                path: '/overview',
                lazy: async () => ({ Component: (await import('../overview/overview-page.tsx')).OverviewPage }),
              },
              {
                path: '/reviews/:submissionId',
                lazy: async () => ({ Component: (await import('../reviews/review-page.tsx')).ReviewPage }),
              },
              {
                path: '/inbox',
                lazy: async () => ({ Component: (await import('../notices/inbox-page.tsx')).InboxPage }),
              },
              {
                path: '/inbox/settings',
                lazy: async () => ({ Component: (await import('../notices/settings-page.tsx')).NoticeSettingsPage }),
              },
              {
                path: '/for-me',
                lazy: async () => ({ Component: (await import('../discussions/for-me-page.tsx')).ForMePage }),
              },
              // Where the proposals stood before there were actions.
              { path: '/plan', loader: () => redirect(paths.plans) },
              {
                path: '/portfolio',
                lazy: async () => ({ Component: (await import('../portfolio/portfolio-page.tsx')).PortfolioPage }),
              },
              {
                path: '/actions/proposals',
                lazy: async () => ({ Component: (await import('../remediation/plans-page.tsx')).PlansPage }),
              },
              {
                path: '/actions',
                lazy: async () => ({ Component: (await import('../actions/actions-page.tsx')).ActionsPage }),
              },
              {
                path: '/actions/mine',
                lazy: async () => ({ Component: (await import('../actions/my-actions-page.tsx')).MyActionsPage }),
              },
              {
                path: '/actions/:actionId',
                lazy: async () => ({ Component: (await import('../actions/action-page.tsx')).ActionPage }),
              },
              {
                path: '/evidence',
                lazy: async () => ({ Component: (await import('../evidence/evidence-page.tsx')).EvidencePage }),
              },
              {
                path: '/reports',
                lazy: async () => ({ Component: (await import('../reports/reports-page.tsx')).ReportsPage }),
              },
              {
                path: '/method',
                lazy: async () => ({ Component: (await import('../reports/method-page.tsx')).MethodPage }),
              },
              {
                path: '/safeguarding',
                lazy: async () => ({
                  Component: (await import('../safeguarding/safeguarding-page.tsx')).SafeguardingPage,
                }),
              },
              {
                path: '/audit',
                lazy: async () => ({ Component: (await import('../audit/audit-page.tsx')).AuditPage }),
              },
              {
                path: '/learn',
                lazy: async () => ({ Component: (await import('../learning/learn-page.tsx')).LearnPage }),
              },
              {
                path: '/learn/orientation/:part',
                lazy: async () => ({ Component: (await import('../learning/orientation-page.tsx')).OrientationPage }),
              },
              {
                path: '/learn/lessons/:right',
                lazy: async () => ({ Component: (await import('../learning/lesson-page.tsx')).LessonPage }),
              },
              {
                path: '/learn/evidence',
                lazy: async () => ({
                  Component: (await import('../learning/evidence-library-page.tsx')).EvidenceLibraryPage,
                }),
              },
              {
                path: '/learn/sources/:family?',
                lazy: async () => ({ Component: (await import('../learning/sources-page.tsx')).SourcesPage }),
              },
              {
                path: '/account',
                lazy: async () => ({ Component: (await import('../privacy/account-page.tsx')).AccountPage }),
              },
              {
                path: '/organisation',
                lazy: async () => ({ Component: (await import('../privacy/organisation-page.tsx')).OrganisationPage }),
              },
              {
                path: '/organisation/access',
                lazy: async () => ({ Component: (await import('../access/access-page.tsx')).AccessPage }),
              },
              {
                path: '/people',
                lazy: async () => ({ Component: (await import('../people/people-page.tsx')).PeoplePage }),
              },
              {
                path: '/account/security',
                lazy: async () => ({ Component: (await import('../accounts/security-page.tsx')).SecurityPage }),
              },
              { path: '*', Component: NotFoundPage },
            ],
          },
        ],
      },
    ],
  },
]);
