import { IconInfoCircle, IconPlus, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Catalogue } from '../assessments/catalogue.ts';
import { RedLineSign } from '../ui/signs/red-line-sign.tsx';
import { CopyLink } from './copy-link.tsx';
import type { FlagReason, ModuleEffect, ProfileEffect } from './profile-effect.ts';

export interface EffectPanelProps {
  readonly effect: ProfileEffect;
  readonly catalogue: Catalogue;
  /** On the last step the whole is summed up, and no single step has an effect. */
  readonly check: boolean;
}

/** Of each kind this many stand open; the rest of them opens in place. */
const OPEN = 2;

/** What the answers of this step do to the questionnaire, worked out here while they are given. */
export function EffectPanel({ effect, catalogue, check }: EffectPanelProps) {
  const { t } = useTranslation('products');
  const { applies, total, screening, added, redLines, leftOut, stayIn } = effect;
  const because = (reasons: readonly FlagReason[]) => <Because reasons={reasons} catalogue={catalogue} />;
  const ofModules = (
    modules: readonly ModuleEffect[],
    kind: 'added' | 'leftOut' | 'stayIn',
    look: string,
    sign: ReactNode,
  ) =>
    modules.map(({ moduleId, title, count, reasons }) => (
      <EffectLine
        key={`${kind}-${moduleId}`}
        look={look}
        sign={sign}
        title={t(`effect.${kind}`, { count, module: title })}
      >
        {because(reasons)}
      </EffectLine>
    ));
  const groups = [
    ofModules(added, 'added', 'on', <IconPlus className="i i-sm" aria-hidden="true" />),
    redLines.map(({ redLine, reasons }) => (
      <EffectLine
        key={redLine.id}
        look="red"
        sign={<RedLineSign look="breached" />}
        title={t('effect.redLine', { number: redLine.number })}
      >
        <bdi lang={catalogue.instrument.language}>{redLine.title}</bdi>
        <span className="vh">. {because(reasons)}</span>
      </EffectLine>
    )),
    ofModules(leftOut, 'leftOut', 'off', <IconX className="i i-sm" aria-hidden="true" />),
    ofModules(stayIn, 'stayIn', 'open', <IconInfoCircle className="i i-sm" aria-hidden="true" />),
  ];
  const rest = groups.flatMap((lines) => lines.slice(OPEN));

  return (
    <aside className="wizard-aside" aria-labelledby="effect-title">
      <div className="card pad effect">
        <h2 className="h3" id="effect-title">
          {t(check ? 'effect.sum' : 'effect.title')}
        </h2>
        <p className="effect-count">
          <b className="num">{applies}</b>
          <span>{t('effect.applies', { count: applies, total })}</span>
        </p>
        <ul>{groups.map((lines) => lines.slice(0, OPEN))}</ul>
        {rest.length > 0 && (
          <details className="sm">
            <summary>{t('effect.more', { count: rest.length })}</summary>
            <ul>{rest}</ul>
          </details>
        )}
        <p className="fine">{t('effect.time', { minutes: applies, screening })}</p>
      </div>
      {!check && <CopyLink />}
    </aside>
  );
}

interface EffectLineProps {
  readonly look: string;
  readonly sign: ReactNode;
  readonly title: string;
  readonly children: ReactNode;
}

function EffectLine({ look, sign, title, children }: EffectLineProps) {
  return (
    <li className={`effect-line ${look}`}>
      {sign}
      <span>
        <b>{title}</b>
        <small>{children}</small>
      </span>
    </li>
  );
}

const said = { true: 'profile.yes', false: 'profile.no', 'not-known': 'profile.unknown' } as const;

function Because({ reasons, catalogue }: { readonly reasons: readonly FlagReason[]; readonly catalogue: Catalogue }) {
  const { t } = useTranslation('products');
  const [first] = reasons;
  if (!first) return null;
  const others = reasons.length - 1;
  return (
    <>
      <bdi lang={catalogue.instrument.language}>{catalogue.flags.get(first.flag)?.asks}</bdi> {t(said[first.truth])}
      {others > 0 && t('effect.others', { count: others })}
    </>
  );
}
