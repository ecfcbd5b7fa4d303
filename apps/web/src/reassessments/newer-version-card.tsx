import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { paths } from '../app/paths.ts';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { useAct } from '../app/use-act.ts';
import type { AssessmentStore } from '../assessments/assessment-store.ts';
import { InstrumentText } from '../assessments/instrument-text.tsx';
import { useDates } from '../assessments/use-dates.ts';
import { MoveToNewerVersionDocument, type NewerVersionFieldsFragment } from '../graphql/generated/graphql.ts';
import { Button } from '../ui/fields/button.tsx';
import { Card } from '../ui/layout/card.tsx';
import { Dialog } from '../ui/layout/dialog.tsx';

type Newer = NewerVersionFieldsFragment;

export interface NewerVersionCardProps {
  readonly store: AssessmentStore;
  readonly newer: Newer;
}

/** What a newer questionnaire would bring, and the one act that moves the draft there. */
export function NewerVersionCard({ store, newer }: NewerVersionCardProps) {
  const { t } = useTranslation('reassessments');
  const dates = useDates();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const [moveTo] = useMutation(MoveToNewerVersionDocument);
  const { busy, problem, run } = useAct();
  const { version } = newer.instrument;
  const move = async () => {
    let movedTo = store.head.id;
    const moved = await run(async (operationId) => {
      const { data } = await moveTo({
        variables: { input: { assessmentId: store.head.id, operationId, version } },
        refetchQueries: ['Carried', 'Assessments'],
      });
      movedTo = data?.moveToNewerVersion.id ?? movedTo;
    });
    if (!moved) return;
    setAsking(false);
    await navigate(paths.assessment(movedTo));
  };
  const fates = [
    ['kept', newer.kept],
    ['toConfirm', newer.toConfirm],
    ['cleared', newer.cleared],
  ] as const;
  return (
    <Card title={t('newer.title', { version })}>
      {newer.notes.map(({ version: of, date, effect, why }) => (
        <p key={of}>
          <InstrumentText>{t('newer.why', { version: of, date: dates.day(date), effect, why })}</InstrumentText>
        </p>
      ))}
      <h3>{t('newer.counts')}</h3>
      <ul>
        {fates
          .filter(([, count]) => count > 0)
          .map(([fate, count]) => (
            <li key={fate}>{t(`newer.${fate}`, { count })}</li>
          ))}
      </ul>
      <Questions title={t('newer.changed', { count: newer.changed.length })} list={newer.changed} />
      <Questions title={t('newer.added', { count: newer.added.length })} list={newer.added} />
      <Questions title={t('newer.removed', { count: newer.removed.length })} list={newer.removed} />
      <Titles title={t('newer.redLinesAdded', { count: newer.redLines.added.length })} list={newer.redLines.added} />
      <Titles
        title={t('newer.redLinesRemoved', { count: newer.redLines.removed.length })}
        list={newer.redLines.removed}
      />
      <Titles title={t('newer.harmsAdded', { count: newer.harms.added.length })} list={newer.harms.added} />
      <Titles title={t('newer.harmsRemoved', { count: newer.harms.removed.length })} list={newer.harms.removed} />
      <p className="sm muted">{t('newer.same', { count: newer.same })}</p>
      {newer.bringsOrganisation && <p className="sm">{t('newer.organisation')}</p>}
      {store.mode === 'organisation' && <p className="sm">{t('newer.ownDraft')}</p>}
      {newer.mayMove ? (
        <Button onClick={() => setAsking(true)}>{t('newer.move', { version })}</Button>
      ) : (
        <p className="sm quiet">{t('newer.mayNot')}</p>
      )}
      <Dialog title={t('newer.dialog', { version })} open={asking} onClose={() => setAsking(false)}>
        <p>{t('newer.dialogSays')}</p>
        {problem && <ProblemNotice problem={problem} />}
        <div className="row">
          <Button look="main" busy={busy} onClick={() => void move()}>
            {t(busy ? 'newer.moving' : 'newer.move', { version })}
          </Button>
          <Button onClick={() => setAsking(false)}>{t('newer.cancel')}</Button>
        </div>
      </Dialog>
    </Card>
  );
}

/** Folded away, because a version may bring many. */
function Questions({ title, list }: { readonly title: string; readonly list: Newer['changed'] }) {
  const { t } = useTranslation('reassessments');
  if (list.length === 0) return null;
  return (
    <details className="carried-list">
      <summary>{title}</summary>
      <ul>
        {list.map(({ id, asks, parts, answer }) => (
          <li key={id}>
            <InstrumentText>{asks}</InstrumentText>
            <span className="xs muted">
              {[...parts.map((part) => t(`newer.part.${part}`)), ...(answer ? [t(`newer.fate.${answer}`)] : [])].join(
                ' · ',
              )}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Titles({ title, list }: { readonly title: string; readonly list: readonly string[] }) {
  if (list.length === 0) return null;
  return (
    <details className="carried-list">
      <summary>{title}</summary>
      <ul>
        {list.map((name) => (
          <li key={name}>
            <InstrumentText>{name}</InstrumentText>
          </li>
        ))}
      </ul>
    </details>
  );
}
