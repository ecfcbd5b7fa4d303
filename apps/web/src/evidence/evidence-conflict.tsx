import { IconArrowsSplit2 } from '@tabler/icons-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useDates } from '../assessments/use-dates.ts';
import type { EvidenceFieldsFragment } from '../graphql/generated/graphql.ts';
import { countryName } from '../products/markets.ts';
import { Button } from '../ui/fields/button.tsx';
import { type FactsDraft, factsOf } from './facts-draft.ts';
import { useProductNames } from './use-product-names.ts';
import '../ui/layout/two-versions.css';

/** What is said about a piece of evidence. */
export interface SaidOfEvidence extends FactsDraft {
  readonly title: string;
}

export interface EvidenceConflictProps {
  readonly mine: SaidOfEvidence;
  readonly theirs: EvidenceFieldsFragment;
  readonly busy: boolean;
  readonly onKeep: () => void;
  readonly onTake: () => void;
  /** Back to the form, with everything as it was written. */
  readonly onClose: () => void;
}

/** Two people changed the same evidence: both versions side by side, with what differs underlined. */
export function EvidenceConflict({ mine, theirs, busy, onKeep, onTake, onClose }: EvidenceConflictProps) {
  const { t } = useTranslation('evidence');
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (dialog.current && !dialog.current.open) dialog.current.showModal();
    heading.current?.focus();
  }, []);
  const saved: SaidOfEvidence = { ...factsOf(theirs), title: theirs.title };
  return (
    <dialog ref={dialog} className="conflict" aria-labelledby={id} onClose={onClose}>
      <header>
        <div className="qmeta">
          <span className="chip ochre">
            <IconArrowsSplit2 className="i" aria-hidden="true" />
            {t('conflict.two')}
          </span>
        </div>
        <h2 id={id} ref={heading} tabIndex={-1}>
          {t('conflict.title')}
        </h2>
        <p>{t('conflict.means')}</p>
      </header>
      <div className="conflict-two">
        <Version name={t('conflict.theirs')} said={saved} other={mine}>
          <Button wide onClick={onTake}>
            {t('conflict.take')}
          </Button>
        </Version>
        <Version name={t('conflict.mine')} said={mine} other={saved}>
          <Button wide busy={busy} onClick={onKeep}>
            {t('conflict.keep')}
          </Button>
        </Version>
      </div>
      <footer>
        <Button look="bare" onClick={onClose}>
          {t('conflict.back')}
        </Button>
      </footer>
    </dialog>
  );
}

interface VersionProps {
  readonly name: string;
  readonly said: SaidOfEvidence;
  readonly other: SaidOfEvidence;
  readonly children: ReactNode;
}

function Version({ name, said, other, children }: VersionProps) {
  const { t } = useTranslation('evidence');
  const words = useWords();
  const [facts, others] = [words(said), words(other)];
  return (
    <section className="conflict-version facts" aria-label={name}>
      <b>{name}</b>
      <dl>
        {facts.map(({ what, says }, place) => (
          <div key={what}>
            <dt className="label">{t(`form.${what}`)}</dt>
            <dd>
              <bdi>{says === others[place]?.says ? says : <ins>{says}</ins>}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      {children}
    </section>
  );
}

/** Always the same facts in the same order. */
function useWords() {
  const { t, i18n } = useTranslation('evidence');
  const dates = useDates();
  const nameOf = useProductNames();
  const day = (date: string) => (date === '' ? t('conflict.noDay') : dates.day(date));
  return ({ title, tier, effectiveOn, validUntil, productIds, markets }: SaidOfEvidence) =>
    [
      { what: 'title', says: title.trim() },
      { what: 'tier', says: tier === undefined ? '' : t(`tier.${tier as 0 | 1 | 2 | 3}`) },
      { what: 'date', says: day(effectiveOn) },
      { what: 'validUntil', says: day(validUntil) },
      {
        what: 'products',
        says: productIds.length === 0 ? t('form.productsAll') : productIds.map(nameOf).sort().join(', '),
      },
      {
        what: 'markets',
        says:
          markets.length === 0
            ? t('form.marketsAll')
            : markets
                .map((code) => countryName(code, i18n.language))
                .sort()
                .join(', '),
      },
    ] as const;
}
