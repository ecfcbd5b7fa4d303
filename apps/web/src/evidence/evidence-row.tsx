import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../app/paths.ts';
import type { Catalogue } from '../assessments/catalogue.ts';
import { InstrumentLanguage, InstrumentText } from '../assessments/instrument-text.tsx';
import { questionPath } from '../assessments/question-path.ts';
import { useDates } from '../assessments/use-dates.ts';
import type { EvidenceFieldsFragment } from '../graphql/generated/graphql.ts';
import { TierSign } from '../ui/signs/tier-sign.tsx';
import { tierOn } from './evidence-age.ts';
import { EvidenceConcerns } from './evidence-concerns.tsx';
import { EvidenceTitle, FileStateLine } from './evidence-title.tsx';

export interface EvidenceRowProps {
  readonly item: EvidenceFieldsFragment;
  readonly assessmentId: string;
  readonly asOf: string;
  readonly catalogue: Catalogue | undefined;
  /** Opens what can be changed about it; absent for those who read. */
  readonly onChange?: () => void;
  readonly open: boolean;
}

/** One piece of evidence: what it shows, how fresh it is, what it backs. */
export function EvidenceRow({ item, assessmentId, asOf, catalogue, onChange, open }: EvidenceRowProps) {
  const { t } = useTranslation('evidence');
  const dates = useDates();
  const now = tierOn(item, asOf);
  return (
    <tr>
      <th scope="row">
        <EvidenceTitle item={item} />
        {item.fileName !== null && <small>{item.fileName}</small>}
        <FileStateLine item={item} />
        <EvidenceConcerns item={item} asOf={asOf} />
        {onChange && (
          <button
            type="button"
            className="textbtn evidence-change"
            aria-expanded={open}
            aria-label={t('chip.edit', { title: item.title })}
            onClick={onChange}
          >
            {t('page.change')}
          </button>
        )}
      </th>
      <td>
        <span className="row">
          <TierSign tier={item.tier} />
          {t(`tier.${item.tier}`)}
        </span>
      </td>
      <td className="num">{item.effectiveOn === null ? t('chip.undated') : dates.day(item.effectiveOn)}</td>
      <td className={now < item.tier ? 'old' : undefined}>{t(ageOf(item, now), { tier: now })}</td>
      <td>
        {item.questionIds.length + item.actionKeys.length === 0 ? (
          <span className="quiet">{t('page.noBacks')}</span>
        ) : (
          <ul>
            {item.questionIds.map((questionId) => (
              <li key={questionId}>
                {catalogue ? (
                  <Link to={questionPath(assessmentId, catalogue, questionId)}>
                    <InstrumentLanguage value={catalogue.instrument.language}>
                      <InstrumentText>{catalogue.questions.get(questionId)?.asks ?? questionId}</InstrumentText>
                    </InstrumentLanguage>
                  </Link>
                ) : (
                  questionId
                )}
              </li>
            ))}
            {item.actionKeys.map((key) => (
              <li key={key}>
                <Link to={`${paths.plan(assessmentId)}#${key}`}>
                  {t('page.actionOf', { question: askedBy(key, catalogue) })}
                </Link>
              </li>
            ))}
          </ul>
        )}
      </td>
    </tr>
  );
}

function ageOf({ tier, effectiveOn, usable }: EvidenceFieldsFragment, now: number) {
  if (tier === 0) return 'page.assertion';
  if (!usable) return 'page.unusable';
  if (effectiveOn === null) return 'page.undated';
  return now < tier ? 'page.aged' : 'page.fresh';
}

/** What an action is about: `answer:private-defaults` is about that question, `remedy:…` about a harm. */
function askedBy(key: string, catalogue: Catalogue | undefined): string {
  const about = key.slice(key.indexOf(':') + 1);
  return catalogue?.questions.get(about)?.asks ?? catalogue?.harms.get(about)?.title ?? about;
}
