import { IconPrinter } from '@tabler/icons-react';
import type { Question } from '#libs/instruments';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { paths } from '../app/paths.ts';
import { Button } from '../ui/fields/button.tsx';
import { Page } from '../ui/layout/page.tsx';
import { AnswerStateLine } from './answer-state-line.tsx';
import type { AssessmentStore } from './assessment-store.ts';
import { FailedPage } from './failed-page.tsx';
import { InstrumentLanguage, InstrumentText } from './instrument-text.tsx';
import { LoadingPage } from './loading-page.tsx';
import { statedWords } from './stated-words.ts';
import { UnknownWords } from './unknown-words.tsx';
import { useAssessment } from './use-assessment.ts';
import { useDates } from './use-dates.ts';
import './print-page.css';

/** The whole assessment on paper: for a meeting, for a signature, or to be filled in by hand. */
export function PrintPage() {
  const { assessmentId = '' } = useParams();
  const loaded = useAssessment(assessmentId);
  if (loaded.kind === 'loading') return <LoadingPage />;
  if (loaded.kind === 'failed') return <FailedPage error={loaded.error} again={loaded.again} />;
  return (
    <InstrumentLanguage value={loaded.store.catalogue.instrument.language}>
      <Sheets store={loaded.store} />
    </InstrumentLanguage>
  );
}

function Sheets({ store }: { readonly store: AssessmentStore }) {
  const { t } = useTranslation(['assessments', 'printing']);
  const { day } = useDates();
  const { head, modules, mode, catalogue } = store;
  const { id, version } = catalogue.instrument;
  return (
    <Page
      title={head.title}
      windowTitle={t('print.title', { title: head.title })}
      crumbs={[{ title: t('print.back'), to: paths.assessment(head.id) }]}
      lead={t('print.lead', { mode: t(`mode.${mode}`), instrument: `${id} ${version}`, day: day(head.asOf) })}
      actions={
        <Button look="main" onClick={() => window.print()}>
          <IconPrinter className="i" aria-hidden="true" />
          {t('print.go')}
        </Button>
      }
    >
      {modules
        .filter(({ asked }) => asked.length > 0)
        .map(({ module, asked }) => (
          <section key={module.id} className="print-part">
            <h2>
              <InstrumentText>{module.title}</InstrumentText>
            </h2>
            <ol>
              {asked.map((result) => {
                const question = catalogue.questions.get(result.id);
                return (
                  question && (
                    <li key={result.id}>
                      <h3>
                        <InstrumentText>{question.asks}</InstrumentText>
                      </h3>
                      <Answered store={store} question={question} />
                      <p className="xs quiet">
                        <AnswerStateLine result={result} />
                      </p>
                    </li>
                  )
                );
              })}
            </ol>
          </section>
        ))}
    </Page>
  );
}

function Answered({ store, question }: { readonly store: AssessmentStore; readonly question: Question }) {
  const { t } = useTranslation(['assessments', 'printing']);
  const draft = store.answerOf(question.id);
  const evidence = draft.evidenceIds.flatMap((id) => store.evidenceOf(id)?.title ?? []);
  if (draft.state === null) return <Empty question={question} />;
  return (
    <>
      <p>
        <b>
          <bdi>{statedWords(question, draft, t)}</bdi>
        </b>
      </p>
      <UnknownWords draft={draft} asOf={store.head.asOf} />
      {draft.state === 'NOT_APPLICABLE' && draft.reason && (
        <p>
          {t('print.reason')} <bdi>{draft.reason}</bdi>
        </p>
      )}
      {draft.note !== '' && (
        <p className="print-note">
          {t('print.note')} <bdi>{draft.note}</bdi>
        </p>
      )}
      {evidence.length > 0 && (
        <p>
          {t('print.evidence')} <bdi>{evidence.join(' · ')}</bdi>
        </p>
      )}
    </>
  );
}

/** Room for a pen. */
function Empty({ question }: { readonly question: Question }) {
  const { t } = useTranslation(['assessments', 'printing']);
  const choices = [...question.options, ...question.parts];
  return (
    <>
      <ul className="print-boxes">
        {choices.map(({ id, label }) => (
          <li key={id}>
            <InstrumentText>{label}</InstrumentText>
          </li>
        ))}
        {question.number && <li>{t('print.number', { unit: question.number.unit })}</li>}
        <li>{t('unknown.label')}</li>
      </ul>
      <p className="print-line">{t('print.note')}</p>
    </>
  );
}
