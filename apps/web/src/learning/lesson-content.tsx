import type { Lesson } from '#libs/instruments';
import type { Catalogue } from '../assessments/catalogue.ts';
import { Cites } from './cites.tsx';
import { LearningText } from './learning-text.tsx';
import { ReadToggle } from './read-toggle.tsx';
import { SelfChecks } from './self-checks.tsx';

export interface LessonContentProps {
  readonly lesson: Lesson;
  readonly catalogue: Catalogue;
  /** Level of the headings inside. */
  readonly level: 2 | 3;
}

/** The text of a lesson, its self-check and what it rests on; the same on its page and beside a question. */
export function LessonContent({ lesson, catalogue, level }: LessonContentProps) {
  return (
    <>
      <LearningText>{lesson.text}</LearningText>
      <SelfChecks checks={lesson.check} level={level} />
      <ReadToggle what={`lesson:${lesson.right}`} />
      <Cites catalogue={catalogue} cites={lesson.cites} level={level} />
    </>
  );
}
