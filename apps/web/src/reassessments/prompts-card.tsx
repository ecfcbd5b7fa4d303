import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../app/paths.ts';
import { InstrumentText } from '../assessments/instrument-text.tsx';
import { useDates } from '../assessments/use-dates.ts';
import { ReassessmentPromptsDocument, type PromptFieldsFragment } from '../graphql/generated/graphql.ts';
import { countryName } from '../products/markets.ts';
import { Card } from '../ui/layout/card.tsx';
import { AssessAgain } from './assess-again.tsx';
import { SetAside } from './set-aside.tsx';
import './reassessments.css';

export interface PromptsCardProps {
  /** Of one product; absent: of the organisation and all its products. */
  readonly productId?: string;
}

/** Why new assessments are due, each with what can be done about it; nothing where nothing is. */
export function PromptsCard({ productId }: PromptsCardProps) {
  const { t } = useTranslation('reassessments');
  const { data } = useQuery(ReassessmentPromptsDocument, {
    variables: { open: true },
    fetchPolicy: 'cache-and-network',
  });
  const prompts = (data?.reassessmentPrompts ?? []).filter(
    ({ product }) => productId === undefined || product?.id === productId,
  );
  if (prompts.length === 0) return null;
  return (
    <Card title={t('prompts.title')}>
      <ul className="prompts">
        {prompts.map((prompt) => (
          <li key={prompt.id}>
            <Prompt prompt={prompt} named={productId === undefined} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Prompt({ prompt, named }: { readonly prompt: PromptFieldsFragment; readonly named: boolean }) {
  const { t } = useTranslation('reassessments');
  const dates = useDates();
  const { product, details, state, draftId, lastAssessmentId, mayAct, dueOn, overdue: late } = prompt;
  const name = product?.name ?? t('prompts.subject.organisation');
  return (
    <div className="prompt">
      <div>
        {named && (
          <h3>
            {product ? <Link to={paths.product(product.id)}>{product.name}</Link> : t('prompts.subject.organisation')}
          </h3>
        )}
        <p className={named ? undefined : 'b'}>
          {t(`prompts.because.${prompt.kind}`, {
            count: details.months ?? 0,
            version: details.version,
            date: details.on === null ? '' : dates.day(details.on),
            change: details.reported === null ? '' : t(`report.kinds.${details.reported}`),
          })}
          <span className={late ? 'chip ochre' : 'chip line'}>
            {t(late ? 'prompts.overdue' : 'prompts.due', { date: dates.day(dueOn) })}
          </span>
        </p>
        <Details details={details} />
        {prompt.what && (
          <p className="sm">
            <bdi>{prompt.what}</bdi>
          </p>
        )}
      </div>
      <div className="row">
        {state === 'UNDER_WAY' && draftId !== null && (
          <Link to={paths.carried(draftId)}>
            {t('prompts.openDraft')}
            <span className="vh">: {name}</span>
          </Link>
        )}
        {state === 'OPEN' && mayAct && lastAssessmentId !== null && (
          <AssessAgain assessmentId={lastAssessmentId} name={name} />
        )}
        {mayAct && <SetAside promptId={prompt.id} name={name} />}
      </div>
    </div>
  );
}

function Details({ details }: { readonly details: PromptFieldsFragment['details'] }) {
  const { t, i18n } = useTranslation('reassessments');
  const { redLines, harms, questions, markets, ageBands } = details;
  const list = new Intl.ListFormat(i18n.language, { type: 'unit' });
  const said = [
    ...(redLines.length > 0 ? [t('prompts.detail.redLines', { list: list.format(redLines) })] : []),
    ...(harms.length > 0 ? [t('prompts.detail.harms', { list: list.format(harms) })] : []),
    ...(questions.length > 0 ? [t('prompts.detail.questions', { count: questions.length })] : []),
    ...(markets.length > 0
      ? [
          t('prompts.detail.markets', {
            list: list.format(markets.map((market) => countryName(market, i18n.language))),
          }),
        ]
      : []),
    ...(ageBands.length > 0 ? [t('prompts.detail.ageBands', { list: list.format(ageBands) })] : []),
  ];
  return said.map((line) => (
    <p key={line} className="sm muted">
      <InstrumentText>{line}</InstrumentText>
    </p>
  ));
}
