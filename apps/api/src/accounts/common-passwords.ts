/**
 * The long passwords people choose most often. No licensed list of them is at hand, so this one is made from
 * the shapes that published rankings of leaked passwords agree on: a favourite word with digits, a year or a
 * sign, two favourite words, a word said twice or three times, walks over the keyboard, and short sentences.
 */
const WORDS = (
  'password passwort motdepasse contrasena wachtwoord welcome letmein iloveyou sunshine princess football baseball ' +
  'basketball superman batman spiderman pokemon starwars dragon monkey shadow master michael jennifer jessica charlie ' +
  'daniel thomas jordan ashley michelle andrew joshua matthew nicole hannah samantha liverpool arsenal chelsea barcelona ' +
  'juventus samsung google facebook computer internet whatever freedom flower butterfly chocolate cookie cheese ' +
  'orange banana purple summer winter spring autumn january february october november december monday friday ' +
  'secret access hunter killer ranger soccer hockey tigger buster ginger pepper harley mustang ferrari mercedes ' +
  'porsche corvette yamaha administrator administrador admin login qwerty azerty qwertz qwertyuiop asdfghjkl zxcvbnm changeme default ' +
  'test guest service company office manager security system server database windows microsoft linkedin'
).split(' ');

const ENDINGS = [
  ...['1', '12', '123', '1234', '12345', '123456', '1234567', '12345678', '123456789', '1234567890', '0', '01', '007'],
  ...[
    '11',
    '111',
    '1111',
    '111111',
    '321',
    '4321',
    '654321',
    '987654321',
    '666',
    '777',
    '69',
    '99',
    '999',
    '000',
    '000000',
  ],
  ...[
    '!',
    '!!',
    '!!!',
    '@',
    '@1',
    '@12',
    '@123',
    '@1234',
    '@12345',
    '@123456',
    '#1',
    '#123',
    '123!',
    '1234!',
    '!1',
    '!123',
    '1!',
    '.',
    '123.',
    '?',
  ],
  ...['abc', 'abc123', 'qwerty', 'asdf', 'xyz', 'forever', 'love', 'pass', 'me'],
  ...Array.from({ length: 47 }, (_, n) => String(1980 + n)),
  ...Array.from({ length: 12 }, (_, n) => `${2015 + n}!`),
  ...Array.from({ length: 12 }, (_, n) => `@${2015 + n}`),
];

const FAVOURITES = WORDS.slice(0, 40);

const SENTENCES = [
  ...[
    'iloveyousomuch',
    'iloveyouforever',
    'iloveyoubaby',
    'ilovemyfamily',
    'ilovemymom',
    'ilovemylife',
    'letmeinplease',
  ],
  ...[
    'thisismypassword',
    'thisisapassword',
    'mypasswordispassword',
    'passwordpassword',
    'idontknowmypassword',
    'iforgotmypassword',
  ],
  ...[
    'correcthorsebatterystaple',
    'correct horse battery staple',
    'opensesameopensesame',
    'helloworldhelloworld',
    'hello world hello',
  ],
  ...[
    'qwertyuiop12',
    'qwertyuiop123',
    'qwertyuiopasdf',
    'qwertyuiop[]',
    'qazwsxedcrfv',
    'qazwsxedc123',
    '1qaz2wsx3edc',
    '1qaz2wsx3edc4rfv',
  ],
  ...[
    'zaq12wsxcde3',
    'zaq1xsw2cde3',
    '1q2w3e4r5t6y',
    '1q2w3e4r5t6y7u',
    'q1w2e3r4t5y6',
    'asdfghjkl123',
    'zxcvbnm12345',
    'asdfasdfasdf',
  ],
  ...[
    '123456789012',
    '012345678910',
    '111111111111',
    '000000000000',
    '121212121212',
    '123123123123',
    '123456123456',
    '112233445566',
  ],
  ...[
    'abcdefghijkl',
    'abcd12345678',
    'abc123456789',
    'a1b2c3d4e5f6',
    'aa1234567890',
    '1234567890qw',
    '123456789abc',
    '123qweasdzxc',
  ],
];

const LEAST = 12;

/** Lower-case passwords of twelve characters and more, several thousand. */
export const COMMON_PASSWORDS: ReadonlySet<string> = new Set(
  [
    ...WORDS.flatMap((word) => ENDINGS.flatMap((ending) => [`${word}${ending}`, `${ending}${word}`])),
    ...WORDS.flatMap((word) => [`${word}${word}`, `${word}${word}${word}`, `my${word}`, `the${word}`, `ilove${word}`]),
    ...FAVOURITES.flatMap((one) => FAVOURITES.map((other) => `${one}${other}`)),
    ...SENTENCES,
  ].filter((password) => [...password].length >= LEAST),
);
