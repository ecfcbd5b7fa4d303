import type { Source } from '../../instrument.js';
import { leftToDo, type Draft } from '../draft.js';
import { COVERED_FAMILY } from '../tally.js';

const PARAGRAPHS = 125;
const MOST_CITED = 4;

/** Each scored question, red line and harm stands on the comment, and every paragraph is answered for. */
export function checkCiting(draft: Draft): void {
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
  checkCoverage(draft);
}

function checkCoverage(draft: Draft): void {
  const sources = new Map(draft.sources.map((source) => [source.id, source]));
  const cited = new Set(draft.questions.flatMap((question) => question.cites));
  const scored = new Set(draft.questions.flatMap((question) => (question.scored ? question.cites : [])));
  const noted = new Set(draft.coverage.map((note) => note.cite));
  for (let number = 1; number <= PARAGRAPHS; number += 1) {
    const id = `${COVERED_FAMILY} ${number}`;
    const source = sources.get(id);
    if (source === undefined) {
      draft.faults.add({ file: 'sources.yaml', line: 1, path: '' }, `${id} is missing.`, 'Add the paragraph.');
      continue;
    }
    checkForce(draft, source, scored.has(id));
    if (!cited.has(id) && !noted.has(id)) {
      draft.faults.add(
        { file: 'coverage.yaml', line: 1, path: id },
        `${id} is not yet covered.`,
        'Cite it in a question or list it here with the reason.',
        leftToDo(draft),
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

/** A paragraph that speaks of business (B) or of what States must require of it (R) is never left to guidance. */
function checkForce(draft: Draft, source: Source, scored: boolean): void {
  const at = draft.places.of(source);
  if (source.force === undefined) at.fault(`${source.id} has no force.`, 'Add its code as "force:", such as R.');
  if ((source.force === 'B' || source.force === 'R') && !scored) {
    at.fault(
      `${source.id} has the force ${source.force}, and no scored question cites it.`,
      'Cite it in a scored question that asks for the practice.',
      leftToDo(draft),
    );
  }
}
