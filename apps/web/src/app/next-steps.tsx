import { useTranslation } from 'react-i18next';
import { useStartAssessment } from '../products/use-start-assessment.ts';
import { ProgressLine } from '../ui/charts/progress-line.tsx';
import { Button } from '../ui/fields/button.tsx';
import { LinkButton } from '../ui/fields/link-button.tsx';
import { RedLineSign } from '../ui/signs/red-line-sign.tsx';
import { furtherSteps, worstFirst, type HomeAssessment, type HomeProduct } from './home-steps.ts';
import { statusWords } from '../assessments/status-words.ts';
import { paths } from './paths.ts';
import { ProblemNotice } from './problem-notice.tsx';
import { useMay, useSession } from './session.ts';

const FURTHER_SHOWN = 3;

export interface NextStepsProps {
  readonly products: readonly HomeProduct[];
  readonly assessments: readonly HomeAssessment[];
}

export function NextSteps({ products, assessments }: NextStepsProps) {
  const { t } = useTranslation('app');
  const { viewer } = useSession();
  const mayStart = useMay('assessment.start');
  const { start, starting, problem } = useStartAssessment();
  const { startOrganisation, unassessed, screenedOnly } = furtherSteps(products, assessments);
  const organisation = viewer.organisation.name;

  return (
    <div className="home">
      {problem && <ProblemNotice problem={problem} />}
      {assessments.length > 0 && (
        <section aria-labelledby="home-worst">
          <h2 id="home-worst">{t('home.assessments')}</h2>
          <ul className="home-list card">
            {worstFirst(assessments).map((assessment) => (
              <AssessmentRow key={assessment.id} assessment={assessment} />
            ))}
          </ul>
        </section>
      )}
      {(startOrganisation || unassessed.length > 0 || screenedOnly.length > 0) && (
        <section aria-labelledby="home-next">
          <h2 id="home-next">{t('home.next')}</h2>
          <ul className="home-list card">
            {startOrganisation && (
              <FurtherRow
                title={t('home.organisationTitle', { organisation })}
                says={mayStart ? t('home.organisationSays') : t('home.notYours')}
              >
                {mayStart && (
                  <Button busy={starting} onClick={() => start('ORGANISATION')}>
                    {t('home.organisationGo')}
                  </Button>
                )}
              </FurtherRow>
            )}
            {screenedOnly.slice(0, FURTHER_SHOWN).map(({ id, product }) => (
              <FurtherRow key={id} title={t('home.fullTitle', { name: product?.name })} says={t('home.fullSays')}>
                <LinkButton to={paths.results(id)}>{t('home.fullGo')}</LinkButton>
              </FurtherRow>
            ))}
            {unassessed.slice(0, FURTHER_SHOWN).map(({ id, name }) => (
              <FurtherRow key={id} title={t('home.productTitle', { name })} says={t('home.productSays')}>
                <LinkButton to={paths.product(id)}>{t('home.productGo', { name })}</LinkButton>
              </FurtherRow>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function AssessmentRow({ assessment }: { readonly assessment: HomeAssessment }) {
  const { t } = useTranslation('app');
  const { t: tStatus } = useTranslation(['assessments', 'scores']);
  const { t: tRouting } = useTranslation('routing');
  const mayAnswer = useMay('answer.save') && assessment.state === 'DRAFT';
  const { id, mode, title, summary } = assessment;
  const { gate, redLinesBreached, index, toLookAt, own } = summary;
  const { answered, applicable, blank } = own;
  const open = mayAnswer && (blank > 0 || toLookAt > 0);
  const planned = !open && mode === 'FULL';
  return (
    <li className="home-row">
      <div className="home-what">
        <h3>
          <bdi>{title}</bdi>
        </h3>
        {(mode !== 'ORGANISATION' || gate) && (
          <p className={redLinesBreached > 0 ? 'home-headline breached' : 'home-headline'}>
            {redLinesBreached > 0 && <RedLineSign look="breached" />}
            {statusWords(summary, mode, tStatus)}
          </p>
        )}
        <p className="xs quiet num">
          {t(`home.mode.${mode}`)}
          {index && `, ${t('home.index', { index: index.display })}`}
        </p>
      </div>
      <div className="home-progress">
        <ProgressLine label={title} done={answered} of={applicable} />
        <span className="xs muted num">{t('home.progress', { answered, applicable })}</span>
        {toLookAt > 0 && <span className="xs row-hint">{tRouting('lookAgain.count', { count: toLookAt })}</span>}
      </div>
      <div className="row">
        {open && (
          <LinkButton look="main" to={paths.assessment(id)}>
            {t('home.go')}
            <span className="vh">: {title}</span>
          </LinkButton>
        )}
        {planned && (
          <LinkButton look="main" to={paths.plan(id)}>
            {t('home.plan')}
            <span className="vh">: {title}</span>
          </LinkButton>
        )}
        <LinkButton to={paths.results(id)}>
          {t('home.results')}
          <span className="vh">: {title}</span>
        </LinkButton>
      </div>
    </li>
  );
}

function FurtherRow({
  title,
  says,
  children,
}: {
  readonly title: string;
  readonly says: string;
  readonly children: React.ReactNode;
}) {
  return (
    <li className="home-row further">
      <div className="home-what">
        <h3>{title}</h3>
        <p className="sm muted">{says}</p>
      </div>
      <div className="row">{children}</div>
    </li>
  );
}
