const EMAIL = /[^\s@]+@[^\s@]+\.\p{L}{2,}/u;
/** Nine digits or more with the marks people put between them; dates and amounts stay below that. */
const PHONE = /(?:^|[^\p{L}\d])\+?\d(?:[ ().-]{0,2}\d){8,14}(?!\d)/u;

/** Whether a text seems to hold an e-mail address or a phone number. It may err; it only asks a person to look. */
export function mayNamePerson(text: string): boolean {
  return EMAIL.test(text) || PHONE.test(text);
}
