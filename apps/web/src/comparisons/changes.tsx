import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../app/paths.ts';
import type { AssessmentStore } from '../assessments/assessment-store.ts';
import { InstrumentText } from '../assessments/instrument-text.tsx';
import { questionPath } from '../assessments/question-path.ts';
import type { ComparisonQuery } from '../graphql/generated/graphql.ts';
import { ChangeTable } from './change-table.tsx';

type Comparison = ComparisonQuery['comparison'];

interface Props<Key extends 'rights' | 'redLines' | 'harms' | 'actions' | 'questions'> {
  readonly store: AssessmentStore;
  readonly changes: Comparison[Key];
}

export function RightChanges({ store: { catalogue, head }, changes }: Props<'rights'>) {
  const { t } = useTranslation('comparisons');
  const rows = changes.map(({ id, change, before, after, common, added, dropped }) => ({
    id,
    change,
    title: (
      <Link to={`${paths.results(head.id)}#right-${id}`}>
        <InstrumentText>{catalogue.clusters.get(id)?.title ?? id}</InstrumentText>
      </Link>
    ),
    remark: [
      common > 0 ? t('common', { count: common }) : t('notCommon'),
      ...(added > 0 ? [t('added', { count: added })] : []),
      ...(dropped > 0 ? [t('dropped', { count: dropped })] : []),
    ].join(', '),
    before: before?.display ?? '–',
    after: after?.display ?? '–',
  }));
  return <ChangeTable title={t('rights')} what={t('right')} rows={rows} />;
}

export function RedLineChanges({ store: { catalogue }, changes }: Props<'redLines'>) {
  const { t } = useTranslation('comparisons');
  const said = (state: Comparison['redLines'][number]['before']) => t(`redLineState.${state ?? 'NOT_APPLICABLE'}`);
  const rows = changes.map(({ id, change, before, after }) => {
    const redLine = catalogue.redLines.get(id);
    return {
      id,
      change,
      title: <InstrumentText>{`${redLine?.number ?? ''} ${redLine?.title ?? id}`.trim()}</InstrumentText>,
      before: said(before),
      after: said(after),
    };
  });
  return <ChangeTable title={t('redLines')} what={t('redLine')} rows={rows} />;
}

export function HarmChanges({ store: { catalogue, head }, changes }: Props<'harms'>) {
  const { t } = useTranslation('comparisons');
  const said = (level: Comparison['harms'][number]['before']) => (level ? t(`risk.${level}`) : '–');
  const rows = changes.map(({ id, change, before, after }) => ({
    id,
    change,
    title: (
      <Link to={`${paths.harms(head.id)}#harm-${id}`}>
        <InstrumentText>{catalogue.harms.get(id)?.title ?? id}</InstrumentText>
      </Link>
    ),
    before: said(before),
    after: said(after),
  }));
  return <ChangeTable title={t('harms')} what={t('harm')} rows={rows} />;
}

export function ActionChanges({ store: { head }, changes }: Props<'actions'>) {
  const { t } = useTranslation('comparisons');
  const said = (status: Comparison['actions'][number]['before']) => (status ? t(`actionState.${status}`) : '–');
  const rows = changes.map(({ key, title, change, before, after }) => ({
    id: key,
    change,
    title:
      after === null ? (
        <InstrumentText>{title}</InstrumentText>
      ) : (
        <Link to={paths.plan(head.id)}>
          <InstrumentText>{title}</InstrumentText>
        </Link>
      ),
    before: said(before),
    after: said(after),
  }));
  return <ChangeTable title={t('actions')} what={t('action')} rows={rows} />;
}

export function AnswerChanges({ store: { catalogue, head }, changes }: Props<'questions'>) {
  const { t } = useTranslation('comparisons');
  const said = (state: Comparison['questions'][number]['beforeState'], level: number | null) =>
    level === null ? t(`state.${state ?? 'NA_AUTO'}`) : t('level', { level });
  const rows = changes.map(({ id, change, beforeState, afterState, before, after }) => {
    const asks = catalogue.questions.get(id)?.asks ?? id;
    return {
      id,
      change,
      title:
        afterState === null ? (
          <InstrumentText>{asks}</InstrumentText>
        ) : (
          <Link to={questionPath(head.id, catalogue, id)}>
            <InstrumentText>{asks}</InstrumentText>
          </Link>
        ),
      before: said(beforeState, before),
      after: said(afterState, after),
    };
  });
  return <ChangeTable title={t('questions')} what={t('question')} rows={rows} />;
}
