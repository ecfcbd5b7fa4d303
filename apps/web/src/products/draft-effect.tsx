import { IconInfoCircle, IconMinus, IconPlus, IconRefreshAlert } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AssessmentMode, ProfileChangeQuery } from '../graphql/generated/graphql.ts';
import { RedLineSign } from '../ui/signs/red-line-sign.tsx';
import { useCatalogue } from './use-catalogue.ts';

export interface DraftEffectProps {
  readonly change: ProfileChangeQuery['profileChange'][number];
  readonly mode: AssessmentMode;
  /** Whether more than one assessment is open, so that each has to be named. */
  readonly several: boolean;
}

/** What a change would bring to one open assessment: each kind with its number, opening to what it is. */
export function DraftEffect({ change, mode, several }: DraftEffectProps) {
  const { t } = useTranslation('profileChange');
  const { catalogue } = useCatalogue(change.instrument);
  const { added, removed, lookAgain, redLines, harms } = change;
  const asks = (id: string) => catalogue?.questions.get(id)?.asks ?? id;
  const redLine = (id: string) => {
    const found = catalogue?.redLines.get(id);
    return found ? `${found.number} ${found.title}` : id;
  };
  const harm = (id: string) => catalogue?.harms.get(id)?.title ?? id;
  const kept = removed.filter(({ answerKept }) => answerKept).length;
  const looked = [...new Set(lookAgain.map(({ questionId }) => questionId))];
  const plus = <IconPlus className="i i-sm" aria-hidden="true" />;
  const minus = <IconMinus className="i i-sm" aria-hidden="true" />;
  const lines = [
    { key: 'redLinesOn', sign: <RedLineSign look="breached" />, items: redLines.on.map(redLine) },
    { key: 'lookAgain', sign: <IconRefreshAlert className="i i-sm" aria-hidden="true" />, items: looked.map(asks) },
    { key: 'added', sign: plus, items: added.map(asks) },
    {
      key: 'removed',
      sign: minus,
      items: removed.map(({ questionId, answerKept }) =>
        answerKept ? `${asks(questionId)} (${t('keptMark')})` : asks(questionId),
      ),
      remark: kept > 0 ? t('kept', { count: kept }) : undefined,
    },
    { key: 'harmsOn', sign: plus, items: harms.on.map(harm) },
    { key: 'redLinesOff', sign: <RedLineSign look="off" />, items: redLines.off.map(redLine) },
    { key: 'harmsOff', sign: minus, items: harms.off.map(harm) },
  ] as const;
  const found = lines.filter(({ items }) => items.length > 0);
  return (
    <section className="draft-effect">
      {several && <h3>{t(`draft.${mode}`)}</h3>}
      {found.length === 0 && (
        <p className="sm">
          <IconInfoCircle className="i i-sm" aria-hidden="true" /> {t('nothing')}
        </p>
      )}
      {found.map(({ key, sign, items, ...line }) => (
        <EffectOf key={key} sign={sign} title={t(key, { count: items.length })} items={items}>
          {'remark' in line && line.remark}
        </EffectOf>
      ))}
    </section>
  );
}

interface EffectOfProps {
  readonly sign: ReactNode;
  readonly title: string;
  readonly items: readonly string[];
  readonly children: ReactNode;
}

function EffectOf({ sign, title, items, children }: EffectOfProps) {
  return (
    <details className="change-effect">
      <summary>
        {sign}
        <span>
          <b>{title}</b>
          {children && <small>{children}</small>}
        </span>
      </summary>
      <ul>
        {items.map((item) => (
          <li key={item}>
            <bdi>{item}</bdi>
          </li>
        ))}
      </ul>
    </details>
  );
}
