import { useTranslation } from 'react-i18next';
import type { Catalogue } from '../assessments/catalogue.ts';
import { InstrumentText } from '../assessments/instrument-text.tsx';
import { ExternalLink } from './external-link.tsx';
import { ToBeChecked } from './to-be-checked.tsx';

export interface CitesProps {
  readonly catalogue: Catalogue;
  /** Ids of sources. */
  readonly cites: readonly string[];
  /** Level of the heading. */
  readonly level: 2 | 3;
}

/** What a text rests on: "GC25 para 42 asks States to …", with the link to the text itself. */
export function Cites({ catalogue, cites, level }: CitesProps) {
  const { t } = useTranslation('learning');
  const Heading = level === 2 ? 'h2' : 'h3';
  const sources = cites.flatMap((cite) => catalogue.sources.get(cite) ?? []);
  return (
    <section className="learn-cites">
      <Heading className="h3">{t('cites.title')}</Heading>
      <ul>
        {sources.map(({ id, label, says, link, status }) => (
          <li key={id}>
            {link ? <ExternalLink to={link}>{label}</ExternalLink> : <b>{label}</b>}{' '}
            <InstrumentText>{says}</InstrumentText> {status === 'to-be-checked' && <ToBeChecked />}
          </li>
        ))}
      </ul>
      {sources.some(({ status }) => status === 'to-be-checked') && <p className="fine">{t('cites.toBeChecked')}</p>}
    </section>
  );
}
