import type { Draft } from '../draft.js';

/** Examples show a failing answer, a case that does not apply and, once per module, a claim above its evidence. */
export function checkExampleKinds(draft: Draft): void {
  for (const question of draft.questions) {
    const at = draft.places.of(question);
    const { examples } = question;
    if (examples.length === 0) at.fault('No example stands here.', 'Add an example of a failing answer.');
    else if (question.scored && !examples.some(({ expect }) => expect.level !== undefined && expect.level < 3)) {
      at.below('examples').fault('No example shows a failing answer.', 'Add one that expects level 0, 1 or 2.');
    }
    if (question.appliesWhen !== undefined && !examples.some(({ expect }) => expect.state === 'not-applicable')) {
      at.below('examples').fault(
        'No example shows when the question does not apply.',
        'Add one that expects { state: not-applicable }.',
      );
    }
  }
  for (const module of draft.modules) {
    const own = draft.questions.filter((question) => question.moduleId === module.id);
    const shown = own.some(({ examples }) =>
      examples.some(
        ({ expect }) => expect.level !== undefined && expect.evidenced !== undefined && expect.evidenced < expect.level,
      ),
    );
    if (!shown && own.some((question) => question.scored)) {
      draft.places
        .of(module)
        .fault(
          'No example shows a claim above its evidence.',
          'Add one whose expected "evidenced" is below its level.',
        );
    }
  }
}
