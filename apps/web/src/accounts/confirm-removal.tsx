import { useTranslation } from 'react-i18next';
import { Button } from '../ui/fields/button.tsx';
import { Dialog } from '../ui/layout/dialog.tsx';

export interface ConfirmRemovalProps {
  readonly open: boolean;
  readonly title: string;
  readonly says: string;
  readonly action: string;
  readonly onClose: () => void;
  readonly onRemove: () => void;
}

export function ConfirmRemoval({ open, title, says, action, onClose, onRemove }: ConfirmRemovalProps) {
  const { t } = useTranslation('security');
  return (
    <Dialog title={title} open={open} onClose={onClose}>
      <p>{says}</p>
      <div className="dialog-foot">
        <Button look="danger" onClick={onRemove}>
          {action}
        </Button>
        <Button onClick={onClose}>{t('app.cancel')}</Button>
      </div>
    </Dialog>
  );
}
