import { useTranslation } from 'react-i18next';
import type { MailChannel, NoticeSettingsFieldsFragment } from '../graphql/generated/graphql.ts';

const CHANNELS: readonly MailChannel[] = ['AT_ONCE', 'DIGEST', 'OFF'];

export type Kind = NoticeSettingsFieldsFragment['events'][number];

interface KindsTableProps {
  readonly title: string;
  readonly kinds: readonly Kind[];
  readonly withMail: boolean;
  readonly onChange: (kind: Kind) => void;
}

/** Each kind of notice with its two channels. */
export function KindsTable({ title, kinds, withMail, onChange }: KindsTableProps) {
  const { t } = useTranslation('notices');
  return (
    <table className="table notice-kinds">
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{t('choose.event')}</th>
          <th scope="col">{t('choose.inApp')}</th>
          {withMail && <th scope="col">{t('choose.mail')}</th>}
        </tr>
      </thead>
      <tbody>
        {kinds.map((kind) => {
          const says = t(`choose.kind.${kind.event}`);
          return (
            <tr key={kind.event}>
              <th scope="row">{says}</th>
              <td>
                <label className="notice-check">
                  <input
                    type="checkbox"
                    checked={kind.inApp}
                    onChange={(event) => onChange({ ...kind, inApp: event.target.checked })}
                  />
                  <span>
                    {t('choose.inApp')}
                    <span className="vh">: {says}</span>
                  </span>
                </label>
              </td>
              {withMail && (
                <td>
                  <select
                    className="input"
                    aria-label={`${t('choose.mail')}: ${says}`}
                    value={kind.mail}
                    onChange={(event) => onChange({ ...kind, mail: event.target.value as MailChannel })}
                  >
                    {CHANNELS.map((channel) => (
                      <option key={channel} value={channel}>
                        {t(`choose.channel.${channel}`)}
                      </option>
                    ))}
                  </select>
                </td>
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
