import { useTranslation } from 'react-i18next';
import type { Instrument } from '#libs/instruments';
import { Button } from '../ui/fields/button.tsx';
import { Notice } from '../ui/layout/notice.tsx';
import { valueAt, type ProductPatch } from './product-draft.ts';
import type { ProductConflict } from './product-store.ts';

export interface ConflictNoticeProps {
  readonly conflict: ProductConflict;
  readonly instrument: Instrument;
  readonly onChoose: (keepMine: boolean) => void;
}

/** Somebody saved the same thing meanwhile: both stand here, and the person chooses. Nothing was overwritten. */
export function ConflictNotice({ conflict, instrument, onChoose }: ConflictNoticeProps) {
  const { t } = useTranslation('products');
  const asks = (field: string) =>
    field.startsWith('flag:')
      ? (instrument.profile.find(({ flag }) => `flag:${flag}` === field)?.asks ?? field)
      : t(`fields.${field as 'name'}`);
  const said = (patch: ProductPatch, field: string) => {
    const value = valueAt(patch, field);
    if (Array.isArray(value)) return value.join(', ');
    if (typeof value === 'string') return value;
    return t(value === true ? 'profile.yes' : value === false ? 'profile.no' : 'profile.unknown');
  };
  return (
    <div className="wizard-conflict">
      <Notice kind="attention" live title={t('conflict.title')}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('conflict.what')}</th>
              <th scope="col">{t('conflict.mine')}</th>
              <th scope="col">{t('conflict.theirs')}</th>
            </tr>
          </thead>
          <tbody>
            {conflict.fields.map((field) => (
              <tr key={field}>
                <th scope="row">{asks(field)}</th>
                <td>{said(conflict.mine, field)}</td>
                <td>{said(conflict.theirs, field)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <div className="row">
          <Button small onClick={() => onChoose(true)}>
            {t('conflict.keepMine')}
          </Button>
          <Button small onClick={() => onChoose(false)}>
            {t('conflict.takeTheirs')}
          </Button>
        </div>
      </Notice>
    </div>
  );
}
