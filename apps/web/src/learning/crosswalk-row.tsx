import type { Question } from '#libs/instruments';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Catalogue } from '../assessments/catalogue.ts';
import { InstrumentText } from '../assessments/instrument-text.tsx';
import { useDates } from '../assessments/use-dates.ts';
import { usePractice } from '../assessments/use-practice.ts';
import { RedLineSign } from '../ui/signs/red-line-sign.tsx';
import { ExternalLink } from './external-link.tsx';
import type { SourceRow } from './source-rows.ts';
import { ToBeChecked } from './to-be-checked.tsx';

export interface CrosswalkRowViewProps {
  readonly row: SourceRow;
  readonly catalogue: Catalogue;
}

/** One item of a text: what it says, which questions ask about it, what else rests on it. */
export function CrosswalkRowView({ row, catalogue }: CrosswalkRowViewProps) {
  const { t } = useTranslation('learning');
  const dates = useDates();
  const { source, questions, redLines, harms, coverage } = row;
  return (
    <tr>
      <th scope="row">
        {source.link ? <ExternalLink to={source.link}>{source.label}</ExternalLink> : source.label}
        <small>
          <InstrumentText>{source.title}</InstrumentText>
        </small>
      </th>
      <td>
        <InstrumentText>{`${source.label} ${source.says}`}</InstrumentText>
        <p className="xs quiet learn-checked">
          {source.status === 'verified' ? t('sources.checked', { day: dates.day(source.checked) }) : <ToBeChecked />}
        </p>
      </td>
      <td>
        {questions.length > 0 ? (
          <Questions questions={questions} catalogue={catalogue} />
        ) : (
          <p className="learn-unasked">
            <b>{t('sources.nothing')}</b>{' '}
            {coverage && (
              <>
                {t(`sources.by.${coverage.by}`)} <InstrumentText>{coverage.reason}</InstrumentText>
              </>
            )}
          </p>
        )}
      </td>
      <td>
        <ul className="learn-rests">
          {redLines.map(({ id, number, title }) => (
            <li key={id}>
              <RedLineSign look="breached" />
              <span>
                {t('sources.redLine', { number })} <InstrumentText>{title}</InstrumentText>
              </span>
            </li>
          ))}
          {harms.map(({ id, title }) => (
            <li key={id}>
              <span>
                {t('sources.harm')} <InstrumentText>{title}</InstrumentText>
              </span>
            </li>
          ))}
        </ul>
      </td>
    </tr>
  );
}

interface QuestionsProps {
  readonly questions: readonly Question[];
  readonly catalogue: Catalogue;
}

/** How many, and on demand which; drawn when opened, since a text may be cited hundreds of times. */
function Questions({ questions, catalogue }: QuestionsProps) {
  const { t } = useTranslation('learning');
  const [open, setOpen] = useState(false);
  return (
    <details className="learn-questions" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('sources.count', { count: questions.length })}</summary>
      {open && (
        <ul>
          {questions.map((question) => (
            <li key={question.id}>
              <span className="xs quiet">
                <InstrumentText>{catalogue.modules.get(question.moduleId)?.title ?? question.moduleId}</InstrumentText>
              </span>
              <span>
                <InstrumentText>{question.asks}</InstrumentText>
              </span>
              <Practice question={question} />
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}

function Practice({ question }: { readonly question: Question }) {
  const { t } = useTranslation('learning');
  const practice = usePractice(question);
  return practice === undefined ? null : <span className="muted">{t('sources.practice', { practice })}</span>;
}
