import { useMutation, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { problemOf, type ShownProblem } from '../app/problem.ts';
import {
  ConfirmSsoDomainDocument,
  SsoDomainClaimsDocument,
  type SsoDomainClaimsQuery,
} from '../graphql/generated/graphql.ts';
import { Button } from '../ui/fields/button.tsx';
import { Card } from '../ui/layout/card.tsx';

type Claim = SsoDomainClaimsQuery['ssoDomainClaims'][number];

/** Whose domain is whose, for those who run the installation. Nothing is shown while nobody claims one. */
export function DomainClaims() {
  const { t } = useTranslation('access');
  const { data, refetch } = useQuery(SsoDomainClaimsDocument, { fetchPolicy: 'cache-and-network' });
  const [problem, setProblem] = useState<ShownProblem>();
  const [confirm] = useMutation(ConfirmSsoDomainDocument);
  const claims = data?.ssoDomainClaims ?? [];

  const decide = async ({ organisationId, domain, confirmed }: Claim) => {
    setProblem(undefined);
    try {
      const input = { operationId: crypto.randomUUID(), organisationId, domain, confirmed: !confirmed };
      await confirm({ variables: { input } });
      await refetch();
    } catch (error) {
      setProblem(problemOf(error));
    }
  };

  if (claims.length === 0) return null;
  return (
    <Card title={t('claims.title')}>
      <p className="muted sm">{t('claims.says')}</p>
      {problem && <ProblemNotice problem={problem} />}
      <div className="access-scroll" role="region" aria-label={t('claims.title')} tabIndex={0}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('claims.domain')}</th>
              <th scope="col">{t('claims.organisation')}</th>
              <th scope="col">{t('claims.state')}</th>
              <th scope="col">
                <span className="vh">{t('claims.act')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {claims.map((claim) => {
              const { organisationId, organisation, domain, confirmed } = claim;
              return (
                <tr key={`${organisationId} ${domain}`}>
                  <th scope="row">
                    <bdi>{domain}</bdi>
                  </th>
                  <td>
                    <bdi>{organisation}</bdi>
                  </td>
                  <td>{confirmed ? t('claims.confirmed') : t('claims.open')}</td>
                  <td>
                    <Button
                      small
                      aria-label={t(confirmed ? 'claims.takeBackOf' : 'claims.confirmOf', { domain, organisation })}
                      onClick={() => void decide(claim)}
                    >
                      {confirmed ? t('claims.takeBack') : t('claims.confirm')}
                    </Button>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </Card>
  );
}
