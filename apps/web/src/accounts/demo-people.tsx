import { IconArrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { WorkspaceQuery } from '../graphql/generated/graphql.ts';
import { Avatar } from '../app/avatar.tsx';

export interface DemoPeopleProps {
  readonly people: WorkspaceQuery['workspace']['demoPeople'];
  readonly onChoose: (email: string) => void;
}

const reviewing = new Set(['REVIEWER', 'LEAD_REVIEWER', 'PROGRAMME_ADMIN']);

/** On a local machine only: fictional people to sign in as. Their password stays where OpenCRIA was started. */
export function DemoPeople({ people, onChoose }: DemoPeopleProps) {
  const { t } = useTranslation(['accounts', 'app']);
  return (
    <section className="card gate-people" aria-labelledby="demo-people">
      <h2 id="demo-people">{t('demo.title')}</h2>
      <p className="sm muted">{t('demo.says')}</p>
      <ul>
        {people.map(({ name, email, role, organisation }) => (
          <li key={email}>
            <button type="button" onClick={() => onChoose(email)}>
              <Avatar name={name} side={reviewing.has(role) ? 'reviewing' : 'company'} />
              <span>
                <b>
                  <bdi>{name}</bdi>
                </b>
                <small>
                  {t(`app:roles.${role}`)}, <bdi>{organisation}</bdi>
                </small>
              </span>
              <IconArrowRight className="i i-sm flip" aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
