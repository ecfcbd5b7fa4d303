import { anyOf, FROM, TO, type Finder, type PersonalDataFinding } from './finding.js';
import { GIVEN_NAMES, NO_NAMES } from './given-names.js';

interface Span {
  readonly start: number;
  readonly end: number;
}

const spans = (text: string, expression: RegExp): Span[] =>
  [...text.matchAll(expression)].map((match) => ({ start: match.index, end: match.index + match[0].length }));

const WRITTEN = anyOf(
  'three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|' +
    'trois|quatre|cinq|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|dix-sept|' +
    'tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|dieciséis|diecisiete|' +
    'três|quatro|sete|oito|nove|dez|doze|treze|dezesseis|dezassete|' +
    'mitatu|minne|mitano|sita|saba|minane|tisa|kumi|' +
    'ثلاث|أربع|خمس|ست|سبع|ثماني|ثمان|تسع|عشر',
);
const AGE = `(?:1[0-7]|[2-9]|${WRITTEN})`;
const UNIT = anyOf('years?[- ]old|yrs old|y/o|ans|años|anos|سنة|سنوات|عاما|عامًا|أعوام|عام');
/** Words before an age that speak of many: "under 13", "entre 8 et 12 ans". */
const MANY = new RegExp(
  `${anyOf(
    'under|below|over|above|to|and|between|than|moins de|plus de|entre|à|et|de moins de|menores de|mayores de|más de|hasta|a|y|' +
      'menos de|mais de|até|aos|dos|e|chini ya|zaidi ya|hadi|na|kwa|wa|watoto wa|wenye|دون|فوق|سن|بين|إلى|حتى|من|و|ou|or|o|des|les|los|las|os',
  )}[ -]$`,
  'iu',
);
const AGED = new RegExp(
  `${FROM}(?:${AGE}[- ]${UNIT}(?!s)${TO}|aged? ${AGE}${TO}|${AGE}-year-old(?!s)|miaka ${AGE}${TO}(?! hadi| na \\d))`,
  'giu',
);
const CLASS = new RegExp(
  `${FROM}(?:${anyOf('class|grade|year|form')} \\d{1,2}[A-F]?|` +
    `classe de [\\p{L}\\d]{2,6}|en ${anyOf('sixième|cinquième|quatrième|troisième|seconde|maternelle')}|élève de \\p{L}{3,12}|` +
    `\\d{1,2}\\.?[ºª°] (?:de )?${anyOf('primaria|secundaria|ESO|grado|ano|classe')}|` +
    `${anyOf('primer|segundo|tercer|cuarto|quinto|sexto|séptimo|octavo|noveno|sétimo|oitavo|nono|quarto|terceiro|primeiro')} ${anyOf('grado|ano|curso')}|` +
    `darasa la \\p{L}{3,8}|الصف \\p{L}{3,10})${TO}`,
  'giu',
);
const SCHOOL = new RegExp(
  `${FROM}${anyOf(
    'school|primary school|elementary school|academy|kindergarten|nursery|teacher|' +
      'école|collège|lycée|maternelle|professeur|' +
      'escuela|colegio|instituto|guardería|maestra|maestro|' +
      'escola|colégio|creche|professora|professor|' +
      'shule|mwalimu|chekechea|' +
      'مدرسة|مدرسته|مدرستها|روضة|معلمة|معلمتها|معلمته',
  )}${TO}`,
  'giu',
);
const REACH = 60;

const LATIN_NAME = `\\p{Lu}[\\p{Ll}'’]{1,20}(?:-\\p{Lu}\\p{Ll}{1,20})?`;
const FULL_NAME = `${LATIN_NAME}(?: (?:${LATIN_NAME}|\\p{Lu}\\.)){0,2}`;
const ARABIC_NAME = `\\p{Script=Arabic}{2,20}`;
const WORD = new RegExp(`${FROM}(?:${LATIN_NAME}|${ARABIC_NAME})${TO}`, 'gu');
/** A first name with the first letter of the second: "Emily K." */
const INITIAL = new RegExp(`${FROM}${LATIN_NAME} \\p{Lu}\\.`, 'gu');
const SEVERAL = new RegExp(`${FROM}${LATIN_NAME} ${LATIN_NAME}${TO}`, 'gu');
const SAID = new RegExp(
  `${FROM}${anyOf(
    'named|called|name is|whose name is|prénommée?|nommée?|appelée?|llamad[oa]|se llama|chamad[oa]|se chama|' +
      'aitwaye|anayeitwa|jina lake ni|اسمه|اسمها|واسمه|واسمها|تدعى|يدعى|المسماة|المسمى|الاسم',
  )} (?:${LATIN_NAME}|${ARABIC_NAME})`,
  'gu',
);

/** A name that its age follows at once: "Maria Lopez, 12,", "Leo (7)", "Tiago tem 10 anos", "Our son Daniel is 13". */
const BEFORE_AGE = anyOf("aged|age|âgée? de|de|d['’]|mwenye umri wa miaka|mwenye miaka|miaka|عمره|عمرها|تبلغ|يبلغ");
const HAS = anyOf(
  'is|turned|just turned|turns|a|a eu|vient d’avoir|tiene|cumplió|cumple|tem|fez|completou|ana miaka|alitimiza miaka|عمره|عمرها',
);
const NEXT_TO_AGE = new RegExp(
  `${FROM}(?:${FULL_NAME}|${ARABIC_NAME}(?: ${ARABIC_NAME})?)` +
    `(?: ?[,،(] ?(?:${BEFORE_AGE} )?${AGE}(?: ${UNIT}${TO}| ?[),،])|` +
    ` ${HAS} ${AGE}(?: ${UNIT}${TO}| (?:and|et|y|e|na)${TO}|[.,])|` +
    ` (?:ana miaka|alitimiza miaka) ${AGE}${TO}|, ${anyOf('miaka|mwenye miaka|mwenye umri wa miaka')} ${AGE}${TO}| \\(miaka ${AGE}\\))`,
  'gu',
);

const first = (text: string, { start, end }: Span): string => /^[\p{L}'’-]+/u.exec(text.slice(start, end))?.[0] ?? '';

/** Whether a sign lies within reach in the same sentence. `signs` are in order. */
function isNear(text: string, name: Span, signs: readonly Span[]): boolean {
  let low = 0;
  let high = signs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (signs[middle]!.end + REACH < name.start) low = middle + 1;
    else high = middle;
  }
  for (const sign of signs.slice(low, low + 4)) {
    if (sign.start - name.end > REACH) return false;
    const between = sign.start >= name.end ? text.slice(name.end, sign.start) : text.slice(sign.end, name.start);
    if (!/[!?؟]|\p{L}{3,}[.] /u.test(between)) return true;
  }
  return false;
}

/** Names beside an age below 18, a school or a class. A name alone is no finding: colleagues and lawmakers have names too. */
export const findNames: Finder = (text) => {
  const ages = spans(text, AGED).filter(({ start }) => !MANY.test(text.slice(Math.max(0, start - 16), start)));
  const classes = spans(text, CLASS);
  const places = [...classes, ...spans(text, SCHOOL)].sort((a, b) => a.start - b.start);
  const signs = [...ages, ...places].sort((a, b) => a.start - b.start);
  const known = spans(text, WORD).filter((span) => GIVEN_NAMES.has(text.slice(span.start, span.end).split('-', 1)[0]!));
  const found = [
    ...known.filter((name) => isNear(text, name, signs)),
    ...spans(text, SAID).filter((name) => isNear(text, name, signs)),
    ...spans(text, INITIAL).filter((name) => isNear(text, name, signs)),
    ...spans(text, SEVERAL).filter((name) => !NO_NAMES.has(first(text, name)) && isNear(text, name, classes)),
    ...spans(text, NEXT_TO_AGE).filter((name) => !NO_NAMES.has(first(text, name))),
  ];
  return found.map((span): PersonalDataFinding => ({ kind: 'name', ...span }));
};
