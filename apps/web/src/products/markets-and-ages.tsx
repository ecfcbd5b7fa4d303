import { useTranslation } from 'react-i18next';
import { ageBandName } from './age-bands.ts';
import { countries, countryName } from './markets.ts';

const SHOWN = 4;

/** "Finland, Ireland, Poland · 13 to 15, 16 to 17" */
export function MarketsAndAges({
  markets,
  ageBands,
}: {
  readonly markets: readonly string[];
  readonly ageBands: readonly string[];
}) {
  const { t, i18n } = useTranslation('products');
  const rest = markets.length - SHOWN;
  const names = markets.slice(0, SHOWN).map((code) => countryName(code, i18n.language));
  const everywhere = markets.length === countries.length;
  const places = everywhere
    ? t('fields.marketsAll')
    : names.join(', ') + (rest > 0 ? ` ${t('moreMarkets', { count: rest })}` : '');
  const ages = ageBands.map((band) => ageBandName(band, t)).join(', ');
  return <p className="sm muted">{[places, ages].filter(Boolean).join(' · ') || t('noMarkets')}</p>;
}
