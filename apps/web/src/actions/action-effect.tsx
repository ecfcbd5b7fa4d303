import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { InstrumentText } from '../assessments/instrument-text.tsx';
import { ActionEffectDocument, type ActionEffectQuery } from '../graphql/generated/graphql.ts';

type Effect = NonNullable<ActionEffectQuery['action']['effect']>;

interface Move {
  readonly id: string;
  readonly title: string;
  readonly before: string;
  readonly after: string;
}

/** What the figures would be once the action is proven, by the same engine that works out all figures. */
export function ActionEffect({ actionId }: { readonly actionId: string }) {
  const { t } = useTranslation('action');
  const { data } = useQuery(ActionEffectDocument, { variables: { id: actionId }, fetchPolicy: 'cache-and-network' });
  const effect = data?.action.effect;
  if (!effect) return null;
  const moves = movesOf(effect, {
    risk: (level) => t(`effect.risk.${level}`),
    redLine: (state) => t(`effect.redLine.${state}`),
  });
  return (
    <section className="act-section" aria-labelledby="action-effect">
      <h2 id="action-effect">{t('effect.title')}</h2>
      {moves.length === 0 ? (
        <p className="muted">{t('effect.none')}</p>
      ) : (
        <table className="table act-effect">
          <thead>
            <tr>
              <th scope="col">{t('effect.what')}</th>
              <th scope="col">{t('effect.now')}</th>
              <th scope="col">{t('effect.then')}</th>
            </tr>
          </thead>
          <tbody>
            {effect.before && effect.after && effect.before.display !== effect.after.display && (
              <tr>
                <th scope="row">{t('effect.index')}</th>
                <td className="num">{effect.before.display}</td>
                <td className="num">{effect.after.display}</td>
              </tr>
            )}
            {moves.map(({ id, title, before, after }) => (
              <tr key={id}>
                <th scope="row">
                  <InstrumentText>{title}</InstrumentText>
                </th>
                <td className="num">{before}</td>
                <td className="num">{after}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

interface Words {
  readonly risk: (level: Effect['harms'][number]['before']) => string;
  readonly redLine: (state: Effect['redLines'][number]['before']) => string;
}

/** Red lines and harms first; a right that stays where it is says nothing. */
function movesOf({ redLines, harms, rights }: Effect, { risk, redLine }: Words): Move[] {
  const all = [
    ...redLines.map((each) => ({ ...each, before: redLine(each.before), after: redLine(each.after) })),
    ...harms.map((each) => ({ ...each, before: risk(each.before), after: risk(each.after) })),
    ...rights.map((each) => ({ ...each, before: each.before?.display ?? '–', after: each.after?.display ?? '–' })),
  ];
  return all.filter(({ before, after }) => before !== after);
}
