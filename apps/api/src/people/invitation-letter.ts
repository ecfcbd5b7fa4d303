import type { Letter } from '../platform/mail/letter.js';
import type { Role, Viewer } from '../platform/viewer.js';

const LONGEST_NAME = 80;

/** Names stand in letters to strangers: short, and without what mail programs turn into links. */
function plainName(name: string): string {
  return name.replace(/[:/\\@]|www\./gi, ' ').slice(0, LONGEST_NAME);
}

export function invitationLetter(
  viewer: Pick<Viewer, 'name' | 'organisationName'>,
  { email, role, link, days }: { email: string; role: Role; link: string; days: number },
): Letter {
  const organisation = plainName(viewer.organisationName);
  return {
    to: email,
    subject: `Invitation to ${organisation} on OpenCRIA`,
    paragraphs: [
      `${plainName(viewer.name)} invites you to work with ${organisation} on OpenCRIA, as ${role.replaceAll('-', ' ')}. OpenCRIA is where organisations assess how their digital products affect children.`,
      `The link below is for you alone. It works once, for ${days} days.`,
      'You did not expect this? Then do nothing; no account is made.',
    ],
    link: { label: 'Accept the invitation', url: link },
  };
}
