import type { EvidenceItem, Harm } from '#libs/instruments';
import { IconChevronDown } from '@tabler/icons-react';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { InstrumentText } from '../assessments/instrument-text.tsx';
import { ExternalLink } from './external-link.tsx';
import { ToBeChecked } from './to-be-checked.tsx';

export interface LibraryEntryProps {
  readonly item: EvidenceItem;
  readonly harms: ReadonlyMap<string, Harm>;
  /** Open as long as nobody opens or closes it. */
  readonly open: boolean;
  /** The address of the page leads to this entry. */
  readonly wanted: boolean;
}

/** One entry: what it is always stands there; how far it carries opens below. */
export function LibraryEntry({ item, harms, open, wanted }: LibraryEntryProps) {
  const { t } = useTranslation('learning');
  const id = useId();
  const article = useRef<HTMLElement>(null);
  const [chosen, setChosen] = useState<boolean | undefined>(wanted || undefined);
  const shown = chosen ?? open;
  useEffect(() => {
    if (wanted) article.current?.scrollIntoView();
  }, [wanted]);
  const facts = [
    ['says', item.says],
    ['use', item.use],
    ['caution', item.caution],
  ] as const;
  return (
    <article ref={article} id={item.id} className="learn-entry" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>
        <button type="button" aria-expanded={shown} aria-controls={`${id}-more`} onClick={() => setChosen(!shown)}>
          <InstrumentText>{item.title}</InstrumentText>
          <IconChevronDown className="i" aria-hidden="true" />
        </button>
      </h2>
      <p className="sm quiet row">
        <InstrumentText>{t('library.by', { issuer: item.issuer, year: item.year })}</InstrumentText>
        {item.status === 'to-be-checked' && <ToBeChecked />}
      </p>
      <p className="learn-what">
        <InstrumentText>{item.what}</InstrumentText>
      </p>
      <div id={`${id}-more`} hidden={!shown}>
        <dl className="learn-facts">
          {facts.map(([name, words]) => (
            <div key={name}>
              <dt>{t(`library.${name}`)}</dt>
              <dd>
                <InstrumentText>{words}</InstrumentText>
              </dd>
            </div>
          ))}
          <div>
            <dt>{t('library.harms')}</dt>
            <dd>
              {item.harms.length === 0 ? (
                t('library.everyHarm')
              ) : (
                <ul>
                  {item.harms.map((harm) => (
                    <li key={harm}>
                      <InstrumentText>{harms.get(harm)?.title ?? harm}</InstrumentText>
                    </li>
                  ))}
                </ul>
              )}
            </dd>
          </div>
          <div>
            <dt>{t('library.source')}</dt>
            <dd>
              <InstrumentText>{item.source}</InstrumentText>
              <br />
              {item.link === undefined ? (
                t('library.noLink')
              ) : (
                <ExternalLink to={item.link}>{t('library.open')}</ExternalLink>
              )}
            </dd>
          </div>
        </dl>
      </div>
    </article>
  );
}
