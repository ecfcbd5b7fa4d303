import { capital, count, listed, longDate } from '../words.js';

/** The fixed texts of the board brief, the reviewers’ report, the public disclosure and the progress report. */
export const documentTexts = {
  kind: {
    board: 'Board brief',
    reviewers: 'Reviewers’ report',
    public: 'Public disclosure',
    progress: 'Progress report',
  },
  subtitle: {
    board: 'What is at stake for children, and what needs a decision',
    reviewers: 'What reviewers found in what the company submitted',
    public: 'What the company knows about the impact of this product on children’s rights',
    progress: 'What was promised to children, and what is proven',
  },

  board: {
    title: 'For decision',
    lead: (actions: number, urgent: number, first: string | undefined) =>
      actions === 0
        ? 'No action follows from the answers. Ask what evidence stands behind them, and when it is looked at again.'
        : `${capital(count(actions, 'action'))} ${actions === 1 ? 'follows' : 'follow'} from the answers${urgent === 0 ? '' : `, ${urgent} of them for a red line or a critical harm`}.${first === undefined ? '' : ` The first date is ${longDate(first)}.`} Practice never pays for a severe harm: each is decided on by itself.`,
    gates: 'What limits the result',
    harms: 'Worst harms that are left',
    harmColumns: { no: 'No.', harm: 'Harm', severity: 'Severity', after: 'After controls' },
    actions: 'First steps of the plan',
    actionColumns: { no: 'No.', action: 'Action', owner: 'Owner', due: 'Due', status: 'Status' },
    more: (n: number) => `${n} more in the remediation report.`,
    ask: 'What the board is asked',
    asks: [
      'Who answers for each of these steps, with which money and by when?',
      'Does anything above stop a release, a market or a feature until it is mended?',
      'When does the board see proof, and not only a report, that it is done?',
    ],
  },

  reviewers: {
    waiting: 'The review of this submission is not decided yet. What follows is what was submitted.',
    chart: 'From claim to verdict',
    chartLead: 'What the answers claim, what evidence shows, and what counts after review.',
    chartAlt: (rows: string) => `From claimed to shown to reviewed, by area. ${rows}.`,
    row: (title: string, claimed: string, evidenced: string, reviewed: string) =>
      `${title}: claimed ${claimed}, shown ${evidenced}, after review ${reviewed}`,
    steps: { claimed: 'Claimed', evidenced: 'Shown by evidence', reviewed: 'After review' },
    response: 'What the company plans',
    responseLead: 'The steps behind the answers that reviewers judged, as the company decided on them.',
    none: 'No step of the plan belongs to an answer that was judged otherwise.',
  },

  public: {
    asks: 'GC25 para 38 asks States to require businesses to carry out child rights impact assessments and to disclose them to the public. This document tells what this company found, in its own assessment.',
    withheldTitle: 'What is withheld, and why',
    withheldLead: 'The company left out what is named here. Red lines and the gravest harms may not be left out.',
    nothing: 'Nothing was left out of the parts printed here.',
    withheld: (reason: string) => `Withheld: ${reason}.`,
    field: {
      description: 'The description of the product',
      markets: 'The markets it is offered in',
      owners: 'Who answers for each step of the plan',
      dates: 'When each step of the plan is due',
      consultations: 'What children said, and what became of it',
      harm: (no: string) => `Harm ${no}`,
    },
    reason: {
      safety: 'printing it would help those who want to harm children',
      'personal-data': 'a person could be recognised',
      'trade-secret': 'it is a secret of the business',
      'legal-duty': 'a law or a court forbids printing it',
    },
    answers: 'Complaints and questions',
    contact: (contact: string) =>
      `Whoever thinks that a child is harmed by this product, or that something here is wrong, may write to: ${contact}`,
    noContact: 'The company names no contact for complaints in this document.',
  },

  progress: {
    title: 'Promised, proven, late',
    lead: (promised: number, proven: number, late: number) =>
      promised === 0
        ? 'Nothing was promised: the plan holds no step.'
        : `${capital(count(promised, 'step'))} ${promised === 1 ? 'was' : 'were'} promised. ${capital(count(proven, 'step'))} ${proven === 1 ? 'is' : 'are'} proven, and ${late === 0 ? 'none is' : count(late, 'step')} ${late === 0 ? '' : late === 1 ? 'is ' : 'are '}late.`,
    counts: 'By standing',
    columns: { standing: 'Standing', steps: 'Steps' },
    chart: 'When steps are due',
    chartNote: 'Filled: verified. Ring: open. Diamond: late.',
    chartAlt: (rows: string) => `Steps of the plan by the month they are due. ${rows}.`,
    month: (month: string, open: number, late: number, proven: number) =>
      `${month}: ${listed([`${open} open`, `${late} late`, `${proven} verified`])}`,
    late: 'Late',
    proven: 'Proven',
    open: 'Promised and still open',
    declined: 'Declined, with the reason given',
    steps: { no: 'No.', action: 'Step and what shows that it is done', owner: 'Owner', due: 'Due', status: 'Status' },
    noDate: 'next cycle',
    other:
      'Proven means that a second person saw what was asked as proof. A step that is done and not yet verified is not proven.',
  },
} as const;
