import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../app/paths.ts';
import { InstrumentLanguage, InstrumentText } from '../assessments/instrument-text.tsx';
import { questionPath } from '../assessments/question-path.ts';
import { useCatalogue } from '../assessments/use-catalogue.ts';
import { useDates } from '../assessments/use-dates.ts';
import type { EvidenceFieldsFragment, EvidenceOfAssessmentsQuery } from '../graphql/generated/graphql.ts';
import { TierSign } from '../ui/signs/tier-sign.tsx';
import { tierOn } from './evidence-age.ts';
import { EvidenceTitle, FileStateLine } from './evidence-title.tsx';

export interface EvidenceTableProps {
  readonly assessment: EvidenceOfAssessmentsQuery['assessments']['edges'][number]['node'];
  readonly items: readonly EvidenceFieldsFragment[];
}

/** The evidence of one assessment. */
export function EvidenceTable({ assessment: { id, title, asOf, instrument }, items }: EvidenceTableProps) {
  const { t } = useTranslation('evidence');
  const dates = useDates();
  const catalogue = useCatalogue(instrument);
  return (
    <section className="card ev-table" aria-labelledby={`evidence-${id}`}>
      <div className="between pad">
        <h2 className="h3" id={`evidence-${id}`}>
          <Link to={paths.assessment(id)}>
            <bdi>{title}</bdi>
          </Link>
        </h2>
        <span className="sm muted">{t('page.count', { count: items.length })}</span>
      </div>
      <table className="table">
        <caption className="vh">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{t('page.item')}</th>
            <th scope="col">{t('page.shows')}</th>
            <th scope="col">{t('page.date')}</th>
            <th scope="col">{t('page.age')}</th>
            <th scope="col">{t('page.backs')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => {
            const now = tierOn(item, asOf);
            const age =
              item.tier === 0
                ? t('page.assertion')
                : item.effectiveOn === null
                  ? t('page.undated')
                  : now < item.tier
                    ? t('page.aged', { tier: now })
                    : t('page.fresh');
            return (
              <tr key={item.id}>
                <th scope="row">
                  <EvidenceTitle item={item} />
                  {item.fileName !== null && <small>{item.fileName}</small>}
                  <FileStateLine item={item} />
                </th>
                <td>
                  <span className="row">
                    <TierSign tier={item.tier} />
                    {t(`tier.${item.tier}`)}
                  </span>
                </td>
                <td className="num">{item.effectiveOn === null ? t('chip.undated') : dates.day(item.effectiveOn)}</td>
                <td className={now < item.tier ? 'old' : undefined}>{age}</td>
                <td>
                  {item.questionIds.length === 0 ? (
                    <span className="quiet">{t('page.noBacks')}</span>
                  ) : (
                    <ul>
                      {item.questionIds.map((questionId) => (
                        <li key={questionId}>
                          {catalogue ? (
                            <Link to={questionPath(id, catalogue, questionId)}>
                              <InstrumentLanguage value={catalogue.instrument.language}>
                                <InstrumentText>
                                  {catalogue.questions.get(questionId)?.asks ?? questionId}
                                </InstrumentText>
                              </InstrumentLanguage>
                            </Link>
                          ) : (
                            questionId
                          )}
                        </li>
                      ))}
                    </ul>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
