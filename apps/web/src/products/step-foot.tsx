import { IconArrowLeft } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { paths } from '../app/paths.ts';
import type { QueueState } from '../assessments/save-queue.ts';
import { LinkButton } from '../ui/fields/link-button.tsx';
import { Notice } from '../ui/layout/notice.tsx';
import { SaveStateLine, type SaveState } from '../ui/layout/save-state.tsx';
import type { Step } from './profile-steps.ts';

export interface StepFootProps {
  readonly productId: string;
  readonly back: Step | undefined;
  readonly next: Step | undefined;
  readonly save: QueueState;
  /** Changes that wait to be applied. */
  readonly proposed: number;
}

export function StepFoot({ productId, back, next, save, proposed }: StepFootProps) {
  const { t } = useTranslation('products');
  const { t: tChange } = useTranslation('profileChange');
  return (
    <>
      {save.kind === 'refused' && (
        <div className="wizard-refused">
          <Notice kind="error" live title={t('profile.refused')}>
            {save.says}
          </Notice>
        </div>
      )}
      <div className="wizard-foot">
        {back && (
          <LinkButton to={paths.profile(productId, back.id)}>
            <IconArrowLeft className="i flip" aria-hidden="true" />
            {t('profile.back')}
          </LinkButton>
        )}
        {proposed > 0 ? (
          <a href="#change">{tChange('pending', { count: proposed })}</a>
        ) : (
          <SaveStateLine state={shown(save)} />
        )}
        {next && (
          <LinkButton look="main" to={paths.profile(productId, next.id)}>
            {t('profile.next', { step: next.title })}
          </LinkButton>
        )}
      </div>
    </>
  );
}

function shown({ kind, savedAt, onlyInWindow }: QueueState): SaveState {
  if (kind === 'waiting' && onlyInWindow) return { kind: 'waitingHere' };
  if (kind === 'saved') return savedAt === undefined ? { kind: 'idle' } : { kind, at: new Date(savedAt) };
  return kind === 'refused' ? { kind: 'failed' } : { kind };
}
