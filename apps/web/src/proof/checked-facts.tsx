import { useTranslation } from 'react-i18next';
import { fingerprint, type CheckedFile } from '#libs/proof';
import { useDay } from './use-day.ts';

const OUTCOMES = ['reviewed', 'conditional', 'returned', 'closed'] as const;

/** What an unchanged file is about: nothing but what its signature covers. */
export function CheckedFacts({ checked }: { readonly checked: Exclude<CheckedFile, { kind: 'refused' }> }) {
  const { t } = useTranslation('proof');
  const day = useDay();
  const report = checked.kind === 'report';
  const { version, submittedAt } = report ? checked.facts.submission : checked.file.submission;
  const rows: (readonly [string, string])[] = [
    [t('facts.kind'), report ? t('facts.report') : t('facts.submission')],
    ...(report ? [] : aboutRows(checked.file)),
    [t('facts.version'), String(version)],
    [t('facts.submitted'), day(submittedAt)],
    ...(report ? [[t('facts.outcome'), outcome(checked.facts.decision)] as const] : []),
    [t('facts.digest'), report ? checked.facts.submission.digest : checked.digest],
    [t('facts.key'), fingerprint(checked.signer.keyId)],
  ];

  function aboutRows(file: Extract<CheckedFile, { kind: 'submission' }>['file']): (readonly [string, string])[] {
    const { content, company, programme, body, result } = file;
    const product = content.product?.name;
    return [
      [t('facts.about'), product ? t('facts.product', { product, company: company.name }) : company.name],
      [t('facts.to'), t('facts.programme', { programme: programme.name, body: body.name })],
      [t('facts.status'), result.headline],
    ];
  }

  function outcome(decision: Extract<CheckedFile, { kind: 'report' }>['facts']['decision']): string {
    if (decision === undefined) return t('facts.undecided');
    const known = OUTCOMES.find((each) => each === decision.outcome);
    const said = known ? t(`outcome.${known}`) : decision.outcome;
    return t('facts.decidedOn', { outcome: said, on: day(decision.decidedAt) });
  }

  return (
    <section>
      <h3>{t('facts.title')}</h3>
      <dl className="proof-facts">
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
