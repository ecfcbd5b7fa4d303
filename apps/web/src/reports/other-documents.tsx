import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { files } from '../app/paths.ts';
import { Field } from '../ui/fields/field.tsx';
import { LinkButton } from '../ui/fields/link-button.tsx';

const FIELDS = ['description', 'markets', 'owners', 'dates', 'consultations'] as const;
const REASONS = ['safety', 'personal-data', 'trade-secret', 'legal-duty'] as const;
type Withheld = Readonly<Partial<Record<(typeof FIELDS)[number], string>>>;

const LONGEST_CONTACT = 200;

/** Documents for a board, the public, children and whoever follows the plan, from the same facts. */
export function OtherDocuments({ assessmentId, may }: { readonly assessmentId: string; readonly may: boolean }) {
  const { t } = useTranslation('reports');
  const [contact, setContact] = useState('');
  const [withheld, setWithheld] = useState<Withheld>({});
  const said = contact.trim() === '' ? [] : [['contact', contact.trim()]];
  const left = Object.entries(withheld).map(([field, reason]) => ['withhold', `${field}:${reason}`]);
  const choices = {
    board: new URLSearchParams(),
    progress: new URLSearchParams(),
    child: new URLSearchParams(said),
    public: new URLSearchParams([...said, ...left]),
  };
  return (
    <section className="card report-list" aria-labelledby="other-documents">
      <h2 className="h3 report-other-title" id="other-documents">
        {t('documents.title')}
      </h2>
      {(['board', 'progress', 'public', 'child'] as const).map((kind) => (
        <article className="report-item plain" key={kind}>
          <div>
            <h3 className="h4">{t(`documents.${kind}`)}</h3>
            <p className="sm muted">{t(`documents.${kind}Says`)}</p>
            {kind === 'public' && may && <Withhold value={withheld} onChange={setWithheld} />}
            {kind === 'child' && may && (
              <Field label={t('documents.contact')} help={t('documents.contactHelp')}>
                {(links) => (
                  <input
                    {...links}
                    className="input"
                    value={contact}
                    maxLength={LONGEST_CONTACT}
                    onChange={(event) => setContact(event.target.value)}
                  />
                )}
              </Field>
            )}
          </div>
          {may && (
            <div className="row report-acts">
              <LinkButton href={files.document(assessmentId, kind, choices[kind])} download>
                <IconDownload className="i" aria-hidden="true" />
                {t('documents.download', { name: t(`documents.${kind}`) })}
              </LinkButton>
            </div>
          )}
        </article>
      ))}
    </section>
  );
}

function Withhold({ value, onChange }: { readonly value: Withheld; readonly onChange: (value: Withheld) => void }) {
  const { t } = useTranslation('reports');
  const choose = (field: (typeof FIELDS)[number], reason: string) => {
    const { [field]: _, ...others } = value;
    onChange(reason === '' ? others : { ...others, [field]: reason });
  };
  return (
    <details className="report-withhold">
      <summary>{t('documents.withhold')}</summary>
      <p className="xs quiet">{t('documents.withholdHelp')}</p>
      {FIELDS.map((field) => (
        <Field key={field} label={t(`documents.field.${field}`)}>
          {(links) => (
            <select
              {...links}
              className="input"
              value={value[field] ?? ''}
              onChange={(event) => choose(field, event.target.value)}
            >
              <option value="">{t('documents.print')}</option>
              {REASONS.map((reason) => (
                <option key={reason} value={reason}>
                  {t(`documents.reason.${reason}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
      ))}
    </details>
  );
}
