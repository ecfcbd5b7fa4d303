/**
 * Every fixed sentence of the child-friendly summary. Each is held to reading grade 6 at most by a test,
 * and so is the filled document.
 */
export const childTexts = {
  kind: 'Summary for children',
  title: (product: string) => `${product} and your rights`,
  subject: 'How a product treats children, told for children',
  draft: 'This is a draft. It may still change.',

  what: {
    title: 'What is this?',
    says: [
      'You have rights. They are yours in real life and on a screen.',
      'The people who make this product asked: is it good for you and safe for you?',
      'They had to answer many questions. Here is what they found.',
      'They checked their own work. So this is no promise that all is well.',
    ],
    checked: (questions: number) => `They were asked ${questions} questions.`,
    unsure: (open: number) =>
      open === 0 ? 'They gave an answer to each of them.' : `They could not yet answer ${open} of them.`,
    reviewed: (body: string) => `${body} looked at the answers too.`,
  },

  first: {
    title: 'What must stop first',
    lead: 'Some things should never happen to a child. If they do, they must stop first.',
    none: 'No such thing was found here.',
    unclear: (n: number) => (n === 1 ? 'One thing is not clear yet.' : `${n} things are not clear yet.`),
    harms: (n: number) => (n === 1 ? 'One danger is still very big.' : `${n} dangers are still very big.`),
    noHarms: 'No danger is very big now.',
  },
  redLine: {
    'RL-01': 'Photos or films of child abuse stay up. They must be taken down and told to the police.',
    'RL-02': 'It can make fake nude photos of children. It must stop that.',
    'RL-03': 'Adults you do not know can write to you. That must stop.',
    'RL-04': 'Children can go live and no one keeps them safe. That must stop.',
    'RL-05': 'It shows you things that push you to harm yourself. That must stop.',
    'RL-06': 'It uses facts about you to show you ads. That must stop.',
    'RL-07': 'All can see where you are. That must stop.',
    'RL-08': 'It sells facts about you. That must stop.',
    'RL-09': 'It lets children bet and win or lose real money. That must stop.',
    'RL-10': 'A chat bot can talk to you about sex, or does not help when you are in danger. That must stop.',
    'RL-11': 'It reads what you feel to earn money or to watch you in class. That must stop.',
    'RL-12': 'You cannot block, tell on or complain about someone. That must be mended.',
    'RL-13': 'Children had to work for it and got no help. That must be put right.',
    'RL-14': 'They know that it hurts children and let it go on. That must stop.',
    'RL-15': 'It tricks you or watches you in secret. That must stop.',
  } as Readonly<Record<string, string>>,
  redLineOther: 'Something that should never happen was found. It must stop.',

  rights: {
    title: 'What they found',
    lead: 'The more boxes are full, the more they could show.',
    shows: [
      'They show very little here.',
      'They show some of what you need.',
      'They show much of what you need.',
      'They show most of what you need.',
    ],
    none: 'This is not a part of the product.',
    jobs: (open: number, done: number) =>
      `${open === 1 ? 'One job is' : `${open} jobs are`} left to do.${done === 0 ? '' : ` ${done === 1 ? 'One is' : `${done} are`} done.`}`,
    noJobs: 'No job is left to do.',
    boxes: (full: number) => `${full} of 4 boxes are full`,
  },
  right: {
    'due-diligence': {
      title: 'They think first',
      says: 'They think of you before they build, and fix what goes wrong.',
    },
    equality: { title: 'Fair for all', says: 'Each child can join in and is kept as safe as the rest.' },
    'best-interests': { title: 'What is best for you', says: 'They ask what is best for you before they choose.' },
    development: { title: 'Growing up safe', says: 'You can grow up well and your life is not in danger.' },
    views: { title: 'Your say', says: 'They ask you what you think, and tell you what they did.' },
    privacy: { title: 'Your private life', says: 'You choose who can see you, find you and know things about you.' },
    protection: { title: 'Safe from harm', says: 'No one may hurt, scare or trick you, and help comes fast.' },
    expression: {
      title: 'Find out and speak up',
      says: 'You can find things out, say what you think and meet friends.',
    },
    health: { title: 'Feeling well', says: 'You sleep well, feel well and get help when you are sad.' },
    education: { title: 'You can learn', says: 'You can learn, and school does not cost you your data.' },
    play: { title: 'Play and rest', says: 'You can play, and you can stop when you want to.' },
    commerce: { title: 'Your money', says: 'No one may push you to spend or earn from what you do.' },
    remedy: { title: 'Getting help', says: 'You can tell them when you are hurt, and they put it right.' },
  } as Readonly<Record<string, { readonly title: string; readonly says: string }>>,

  change: {
    title: 'What will change',
    jobs: (n: number) =>
      n === 0 ? 'There is no job on the list.' : `There ${n === 1 ? 'is one job' : `are ${n} jobs`} on their list.`,
    done: (n: number) =>
      n === 0 ? 'None of them is done and checked yet.' : `${n === 1 ? 'One is' : `${n} are`} done and checked.`,
    late: (n: number) => (n === 0 ? 'None of them is late.' : `${n === 1 ? 'One is' : `${n} are`} late.`),
    next: (day: string) => `The next one has to be done by ${day}.`,
    ask: 'You can ask them how it goes. They should tell you.',
  },

  help: {
    title: 'Where to get help',
    contact: 'Is something wrong in this product? Write to:',
    noContact: 'Is something wrong in this product? Tell the people who make it.',
    adult: 'Tell someone you trust too. You did nothing wrong.',
    danger: 'Are you in danger now? Call the police or a child helpline where you live.',
  },
} as const;
