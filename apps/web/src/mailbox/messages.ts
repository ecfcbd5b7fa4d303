export const messages = {
  title: 'Mailbox of this machine',
  lead: 'OpenCRIA runs on your own machine and sends no mail. What it would send is kept here.',
  empty: 'No letters yet.',
  to: 'To',
  sent: 'Sent',
  reload: 'Look again',
  back: 'Back to OpenCRIA',
} as const;
