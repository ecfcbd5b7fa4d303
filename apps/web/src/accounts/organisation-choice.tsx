import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '../app/paths.ts';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { problemOf, type ShownProblem } from '../app/problem.ts';
import { client } from '../graphql/client.ts';
import { ChooseOrganisationDocument, MyOrganisationsDocument } from '../graphql/generated/graphql.ts';
import './organisation-choice.css';

/** From which of their organisations a person works; nothing where there is one only. */
export function OrganisationChoice() {
  const { t } = useTranslation(['accounts', 'app']);
  const { data } = useQuery(MyOrganisationsDocument);
  const [busy, setBusy] = useState<string>();
  const [problem, setProblem] = useState<ShownProblem>();
  if (!data || data.myOrganisations.length < 2) return null;

  const choose = async (organisationId: string) => {
    setBusy(organisationId);
    setProblem(undefined);
    try {
      await client.mutate({ mutation: ChooseOrganisationDocument, variables: { input: { organisationId } } });
      // A fresh start of the app: nothing of the other organisation stays in memory.
      window.location.assign(paths.home);
    } catch (error) {
      setBusy(undefined);
      setProblem(problemOf(error));
    }
  };

  return (
    <section className="my-organisations" aria-labelledby="my-organisations">
      <h2 id="my-organisations">{t('organisations.title')}</h2>
      {problem && <ProblemNotice problem={problem} />}
      <ul>
        {data.myOrganisations.map(({ organisation, role, open, ownSignIn }) => (
          <li key={organisation.id}>
            {open || ownSignIn ? (
              <span className="organisation" aria-current={open ? 'true' : undefined}>
                <b>
                  <bdi>{organisation.name}</bdi>
                </b>
                <span>{open ? t('organisations.open') : t('organisations.ownSignIn')}</span>
              </span>
            ) : (
              <button
                type="button"
                className="organisation"
                aria-disabled={busy !== undefined}
                onClick={() => busy === undefined && void choose(organisation.id)}
              >
                <b>
                  <bdi>{organisation.name}</bdi>
                </b>
                <span>{busy === organisation.id ? t('organisations.busy') : t(`app:roles.${role}`)}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
