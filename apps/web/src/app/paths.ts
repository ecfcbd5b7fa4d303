/** The only place that knows the addresses of pages. */
export const paths = {
  home: '/',
  signIn: '/sign-in',
  signInFor: (back: string) => (back === '/' ? '/sign-in' : `/sign-in?return=${encodeURIComponent(back)}`),
  signUp: '/sign-up',
  setUp: '/set-up',
  products: '/products',
  newProduct: '/products/new',
  product: (id: string) => `/products/${id}`,
  profile: (id: string, step?: string) => `/products/${id}/profile${step ? `/${step}` : ''}`,
  assessments: '/assessments',
  assessment: (id: string, module?: string) => `/assessments/${id}${module ? `/modules/${module}` : ''}`,
  harms: (id: string) => `/assessments/${id}/harms`,
  results: (id: string) => `/assessments/${id}/results`,
  plan: (id: string) => `/assessments/${id}/plan`,
  plans: '/plan',
  evidence: '/evidence',
  reports: '/reports',
  method: '/method',
} as const;

/** Addresses served by the api, not by the router. */
export const files = {
  report: (assessmentId: string) => `/api/assessments/${assessmentId}/report.pdf`,
  assessmentJson: (assessmentId: string) => `/api/assessments/${assessmentId}/assessment.json`,
  evidence: (id: string) => `/api/evidence/${id}/file`,
  uploadEvidence: (assessmentId: string) => `/api/evidence?assessmentId=${encodeURIComponent(assessmentId)}`,
} as const;
