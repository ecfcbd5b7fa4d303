import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { AnswerStateLine } from './answer-state-line.tsx';
import type { AssessmentStore } from './assessment-store.ts';
import { InstrumentText } from './instrument-text.tsx';
import { questionPath } from './question-path.ts';

/** What a screening may say: the number of concerns by right, each opening to its answers, and no score. */
export function ConcernsCard({ store }: { readonly store: AssessmentStore }) {
  const { t } = useTranslation(['assessments', 'scores']);
  const [openId, setOpenId] = useState<string>();
  const { clusters } = store.result;
  return (
    <section className="card" aria-labelledby="concerns">
      <div className="profile-head">
        <h2 id="concerns">{t('concerns.title')}</h2>
        <p className="sm muted">{t('concerns.lead')}</p>
      </div>
      <table className="table concerns">
        <thead>
          <tr>
            <th scope="col">{t('profile.area')}</th>
            <th scope="col" className="n">
              {t('concerns.asked')}
            </th>
            <th scope="col" className="n">
              {t('concerns.concerns')}
            </th>
            <th scope="col">
              <span className="vh">{t('profile.reasons')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {clusters.map(({ id, because, concerns = 0 }) => {
            const title = store.catalogue.clusters.get(id)?.title ?? id;
            const open = id === openId;
            return (
              <Fragment key={id}>
                <tr id={`right-${id}`}>
                  <th scope="row">
                    <InstrumentText>{title}</InstrumentText>
                  </th>
                  <td className="n">
                    {because.length === 0 ? <span className="quiet">{t('concerns.none')}</span> : because.length}
                  </td>
                  <td className="n">{because.length === 0 ? null : concerns > 0 ? <b>{concerns}</b> : 0}</td>
                  <td className="n">
                    {concerns > 0 && (
                      <button
                        type="button"
                        className="textbtn"
                        aria-expanded={open}
                        aria-controls={`concerns-${id}`}
                        aria-label={t('concerns.whyOf', { name: title })}
                        onClick={() => setOpenId(open ? undefined : id)}
                      >
                        {t('profile.why')}
                      </button>
                    )}
                  </td>
                </tr>
                <tr id={`concerns-${id}`} className="concerns-why" hidden={!open}>
                  <td colSpan={4}>{open && <ConcernList store={store} questions={because} />}</td>
                </tr>
              </Fragment>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

/** The answers that are missing, not known, or at level 0 or 1. */
function ConcernList({ store, questions }: { readonly store: AssessmentStore; readonly questions: readonly string[] }) {
  const results = questions.flatMap((id) => store.questionResult(id) ?? []);
  return (
    <ul>
      {results
        .filter(({ level }) => level === undefined || level <= 1)
        .map((result) => (
          <li key={result.id}>
            <Link to={questionPath(store.head.id, store.catalogue, result.id)}>
              <InstrumentText>{store.catalogue.questions.get(result.id)?.asks ?? result.id}</InstrumentText>
            </Link>
            <span className="row xs muted">
              <AnswerStateLine result={result} />
            </span>
          </li>
        ))}
    </ul>
  );
}
