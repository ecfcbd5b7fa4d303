/** What an entry says about itself, with the names of what it points at as they are now. */
export interface TrailFacts {
  /** Name of the object the entry is about. */
  readonly object: string;
  /** One of the details as text; empty where there is none. */
  readonly detail: (name: string) => string;
  readonly question: string;
  readonly harm: string;
}

interface Words {
  /** Names the kind of entry, to choose by. */
  readonly title: string;
  /** What happened, to be read after the person's name. */
  readonly says: (facts: TrailFacts) => string;
}

const words = (title: string, says: Words['says']): Words => ({ title, says });

const REFUSED: Readonly<Record<string, string>> = {
  FORBIDDEN: 'the role does not allow it',
  NOT_FOUND: 'there is nothing that this person may open',
};

/** Every action in plain words. An action that is not here is shown by its name. */
const WORDS: Readonly<Record<string, Words>> = {
  'product.create': words('Product added', ({ object }) => `added the product ${object}`),
  'product.save': words('Product changed', ({ object }) => `changed the product ${object}`),
  'assessment.start': words(
    'Assessment started',
    ({ object, detail }) => `started the assessment of ${object} (${detail('mode')})`,
  ),
  'assessment.continue': words(
    'Screening continued',
    ({ object }) => `continued the screening of ${object} as a full assessment`,
  ),
  'notices.choose': words('Notices chosen', () => 'chose what to be told of'),
  'notices.hour': words(
    'Hour of the digest changed',
    ({ detail }) => `let the daily digest leave at ${detail('hour')}:00 UTC`,
  ),
  'notices.stop': words('Letters stopped', () => 'stopped letters from within a letter'),
  'calendar.make': words('Calendar address made', () => 'made a secret address for a calendar'),
  'calendar.end': words('Calendar address ended', () => 'ended the secret address of a calendar'),
  'action.export': words('Actions downloaded', ({ detail }) => `downloaded ${detail('rows')} actions`),
  'webhook.create': words('Webhook made', () => 'made a webhook'),
  'webhook.save': words('Webhook changed', () => 'changed a webhook'),
  'webhook.rotate': words('Secret of a webhook renewed', () => 'renewed the secret of a webhook'),
  'webhook.remove': words('Webhook removed', () => 'removed a webhook'),
  'webhook.ping': words('Webhook tried', () => 'sent a try to a webhook'),
  'webhook.replay': words('Delivery sent again', () => 'sent a delivery of a webhook again'),
  'programme.create': words('Programme made', () => 'made a review programme'),
  'programme.save': words('Programme changed', () => 'changed a review programme'),
  'programme.move': words('Programme opened or closed', ({ detail }) => `set a review programme to ${detail('state')}`),
  'programme.letter': words(
    'Letter changed',
    ({ detail }) => `changed the letter “${detail('occasion')}” of a programme`,
  ),
  'programme.appoint': words('Reviewer appointed', () => 'appointed a reviewer to a programme'),
  'programme.end-appointment': words('Appointment ended', () => 'ended the appointment of a reviewer'),
  'programme.mark-conflict': words('Conflict of interest marked', () => 'kept a reviewer from a company'),
  'programme.lift-conflict': words('Conflict of interest lifted', () => 'lifted a conflict of interest'),
  'programme.make-code': words('Join code made', () => 'made a code to join a programme with'),
  'programme.revoke-code': words('Join code revoked', () => 'revoked a code to join a programme with'),
  'programme.join': words('Programme joined', () => 'joined a review programme'),
  'programme.leave': words('Programme left', () => 'left a review programme'),
  'submission.request': words(
    'Submission asked for',
    ({ object }) => `asked for approval to submit the assessment of ${object}`,
  ),
  'submission.refuse': words(
    'Submission not approved',
    ({ object }) => `did not approve submitting the assessment of ${object}`,
  ),
  'submission.take-back': words(
    'Submission request taken back',
    ({ object }) => `took back the request to submit the assessment of ${object}`,
  ),
  'submission.lapse': words(
    'Submission request lapsed',
    ({ object }) => `wanted to approve submitting ${object}, which had been changed since it was asked for`,
  ),
  'submission.submit': words(
    'Assessment submitted',
    ({ object, detail }) => `submitted version ${detail('version')} of the assessment of ${object}`,
  ),
  'submission.withdraw': words(
    'Submission withdrawn',
    ({ object, detail }) => `withdrew version ${detail('version')} of the assessment of ${object}`,
  ),
  'submission.continue': words('Draft continued', ({ object }) => `opened the draft of ${object} again`),
  'submission.download': words(
    'Submission downloaded',
    ({ object, detail }) => `downloaded version ${detail('version')} of the submission of ${object}`,
  ),
  'danger.report': words('Danger to a child marked', ({ object, detail }) =>
    detail('alerted') === 'true'
      ? `marked at ${object} that a child may be in danger; the contact of the installation was alerted`
      : `marked at ${object} that a child may be in danger; nobody could be alerted by letter`,
  ),
  'submission.report': words(
    'Submission taken along',
    ({ object, detail }) => `took ${object} along as ${detail('format') === 'pdf' ? 'a report' : 'the sealed file'}`,
  ),
  'request.ask': words('Company asked', ({ question }) =>
    question === '' ? 'asked a company about its submission' : `asked a company about ${question}`,
  ),
  'request.settle': words('Request settled', () => 'settled a request to a company'),
  'message.send': words('Message sent', () => 'wrote to the other side of a submission'),
  'second-review.prepare': words('Second review prepared', () => 'fixed what a second reviewer judges'),
  'second-review.take': words('Second review taken', () => 'took a second review'),
  'second-review.judge': words('Second verdict given', () => 'gave a verdict of a second review'),
  'second-review.settle': words('Difference settled', () => 'settled what two reviewers differed on'),
  'case.decide': words('Submission decided', ({ detail }) => `decided on a submission: ${detail('outcome')}`),
  'verdict.contest': words('Verdict contested', () => 'contested a verdict of the reviewing body'),
  'appeal.decide': words('Objection decided', ({ detail }) => `decided on an objection: ${detail('outcome')}`),
  'answer.save': words('Answer changed', ({ object, question, detail }) =>
    detail('state') === 'cleared'
      ? `cleared the answer to ${question} for ${object}`
      : `changed the answer to ${question} for ${object}`,
  ),
  'answer.restore': words(
    'Answer restored',
    ({ object, question, detail }) => `restored revision ${detail('from')} of the answer to ${question} for ${object}`,
  ),
  'work.assign': words('Questions assigned', (facts) => `assigned ${workOf(facts)}`),
  'work.unassign': words('Assignment taken back', (facts) => `took back who answers ${workOf(facts)}`),
  'work.take': words('Question taken', ({ object, question }) => `took on ${question} for ${object}`),
  'work.return': words('Question given back', ({ object, question }) => `gave back ${question} for ${object}`),
  'proposal.accept': words(
    'Proposal accepted',
    ({ object, question }) => `accepted a proposed answer to ${question} for ${object}`,
  ),
  'proposal.decline': words(
    'Proposal declined',
    ({ object, question }) => `declined a proposed answer to ${question} for ${object}`,
  ),
  'comment.add': words('Comment written', ({ object, question }) => `commented on ${question} for ${object}`),
  'comment.edit': words('Comment edited', ({ object, question }) => `edited a comment on ${question} for ${object}`),
  'comment.remove': words(
    'Comment removed',
    ({ object, question }) => `removed a comment on ${question} for ${object}`,
  ),
  'thread.resolve': words(
    'Thread resolved',
    ({ object, question }) => `resolved a thread on ${question} for ${object}`,
  ),
  'thread.reopen': words(
    'Thread opened again',
    ({ object, question }) => `opened a thread on ${question} for ${object} again`,
  ),
  'check.ask': words('Check asked for', ({ object, question }) => `asked to check ${question} for ${object}`),
  'check.confirm': words(
    'Answer checked',
    ({ object, question }) => `said that the answer to ${question} for ${object} looks right`,
  ),
  'check.withdraw': words(
    'Check taken back',
    ({ object, question }) => `took back the request to check ${question} for ${object}`,
  ),
  'assessment.repeat': words(
    'Assessed again',
    ({ object, detail }) => `started the next assessment of ${object} from ${detail('answers')} earlier answers`,
  ),
  'assessment.move-version': words(
    'Moved to a newer questionnaire',
    ({ object, detail }) => `moved the draft of ${object} from version ${detail('from')} to ${detail('to')}`,
  ),
  'answer.confirm-carried': words(
    'Carried answers confirmed',
    ({ object, detail }) => `confirmed ${detail('parts')} answers and ratings of ${object} that were carried over`,
  ),
  'reassessment.prompt': words(
    'New assessment due',
    ({ object, detail }) => `noted that ${object} is to be assessed again by ${detail('dueOn')} (${detail('kind')})`,
  ),
  'reassessment.set-aside': words(
    'Reminder set aside',
    ({ object }) => `set aside a reminder to assess ${object} again`,
  ),
  'answer.confirm': words(
    'Answer confirmed',
    ({ object, question }) => `confirmed that the answer to ${question} for ${object} still holds`,
  ),
  'harm.save': words('Harm rated', ({ object, harm }) => `rated the harm ${harm} for ${object}`),
  'own-harm.save': words('Own harm saved', ({ object }) => `saved a harm of their own for ${object}`),
  'own-harm.remove': words('Own harm removed', ({ object }) => `removed a harm of their own from ${object}`),
  'consultation.save': words('Consultation recorded', () => 'saved the record of a consultation with children'),
  'consultation.remove': words('Consultation removed', () => 'removed the record of a consultation with children'),
  'evidence.add': words('Evidence added', ({ object }) => `added the evidence ${object}`),
  'evidence.update': words('Evidence changed', ({ object }) => `changed the evidence ${object}`),
  'evidence.replace': words(
    'Evidence replaced',
    ({ object }) => `put the evidence ${object} in the place of an older version`,
  ),
  'evidence.remove': words('Evidence removed', ({ object }) => `removed the evidence ${object}`),
  'evidence.download': words('Evidence downloaded', ({ object }) => `downloaded the evidence ${object}`),
  'action.evidence': words(
    'Evidence of an action changed',
    ({ object, detail }) => `changed what backs the action “${detail('key')}” for ${object}`,
  ),
  'action.move': words(
    'Action moved',
    ({ object, detail }) => `moved the action “${detail('key')}” for ${object} to ${detail('status')}`,
  ),
  'action.create': words('Action made', ({ object, detail }) => `made an action for ${object} (${detail('status')})`),
  'action.edit': words('Action changed', ({ object, detail }) => `changed the action “${detail('key')}” for ${object}`),
  'action.steps': words(
    'Steps of an action saved',
    ({ object, detail }) => `saved the steps of the action “${detail('key')}” for ${object}`,
  ),
  'action.block': words('Action blocked or freed', ({ object, detail }) =>
    detail('blocked') === 'true'
      ? `said what blocks the action “${detail('key')}” for ${object}`
      : `said that nothing blocks the action “${detail('key')}” for ${object} any more`,
  ),
  'action.link': words(
    'Dependencies of an action saved',
    ({ object, detail }) => `said what the action “${detail('key')}” for ${object} waits for`,
  ),
  'action.merge': words(
    'Actions merged',
    ({ object, detail }) => `made ${detail('merged')} further actions for ${object} go on in “${detail('key')}”`,
  ),
  'action.split': words(
    'Action split',
    ({ object, detail }) => `split the action “${detail('key')}” for ${object} into ${detail('parts')}`,
  ),
  'action.change': words(
    'Several actions changed',
    ({ detail }) => `changed ${detail('changed')} of ${detail('actions')} actions at once`,
  ),
  'action.check-again': words(
    'Action to be checked again',
    ({ object, detail }) => `opened the check of the action “${detail('key')}” for ${object} again (${detail('why')})`,
  ),
  'report.download': words(
    'Report downloaded',
    ({ object, detail }) => `downloaded the report of ${object} as ${detail('format')}`,
  ),
  'workbook.download': words(
    'Workbook downloaded',
    ({ object, detail }) => `downloaded the answers of ${object} as ${detail('format')}`,
  ),
  'workbook.import': words(
    'Workbook read in',
    ({ object, detail }) => `read a filled workbook in for ${object} and saved ${detail('saved')} of its answers`,
  ),
  'seed.fill': words(
    'Made up by a command',
    () => 'made up this organisation and what it did, to try the installation with',
  ),
  'member.add': words('Member added', ({ object, detail }) => `added ${object} as ${spaced(detail('role'))}`),
  'session.start': words('Signed in', () => 'signed in'),
  'session.end': words('Signed out', () => 'signed out'),
  'session.enter': words('Organisation opened', () => 'opened this organisation, coming from another of theirs'),
  'session.leave': words('Organisation left', () => 'opened another of their organisations'),
  'member.change-role': words(
    'Role changed',
    ({ object, detail }) => `made ${object} ${spaced(detail('to'))} instead of ${spaced(detail('from'))}`,
  ),
  'member.sign-out': words('Member signed out', ({ object }) => `signed out ${object} everywhere`),
  'member.remove': words('Member removed', ({ object }) => `removed ${object} from the organisation`),
  'invitation.send': words('Invitation sent', ({ detail }) => `invited somebody as ${spaced(detail('role'))}`),
  'invitation.revoke': words('Invitation withdrawn', () => 'withdrew an invitation'),
  'session.revoke': words('Session ended elsewhere', () => 'ended sessions on other devices'),
  'session.confirm': words('Identity confirmed', () => 'confirmed who they are'),
  'session.refuse': words('Confirmation failed', () => 'gave a wrong second factor'),
  'authenticator.add': words('Authenticator app added', () => 'set up an authenticator app'),
  'authenticator.remove': words('Authenticator app removed', () => 'removed the authenticator app'),
  'passkey.add': words('Passkey added', () => 'added a passkey'),
  'passkey.rename': words('Passkey renamed', () => 'renamed a passkey'),
  'passkey.remove': words('Passkey removed', () => 'removed a passkey'),
  'second-factor.reset': words('Second factor reset', ({ object }) => `reset the second factor of ${object}`),
  'recovery-codes.renew': words('Recovery codes renewed', () => 'made new recovery codes'),
  'password.change': words('Password changed', () => 'changed the password'),
  'password.reset-link': words(
    'Password link made',
    ({ object }) => `made a link, on the server, with which ${object} chooses a new password`,
  ),
  'sso.lift': words('Single sign-on lifted', () => 'let people in without the sign-in service again, on the server'),
  'password.reset': words('Password reset', () => 'set a new password through a letter'),
  'email.request-change': words('Change of address asked for', () => 'asked for another e-mail address'),
  'email.change': words('Address changed', () => 'changed the e-mail address'),
  'person.rename': words('Name changed', () => 'changed their name'),
  'person.export': words('Own data exported', () => 'exported their own data'),
  'person.erase': words('Person erased', ({ object }) => `erased the personal data of ${object}`),
  'organisation.found': words('Organisation founded', () => 'founded the organisation'),
  'organisation.export': words('Organisation exported', () => 'exported the data of the organisation'),
  'organisation.erase-request': words('Erasure asked for', () => 'asked for the organisation to be erased'),
  'organisation.erase-cancel': words('Erasure called off', () => 'called off the erasure of the organisation'),
  'organisation.erase': words('Organisation erased', () => 'erased the organisation'),
  'evidence.file-state': words('File checked', ({ object, detail }) => `checked ${object}: ${detail('state')}`),
  'access.denied': words(
    'Refused',
    ({ object, detail }) => `was refused ${object}: ${REFUSED[detail('because')] ?? detail('because')}`,
  ),
  'access.denied-more': words(
    'Refused many times',
    ({ detail }) => `was refused ${detail('count')} more times within a minute`,
  ),
  'review.claimed': words('Review taken', ({ object }) => `took the review of ${object}`),
  'review.assigned': words('Review handed over', ({ object }) => `handed the review of ${object} to somebody`),
  'review.released': words('Review given back', ({ object }) => `gave the review of ${object} back to the queue`),
  'verdict.save': words('Verdict saved', ({ object, detail }) => `judged ${detail('id')} of ${object}`),
  'verdict.remove': words(
    'Verdict taken back',
    ({ object, detail }) => `took back a verdict on ${detail('id')} of ${object}`,
  ),
  'private-note.add': words('Private note written', ({ object }) => `wrote a private note on ${object}`),
  'private-note.remove': words('Private note removed', ({ object }) => `removed a private note on ${object}`),
  'advice.save': words('Advice text saved', () => 'saved an advice text'),
  'advice.remove': words('Advice text removed', () => 'removed an advice text'),
  'submission.open': words('Submission read', ({ object }) => `read ${object}`),
  'submission.evidence': words('Submitted file opened', ({ object }) => `opened a file of ${object}`),
  'audit.read': words('Audit log read', ({ object }) => `read the audit log of ${object}`),
  'audit.export': words('Audit log exported', ({ detail }) => `exported the audit log as ${detail('format')}`),
};

/** One question by its words, anything more by its number. */
function workOf({ object, question, detail }: TrailFacts): string {
  if (detail('question') !== '') return `${question} for ${object}`;
  return detail('parts') === '1' ? `a part of ${object}` : `${detail('parts')} parts of ${object}`;
}

const spaced = (name: string): string => name.replaceAll('-', ' ');

/** Every kind of entry, for choosing. */
export const TRAIL_ACTIONS = Object.entries(WORDS).map(([action, { title }]) => ({ action, title }));

/** What happened, to be read after the person's name. */
export function sayAction(action: string, facts: TrailFacts): string {
  return WORDS[action]?.says(facts) ?? `did “${action}” to ${facts.object}`;
}
