import type { Question } from '#libs/instruments';
import { IconSchool } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Catalogue } from '../assessments/catalogue.ts';
import { InstrumentText } from '../assessments/instrument-text.tsx';
import './lesson.css';

export interface LessonsBesideProps {
  readonly question: Question;
  readonly catalogue: Catalogue;
  readonly onOpen: (right: string) => void;
}

/** The lessons on the rights of a question, offered beside it; a right may have none, which its lesson then says. */
export function LessonsBeside({ question, catalogue, onOpen }: LessonsBesideProps) {
  const { t } = useTranslation('assessments');
  const rights = question.rights.flatMap((right) => catalogue.clusters.get(right) ?? []);
  if (catalogue.instrument.learningDigest === undefined || rights.length === 0) return null;
  return (
    <section>
      <h3>
        <IconSchool className="i" aria-hidden="true" />
        {t('margin.lessons')}
      </h3>
      <ul className="learn-beside">
        {rights.map(({ id, title }) => (
          <li key={id}>
            <button type="button" className="textbtn" aria-haspopup="dialog" onClick={() => onOpen(id)}>
              <span>
                <span className="vh">{t('margin.openLesson')} </span>
                <InstrumentText>{title}</InstrumentText>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
