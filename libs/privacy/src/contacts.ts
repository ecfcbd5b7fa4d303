import { anyOf, each, FROM, TO, type Finder } from './finding.js';

/** Addresses of offices, which name nobody. */
const OFFICES = new RegExp(
  `^${anyOf(
    'privacy|support|safety|security|info|contact|hello|help|dpo|legal|press|abuse|report|team|office|admin|noreply|no-reply|' +
      'confidentialite|confidentialité|aide|contacto|privacidad|soporte|ayuda|privacidade|suporte|ajuda|faragha|msaada|trust',
  )}$`,
  'i',
);
const EMAIL = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.){1,4}\p{L}{2,20}/gu;

export const findEmails: Finder = (text) =>
  each(text, 'email', EMAIL).filter(({ start, end }) => !OFFICES.test(text.slice(start, end).split('@', 1)[0] ?? ''));

const PHONE = /(?<![\p{L}\p{N}.,/+#-])[+(]{0,2}\d[\d ().\u00a0\u202f-]{6,24}\d(?![\p{L}\p{N}]|[/.,:-]\d)/gu;
const PHONE_WORDS = new RegExp(
  anyOf(
    'call|phone|tel|ring|text|reach|mobile|whatsapp|number is|' +
      'téléphone|appeler|rappeler|joindre|numéro|' +
      'teléfono|llamar|contactar|móvil|número|' +
      'telefone|telemóvel|ligar|falar|celular|' +
      'simu|mpigie|apigiwe|mtafute|anapatikana|namba ya|' +
      'هاتف|اتصل|الاتصال|الوصول|جوال|موبايل|رقم',
  ),
  'iu',
);

/** Whether digits with marks between them read as a phone number, and not as an amount, a date, years or an address of a machine. */
function isPhone(text: string, start: number, end: number): boolean {
  const written = text.slice(start, end);
  const digits = written.replace(/\D/g, '');
  const international = written.startsWith('+');
  if (digits.length > 15 || digits.length < 8) return false;
  if (/^\d{4}[-.]\d{1,2}[-.]\d{1,2}|^\d{1,2}[-.]\d{1,2}[-.]\d{2,4}(\D|$)/.test(written)) return false;
  if (international) return true;
  const groups = written.split(/\D+/).filter((group) => group !== '');
  if (groups.every((group) => /^(19|20)\d\d$/.test(group))) return false;
  const said = PHONE_WORDS.test(text.slice(Math.max(0, start - 40), start));
  if (groups.length === 1) return digits.length >= 9 && (said || /^0\d{9,10}$/.test(digits));
  const thousands = groups.slice(1).every((group) => group.length === 3) && groups[0]!.length <= 3;
  if (thousands && (written.includes('.') || digits.endsWith('000') || !(said || digits.length === 9))) return false;
  if (/^\d{1,3}(\.\d{1,3}){3}$/.test(written)) return false;
  return said || digits.startsWith('0') || written.startsWith('(') || (digits.length >= 9 && groups.length >= 3);
}

export const findPhones: Finder = (text) =>
  each(text, 'phone', PHONE).filter(({ start, end }) => isPhone(text, start, end));

/** Words with an `@` before them that are features or code, not people. */
const NOT_PEOPLE = new RegExp(
  `^@${anyOf('mentions?|everyone|here|channel|all|media|import|param|return|username|handle')}$`,
  'i',
);
const HANDLE = /(?<![\p{L}\p{N}._@/-])@[a-z][a-z0-9_.]{1,29}(?![/\p{L}\p{N}_@])/giu;
const PLATFORMS = anyOf(
  'snapchat|instagram|insta|tiktok|discord|roblox|telegram|twitter|facebook|twitch|youtube|fortnite|minecraft|' +
    'سناب شات|سناب|إنستغرام|انستغرام|تيك توك|ديسكورد',
);
const NAMED_THERE = new RegExp(
  `${FROM}${PLATFORMS}${TO}[^\\n@]{0,24}?(?<![\\p{L}\\p{N}/])((?=[a-z_.]{0,29}\\d)[a-z][a-z0-9]{0,29}(?:[._][a-z0-9]{1,20}){1,3})${TO}`,
  'giu',
);

export const findHandles: Finder = (text) => [
  ...each(text, 'handle', HANDLE).filter(
    ({ start, end }) => !NOT_PEOPLE.test(text.slice(start, end).replace(/\.$/, '')),
  ),
  ...[...text.matchAll(NAMED_THERE)].map((match) => {
    const end = match.index + match[0].length;
    return { kind: 'handle' as const, start: end - match[1]!.length, end };
  }),
];
