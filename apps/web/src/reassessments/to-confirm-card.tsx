import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../app/paths.ts';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { problemOf } from '../app/problem.ts';
import type { AssessmentStore } from '../assessments/assessment-store.ts';
import { InstrumentText } from '../assessments/instrument-text.tsx';
import { questionPath } from '../assessments/question-path.ts';
import { useAnswerWords } from '../assessments/use-answer-words.ts';
import { Button } from '../ui/fields/button.tsx';
import { announce } from '../ui/layout/announcer.tsx';
import { Card } from '../ui/layout/card.tsx';
import type { CarriedPart, useCarried } from './use-carried.ts';

export interface ToConfirmCardProps {
  readonly store: AssessmentStore;
  readonly carried: ReturnType<typeof useCarried>;
}

/** What waits to be confirmed, by part of the questionnaire: one by one, or a part at a time. */
export function ToConfirmCard({ store, carried }: ToConfirmCardProps) {
  const { t } = useTranslation('reassessments');
  const { parts, busy, refused } = carried;
  const may = store.viewer.can.includes('answer.save') && store.head.state === 'DRAFT';
  const confirm = (some: readonly CarriedPart[]) => {
    carried.confirm(some).then(
      () => announce(t('note.confirmed')),
      () => undefined,
    );
  };
  const groups = groupsOf(store, parts, t('confirm.harms'));
  return (
    <Card title={t('confirm.title')}>
      {parts.length === 0 && <p className="muted">{t('confirm.none')}</p>}
      {parts.length > 0 && !may && <p className="sm quiet">{t('confirm.readOnly')}</p>}
      {refused && <ProblemNotice problem={problemOf(refused)} />}
      {groups.map(({ title, list }) => (
        <section key={title} className="carried-part">
          <div className="carried-head">
            <h3>
              <InstrumentText>{title}</InstrumentText>
            </h3>
            {may && list.length > 1 && (
              <Button small busy={busy} onClick={() => confirm(list)}>
                {t('confirm.part', { count: list.length })}
                <span className="vh">: {title}</span>
              </Button>
            )}
          </div>
          <ul>
            {list.map((part) => (
              <li key={part.id}>
                <PartLine store={store} part={part} />
                {may && (
                  <Button small busy={busy} onClick={() => confirm([part])}>
                    {t('note.confirm')}
                    <span className="vh">: {titleOf(store, part)}</span>
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Card>
  );
}

function PartLine({ store, part }: { readonly store: AssessmentStore; readonly part: CarriedPart }) {
  const { t } = useTranslation('reassessments');
  const { t: tHarms } = useTranslation('assessments');
  const words = useAnswerWords(store);
  const title = titleOf(store, part);
  if (part.kind === 'HARM') {
    const level = store.result.harms.find(({ id }) => id === part.id)?.inherent;
    return (
      <div>
        <Link to={`${paths.harms(store.head.id)}#harm-${part.id}`}>
          <InstrumentText>{title}</InstrumentText>
        </Link>
        {level && <p className="sm muted">{t('confirm.harmSays', { rating: tHarms(`risk.${level}`) })}</p>}
      </div>
    );
  }
  return (
    <div>
      <Link to={questionPath(store.head.id, store.catalogue, part.id)}>
        <InstrumentText>{title}</InstrumentText>
      </Link>
      <p className="sm muted">
        <InstrumentText>{words(part.id)}</InstrumentText>
      </p>
    </div>
  );
}

function titleOf(store: AssessmentStore, { kind, id }: CarriedPart): string {
  return kind === 'HARM' ? store.harmTitle(id) : (store.catalogue.questions.get(id)?.asks ?? id);
}

function groupsOf(store: AssessmentStore, parts: readonly CarriedPart[], harms: string) {
  const answers = Map.groupBy(
    parts.filter(({ kind }) => kind === 'ANSWER'),
    ({ id }) => store.catalogue.questions.get(id)?.moduleId ?? '',
  );
  const rated = parts.filter(({ kind }) => kind === 'HARM');
  return [
    ...store.catalogue.instrument.modules.flatMap(({ id, title }) => {
      const list = answers.get(id);
      return list ? [{ title, list }] : [];
    }),
    ...(rated.length > 0 ? [{ title: harms, list: rated }] : []),
  ];
}
