import { anyOf, each, FROM, TO, type Finder } from './finding.js';

const DECIMAL = /(?<![\p{L}\p{N}.])-?\d{1,2}[.]\d{3,10}\s?[,;]?\s{0,2}-?\d{1,3}[.]\d{3,10}(?![\p{N}.]\p{N})/gu;
const DECIMAL_SIDES = /(?<![\p{L}\p{N}.])\d{1,2}[.,]\d{2,10}°?\s?[NS],?\s{0,2}\d{1,3}[.,]\d{2,10}°?\s?[EWO](?!\p{L})/gu;
const DEGREES =
  /\d{1,2}°\s?\d{1,2}[′'’]\s?[\d.]{1,6}[″"”]?\s?[NS],?\s{0,2}\d{1,3}°\s?\d{1,2}[′'’]\s?[\d.]{1,6}[″"”]?\s?[EWO]/gu;

export const findCoordinates: Finder = (text) =>
  [DECIMAL, DECIMAL_SIDES, DEGREES].flatMap((expression) => each(text, 'coordinates', expression));

const ENGLISH = new RegExp(
  `${FROM}\\d{1,5}[A-Z]?,? (?:\\p{Lu}[\\p{L}'’.-]{0,30} ){1,3}${anyOf(
    'Street|St|Road|Rd|Avenue|Ave|Lane|Drive|Close|Court|Way|Terrace|Crescent|Place|Square|Boulevard|Gardens|Grove|Row|Mews',
  )}${TO}`,
  'gu',
);
const FRENCH = new RegExp(
  `${FROM}\\d{1,4}(?: ?(?:bis|ter))?,? ${anyOf(
    'rue|avenue|boulevard|allée|impasse|chemin|place|route|quai|cours|square|passage',
  )} (?:d[eu]s? |de la |de l['’]|la |le |les )?\\p{Lu}[\\p{L}'’-]{0,30}`,
  'gu',
);
const NUMBER_LAST = new RegExp(
  `${FROM}${anyOf(
    '[Cc]alle|[Aa]venida|[Aa]v\\.|[Cc]arrera|[Pp]aseo|[Pp]laza|[Rr]ua|[Tt]ravessa|[Pp]raça|[Aa]lameda|[Ee]strada|[Ll]argo|' +
      '[Mm]taa wa|[Bb]arabara ya',
  )} (?:d[aeo]s? |de l[ao]s? |l[ao]s? )?(?=[\\p{Lu}\\d])[\\p{L}\\d '’.-]{1,40}?,? ?(?:n\\.?º|nº|no\\.|#|nyumba namba|nyumba na\\.)? ?\\d{1,5}${TO}`,
  'gu',
);
const ARABIC = new RegExp(
  `${FROM}(?:شارع|حي|طريق) [\\p{Script=Arabic} ]{2,40}?(?:، ?)?(?:رقم |مبنى |بناية )?\\d{1,5}${TO}`,
  'gu',
);
const BOX = /(?<![\p{L}\p{N}])(?:S\.?L\.?P\.?|P\.? ?O\.? ?Box|B\.P\.|ص\.ب\.?) ?\d{1,6}/gu;

export const findAddresses: Finder = (text) =>
  [ENGLISH, FRENCH, NUMBER_LAST, ARABIC, BOX].flatMap((expression) => each(text, 'address', expression));
