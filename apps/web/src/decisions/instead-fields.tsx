import { useTranslation } from 'react-i18next';
import type { VerdictKind } from '../graphql/generated/graphql.ts';
import type { PanelProps } from '../reviews/panel-props.ts';
import { Field } from '../ui/fields/field.tsx';
import type { ShownAppeal } from './appeal-list.tsx';

export interface Instead {
  readonly verdict: VerdictKind | null;
  readonly level: number | null;
  readonly tier: number | null;
}

export interface InsteadFieldsProps extends Pick<PanelProps, 'open'> {
  readonly appeal: ShownAppeal;
  readonly value: Instead;
  readonly onChange: (value: Instead) => void;
}

/** What is found in place of a contested verdict: whatever the api allows for this part. */
export function InsteadFields({ open, appeal, value, onChange }: InsteadFieldsProps) {
  const { t } = useTranslation('decisions');
  const item = open.items.find(
    ({ subject, subjectId }) => subject === appeal.subject && subjectId === appeal.subjectId,
  );
  if (!item) return null;
  const lowers = value.verdict === 'LOWERED';
  const figures = [
    ['level', item.levels, 'appeals.levelCounts', 'level'],
    ['tier', item.tiers, 'appeals.tierCounts', 'tier'],
  ] as const;
  return (
    <div className="row">
      <Field label={t('appeals.instead')}>
        {(links) => (
          <select
            {...links}
            className="input"
            value={value.verdict ?? ''}
            onChange={(event) =>
              onChange({
                verdict: item.kinds.find((kind) => kind === event.target.value) ?? null,
                level: null,
                tier: null,
              })
            }
          >
            <option value="" />
            {item.kinds.map((kind) => (
              <option key={kind} value={kind}>
                {t(`verdicts.${kind}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      {lowers &&
        figures.map(
          ([name, choices, label, words]) =>
            choices.length > 0 && (
              <Field key={name} label={t(label)}>
                {(links) => (
                  <select
                    {...links}
                    className="input"
                    value={value[name] ?? ''}
                    onChange={(event) =>
                      onChange({
                        ...value,
                        [name]: choices.find((each) => String(each) === event.target.value) ?? null,
                      })
                    }
                  >
                    <option value="">{t('appeals.unchanged')}</option>
                    {choices.map((each) => (
                      <option key={each} value={each}>
                        {t(words, { [words]: each })}
                      </option>
                    ))}
                  </select>
                )}
              </Field>
            ),
        )}
    </div>
  );
}
