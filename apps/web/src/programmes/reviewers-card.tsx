import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { useAct } from '../app/use-act.ts';
import {
  AppointReviewerDocument,
  EndAppointmentDocument,
  LiftConflictDocument,
  type ProgrammeFieldsFragment,
} from '../graphql/generated/graphql.ts';
import { Button } from '../ui/fields/button.tsx';
import { Field } from '../ui/fields/field.tsx';
import { Card } from '../ui/layout/card.tsx';

/** Who reviews what comes in; leads say who does what. */
export function ReviewersCard({ programme }: { readonly programme: ProgrammeFieldsFragment }) {
  const { t } = useTranslation('programmes');
  const { id: programmeId, reviewers, appointable, conflicts, mayManage } = programme;
  const [appoint] = useMutation(AppointReviewerDocument);
  const [end] = useMutation(EndAppointmentDocument);
  const [lift] = useMutation(LiftConflictDocument);
  const { busy, problem, run } = useAct();
  const free = appointable.filter(({ id }) => reviewers.every(({ person }) => person.id !== id));
  const [chosen, setChosen] = useState('');
  const [lead, setLead] = useState(false);
  const personId = free.some(({ id }) => id === chosen) ? chosen : (free[0]?.id ?? '');
  const mayLead = free.find(({ id }) => id === personId)?.mayLead === true;
  return (
    <Card title={t('reviewers.title')}>
      {problem && <ProblemNotice problem={problem} />}
      {reviewers.length === 0 && <p className="muted">{t('reviewers.none')}</p>}
      <ul className="programme-list">
        {reviewers.map(({ person, lead: leads }) => (
          <li key={person.id}>
            <span>
              <bdi>{person.name}</bdi> {leads && <span className="chip line">{t('reviewers.lead')}</span>}
            </span>
            {mayManage && (
              <Button
                small
                look="bare"
                busy={busy}
                aria-label={t('reviewers.endOf', { name: person.name })}
                onClick={() =>
                  void run((operationId) =>
                    end({ variables: { input: { programmeId, personId: person.id, operationId } } }),
                  )
                }
              >
                {t('reviewers.end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {mayManage && free.length > 0 && (
        <div className="programme-add">
          <Field label={t('reviewers.who')}>
            {(links) => (
              <select {...links} className="input" value={personId} onChange={(event) => setChosen(event.target.value)}>
                {free.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            )}
          </Field>
          {mayLead && (
            <label className="programme-check">
              <input type="checkbox" checked={lead} onChange={(event) => setLead(event.target.checked)} />
              {t('reviewers.asLead')}
            </label>
          )}
          <Button
            busy={busy}
            onClick={() =>
              void run((operationId) =>
                appoint({ variables: { input: { programmeId, personId, operationId, lead: lead && mayLead } } }),
              )
            }
          >
            {t('reviewers.appoint')}
          </Button>
        </div>
      )}
      {conflicts.length > 0 && (
        <>
          <h3 className="h4">{t('conflicts.title')}</h3>
          <ul className="programme-list">
            {conflicts.map(({ person, companyId, companyName, reason }) => (
              <li key={`${person.id} ${companyId}`}>
                <span>
                  {t('conflicts.says', { name: person.name, company: companyName })}{' '}
                  <span className="muted">{reason}</span>
                </span>
                <Button
                  small
                  look="bare"
                  busy={busy}
                  aria-label={t('conflicts.liftOf', { name: person.name, company: companyName })}
                  onClick={() =>
                    void run((operationId) =>
                      lift({ variables: { input: { programmeId, personId: person.id, companyId, operationId } } }),
                    )
                  }
                >
                  {t('conflicts.lift')}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}
