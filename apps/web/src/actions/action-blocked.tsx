import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useDates } from '../assessments/use-dates.ts';
import { Button } from '../ui/fields/button.tsx';
import { TextArea } from '../ui/fields/text-area.tsx';
import { Notice } from '../ui/layout/notice.tsx';

export interface ActionBlockedProps {
  readonly blocked: { readonly reason: string; readonly since: string; readonly by: { readonly name: string } } | null;
  readonly mayChange: boolean;
  readonly busy: boolean;
  /** Why it is blocked, null where it goes on; true where that was kept. */
  readonly onSave: (reason: string | null) => Promise<boolean>;
}

/** What keeps the action from going on, in words of those who do it. */
export function ActionBlocked({ blocked, mayChange, busy, onSave }: ActionBlockedProps) {
  const { t } = useTranslation('action');
  const dates = useDates();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string>();
  const save = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (reason.trim() === '') {
      setError(t('blocked.missing'));
      return;
    }
    setError(undefined);
    if (await onSave(reason.trim())) {
      setOpen(false);
      setReason('');
    }
  };
  if (blocked) {
    return (
      <Notice kind="attention" title={t('section.blocked')}>
        <p>
          <bdi>{blocked.reason}</bdi>
        </p>
        <p className="xs">{t('blocked.since', { day: dates.day(blocked.since), name: blocked.by.name })}</p>
        {mayChange && (
          <p className="note-act">
            <Button small busy={busy} onClick={() => void onSave(null)}>
              {t('blocked.clear')}
            </Button>
          </p>
        )}
      </Notice>
    );
  }
  if (!mayChange) return null;
  return open ? (
    <form className="move-form" onSubmit={(event) => void save(event)} noValidate>
      <TextArea label={t('blocked.why')} value={reason} maxLength={2000} required error={error} onChange={setReason} />
      <div className="row">
        <Button small look="main" type="submit" busy={busy}>
          {t('blocked.save')}
        </Button>
        <Button small look="bare" onClick={() => setOpen(false)}>
          {t('form.cancel')}
        </Button>
      </div>
    </form>
  ) : (
    <p>
      <Button small onClick={() => setOpen(true)}>
        {t('blocked.say')}
      </Button>
    </p>
  );
}
