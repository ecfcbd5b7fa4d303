import { useTranslation } from 'react-i18next';
import type { ProfileFlag } from '#libs/instruments';
import { Segmented } from '../ui/fields/segmented.tsx';

export interface FlagRowProps {
  readonly flag: ProfileFlag;
  /** Of the questionnaire, which may be another than the reader's. */
  readonly language: string;
  /** undefined: not answered; null: "we don't know". */
  readonly value: boolean | null | undefined;
  readonly onAnswer: (value: boolean | null) => void;
}

const values = { yes: true, no: false, unknown: null } as const;
type Said = keyof typeof values;

export function FlagRow({ flag, language, value, onAnswer }: FlagRowProps) {
  const { t } = useTranslation('products');
  const id = `flag-${flag.flag}`;
  const said: Said | undefined = value === undefined ? undefined : value === null ? 'unknown' : value ? 'yes' : 'no';
  return (
    <li className="flag" id={id}>
      <div>
        <p className="b" id={`${id}-asks`}>
          <bdi lang={language}>{flag.asks}</bdi>
        </p>
        <p className="sm quiet" id={`${id}-help`}>
          <bdi lang={language}>{flag.help}</bdi>
        </p>
      </div>
      <Segmented
        name={id}
        labelledBy={`${id}-asks`}
        describedBy={`${id}-help`}
        options={(['yes', 'no', 'unknown'] as const).map((each) => ({ value: each, label: t(`profile.${each}`) }))}
        value={said}
        onChange={(chosen) => onAnswer(values[chosen])}
      />
    </li>
  );
}
