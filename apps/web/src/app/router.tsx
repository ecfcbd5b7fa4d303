import { createBrowserRouter } from 'react-router';
import { ErrorPage } from './error-page.tsx';
import { Opening } from './opening.tsx';
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
                path: '/assessments/:assessmentId/plan',
                lazy: async () => ({ Component: (await import('../remediation/plan-page.tsx')).PlanPage }),
              },
              {
                path: '/assessments/:assessmentId/modules?/:moduleId?',
                lazy: async () => ({ Component: (await import('../assessments/assessment-page.tsx')).AssessmentPage }),
              },
              {
                path: '/plan',
                lazy: async () => ({ Component: (await import('../remediation/plans-page.tsx')).PlansPage }),
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
              { path: '*', lazy: async () => ({ Component: (await import('./not-found-page.tsx')).NotFoundPage }) },
            ],
          },
        ],
      },
    ],
  },
]);
