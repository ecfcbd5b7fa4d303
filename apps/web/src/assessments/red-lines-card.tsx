import type { RedLineState } from '#libs/scoring';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type RedLineLook, RedLineSign } from '../ui/signs/red-line-sign.tsx';
import type { AssessmentStore } from './assessment-store.ts';
import { questionPath } from './question-path.ts';
import { InstrumentText } from './instrument-text.tsx';

const GROUPS: readonly { readonly state: RedLineState; readonly look: RedLineLook; readonly open: boolean }[] = [
  { state: 'BREACHED', look: 'breached', open: true },
  { state: 'UNRESOLVED', look: 'unresolved', open: true },
  { state: 'CLAIMED', look: 'unresolved', open: false },
  { state: 'CLEAR', look: 'clear', open: false },
  { state: 'NOT_APPLICABLE', look: 'off', open: false },
];

/** All red lines by state; open ones lead to the questions that decide them. */
export function RedLinesCard({ store }: { readonly store: AssessmentStore }) {
  const { t } = useTranslation(['assessments', 'scores']);
  const { redLines } = store.result;
  if (redLines.length === 0) return null;
  return (
    <section className="card pad" aria-labelledby="red-lines">
      <h2 id="red-lines">{t('redLines.title')}</h2>
      <ul className="red-lines">
        {GROUPS.map(({ state, look, open }) => {
          const here = redLines.filter((redLine) => redLine.state === state);
          if (here.length === 0) return null;
          const list = (
            <ul>
              {here.map(({ id, because }) => {
                const redLine = store.catalogue.redLines.get(id);
                const words = `${redLine?.number ?? ''} ${redLine?.title ?? id}`;
                const question = because[0];
                return (
                  <li key={id}>
                    {question === undefined || state === 'NOT_APPLICABLE' ? (
                      <InstrumentText>{words}</InstrumentText>
                    ) : (
                      <Link to={questionPath(store.head.id, store.catalogue, question)}>
                        <InstrumentText>{words}</InstrumentText>
                      </Link>
                    )}
                  </li>
                );
              })}
            </ul>
          );
          return (
            <li key={state} className={look}>
              <RedLineSign look={look} />
              {open ? (
                <div>
                  <b>{t(`redLines.${state}`, { count: here.length })}</b>
                  {list}
                </div>
              ) : (
                <details>
                  <summary>
                    <b>{t(`redLines.${state}`, { count: here.length })}</b>
                  </summary>
                  {list}
                </details>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
