import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDates } from '../assessments/use-dates.ts';
import type { OutcomeFieldsFragment } from '../graphql/generated/graphql.ts';
import { FoundWords } from './found-words.tsx';
import './decisions.css';

type ShownDecision = OutcomeFieldsFragment['decisions'][number];
export type DecidedVerdict = ShownDecision['verdicts'][number];

/** Nobody contests what was agreed with. */
const AGREED: ReadonlySet<DecidedVerdict['verdict']> = new Set(['CONFIRMED', 'ACCEPTED', 'CLEARED']);

export interface DecisionViewProps {
  readonly decision: ShownDecision;
  /** What can be done about a verdict. */
  readonly actionsOf?: (verdict: DecidedVerdict) => ReactNode;
}

/** A decision as both sides read it: the outcome, why, what was found on each part, the letter. */
export function DecisionView({ decision, actionsOf }: DecisionViewProps) {
  const { t } = useTranslation('decisions');
  const dates = useDates();
  const { outcome, decidedAt, statement, letter, verdicts, agreement, digest } = decision;
  const against = verdicts.filter(({ verdict }) => !AGREED.has(verdict));
  const agreed = verdicts.length - against.length;
  return (
    <div className="stack">
      <p className="row">
        <span className="chip indigo">{t(`outcomes.${outcome}`)}</span>
        <span className="sm muted">{t('decision.on', { day: dates.day(decidedAt) })}</span>
      </p>
      <h3 className="h4">{t('decision.statement')}</h3>
      <p className="decided-text" dir="auto">
        {statement}
      </p>
      <Figures decision={decision} />
      {against.length > 0 && (
        <>
          <h3 className="h4">{t('decision.against')}</h3>
          <ul className="decided-list">
            {against.map((verdict) => (
              <li key={`${verdict.subject} ${verdict.subjectId}`} id={`verdict-${verdict.subjectId}`}>
                <p>
                  <b>
                    <bdi>{verdict.title}</bdi>
                  </b>
                </p>
                <p>
                  <span className="chip ochre">
                    <FoundWords found={verdict} />
                  </span>
                </p>
                <dl className="decided-verdict">
                  <Words name={t('decision.reason')} text={verdict.reason} />
                  <Words name={t('decision.advice')} text={verdict.advice} />
                </dl>
                {actionsOf?.(verdict)}
              </li>
            ))}
          </ul>
        </>
      )}
      {agreed > 0 && <p className="sm muted">{t('decision.agreed', { count: agreed })}</p>}
      {agreement.judged > 0 && <p className="sm muted">{t('decision.agreement', { ...agreement })}</p>}
      <details>
        <summary>{t('decision.letter')}</summary>
        <p className="decided-text" dir="auto">
          {letter}
        </p>
      </details>
      <p className="fine decided-text">{t('decision.digest', { digest })}</p>
    </div>
  );
}

/** As submitted, and as reviewed. */
function Figures({ decision }: { readonly decision: ShownDecision }) {
  const { t } = useTranslation('decisions');
  const { evidencedHeadline, reviewedHeadline, evidencedIndex, reviewedIndex } = decision;
  const index = (value: string | null) =>
    value === null ? t('decision.noIndex') : t('decision.index', { index: value });
  return (
    <>
      <h3 className="h4">{t('decision.figures')}</h3>
      <dl className="decide-pair">
        <div>
          <dt>{t('decision.evidenced')}</dt>
          <dd>
            {evidencedHeadline}, {index(evidencedIndex)}
          </dd>
        </div>
        <div>
          <dt>{t('decision.reviewed')}</dt>
          <dd>
            {reviewedHeadline}, {index(reviewedIndex)}
          </dd>
        </div>
      </dl>
    </>
  );
}

function Words({ name, text }: { readonly name: string; readonly text: string }) {
  if (text === '') return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd className="decided-text" dir="auto">
        {text}
      </dd>
    </div>
  );
}
