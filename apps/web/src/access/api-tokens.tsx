import { useMutation, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { problemOf, type ShownProblem } from '../app/problem.ts';
import { useDates } from '../assessments/use-dates.ts';
import { ApiTokensDocument, RevokeApiTokenDocument, type ApiTokenPartsFragment } from '../graphql/generated/graphql.ts';
import { Button } from '../ui/fields/button.tsx';
import { announce } from '../ui/layout/announcer.tsx';
import { Card } from '../ui/layout/card.tsx';
import { NewToken } from './new-token.tsx';

export function ApiTokens() {
  const { t } = useTranslation('access');
  const { data, error, refetch } = useQuery(ApiTokensDocument, { fetchPolicy: 'cache-and-network' });
  const reload = () => void refetch();
  return (
    <Card title={t('tokens.title')}>
      <p className="muted sm">{t('tokens.says')}</p>
      {error && !data && <ProblemNotice problem={problemOf(error)} onRetry={reload} />}
      {data?.apiTokens.length === 0 && <p>{t('tokens.none')}</p>}
      {data && data.apiTokens.length > 0 && <TokenTable tokens={data.apiTokens} onChange={reload} />}
      <NewToken onMade={reload} />
    </Card>
  );
}

function TokenTable({
  tokens,
  onChange,
}: {
  readonly tokens: readonly ApiTokenPartsFragment[];
  readonly onChange: () => void;
}) {
  const { t } = useTranslation('access');
  const { moment } = useDates();
  const [problem, setProblem] = useState<ShownProblem>();
  const [revoke] = useMutation(RevokeApiTokenDocument);

  const end = async ({ id, name }: ApiTokenPartsFragment) => {
    setProblem(undefined);
    try {
      await revoke({ variables: { input: { operationId: crypto.randomUUID(), tokenId: id } } });
      announce(t('tokens.revoked', { name }));
      onChange();
    } catch (error) {
      setProblem(problemOf(error));
    }
  };

  return (
    <div className="access-scroll" role="region" aria-label={t('tokens.title')} tabIndex={0}>
      {problem && <ProblemNotice problem={problem} />}
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('tokens.name')}</th>
            <th scope="col">{t('tokens.scopes')}</th>
            <th scope="col">{t('tokens.by')}</th>
            <th scope="col">{t('tokens.until')}</th>
            <th scope="col">{t('tokens.used')}</th>
            <th scope="col">
              <span className="vh">{t('tokens.act')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {tokens.map((token) => (
            <tr key={token.id}>
              <th scope="row">
                <bdi>{token.name}</bdi>
              </th>
              <td>{token.scopes.map((scope) => t(`tokens.scope.${scope}`)).join('; ')}</td>
              <td>{token.works ? <bdi>{token.createdBy}</bdi> : t('tokens.left')}</td>
              <td>{moment(String(token.expiresAt))}</td>
              <td>{token.lastUsedAt ? moment(String(token.lastUsedAt)) : t('tokens.never')}</td>
              <td>
                <Button
                  small
                  look="bare"
                  aria-label={t('tokens.revokeOf', { name: token.name })}
                  onClick={() => void end(token)}
                >
                  {t('tokens.revoke')}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
