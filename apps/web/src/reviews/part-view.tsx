import { useTranslation } from 'react-i18next';
import { RedLineSign } from '../ui/signs/red-line-sign.tsx';
import { LevelPips } from '../ui/signs/level-pips.tsx';
import { EvidencePreview } from './evidence-preview.tsx';
import { FlagView } from './flag-view.tsx';
import { HarmView } from './harm-view.tsx';
import { redLineLook } from './item-line.ts';
import type { PartViewProps } from './open-review.ts';
import { Stated } from './stated.tsx';

/** The claim of the company and what backs it. */
export function PartView({ open, item }: PartViewProps) {
  switch (item.subject) {
    case 'ANSWER':
      return <AnswerView open={open} item={item} />;
    case 'HARM':
      return <HarmView open={open} item={item} />;
    case 'FLAG':
      return <FlagView open={open} item={item} />;
  }
}

function AnswerView({ open, item }: PartViewProps) {
  const { t } = useTranslation('reviews');
  const { catalogue, evidenced, submitted, review } = open;
  const question = catalogue.questions.get(item.subjectId);
  const result = evidenced.questions.find(({ id }) => id === item.subjectId);
  if (!question || !result) return null;
  const inherited = result.inherited;
  const answer = (inherited ? submitted.organisationAnswers : submitted.answers)[item.subjectId];
  const module = catalogue.modules.get(question.moduleId);
  const look = redLineLook(result.redLine?.state);
  return (
    <section className="review-part" aria-labelledby="part-title">
      <p className="review-meta">
        <span>
          {t('part.place', {
            module: module?.title ?? '',
            place: (module?.questions.indexOf(question.id) ?? 0) + 1,
            of: module?.questions.length ?? 0,
          })}
        </span>
        {result.redLine && look && (
          <span className={look === 'breached' ? 'chip madder' : 'chip line'}>
            <RedLineSign look={look} />
            {t('part.redLine', {
              number: catalogue.redLines.get(result.redLine.id)?.number ?? 0,
              state: t(`part.redLineStates.${result.redLine.state}`),
            })}
          </span>
        )}
        {item.changed && <span className="chip indigo">{t('review.changed')}</span>}
        {item.second && <span className="chip indigo">{t('review.second')}</span>}
      </p>
      <h2 id="part-title" dir="auto">
        {question.asks}
      </h2>
      <div className="review-claim">
        <p className="label">
          {t(inherited ? 'part.inherited' : 'part.answered', { company: review.case.companyName })}
        </p>
        <Stated open={open} answer={answer} questionId={question.id} />
        {result.level !== undefined && (
          <p className="sm muted review-level">
            <LevelPips counted={result.evidenced ?? 0} claimed={result.level} />{' '}
            {t('part.level', { level: result.level })}
          </p>
        )}
        {answer?.note && (
          <p className="review-note" dir="auto">
            {answer.note}
          </p>
        )}
      </div>
      {answer?.evidence?.length ? (
        answer.evidence.map(({ id, unusable }) => (
          <EvidencePreview key={id} open={open} evidenceId={id} unusable={unusable === true} />
        ))
      ) : (
        <p className="quiet">{t('evidence.none')}</p>
      )}
      <details className="review-asked">
        <summary>{t('part.help')}</summary>
        <p dir="auto">{question.help}</p>
        <p dir="auto">{question.why}</p>
        {question.evidence !== 'none' && (
          <>
            <p className="label">{t('part.asks')}</p>
            <ol>
              {([1, 2, 3] as const).map((tier) => (
                <li key={tier} dir="auto">
                  {question.evidence !== 'none' && question.evidence[tier]}
                </li>
              ))}
            </ol>
          </>
        )}
      </details>
    </section>
  );
}
