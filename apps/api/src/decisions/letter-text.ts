import type { EntityManager } from 'typeorm';
import type { Outcome } from '#libs/review';

export interface LetterFacts {
  readonly company: string;
  readonly product: string;
  readonly programme: string;
  readonly statement: string;
  readonly conditions: string;
}

const DEFAULTS: Readonly<Record<Outcome, string>> = {
  reviewed:
    'Dear colleagues at {company},\n\nwe have reviewed your submission of {product} to {programme}.\n\n{statement}',
  conditional:
    'Dear colleagues at {company},\n\nwe have reviewed your submission of {product} to {programme} with conditions.\n\n{statement}\n\n{conditions}',
  returned:
    'Dear colleagues at {company},\n\nwe return your submission of {product} to {programme}. Please look at what we found, mend it and submit again.\n\n{statement}',
  closed: 'Dear colleagues at {company},\n\nwe have closed your submission of {product} to {programme}.\n\n{statement}',
};

/** The letter in the words of the programme, or in ours where it has none. */
export async function letterText(
  em: EntityManager,
  programmeId: string,
  outcome: Outcome,
  facts: LetterFacts,
): Promise<string> {
  const [template]: { body: string }[] = await em.query(
    `select body from app.programme_template where programme_id = $1 and occasion = $2`,
    [programmeId, outcome],
  );
  return fillLetter(template?.body ?? DEFAULTS[outcome], facts);
}

/** Fills `{company}` and its like once each place; what was filled in is not read for places again. */
export function fillLetter(template: string, facts: LetterFacts): string {
  return template.replace(/\{(\w+)\}/g, (place, name: string) =>
    Object.hasOwn(facts, name) ? facts[name as keyof LetterFacts] : place,
  );
}
