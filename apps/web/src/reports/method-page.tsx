import { useTranslation } from 'react-i18next';
import { BandSign } from '../ui/signs/band-sign.tsx';
import { HarmChip } from '../ui/signs/harm-chip.tsx';
import { LevelPips } from '../ui/signs/level-pips.tsx';
import { RedLineSign } from '../ui/signs/red-line-sign.tsx';
import { TierSign } from '../ui/signs/tier-sign.tsx';
import { Page } from '../ui/layout/page.tsx';
import './reports.css';

const GATES = ['G1', 'G3', 'G2', 'G6', 'G4', 'G5'] as const;
const HARMS = ['low', 'medium', 'high', 'critical'] as const;

/** How figures are worked out, in plain words and with the same signs as everywhere. */
export function MethodPage() {
  const { t } = useTranslation('reports');
  return (
    <Page title={t('method.title')} lead={t('method.lead')} narrow>
      <div className="method">
        <section>
          <h2>{t('method.tracks.title')}</h2>
          <p>{t('method.tracks.says')}</p>
        </section>
        <section>
          <h2>{t('method.levels.title')}</h2>
          <p>{t('method.levels.says')}</p>
          <ul className="method-levels">
            {([0, 1, 2, 3, 4] as const).map((level) => (
              <li key={level}>
                <LevelPips counted={level} />
                <span>{t(`method.levels.${level}`)}</span>
              </li>
            ))}
          </ul>
        </section>
        <section>
          <h2>{t('method.evidence.title')}</h2>
          <p>{t('method.evidence.says')}</p>
          <ul className="method-levels">
            {([0, 1, 2, 3] as const).map((tier) => (
              <li key={tier}>
                <TierSign tier={tier} />
                <span>{t(`method.evidence.${tier}`)}</span>
              </li>
            ))}
          </ul>
          <p>{t('method.evidence.age')}</p>
          <p>{t('method.evidence.unknown')}</p>
        </section>
        <section>
          <h2>{t('method.score.title')}</h2>
          <p>{t('method.score.says')}</p>
          <p>{t('method.score.range')}</p>
          <p className="row">
            {([0, 1, 2, 3] as const).map((place) => (
              <BandSign key={place} place={place} name={t(`method.score.band.${place}`)} />
            ))}
          </p>
        </section>
        <section>
          <h2>{t('method.redLines.title')}</h2>
          <p className="row">
            <RedLineSign look="breached" />
            {t('method.redLines.says')}
          </p>
        </section>
        <section>
          <h2>{t('method.harms.title')}</h2>
          <p>{t('method.harms.says')}</p>
          <p>{t('method.harms.controls')}</p>
          <p className="row">
            {HARMS.map((level) => (
              <HarmChip key={level} level={level} name={t(`method.harms.${level}`)} />
            ))}
          </p>
        </section>
        <section>
          <h2>{t('method.index.title')}</h2>
          <p>{t('method.index.says')}</p>
          <table className="table">
            <caption className="vh">{t('method.index.title')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('method.index.when')}</th>
                <th scope="col">{t('method.index.status')}</th>
                <th scope="col" className="n">
                  {t('method.index.cap')}
                </th>
              </tr>
            </thead>
            <tbody>
              {GATES.map((gate) => (
                <tr key={gate}>
                  <td>{t(`method.gate.${gate}.when`)}</td>
                  <th scope="row">{t(`method.gate.${gate}.status`)}</th>
                  <td className="n">{t(`method.gate.${gate}.cap`)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
        <section>
          <h2>{t('method.modes.title')}</h2>
          <ul>
            <li>{t('method.modes.screening')}</li>
            <li>{t('method.modes.full')}</li>
            <li>{t('method.modes.organisation')}</li>
          </ul>
        </section>
        <section>
          <h2>{t('method.not.title')}</h2>
          <p>{t('method.not.says')}</p>
        </section>
      </div>
    </Page>
  );
}
