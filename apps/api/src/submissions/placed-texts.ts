import type { PlacedText } from '#libs/privacy';
import type { Answer } from '../assessments/answer.types.js';
import type { LoadedAssessment } from '../assessments/load-assessments.js';
import type { Consultation } from '../participation/consultation.types.js';
import type { BlockSubject } from './submission-words.types.js';

/** A text that would be submitted, and what it belongs to. */
export interface SubmittedText extends PlacedText {
  readonly subject: BlockSubject;
  readonly subjectId: string;
}

/** Every free text that would be submitted; the manifest of evidence holds titles and names of files. */
export function placedTexts(assessment: LoadedAssessment, consultations: readonly Consultation[]): SubmittedText[] {
  const { product, answers, organisationAnswers, harmRatings, ownHarms, decisions } = assessment;
  const evidence = [...assessment.evidence, ...assessment.organisationEvidence].filter(
    (item, at, all) => all.findIndex(({ id }) => id === item.id) === at,
  );
  const texts = [
    ...(product
      ? place('product', product.id, product.revision, { name: product.name, description: product.description })
      : []),
    ...answers.flatMap((answer) => answerTexts('question', answer)),
    ...organisationAnswers.flatMap((answer) => answerTexts('inherited-question', answer)),
    ...harmRatings.flatMap(({ harmId, revision, exposed, note }) => place('harm', harmId, revision, { exposed, note })),
    ...ownHarms
      .filter(({ removedBecause }) => removedBecause === null)
      .flatMap(({ id, revision, title, what }) => place('harm', id, revision, { title, what })),
    ...consultations.flatMap(({ id, revision, title, setting, keptFor, heard, decided, because, told }) =>
      place('consultation', id, revision, { title, setting, keptFor, heard, decided, because, told }),
    ),
    ...evidence.flatMap(({ id, revision, title, fileName }) =>
      place('evidence', id, revision, { title, fileName: fileName ?? '' }),
    ),
    ...decisions.flatMap(({ key, revision, reason }) => place('plan', key, revision, { reason: reason ?? '' })),
  ];
  return texts.filter(({ text }) => text !== '');
}

function answerTexts(subject: BlockSubject, { questionId, revision, note, reason }: Answer): SubmittedText[] {
  return place(subject, questionId, revision, { note, reason: reason ?? '' });
}

function place(
  subject: BlockSubject,
  subjectId: string,
  revision: number,
  texts: Readonly<Record<string, string>>,
): SubmittedText[] {
  return Object.entries(texts).map(([field, text]) => ({
    place: `${subject}/${subjectId}/${field}`,
    revision,
    text,
    subject,
    subjectId,
  }));
}
