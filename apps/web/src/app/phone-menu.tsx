import { IconMenu2 } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { Dialog } from '../ui/layout/dialog.tsx';
import { Places } from './places.tsx';
import { useSession } from './session.ts';

/** The places of the bar, in a sheet, where the bar has no room for them. */
export function PhoneMenu() {
  const { t } = useTranslation('app');
  const { viewer } = useSession();
  const { pathname } = useLocation();
  // The sheet belongs to the page it was opened on, and is gone on the next.
  const [openOn, setOpenOn] = useState<string>();
  return (
    <>
      <button
        type="button"
        className="iconbtn menu-button"
        aria-label={t('menu')}
        aria-haspopup="dialog"
        onClick={() => setOpenOn(pathname)}
      >
        <IconMenu2 className="i" aria-hidden="true" />
      </button>
      <Dialog sheet title={viewer.organisation.name} open={openOn === pathname} onClose={() => setOpenOn(undefined)}>
        <div onClick={() => setOpenOn(undefined)} role="presentation">
          <Places className="sheet-places" />
        </div>
      </Dialog>
    </>
  );
}
