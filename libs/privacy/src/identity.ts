import { anyOf, each, FROM, TO, type Finder, type PersonalDataFinding } from './finding.js';

/** Numbers whose form alone tells them: of the United States and Kingdom, Brazil, Spain, Mexico, Tanzania and France. */
const FORMS = [
  `\\d{3}-\\d{2}-\\d{4}`,
  `[A-CEGHJ-PR-TW-Z]{2} ?\\d{2} ?\\d{2} ?\\d{2} ?[A-D]`,
  `\\d{3}\\.\\d{3}\\.\\d{3}-\\d{2}`,
  `[XYZ]?\\d{7,8}[A-HJ-NP-TV-Z]`,
  `[A-Z]{4}\\d{6}[HM][A-Z]{5}[A-Z\\d]\\d`,
  `\\d{8}-\\d{5}-\\d{5}-\\d{2}`,
  `[12] \\d{2} \\d{2} \\d{2} \\d{3} \\d{3}(?: \\d{2})?`,
];
const FORM = new RegExp(`${FROM}(?:${FORMS.join('|')})${TO}`, 'gu');

/** What comes before the number of a paper or of a pupil. */
const PAPERS = anyOf(
  'passport|id card|identity card|student id|pupil id|school id|student number|pupil number|school number|nhs number|' +
    'national insurance|social security|ssn|birth certificate|national id|' +
    "passeport|carte d['’]identité|identité nationale|sécurité sociale|matricule|numéro d['’]élève|nir|ine|" +
    'pasaporte|dni|nie|curp|cédula|carné|matrícula|documento de identidad|seguro social|' +
    'passaporte|cpf|rg|nif|bilhete de identidade|cartão de cidadão|número de aluno|' +
    'pasipoti|kitambulisho|nida|namba ya mwanafunzi|namba ya shule|cheti cha kuzaliwa|' +
    'جواز سفر|جواز سفره|جواز سفرها|جواز|رقم الطالب|رقم الطالبة|الرقم القومي|الرقم الوطني|رقم الهوية|الرقم المدرسي|رقم بطاقة|بطاقة الهوية|شهادة الميلاد',
);
const PAPER = new RegExp(`${FROM}${PAPERS}${TO}`, 'giu');
const VALUE = /(?<![\p{L}\p{N}])[A-Z]{0,4}\d(?:[ .-]?[A-Z\d]){4,24}/u;
const REACH = 45;

function findPapers(text: string): PersonalDataFinding[] {
  return [...text.matchAll(PAPER)].flatMap((match) => {
    const from = match.index + match[0].length;
    const value = VALUE.exec(text.slice(from, from + REACH + 30));
    if (!value || value.index > REACH || value[0].replace(/\D/g, '').length < 5) return [];
    return [{ kind: 'id' as const, start: match.index, end: from + value.index + value[0].length }];
  });
}

export const findIds: Finder = (text) => [...each(text, 'id', FORM), ...findPapers(text)];

const MONTHS = anyOf(
  'january|february|march|april|may|june|july|august|september|october|november|december|' +
    'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|' +
    'enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|' +
    'janeiro|fevereiro|março|maio|junho|julho|setembro|outubro|novembro|dezembro|' +
    'januari|februari|machi|aprili|mei|juni|julai|agosti|septemba|oktoba|novemba|desemba|' +
    'يناير|فبراير|مارس|أبريل|إبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر',
);
const DATE = `(?:\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}(?:st|nd|rd|th|er)?(?: de| of)? ${MONTHS}(?: de|,)? ?\\d{0,4}|${MONTHS} \\d{1,2},? \\d{4})`;
const BORN = anyOf(
  'born|date of birth|birth date|dob|birthday|' +
    'née|né|date de naissance|anniversaire|' +
    'nacida|nacido|nació|fecha de nacimiento|cumpleaños|' +
    'nascida|nascido|nasceu|data de nascimento|aniversário|' +
    'aliyezaliwa|alizaliwa|tarehe ya kuzaliwa|' +
    'المولودة|المولود|مولودة|مولود|ولدت|ولد|تاريخ الميلاد',
);
const BIRTH = new RegExp(`${FROM}${BORN}${TO}[^\\d\\n]{0,14}?${DATE}`, 'giu');

export const findBirthDates: Finder = (text) => each(text, 'birth-date', BIRTH);
