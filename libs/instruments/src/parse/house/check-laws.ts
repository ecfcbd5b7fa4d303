import type { Draft } from '../draft.js';

/** A law changes without telling us, so each mention says on which day somebody last looked at it. */
export function checkLaws(draft: Draft): void {
  for (const redLine of draft.redLines) {
    redLine.laws.forEach((law, index) => {
      if (law.checked === undefined)
        draft.places
          .of(redLine)
          .below('laws', index)
          .fault(`${law.cite} does not say when it was last checked.`, 'Add "checked:" with the day.');
    });
  }
}
