import type { AssessmentResult } from '#libs/scoring';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { Button } from '../ui/fields/button.tsx';
import { TextArea } from '../ui/fields/text-area.tsx';
import { Notice } from '../ui/layout/notice.tsx';
import { AdvicePicker } from './advice-picker.tsx';
import { choicesOf, choosing, KEYS, needsReason, type Choice, type Draft } from './draft-verdict.ts';
import { Effect } from './effect.tsx';
import { FigureChoice } from './figure-choice.tsx';
import { keyOf, type OpenReview, type ReviewItem } from './open-review.ts';
import { OtherVerdicts } from './other-verdicts.tsx';
import type { PanelKey } from './panels.ts';
import type { ReviewState } from './use-review.ts';

export interface VerdictPanelProps {
  readonly open: OpenReview;
  readonly item: ReviewItem;
  readonly state: ReviewState;
  readonly figures: { readonly saved: AssessmentResult; readonly withDraft: AssessmentResult };
  readonly onSave: () => void;
  readonly onPanel: (panel: PanelKey) => void;
}

/** What the reviewer says about the open part: a key, a reason, what it does, save. */
export function VerdictPanel({ open, item, state, figures, onSave, onPanel }: VerdictPanelProps) {
  const { t } = useTranslation('reviews');
  const { slot, case: held } = open.review;
  const draft = state.draftFor(item);
  const own = state.ownOf(item);
  const choices = choicesOf(item);
  const change = (part: Partial<Draft>) => state.change(item, { ...draft, ...part });
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSave();
  };
  const isGiven = state.isGiven(item);
  if (slot === null || choices.length === 0 || isGiven) {
    return (
      <aside className="review-verdict" aria-label={t('verdict.title')}>
        <h2 className="h4">{t('verdict.title')}</h2>
        {choices.length === 0 && <p className="quiet">{t('verdict.nothing')}</p>}
        {isGiven && <p className="quiet">{t('verdict.once')}</p>}
        <OtherVerdicts state={state} item={item} slot={null} />
      </aside>
    );
  }
  const reasonMissing = draft.choice !== null && needsReason(draft.choice) && draft.reason.trim() === '';
  return (
    <aside className="review-verdict" aria-label={t('verdict.title')} onKeyDown={onKeyDown}>
      <h2 className="h4">{t(slot === 2 ? 'verdict.titleSecond' : 'verdict.title')}</h2>
      {state.problem && <ProblemNotice problem={state.problem} />}
      {state.conflict && (
        <Notice kind="attention" live>
          {t('verdict.conflict', {
            verdict: state.conflict.verdict ? t(`verdict.given.${state.conflict.verdict}`) : '',
          })}
        </Notice>
      )}
      <div className="verdict-choices" role="radiogroup" aria-label={t('verdict.title')}>
        {choices.map((choice) => (
          <label key={choice} className={draft.choice === choice ? 'on' : undefined}>
            <input
              type="radio"
              name={`verdict ${keyOf(item)}`}
              checked={draft.choice === choice}
              onChange={() => state.change(item, choosing(item, draft, choice))}
            />
            <kbd aria-hidden="true">{KEYS[choice].toUpperCase()}</kbd>
            <ChoiceName open={open} item={item} choice={choice} />
          </label>
        ))}
        <button type="button" onClick={() => onPanel('ask')}>
          <kbd aria-hidden="true">Q</kbd>
          {t('verdict.ask')}
        </button>
        {slot === 1 && (
          <button type="button" onClick={() => onPanel('condition')}>
            <kbd aria-hidden="true">N</kbd>
            {t('verdict.condition')}
          </button>
        )}
      </div>
      <FigureChoice item={item} draft={draft} onChange={change} />
      {draft.choice !== null && (
        <>
          <TextArea
            label={t('verdict.reason')}
            remark={needsReason(draft.choice) ? undefined : t('verdict.optional')}
            help={reasonMissing ? t('verdict.reasonNeeded') : undefined}
            value={draft.reason}
            maxLength={5000}
            onChange={(reason) => change({ reason })}
          />
          <TextArea
            label={t('verdict.advice')}
            remark={t('verdict.optional')}
            value={draft.advice}
            maxLength={5000}
            onChange={(advice) => change({ advice })}
          />
          <AdvicePicker
            texts={open.review.adviceTexts}
            questionId={item.subject === 'ANSWER' ? item.subjectId : undefined}
            advice={draft.advice}
            onUse={(advice) => change({ advice })}
          />
          <Effect open={open} item={item} contests={draft.choice === 'contest'} {...figures} />
        </>
      )}
      <Button
        look="review"
        wide
        busy={state.busy || draft.choice === null || reasonMissing}
        onClick={onSave}
        aria-keyshortcuts="Enter"
      >
        {t(state.nextAfter(item) ? 'verdict.save' : 'verdict.saveLast')} <kbd aria-hidden="true">Enter</kbd>
      </Button>
      {own?.verdict && held.state === 'CLAIMED' && (
        <Button small look="bare" busy={state.busy} onClick={() => void state.remove(item)}>
          {t('verdict.remove')}
        </Button>
      )}
      {own?.carried && own.verdict && <p className="fine">{t('verdict.carried')}</p>}
      <OtherVerdicts state={state} item={item} slot={slot} />
      <p className="fine">
        {t('verdict.never')} {t('verdict.ctrl')}
      </p>
    </aside>
  );
}

interface ChoiceNameProps {
  readonly open: OpenReview;
  readonly item: ReviewItem;
  readonly choice: Choice;
}

function ChoiceName({ open, item, choice }: ChoiceNameProps) {
  const { t } = useTranslation('reviews');
  const isHarm = item.subject === 'HARM';
  if (choice === 'accept') return <>{t(isHarm ? 'verdict.choices.acceptLinks' : 'verdict.choices.acceptNa')}</>;
  if (choice === 'reject') return <>{t(isHarm ? 'verdict.choices.rejectLinks' : 'verdict.choices.rejectNa')}</>;
  const level =
    item.subject === 'ANSWER' ? open.evidenced.questions.find(({ id }) => id === item.subjectId)?.level : undefined;
  if (choice === 'confirm' && level !== undefined) return <>{t('verdict.choices.confirmLevel', { level })}</>;
  return <>{t(`verdict.choices.${choice}`)}</>;
}
