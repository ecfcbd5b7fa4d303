import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../app/problem.ts';
import { type OwnHarmFieldsFragment, SaveOwnHarmDocument } from '../graphql/generated/graphql.ts';
import { Button } from '../ui/fields/button.tsx';
import type { AssessmentStore } from './assessment-store.ts';
import { draftOwnHarmOf, ownHarmInputOf } from './draft-own-harm.ts';

/** Own harms that were taken out, with the reason, and the way back. */
export function RemovedHarms({ store }: { readonly store: AssessmentStore }) {
  const { t } = useTranslation('ownHarms');
  const [said, setSaid] = useState('');
  const [save, { loading }] = useMutation(SaveOwnHarmDocument);
  const removed = store.allOwnHarms().filter(({ removedBecause }) => removedBecause !== null);
  const bringBack = (own: OwnHarmFieldsFragment) => {
    const at = {
      assessmentId: store.head.id,
      id: own.id,
      operationId: crypto.randomUUID(),
      baseRevision: own.revision,
    };
    save({ variables: { input: { ...at, ...ownHarmInputOf(draftOwnHarmOf(own)) } } }).then(
      ({ data }) => {
        const reply = data?.saveOwnHarm;
        if (reply) store.takeOwnHarm(reply.__typename === 'OwnHarmSaved' ? reply.ownHarm : reply.current);
        setSaid(t('brought', { title: own.title }));
      },
      (error: unknown) => setSaid(problemOf(error).message ?? t('failed')),
    );
  };
  return (
    <>
      <p className="sm" role="status">
        {said}
      </p>
      {removed.length > 0 && (
        <details className="removed-harms">
          <summary className="sm">{t('removed', { count: removed.length })}</summary>
          <ul>
            {removed.map((own) => (
              <li key={own.id}>
                <b>{own.title}</b>
                <p className="sm muted">{t('because', { reason: own.removedBecause })}</p>
                {store.canRate && (
                  <Button small busy={loading} onClick={() => bringBack(own)}>
                    {t('bringBack')}
                    <span className="vh"> {own.title}</span>
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
