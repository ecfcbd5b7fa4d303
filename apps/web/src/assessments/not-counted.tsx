import type { QuestionResult } from '#libs/scoring';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../app/paths.ts';
import type { AssessmentStore } from './assessment-store.ts';
import { InstrumentText } from './instrument-text.tsx';
import { useAnswerWords } from './use-answer-words.ts';
import './routing.css';

/** Answers of questions that are not asked at the moment; what is inherited is kept by the organisation's own. */
export function keptAnswers(store: AssessmentStore, questions: readonly QuestionResult[]): readonly QuestionResult[] {
  return questions.filter(
    ({ id, state, inherited }) => state === 'NA_AUTO' && !inherited && store.answerOf(id).state !== null,
  );
}

/** Why a question is not asked at the moment: what was said in the profile, or answered before. */
export function WhyNotAsked({ store, questionId }: { readonly store: AssessmentStore; readonly questionId: string }) {
  const { t } = useTranslation('routing');
  const answerWords = useAnswerWords(store);
  const [reason] = store.questionResult(questionId)?.because ?? [];
  if (!reason) return null;
  const { flag, answer = '', truth } = reason;
  if (flag !== undefined) {
    const said = truth === 'not-known' ? 'unknown' : truth === 'true' ? 'yes' : 'no';
    return t(`kept.because.${said}`, { asks: store.catalogue.flags.get(flag)?.asks ?? flag });
  }
  const asks = store.catalogue.questions.get(answer)?.asks ?? answer;
  if (store.questionResult(answer)?.state === 'NA_AUTO') return t('kept.because.gone', { asks });
  return t('kept.because.answer', { asks, answer: answerWords(answer) });
}

/** The kept answers of some questions: what was answered, and why it is not asked. */
export function KeptAnswerList({
  store,
  kept,
}: {
  readonly store: AssessmentStore;
  readonly kept: readonly QuestionResult[];
}) {
  const { t } = useTranslation('routing');
  const answerWords = useAnswerWords(store);
  const { catalogue, head } = store;
  return (
    <ul className="not-counted">
      {kept.map(({ id }) => {
        const { note, evidenceIds } = store.answerOf(id);
        return (
          <li key={id}>
            <b>
              <InstrumentText>{catalogue.questions.get(id)?.asks ?? id}</InstrumentText>
            </b>
            <p>
              <InstrumentText>{answerWords(id)}</InstrumentText>
            </p>
            {note && <p className="sm">{t('kept.note', { note })}</p>}
            <p className="xs muted">
              <WhyNotAsked store={store} questionId={id} />
              {evidenceIds.length > 0 && ` · ${t('kept.evidence', { count: evidenceIds.length })}`}
            </p>
          </li>
        );
      })}
      {head.product && store.canEdit && (
        <li>
          <Link className="sm" to={paths.profile(head.product.id)}>
            {t('kept.profile')}
          </Link>
        </li>
      )}
    </ul>
  );
}

/** On the results page: everything that is kept and counted nowhere. */
export function KeptCard({ store }: { readonly store: AssessmentStore }) {
  const { t } = useTranslation('routing');
  const kept = keptAnswers(store, store.result.questions);
  if (kept.length === 0) return null;
  return (
    <section className="card pad" aria-labelledby="kept">
      <h2 id="kept">{t('kept.title')}</h2>
      <p className="sm muted">{t('kept.lead', { count: kept.length })}</p>
      <KeptAnswerList store={store} kept={kept} />
    </section>
  );
}
