import { useMutation } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { useAct } from '../app/use-act.ts';
import {
  PrepareDecisionDocument,
  TakeSecondReviewDocument,
  type PreparationFieldsFragment,
} from '../graphql/generated/graphql.ts';
import { titleOf } from '../reviews/open-review.ts';
import type { PanelProps } from '../reviews/panel-props.ts';
import { Button } from '../ui/fields/button.tsx';
import { FoundWords } from './found-words.tsx';
import { SettleForm } from './settle-form.tsx';

export interface SecondReviewProps extends Pick<PanelProps, 'open' | 'onShow' | 'onReload'> {
  readonly preparation: PreparationFieldsFragment;
}

/** The second pair of eyes: what it looks at, how far it is, and what the two still differ on. */
export function SecondReview({ open, preparation, onShow, onReload }: SecondReviewProps) {
  const { t } = useTranslation('decisions');
  const { submissionId, secondReview, missing, agreement, hasSecondReviewer } = preparation;
  const { mayPrepare, mayTakeSecond } = preparation;
  const [prepare] = useMutation(PrepareDecisionDocument);
  const [take] = useMutation(TakeSecondReviewDocument);
  const { busy, problem, run } = useAct();
  const taking = async () => {
    const done = await run((operationId) => take({ variables: { input: { submissionId, operationId } } }));
    if (done) onReload();
  };
  return (
    <section className="stack" aria-labelledby="second-title">
      <h3 id="second-title">{t('second.title')}</h3>
      <p className="sm muted">{t('second.says')}</p>
      {problem && <ProblemNotice problem={problem} />}
      {secondReview.length === 0 && missing.length > 0 && (
        <>
          <p>{t('second.missing', { count: missing.length })}</p>
          <ul className="decide-missing">
            {missing.map((id) => (
              <li key={id}>
                <Missing id={id} open={open} onShow={onShow} />
              </li>
            ))}
          </ul>
        </>
      )}
      {mayPrepare && missing.length === 0 && (
        <Button
          look="review"
          busy={busy}
          onClick={() => void run((operationId) => prepare({ variables: { input: { submissionId, operationId } } }))}
        >
          {t('second.prepare')}
        </Button>
      )}
      {secondReview.length === 0 && !mayPrepare && <p className="quiet">{t('second.none')}</p>}
      {secondReview.length > 0 && !hasSecondReviewer && <p>{t('second.waits')}</p>}
      {mayTakeSecond && (
        <Button look="review" busy={busy} onClick={() => void taking()}>
          {t('second.take')}
        </Button>
      )}
      {open.review.slot === 2 && <p>{t('second.taken')}</p>}
      {secondReview.length > 0 && (
        <>
          {agreement.judged > 0 && (
            <p>
              {t('second.agreement', { ...agreement })}{' '}
              {agreement.open > 0 && <b>{t('second.differs', { count: agreement.open })}</b>}
            </p>
          )}
          <ul className="decide-second">
            {secondReview.map((part) => (
              <li key={`${part.subject} ${part.subjectId}`}>
                <Part part={part} open={open} preparation={preparation} onShow={onShow} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

interface PartProps extends Pick<PanelProps, 'open' | 'onShow'> {
  readonly part: PreparationFieldsFragment['secondReview'][number];
  readonly preparation: PreparationFieldsFragment;
}

function Part({ part, open, preparation, onShow }: PartProps) {
  const { t } = useTranslation('decisions');
  const { subject, subjectId, title, because, first, second, differs, settledWith, settledReason } = part;
  const { slot } = open.review;
  return (
    <>
      <p>
        <span className="chip line">{t(`second.because.${because}`)}</span> <bdi>{title}</bdi>
      </p>
      <dl className="decide-pair">
        <div>
          <dt>{t('second.first')}</dt>
          <dd>{first ? <FoundWords found={first} /> : t(slot === 1 || second ? 'second.noFirst' : 'second.hidden')}</dd>
        </div>
        <div>
          <dt>{t('second.second')}</dt>
          <dd>{second ? <FoundWords found={second} /> : t('second.open')}</dd>
        </div>
      </dl>
      {slot === 2 && !second && (
        <Button small aria-label={t('second.judgeOf', { title })} onClick={() => onShow({ subject, subjectId })}>
          {t('second.judge')}
        </Button>
      )}
      {differs && (
        <p>
          <span className="chip ochre">{t('second.difference')}</span> <bdi>{second?.reason}</bdi>
        </p>
      )}
      {differs && preparation.maySettle && (
        <SettleForm submissionId={preparation.submissionId} subject={subject} subjectId={subjectId} />
      )}
      {settledWith && (
        <p className="sm">
          {t('second.settled', { who: t(`second.who.${settledWith}`), reason: settledReason ?? '' })}
        </p>
      )}
    </>
  );
}

interface MissingProps extends Pick<PanelProps, 'open' | 'onShow'> {
  readonly id: string;
}

/** A part the first reviewer has still to judge, one click away. */
function Missing({ id, open, onShow }: MissingProps) {
  const item = open.items.find(({ subjectId, subject }) => subjectId === id && subject !== 'FLAG');
  if (!item) return <>{id}</>;
  return (
    <Button small look="bare" onClick={() => onShow(item)}>
      <bdi>{titleOf(open, item)}</bdi>
    </Button>
  );
}
