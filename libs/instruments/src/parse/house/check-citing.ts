import type { Draft } from '../draft.js';
import { COVERED_FAMILY } from '../tally.js';

const PARAGRAPHS = 125;
const MOST_CITED = 4;

/** Each scored question, red line and harm stands on the comment, and every paragraph is answered for. */
export function checkCiting(draft: Draft): void {
  const open = draft.header.status === 'draft' ? 'gap' : 'fault';
  const ofComment = (cites: readonly string[]): number =>
    cites.filter((cite) => cite.startsWith(`${COVERED_FAMILY} `)).length;
  for (const question of draft.questions) {
    const at = draft.places.of(question).below('cites');
    const count = ofComment(question.cites);
    if (question.scored && count === 0)
      at.fault(`No paragraph of ${COVERED_FAMILY} is cited.`, 'Cite the paragraph that carries this very point.');
    if (count > MOST_CITED)
      at.fault(
        `${count} paragraphs of ${COVERED_FAMILY} are cited; ${MOST_CITED} is the most.`,
        'Keep the narrowest ones.',
      );
  }
  for (const thing of [...draft.redLines, ...draft.harms]) {
    const at = draft.places.of(thing).below('cites');
    if (ofComment(thing.cites) === 0)
      at.fault(`No paragraph of ${COVERED_FAMILY} is cited.`, 'Cite the paragraph that carries this very point.');
  }

  const whole = { file: 'sources.yaml', line: 1, path: '' };
  const sources = new Set(draft.sources.map((source) => source.id));
  const cited = new Set(draft.questions.flatMap((question) => question.cites));
  const noted = new Set(draft.coverage.map((note) => note.cite));
  for (let number = 1; number <= PARAGRAPHS; number += 1) {
    const id = `${COVERED_FAMILY} ${number}`;
    if (!sources.has(id)) draft.faults.add(whole, `${id} is missing.`, 'Add the paragraph.');
    else if (!cited.has(id) && !noted.has(id)) {
      draft.faults.add(
        { file: 'coverage.yaml', line: 1, path: id },
        `${id} is not yet covered.`,
        'Cite it in a question or list it here with the reason.',
        open,
      );
    }
  }
  for (const note of draft.coverage) {
    if (cited.has(note.cite))
      draft.places
        .of(note)
        .fault(`${note.cite} is cited by a question, so it needs no reason.`, 'Take the entry away.');
  }
}
