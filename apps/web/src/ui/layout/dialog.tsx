import { IconX } from '@tabler/icons-react';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import './layout.css';

export interface DialogProps {
  readonly title: string;
  readonly open: boolean;
  /** Escape, the close button, or a choice that ends it. */
  readonly onClose: () => void;
  /** Slides in from the side on which reading starts, for menus on a phone. */
  readonly sheet?: boolean;
  readonly children: ReactNode;
}

/**
 * The browser's own modal dialog: focus stays inside and returns to where it came from. It begins on the heading, or
 * in the field below `data-first-focus` where the dialog is there for typing.
 */
export function Dialog({ title, open, onClose, sheet = false, children }: DialogProps) {
  const { t } = useTranslation('ui');
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    if (open && !element.open) {
      element.showModal();
      const wanted = element.querySelector<HTMLElement>('[data-first-focus] input');
      (wanted ?? heading.current)?.focus();
    }
    if (!open && element.open) element.close();
  }, [open]);

  return (
    <dialog ref={dialog} className={sheet ? 'dialog sheet' : 'dialog'} aria-labelledby={id} onClose={onClose}>
      {open && (
        <>
          <div className="dialog-head">
            <h2 id={id} ref={heading} tabIndex={-1}>
              {title}
            </h2>
            <button type="button" className="iconbtn" aria-label={t('close')} onClick={onClose}>
              <IconX className="i" aria-hidden="true" />
            </button>
          </div>
          {children}
        </>
      )}
    </dialog>
  );
}
