import { displayScore, type Gate } from '#libs/scoring';
import { IconAlertTriangle, IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { files, paths } from '../app/paths.ts';
import { LinkButton } from '../ui/fields/link-button.tsx';
import { BandSign } from '../ui/signs/band-sign.tsx';
import { HarmSign } from '../ui/signs/harm-sign.tsx';
import { RedLineSign } from '../ui/signs/red-line-sign.tsx';
import type { AssessmentStore } from './assessment-store.ts';
import { bandOf } from './band-of.ts';
import { statusFacts } from './status-facts.ts';
import { openWords, statusWords } from './status-words.ts';

const TONES: Readonly<Record<Gate['id'], string>> = {
  G1: 'breach',
  G2: 'attention',
  G3: 'critical',
  G4: 'attention',
  G5: 'attention',
  G6: 'attention',
};

/** The worst true thing first, in words; then every open gate with its limit. */
export function StatusHero({ store }: { readonly store: AssessmentStore }) {
  const { t } = useTranslation(['assessments', 'scores']);
  const { t: tResults } = useTranslation('results');
  const { result, head, catalogue, mode } = store;
  const [first] = result.gates;
  const { blank, unratedHarms } = result.progress;
  const standing = { ...result.progress, gate: first?.id ?? null, headline: result.headline };
  const openFirst = openWords(standing, t);
  const tone = openFirst === undefined ? (first ? TONES[first.id] : 'calm') : 'young';
  const chip = blank + unratedHarms === 0 ? 'selfDeclared' : unratedHarms === 0 ? 'draftAnswers' : 'draft';
  return (
    <section className={`hero ${tone}`} aria-labelledby="status">
      <div>
        <p className="label">{t('hero.label')}</p>
        <h1 id="status" tabIndex={-1}>
          {statusWords(standing, head.mode, t)}
        </h1>
        <p className="hero-lead">
          <bdi>{openFirst === undefined ? statusFacts(store, t) : t('hero.mostlyOpenMeans')}</bdi>
        </p>
        {result.index.band !== null && !first && <BandSign {...bandOf(catalogue, result.index.band)} />}
        <div className="row">
          {openFirst !== undefined && store.canEdit && (
            <LinkButton look="main" to={paths.assessment(head.id)}>
              {t('hero.answer')}
            </LinkButton>
          )}
          {mode === 'full' && (
            <LinkButton look={openFirst === undefined ? 'main' : 'plain'} to={paths.plan(head.id)}>
              {t('hero.plan')}
            </LinkButton>
          )}
          {store.viewer.can.includes('report.download') && (
            <LinkButton href={files.report(head.id)} download>
              <IconDownload className="i" aria-hidden="true" />
              {t('hero.report')}
            </LinkButton>
          )}
          <Link className="sm hero-compare" to={paths.comparison(head.id)}>
            {tResults('compare.link')}
          </Link>
          <span className="chip line">{t(`hero.${chip}`, { count: blank + unratedHarms })}</span>
        </div>
      </div>
      <dl className="gates">
        {result.gates.length === 0 && (
          <div className="calm">
            <RedLineSign look="clear" />
            <dt>{t('hero.noGate')}</dt>
            <dd>
              {result.index.value
                ? t('hero.index', { index: displayScore(result.index.value) })
                : t(`hero.noGateMeans.${mode}`)}
            </dd>
          </div>
        )}
        {result.gates.map((gate) => (
          <div key={gate.id} className={TONES[gate.id]}>
            <GateSign id={gate.id} />
            <dt>{t(`status.${gate.id}`)}</dt>
            <dd>
              {[
                t(`gate.${gate.id}`, { count: gate.because.length }),
                ...(mode === 'full' ? [t('gate.limit', { cap: gate.cap })] : []),
              ]
                .filter(Boolean)
                .join(', ')}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function GateSign({ id }: { readonly id: Gate['id'] }) {
  if (id === 'G1') return <RedLineSign look="breached" />;
  if (id === 'G2') return <RedLineSign look="unresolved" />;
  if (id === 'G3') return <HarmSign level="critical" />;
  return <IconAlertTriangle className="sym" aria-hidden="true" />;
}
