import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { files } from '../app/paths.ts';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { refusalOf, type ShownProblem } from '../app/problem.ts';
import { useDates } from '../assessments/use-dates.ts';
import { Button } from '../ui/fields/button.tsx';
import { LinkButton } from '../ui/fields/link-button.tsx';
import { TierSign } from '../ui/signs/tier-sign.tsx';
import type { OpenReview } from './open-review.ts';

export interface EvidencePreviewProps {
  readonly open: OpenReview;
  readonly evidenceId: string;
  readonly unusable: boolean;
}

/** One item of the sealed manifest: pictures and texts are shown here, everything else is downloaded. */
export function EvidencePreview({ open, evidenceId, unusable }: EvidencePreviewProps) {
  const { t } = useTranslation('reviews');
  const dates = useDates();
  const { review, submitted } = open;
  const item = submitted.evidence[evidenceId];
  const file = review.files.find((each) => each.evidenceId === evidenceId);
  if (!item) return null;
  const address = files.submittedEvidence(review.case.submissionId, evidenceId);
  const { tier, title, effectiveOn, url, fileName = title } = item;
  return (
    <article className="review-evidence">
      <header>
        <span className="row">
          <TierSign tier={tier} />
          <b className="sm" dir="auto">
            {title}
          </b>
        </span>
        <span className="xs quiet">
          {effectiveOn ? t('evidence.facts', { tier, day: dates.day(effectiveOn) }) : t('evidence.undated', { tier })}
          {unusable && <> · {t('evidence.unusable')}</>}
        </span>
      </header>
      <div className="review-evidence-body">
        {file?.preview === 'IMAGE' && <img src={address} alt={t('evidence.picture', { title })} loading="lazy" />}
        {file?.preview === 'TEXT' && <TextPreview address={address} />}
        {file?.hasFile && file.preview === 'NONE' && <p className="sm muted">{t('evidence.notShown')}</p>}
        {file?.hasFile && (
          <LinkButton small href={address} download>
            {t('evidence.download', { name: fileName })}
          </LinkButton>
        )}
        {url && (
          <p>
            <a href={url} target="_blank" rel="noreferrer noopener" dir="ltr">
              {url}
              <span className="vh"> {t('evidence.link')}</span>
            </a>
          </p>
        )}
      </div>
    </article>
  );
}

/** Enough to judge by; the rest is in the file. */
const LONGEST = 20_000;

/** Fetched as text and drawn as text, so that nothing in it can act. */
function TextPreview({ address }: { readonly address: string }) {
  const { t } = useTranslation('reviews');
  const [text, setText] = useState<string>();
  const [problem, setProblem] = useState<ShownProblem>();
  const load = async () => {
    const response = await fetch(address, { credentials: 'same-origin' }).catch(() => undefined);
    const body = (await response?.text()) ?? '';
    if (response?.ok) setText(body);
    else setProblem(refusalOf(body));
  };
  if (problem) return <ProblemNotice problem={problem} onRetry={() => void load()} />;
  if (text === undefined) {
    return (
      <Button small onClick={() => void load()}>
        {t('evidence.showText')}
      </Button>
    );
  }
  return (
    <>
      {/* Long texts scroll, by keyboard too. */}
      <pre tabIndex={0} dir="auto">
        {text.slice(0, LONGEST)}
      </pre>
      {text.length > LONGEST && <p className="sm muted">{t('evidence.cut')}</p>}
    </>
  );
}
