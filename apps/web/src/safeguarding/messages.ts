export const messages = {
  link: 'A child may be in danger now',
  title: 'A child may be in danger now',
  lead: 'Act first, write later. OpenCRIA takes no details of any child: do not type names, pictures or stories here.',
  alert: {
    title: '1. Call for help inside',
    says: 'This tells the safeguarding contact of this installation at once that you saw something, with your role, your organisation and which assessment or submission it was. Nothing else is sent.',
    none: 'Open this page from an assessment or a submission to alert the safeguarding contact of this installation.',
    send: 'Alert the safeguarding contact',
    busy: 'Alerting …',
    sentTitle: 'The contact was alerted',
    sent: 'A letter is on its way. Do not wait for an answer: go on with the steps below.',
    unsetTitle: 'Nobody was alerted by OpenCRIA',
    unset:
      'This installation has no safeguarding contact, or sends no letters. Tell the person in your organisation who is responsible for child protection yourself, now.',
  },
  steps: {
    title: '2. Get help to the child',
    emergency:
      'If a child may be hurt within hours, call the emergency number of the country where the child is, or your own and say where the child is.',
    helpline:
      'A child who can be reached may call or write to the child helpline of their country. Child Helpline International keeps the list (childhelplineinternational.org, to be checked).',
    police: 'Tell the police or the child protection authority what you know. They decide what is looked into.',
  },
  images: {
    title: '3. If it is about pictures or films of abuse',
    never: 'Do not look again, copy, download, forward or upload them, also not as evidence here.',
    hotline:
      'Report where they are to a hotline: INHOPE lists those of each country (inhope.org, to be checked). A company keeps and reports as the law of its country says.',
    keep: 'Leave accounts and logs as they are until the police or the hotline has said what to keep.',
  },
  duty: {
    title: '4. Duty to report',
    says: 'In many countries some people or companies must report a suspicion, often at once and to one named office. OpenCRIA does not know the law of your country: ask the safeguarding or legal contact of your organisation today which duty is yours.',
    note: 'Write down for yourself when you saw what, and whom you told. Keep it outside OpenCRIA.',
  },
  back: 'Back to where you were',
} as const;
