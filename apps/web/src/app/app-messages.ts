export const messages = {
  name: 'OpenCRIA',
  skip: 'Skip to the page',
  places: { label: 'Main', products: 'Products', assessments: 'Assessments', plan: 'Plan', evidence: 'Evidence', reports: 'Reports' },
  limits: 'A self-assessment with review. Not a certificate, not legal advice, and no endorsement by UNICEF.',
  method: 'How figures are worked out',
} as const;
