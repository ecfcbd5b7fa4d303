import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { CheckNotice } from '../discussions/check-notice.tsx';
import { QuestionConsultations } from '../participation/question-consultations.tsx';
import { EvidencePanel } from '../evidence/evidence-panel.tsx';
import { QuestionLiveLine } from '../live/live-signs.tsx';
import { CarriedNote } from '../reassessments/carried-note.tsx';
import { RedLineSign } from '../ui/signs/red-line-sign.tsx';
import { AskedBecause } from './asked-because.tsx';
import type { AssessmentStore } from './assessment-store.ts';
import { Checklist } from './checklist.tsx';
import { ClaimNotApplicable } from './claim-not-applicable.tsx';
import { ConflictBanner } from './conflict-banner.tsx';
import type { DraftAnswer } from './draft-answer.ts';
import { LookAgainNote } from './look-again-note.tsx';
import { NumberAnswer } from './number-answer.tsx';
import { OptionList } from './option-list.tsx';
import { PersonalDataHint } from './personal-data-hint.tsx';
import { QuestionFoot } from './question-foot.tsx';
import { RedLineBanner } from './red-line-banner.tsx';
import { useFootTools } from './use-foot-tools.tsx';
import { InstrumentText } from './instrument-text.tsx';
import { UnknownReason } from './unknown-reason.tsx';
import { useReload } from './use-reload.ts';

export interface QuestionCardProps {
  readonly store: AssessmentStore;
  readonly questionId: string;
  readonly number: number;
  readonly of: number;
  /** Move focus to the question when it opens by a choice of the person, not by loading the page. */
  readonly takeFocus: boolean;
  readonly onConflict: (questionId: string) => void;
}

/** The open question: what is asked, the answers, what they lead to, what backs them. */
export function QuestionCard({ store, questionId, number, of, takeFocus, onConflict }: QuestionCardProps) {
  const { t } = useTranslation('assessments');
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const tools = useFootTools(store, questionId);
  const reload = useReload(store);
  useEffect(() => {
    if (takeFocus) heading.current?.focus();
  }, [takeFocus, questionId]);

  const question = store.catalogue.questions.get(questionId);
  const result = store.questionResult(questionId);
  if (!question || !result) return null;
  const draft = store.answerOf(questionId);
  const readOnly = result.inherited || !store.canAnswer(questionId);
  const answer = (patch: Partial<DraftAnswer>) => store.edit(questionId, patch);
  const redLine = question.redLine === undefined ? undefined : store.catalogue.redLines.get(question.redLine);
  const common = { question, draft, disabled: readOnly, labelledBy: id, onAnswer: answer };
  const Answer = question.number ? NumberAnswer : question.parts.length > 0 ? Checklist : OptionList;
  const linked = draft.evidenceIds.flatMap((evidenceId) => store.evidenceOf(evidenceId) ?? []);
  const canChangeEvidence = !readOnly && store.canAddEvidence(questionId);

  return (
    <article className="qc on" aria-labelledby={id} id={questionId}>
      <div className="qh">
        <div className="qmeta">
          <span className="num">{t('card.number', { number, of })}</span>
          {redLine && (
            <span className="chip madder">
              <RedLineSign look="breached" />
              {t('redLine.chip', { number: redLine.number })}
            </span>
          )}
          {result.inherited && <span className="chip line">{t('card.inherited')}</span>}
          <QuestionLiveLine questionId={questionId} />
          <AskedBecause reasons={result.because} store={store} />
        </div>
        <h2 id={id} ref={heading} tabIndex={-1}>
          <InstrumentText>{question.asks}</InstrumentText>
        </h2>
        {question.help && (
          <p className="help">
            <InstrumentText>{question.help}</InstrumentText>
          </p>
        )}
        {(question.good ?? question.bad ?? question.lighter) !== undefined && (
          <details className="practice">
            <summary>{t('card.practice')}</summary>
            <dl>
              {question.good && (
                <>
                  <dt>{t('card.good')}</dt>
                  <dd>
                    <InstrumentText>{question.good}</InstrumentText>
                  </dd>
                </>
              )}
              {question.bad && (
                <>
                  <dt>{t('card.bad')}</dt>
                  <dd>
                    <InstrumentText>{question.bad}</InstrumentText>
                  </dd>
                </>
              )}
              {question.lighter && (
                <>
                  <dt>{t('card.lighter')}</dt>
                  <dd>
                    <InstrumentText>{question.lighter}</InstrumentText>
                  </dd>
                </>
              )}
            </dl>
          </details>
        )}
      </div>
      <ConflictBanner store={store} questionId={questionId} onConflict={onConflict} />
      <LookAgainNote store={store} questionId={questionId} readOnly={readOnly} />
      {!result.inherited && (
        <CarriedNote
          assessmentId={store.head.id}
          kind="ANSWER"
          id={questionId}
          revision={store.recordOf(questionId)?.revision}
          readOnly={readOnly}
        />
      )}
      <Answer key={questionId} {...common} />
      {draft.state === 'UNKNOWN' && (
        <div className="in tight">
          <UnknownReason store={store} questionId={questionId} draft={draft} readOnly={readOnly} />
        </div>
      )}
      {question.naAllowed && (
        <div className="in tight">
          <ClaimNotApplicable
            key={`${questionId}:${draft.state === 'NOT_APPLICABLE' ? draft.reason : ''}`}
            question={question}
            draft={draft}
            disabled={readOnly}
            onAnswer={answer}
          />
        </div>
      )}
      {redLine && result.redLine && result.state !== 'BLANK' && (
        <div className="in">
          <RedLineBanner redLine={redLine} state={result.redLine.state} screening={store.mode === 'screening'} />
        </div>
      )}
      <div className="in">
        <EvidencePanel
          key={questionId}
          assessmentId={store.head.id}
          asOf={store.head.asOf}
          linked={linked}
          others={store.allEvidence().filter((item) => !draft.evidenceIds.includes(item.id))}
          wanted={question.evidence}
          canChange={canChangeEvidence}
          onLink={(item) => {
            store.takeEvidence(item);
            store.edit(questionId, { evidenceIds: [...store.answerOf(questionId).evidenceIds, item.id] });
          }}
          onUnlink={(evidenceId) => answer({ evidenceIds: draft.evidenceIds.filter((other) => other !== evidenceId) })}
          onChanged={(item) => store.takeEvidence(item)}
          onMoved={reload}
        />
      </div>
      <QuestionConsultations store={store} questionId={questionId} />
      {(!readOnly || draft.note !== '') && (
        <div className="in tight">
          <label className="label" htmlFor={`${id}-note`}>
            {t('card.note')}
          </label>
          <textarea
            id={`${id}-note`}
            className="input grows"
            rows={2}
            value={draft.note}
            readOnly={readOnly}
            onChange={(event) => store.edit(questionId, { note: event.target.value }, { pause: true })}
            onBlur={() => store.hurry()}
          />
          {!readOnly && <PersonalDataHint text={draft.note} />}
        </div>
      )}
      <CheckNotice store={store} questionId={questionId} />
      <QuestionFoot store={store} questionId={questionId} readOnly={readOnly} tools={tools} />
    </article>
  );
}
