import { IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useStartAssessment } from '../products/use-start-assessment.ts';
import { Button } from '../ui/fields/button.tsx';
import { LinkButton } from '../ui/fields/link-button.tsx';
import type { FirstPath } from './home-steps.ts';
import { files, paths } from './paths.ts';
import { ProblemNotice } from './problem-notice.tsx';
import { useMay } from './session.ts';

interface StepProps {
  readonly number: number;
  readonly title: string;
  readonly says: string;
  readonly state: 'done' | 'now' | 'later';
  readonly children?: ReactNode;
}

function Step({ number, title, says, state, children }: StepProps) {
  const { t } = useTranslation('app');
  return (
    <li className={`home-step ${state}`} aria-current={state === 'now' ? 'step' : undefined}>
      <span className="home-number num" aria-hidden="true">
        {state === 'done' ? <IconCheck className="i" /> : number}
      </span>
      <div>
        <h2 className="h3">
          <span className="vh">{t('home.step', { step: number })}: </span>
          {title}
        </h2>
        <p className="muted sm">{says}</p>
        {state === 'done' && <p className="vh">{t('home.done')}</p>}
        {state === 'later' && <p className="quiet xs">{t('home.waits', { step: number - 1 })}</p>}
        {children && <div className="row">{children}</div>}
      </div>
    </li>
  );
}

/** Describe, answer, read: each step opens when the one before it has something to stand on. */
export function FirstPathList({ path }: { readonly path: FirstPath }) {
  const { t } = useTranslation('app');
  const mayStart = useMay('assessment.start');
  const mayDescribe = useMay('product.save');
  const { start, starting, problem } = useStartAssessment();
  const { product, assessment, described, answered } = path;
  const name = product?.name ?? '';

  return (
    <>
      {problem && <ProblemNotice problem={problem} />}
      <ol className="home-path card">
        <Step
          number={1}
          title={t('home.describe.title')}
          says={t('home.describe.says')}
          state={described ? 'done' : 'now'}
        >
          {mayDescribe && !assessment && (
            <LinkButton look={described ? 'plain' : 'main'} to={product ? paths.profile(product.id) : paths.newProduct}>
              {product ? t('home.describe.goOn', { name }) : t('home.describe.start')}
            </LinkButton>
          )}
        </Step>
        <Step
          number={2}
          title={t('home.screening.title')}
          says={t('home.screening.says')}
          state={described ? 'now' : 'later'}
        >
          {assessment && (
            <LinkButton look="main" to={paths.assessment(assessment.id)}>
              {t('home.screening.goOn')}
            </LinkButton>
          )}
          {!assessment && described && product && mayStart && (
            <Button look="main" busy={starting} onClick={() => start('SCREENING', product.id)}>
              {t('home.screening.start', { name })}
            </Button>
          )}
          {!assessment && described && !mayStart && <p className="quiet sm">{t('home.notYours')}</p>}
        </Step>
        <Step number={3} title={t('home.report.title')} says={t('home.report.says')} state={answered ? 'now' : 'later'}>
          {assessment && answered && <LinkButton to={paths.results(assessment.id)}>{t('home.report.open')}</LinkButton>}
          {assessment && answered && <DraftReport assessmentId={assessment.id} />}
        </Step>
      </ol>
    </>
  );
}

function DraftReport({ assessmentId }: { readonly assessmentId: string }) {
  const { t } = useTranslation('app');
  return useMay('report.download') ? (
    <LinkButton href={files.report(assessmentId)} download>
      {t('home.report.download')}
    </LinkButton>
  ) : null;
}
