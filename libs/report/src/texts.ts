import type { ActionKind, Rating, Tier } from '#libs/instruments';
import type { AnswerState, Confidence, GateId, RiskLevel } from '#libs/scoring';
import type { PlanItemType, Urgency } from '#libs/remediation';
import { capital, count, inWords, listed, longDate, named } from './words.js';

/** Every fixed text of a report, in one place: translators and lawyers read this file. */
export const texts = {
  kind: { full: 'Remediation report', screening: 'Screening report', organisation: 'Due diligence report' },
  subtitle: {
    full: 'How the product affects children’s rights, and what will be mended',
    screening: 'A first look at how the product may affect children’s rights',
    organisation: 'How the company meets its responsibility for children’s rights',
  },
  subject: 'Self-assessment of the impact of a digital product on children’s rights',
  runningHead: (product: string, kind: string) => `${product}, ${kind.toLowerCase()}`,
  pageLabel: '{page} of {pages}',
  draftMark: 'Draft',
  status: 'Status',
  chartNote: 'Solid: shown by evidence. Hatched: not shown yet. Mark: claimed.',
  concernNote: 'A square is one question. Filled: a concern, taken from claims alone.',

  draft: {
    notice: (unanswered: number, on: string) =>
      unanswered === 0
        ? `Draft of ${on}. Nothing has been submitted, and every answer may still change.`
        : `Draft of ${on}. ${capital(count(unanswered, 'question'))} ${unanswered === 1 ? 'is' : 'are'} not answered yet and ${unanswered === 1 ? 'counts' : 'count'} as nothing shown.`,
    foot: (unanswered: number, on: string) =>
      `Draft, ${on}. ${unanswered} ${unanswered === 1 ? 'question' : 'questions'} unanswered.`,
    standing: 'Draft, not submitted.',
  },
  selfDeclared: {
    foot: (on: string) => `${on}. Self-declared, not yet reviewed.`,
    standing: 'Self-declared, not yet reviewed.',
  },
  disclaimer:
    'This is a self-assessment. It is not a certificate, not legal advice and no endorsement by UNICEF. The absence of a finding is not proof of safety.',

  cover: {
    product: 'Product',
    company: 'Company',
    scope: 'Scope',
    date: 'As of',
    questionnaire: 'Questionnaire',
    answeredBy: 'Answered by',
    productIs: (name: string, description: string) => (description === '' ? name : `${name}: ${description}`),
    children: (ages: string) => `Children aged ${ages}`,
    questionnaireOf: (id: string, version: string, method: number) => `${id} ${version}, method ${method}`,
    answers: 'Answers',
    notSaid: 'not stated',
    index: (of: { value: string; why: string; uncapped: string | undefined; range: string | undefined }) =>
      `Index ${of.value}${of.why}${of.uncapped === undefined ? '' : `; ${of.uncapped} without limits`}${of.range === undefined ? '' : `, range ${of.range}`}.`,
    whileOpen: {
      G1: ' while a red line is open',
      G2: ' while a red line is not cleared',
      G3: ' while a harm stays critical',
      G4: ' while a right is largely unprotected',
      G5: ' while evidence is low',
      G6: ' while no remedy works',
    } satisfies Record<GateId, string>,
    screeningNote: 'A screening gives no score and no index.',
    areas: (nonNull: number, all: number) => `${nonNull} of ${all} areas.`,
    noIndex: 'No index: nothing applies.',
    organisationNote: 'Scores by step of due diligence. No index is made of them.',
  },

  sections: {
    howToRead: 'How to read this report',
    summary: 'Summary',
    profile: 'Rights profile',
    modules: 'Steps of due diligence',
    concerns: 'Concerns by right',
    harms: 'Harms to children',
    redLines: 'Red lines',
    findings: 'Findings by right',
    findingsByModule: 'Findings by step',
    plan: 'Remediation plan',
    method: 'Method and limits',
    annex: 'All answers',
  },

  gateSays: {
    G1: (names: readonly string[]) =>
      `${capital(count(names.length, 'red line'))} ${names.length === 1 ? 'is' : 'are'} breached: ${named(names)}.`,
    G2: (names: readonly string[]) =>
      `${capital(count(names.length, 'red line'))} ${names.length === 1 ? 'is' : 'are'} not cleared: ${named(names)}.`,
    G3: (names: readonly string[]) =>
      `${capital(count(names.length, 'harm'))} ${names.length === 1 ? 'stays' : 'stay'} critical after the company’s controls: ${named(names)}.`,
    G4: (names: readonly string[]) => `Hardly anything is shown to protect ${named(names)}.`,
    G5: () => 'Less than half of the answers, by weight, rest on any evidence.',
    G6: () => 'Children who were harmed have no route to remedy that is shown to work.',
  } satisfies Record<GateId, (names: readonly string[]) => string>,
  gateFacts: {
    G1: (n: number, first: string) =>
      n === 1 ? `A red line is breached: ${first}.` : `${capital(inWords(n))} red lines are breached, first: ${first}.`,
    G2: (n: number) => `${capital(count(n, 'red line'))} ${n === 1 ? 'is' : 'are'} not cleared.`,
    G3: (n: number) =>
      `${capital(count(n, 'harm'))} ${n === 1 ? 'stays' : 'stay'} critical after the company’s controls.`,
    G4: (n: number, first: string) =>
      n === 1 ? `${first} is largely unprotected.` : `${capital(inWords(n))} rights are largely unprotected.`,
    G5: () => 'Less than half of the answers rest on evidence.',
    G6: () => 'Remedy for children is not shown to work.',
  } satisfies Record<GateId, (n: number, first: string) => string>,
  screeningCritical: (n: number, names: readonly string[] = []) =>
    `${capital(count(n, 'harm'))} ${n === 1 ? 'is' : 'are'} critical before any control is counted${names.length === 0 ? '' : `: ${named(names)}`}.`,
  progress: {
    own: (answered: number, of: number) => `${answered} of ${of} ${of === 1 ? 'question' : 'questions'}`,
    ownOfProduct: (answered: number, of: number) =>
      `${answered} of ${of} product ${of === 1 ? 'question' : 'questions'}`,
    inherited: (answered: number, of: number) =>
      `${answered === of ? of : `${answered} of ${of}`} answered by the organisation`,
  },
  mostlyOpen: {
    headline: (blank: number, applicable: number) =>
      blank === applicable ? 'Nothing is answered yet' : `${blank} of ${applicable} questions are open`,
    facts:
      'What is not answered counts as the worst until it is, so this draft says more about the gaps than about the product.',
  },
  weakest: (title: string) => `The weakest area is ${title}.`,
  limit: (cap: number) => `Limits the index to ${cap}`,
  noIndexLimit: 'Stands by itself; there is no index here',
  noGate: 'No gate is open: no red line is breached or left uncleared, and no harm stays critical.',
  organisationFacts: 'No gate is open. The figures stand by step of due diligence; products are assessed one by one.',
  screeningFacts:
    'Nothing of what was asked opens a gate. A screening asks a few questions and takes the answers as claims; it cannot show that children are protected.',

  risk: { low: 'Low', medium: 'Medium', high: 'High', critical: 'Critical' } satisfies Record<RiskLevel, string>,
  severity: { 1: 'Slight', 2: 'Moderate', 3: 'Serious', 4: 'Grave' } satisfies Record<Rating, string>,
  likelihood: { 1: 'Remote', 2: 'Possible', 3: 'Likely', 4: 'Expected' } satisfies Record<Rating, string>,
  confidence: { high: 'high', medium: 'medium', low: 'low' } satisfies Record<Confidence, string>,
  tier: { 0: 'Assertion', 1: 'Document', 2: 'Record', 3: 'Outcome or outside check' } satisfies Record<Tier, string>,
  actionKind: { prevent: 'Prevent', mitigate: 'Mitigate', remedy: 'Remedy' } satisfies Record<ActionKind, string>,
  actionType: {
    answer: 'Answer',
    remedy: 'Remedy',
    redesign: 'Redesign',
    monitor: 'Watch',
    condition: 'Condition',
    own: 'Own action',
  } satisfies Record<PlanItemType, string>,
  urgency: {
    breach: 'Red line breached',
    condition: 'Condition of the review',
    critical: 'Critical harm',
    unresolved: 'Red line not cleared',
    high: 'High harm',
    medium: 'Medium harm',
    low: 'Low harm',
    'no-harm': 'No harm linked',
  } satisfies Record<Urgency, string>,
  urgencyDates: {
    breach: 'contain in 7 days, mend in 30',
    condition: 'by the date the review set',
    critical: 'mend in 30 days',
    unresolved: 'clear in 30 days',
    high: 'mend in 90 days',
    medium: 'mend in 180 days',
    low: '',
    'no-harm': '',
  } satisfies Record<Urgency, string>,

  profile: {
    intro: (applied: number, all: number) =>
      `${capital(inWords(applied))} of ${inWords(all)} areas apply. Each figure counts, from 0 to 100, how much of what protects children is in place and shown by evidence. No area makes up for another.`,
    modulesIntro: 'Each figure counts, from 0 to 100, how much of a step is in place and shown by evidence.',
    concernsIntro:
      'A concern is a question that is not answered, or whose answer stands at level 0 or 1. Answers are taken as claims, so the absence of a concern shows nothing.',
    caption: 'Figures behind the chart',
    columns: {
      area: 'Area',
      concerns: 'Concerns',
      score: 'Score',
      range: 'Range',
      claimed: 'Claimed',
      band: 'Band',
      coverage: 'Evidence',
      remarks: 'Remarks',
    },
    notApplicable: 'Not applicable',
    thin: 'fewer than three questions',
    inherited: 'mostly organisation-level',
    naReview: 'many not-applicable claims',
    whyNull: {
      ALL_NA: 'no question on it applies to this product',
      NOT_IN_INSTRUMENT: 'the questionnaire asks nothing about it',
      OUT_OF_SCOPE: 'outside this kind of assessment',
      SCREENING: 'a screening gives no score',
    },
    confidence: (word: string) => `${word} confidence`,
    alt: (rows: string) => `Bar chart of the areas, each from 0 to 100. ${rows}.`,
    concernAlt: (rows: string) => `Number of concerns by area. ${rows}.`,
    altRow: (title: string, score: string, range: string, claimed: string) =>
      `${title}: ${score}, range ${range}, claimed ${claimed}`,
    concernsOf: (concerns: number, asked: number) => (asked === 0 ? 'no question asked' : `${concerns} of ${asked}`),
  },

  summary: {
    gates: 'What limits the result',
    index: 'Index',
    movers: 'What would move it most',
    confidence: (word: string) => `Confidence: ${word}.`,
    partial: 'Fewer than two thirds of the areas apply, so the index stands for a part only.',
    plan: (actions: string, urgent: number, first: string | undefined) =>
      `The plan holds ${actions}, ordered by how badly and how lastingly a child could be harmed.${urgent > 0 ? ` ${capital(inWords(urgent))} of them concern${urgent === 1 ? 's' : ''} a red line or a critical harm.` : ''}${first === undefined ? '' : ` The first date is ${first}.`}`,
  },
  movers: {
    'next-level': (asks: string, level: number) => `reach level ${level}. ${asks}`,
    evidence: (asks: string, _level: number, tier: number) => `show it with evidence of tier ${tier}. ${asks}`,
    'find-out': (asks: string) => `find out. ${asks}`,
    gain: (points: string, area: string | undefined) =>
      `+${points === '0' ? '<1' : points}${area === undefined ? '' : ` for ${area}`}:`,
    lifts: (gates: readonly string[]) => `This also helps to lift “${listed(gates)}”.`,
  },

  howToRead: {
    lead: {
      full: 'The report begins with the worst thing that is true and ends with every answer. Practice and harm are told apart: a good practice score never pays for a severe harm, and a red line stands whatever the averages say.',
      screening:
        'A screening asks only the questions about the gravest matters and takes the answers as claims. It finds reasons to look closer; it cannot show that children are protected.',
      organisation:
        'This report is about how the company works, not about one product. Its answers are inherited by the assessment of each product.',
    },
    status: {
      label: 'Status',
      text: 'The first open gate, in words. A gate is a fact that no average may hide: a red line, a critical harm, a right left unprotected, too little evidence.',
    },
    score: {
      label: 'Score',
      text: 'From 0 to 100 for each area: the share of protective practice that is in place and shown by evidence. Below 25 there are critical gaps; then come emerging, established and, from 75, advanced.',
    },
    range: {
      label: 'Range and claim',
      text: 'The score counts what is shown. The claim is what the answers say without looking at evidence. The range ends where the score would be if everything unknown turned out well and every claim were shown.',
    },
    level: { label: 'Level', text: 'Filled squares count; hatched ones are claimed but not yet shown.' },
    evidence: {
      label: 'Evidence',
      text: 'Tier 0 is an assertion, tier 1 an approved document, tier 2 a record of this live product, tier 3 an outcome or an outside check. A level counts up to one above the tier, and evidence that grows old loses weight.',
    },
    harm: {
      label: 'Harm',
      text: 'How badly a child could be harmed comes first, how likely it is second. “Before” counts no controls; “after” counts only controls shown by evidence. Ring, half disc, triangle and diamond stand for low, medium, high and critical.',
    },
    fourNots: {
      label: 'No answer',
      text: 'Not answered, not known, not applicable and “no” are four different things and are printed as such. What is not answered or not known counts as not shown.',
    },
    sources: {
      label: 'Sources',
      text: 'General comment No. 25 (GC25) speaks to States. The report prints what a paragraph asks States to do and, beside it, the practice expected of a product; it does not state a legal duty of the company.',
    },
  },

  answer: {
    quoted: (label: string) => `“${label}”`,
    notTicked: (labels: string) => `Not ticked: ${labels}`,
    unknown: 'We do not know.',
    missing: (what: string) => `What is missing: ${what}`,
    knownBy: (day: string) => `To be known by ${day}.`,
    blank: 'Not answered.',
    doesNotApply: 'Does not apply.',
    naClaimed: (reason: string) => `Claimed not applicable, not yet accepted by a reviewer: ${reason}`,
    naAccepted: (reason: string) => `Not applicable, accepted by a reviewer: ${reason}`,
    noneOf: (labels: string) => `None of these: ${labels}`,
    from: (from: number, unit: string) => `${from} ${unit} or more.`,
    below: (to: number, unit: string) => `Below ${to} ${unit}.`,
  },
  level: {
    alt: (counted: number, claimed: number) =>
      claimed > counted ? `Level ${counted} of 4 counted, ${claimed} claimed` : `Level ${counted} of 4`,
    short: (counted: number, claimed: number) =>
      claimed > counted ? `${counted}, claimed ${claimed}` : String(counted),
    counted: (level: number) => `${level} counted.`,
    claimed: (counted: number, claimed: number, backing: string) =>
      `${claimed} claimed, ${counted} counted: ${backing}.`,
    backing: {
      0: 'nothing that is current backs it',
      1: 'only a document backs it',
      2: 'a record backs it, but no outcome or outside check',
      3: 'an outcome or outside check backs it',
    } satisfies Record<Tier, string>,
    next: (level: number, label: string) => `Next, level ${level}: ${label}`,
    notAnswered: '0 counted, since the answer is not known.',
  },
  evidence: {
    none: 'None given.',
    notNeeded: 'None needed for this question.',
    tier: (tier: number, word: string) => `Tier ${tier}, ${word}`,
    undated: 'undated, so it counts nothing',
    untitled: 'Untitled',
    unusable: 'cannot count: unreadable or about another product',
    stale: (word: string, tier: number) => `Some of it is out of date; today it counts as tier ${tier}, ${word}.`,
  },
  source: {
    expected: (practice: string) => `Expected practice: ${practice}`,
    also: (labels: string) => `See also ${labels}.`,
    toBeChecked: '(Wording still to be checked against the text.)',
    none: 'The questionnaire names no source.',
  },
  off: {
    flag: (asks: string) => `“${asks}”`,
    unnamedFlag: (flag: string) => `“${flag}”`,
    answer: (asks: string) => `the answer to “${asks}”`,
    because: (what: string) => `Does not apply: the profile or an earlier answer says no to ${what}.`,
    unknown: 'Does not apply to this product.',
  },

  harms: {
    lead: 'Each harm is rated for the children most exposed, first as if no control existed, then with the controls that are shown by evidence. The worst come first.',
    screeningLead:
      'Each harm is rated for the children most exposed, as if no control existed. A screening counts no controls.',
    caption: 'Harms, worst first',
    restsOn: 'What each level rests on',
    off: 'Harms that do not apply',
    axis: 'Likelihood in 12 months',
    legend: 'Filled: what is left after controls. Ring: before controls.',
    alt: (rows: string) => `Matrix of severity by likelihood. ${rows}`,
    altRow: (no: string, title: string, before: string, after: string) =>
      `${no}, ${title}: before controls ${before}, after controls ${after}.`,
    columns: {
      no: 'No.',
      harm: 'Harm',
      severity: 'Severity',
      before: 'Before controls',
      after: 'After controls',
      level: 'Level',
    },
    ratings: (scale: number, scope: number, irremediability: number, likelihood: string) =>
      `Scale ${scale}, scope ${scope}, irremediability ${irremediability} of 4; ${likelihood}.`,
    dimension: { scale: 'Scale', scope: 'Scope', irremediability: 'Irremediability', likelihood: 'Likelihood' },
    flag: {
      unknown: (dimension: string) => `${dimension} is not known and counts as 3.`,
      'not-rated': (dimension: string) => `${dimension} is not rated yet and counts as 3.`,
      floor: (dimension: string) => `${dimension} was raised to the lowest rating the questionnaire allows.`,
      incident: (dimension: string) => `${dimension} counts as 4, since it happened in the last 12 months.`,
    },
    finding: (no: string) => `finding ${no}`,
    asked: (asks: string) => `“${asks}”`,
    control: (what: string, evidenced: number, key: boolean) => `${what} (level ${evidenced}${key ? ', key' : ''})`,
    strength: (strength: number, controls: readonly string[]) =>
      controls.length === 0
        ? 'No control applies, so nothing is reduced.'
        : `Controls reach strength ${strength} of 4: ${listed(controls)}.`,
    ownNoControls: 'Added by the company; controls count once a reviewer has accepted their link.',
    ifAccepted: (level: string) => `If a reviewer accepts the links the company proposes, it is left at: ${level}.`,
    incident: (on: string) => `An incident on ${on} is on record.`,
    exposed: (who: string) => `Most exposed: ${who}`,
    involvement: {
      cause: 'The company causes it.',
      contribute: 'The company contributes to it.',
      linked: 'The company is linked to it through others.',
    },
    note: (note: string) => `Note: ${note}`,
  },

  redLines: {
    lead: 'A red line is a practice that no average may hide. A breached line limits every figure until it is mended; a line that is not cleared waits for an answer or for evidence.',
    proposed: 'The register of red lines is a proposal. No reviewing body has approved it yet.',
    state: {
      BREACHED: 'Breached',
      UNRESOLVED: 'Not cleared',
      CLAIMED: 'Claimed clear, not shown',
      CLEAR: 'Clear',
      NOT_APPLICABLE: 'Does not apply',
    },
    contain: 'Contain at once:',
    asked: (asks: string) => `Asked: ${asks}`,
    askedFinding: (asks: string, no: string) => `Asked: ${asks} See finding ${no}.`,
    sources: (labels: string) => `Sources: ${labels}.`,
    laws: (laws: string) => `Laws that may apply: ${laws}.`,
    law: (place: string, label: string, verified: boolean, checked: string | undefined) =>
      `${label} (${place}; ${verified ? 'text compared' : 'still to be checked'}${checked ? `, last looked at ${longDate(checked)}` : ''})`,
  },

  findings: {
    eyebrow: (no: number, all: number) => `Area ${no} of ${all}`,
    range: (range: string, claimed: string) => `range ${range}, claimed ${claimed}`,
    apply: (questions: string, n: number, coverage: string) =>
      `${questions} ${n === 1 ? 'applies' : 'apply'}; evidence of some kind covers ${coverage} of ${n === 1 ? 'its' : 'their'} weight.`,
    claim: (claimed: string) => `Evidence for every claim would bring this area to ${claimed}.`,
    open: (upper: string) => `What is not known leaves it open up to ${upper}.`,
    none: 'Nothing here needs an action.',
    notAsked: 'A screening asks nothing about this area.',
    noConcern: 'None of the few questions asked here is a concern. That shows nothing more.',
    concerns: (concerns: string) => `${concerns} among the questions asked.`,
    howTold: (full: number) =>
      `Findings that open a red line and those behind the first ${full} actions of the plan are told in full. The others stand in tables; their answers are at the end of this report, and their reasons, sources and proofs on the pages of this assessment.`,
    others: 'Further findings',
    all: 'Findings',
    columns: { no: 'No.', question: 'Question', level: 'Level', action: 'Action' },
    actionBy: (no: number, due: string) => `${no}. ${due}`,
    elsewhere: 'Told under another area and counted here too:',
    harms: 'Harms this area bears on, with what is left after controls:',
    harmBorne: (no: string, title: string, level: string) => `${no} ${title} (${level.toLowerCase()})`,
    note: (note: string) => `Note: ${note}`,
    breached: (id: string) => `${id}, breached.`,
    notCleared: (id: string) => `${id}, not cleared.`,
    controls: (harms: string) => `Holds back: ${harms}.`,
    harm: (no: string, title: string) => `${no} ${title}`,
    label: {
      found: 'Found',
      why: 'Why it matters',
      source: 'Source',
      level: 'Level',
      evidence: 'Evidence',
      action: 'Action',
      proof: 'What proves it',
      doneWhen: 'Done when',
      harms: 'Harms',
    },
  },

  plan: {
    lead: 'Actions follow from the answers. They are ordered by how badly and how lastingly a child could be harmed, not by score. Owners are roles; dates count from the as-of date.',
    empty:
      'No action follows: every applicable answer stands at level 3 or above with its evidence, and no harm stays at medium or above.',
    contain: (on: string, action: string) => `Contain by ${on}: ${action}`,
    containBy: (on: string) => `Contain by ${on}:`,
    by: (on: string) => `Mend by ${on}.`,
    nextCycle: 'Due by the next cycle.',
    nextCycleShort: 'Next cycle',
    finding: (no: string) => `Finding ${no}`,
    harm: (no: string, key: boolean) => `Harm ${no}${key ? ', key control' : ''}`,
    who: (kind: string, effort: string, owner: string) => `${kind}, ${effort.toLowerCase()}, ${owner}`,
    effort: { small: 'Days', medium: 'Weeks', large: 'Months' },
    status: {
      proposed: 'Proposed',
      accepted: 'Accepted',
      started: 'Started',
      done: 'Done, to verify',
      verified: 'Verified',
      declined: 'Declined',
    },
    reason: 'Reason',
    columns: {
      no: 'No.',
      action: 'Action and what shows that it is done',
      who: 'Kind, effort, owner',
      due: 'Due, status',
    },
  },

  method: {
    product: 'Product',
    method: 'Method',
    methodText: (version: number) => `OpenCRIA scoring method, version ${version}`,
    instrument: 'Questionnaire',
    instrumentText: (title: string, id: string, version: string, draft: boolean) =>
      `${title} (${id} ${version}${draft ? ', a draft' : ''})`,
    digest: 'Fingerprint of it',
    mode: 'Kind',
    modeText: {
      full: 'Full assessment of one product, with the organisation’s own answers',
      screening: 'Screening: a few questions on claims; no score, band, index or plan',
      organisation: 'Organisation: due diligence only; no rights profile, index or harms',
    },
    dates: 'Dates',
    datesText: (asOf: string, madeOn: string) =>
      `Evidence and incidents are judged as of ${asOf}. This file was made on ${madeOn}.`,
    scope: 'Scope',
    answeredBy: 'Answered by',
    standing: 'Standing',
    answers: 'Answers',
    answersText: (progress: string, unknown: number, notApplicable: number) =>
      `${progress}. Of all of these, ${unknown} not known and ${notApplicable} claimed or accepted as not applicable.`,
    coverage: 'Evidence',
    coverageText: (coverage: string, support: string) =>
      `By weight, ${coverage} of the answers rest on some usable evidence and ${support} are fully backed by it.`,
    flags: 'Keep in mind',
    noFlags: 'No flag is raised: no area rests on too few questions, and no evidence is out of date.',
    stale: (n: number) =>
      `${capital(count(n, 'answer'))} ${n === 1 ? 'rests' : 'rest'} on evidence that is out of date or cannot count.`,
    unrated: (n: number) =>
      `${capital(count(n, 'harm'))} ${n === 1 ? 'is' : 'are'} not rated yet and ${n === 1 ? 'counts' : 'count'} as likely and serious.`,
    sensitivity: 'Sensitivity',
    sensitivityText: (low: string, high: string) =>
      `The index may stand at most 25 points above the weakest area. With 15 points it would be ${low}, with 35 points ${high}, all limits unchanged.`,
    bandSensitive: 'The band is sensitive to this choice.',
    limits: 'Limits',
    limitsText: [
      'Answers come from the company. The report shows what was claimed and what was shown, for the worst market, platform and age band in scope.',
      'It does not say whether any law is met, and it ranks nobody. Figures of two reports may be compared only if they share method and questions.',
    ],
    sources: 'Sources',
    sourceCaption: 'Sources by family',
    sourcesText:
      'What the questions, harms and red lines in scope rest on, with the day the wording was last compared with the text of the issuing body.',
    sourceColumns: { family: 'Source', cited: 'Cited', checked: 'Last checked' },
    toBeChecked: 'Still to be checked',
  },

  annex: {
    lead: 'Every question in scope as it was answered, module by module. Notes are the company’s own words.',
    applied: (applied: number, all: number) => `${applied} of ${all} apply`,
    columns: { answer: 'Question, answer and evidence', level: 'Level' },
    unscored: 'Not scored.',
    inherited: 'Answered by the organisation.',
    note: 'Note:',
    off: 'Does not apply to this product',
    tier: (line: string) => `Evidence: ${line}`,
    state: {
      ANSWERED: 'Not scored',
      UNKNOWN: 'Not known',
      BLANK: 'Not answered',
      NA_AUTO: 'Does not apply',
      NA_CLAIMED: 'Claimed not applicable',
      NA_ACCEPTED: 'Not applicable',
    } satisfies Record<AnswerState, string>,
  },
} as const;
