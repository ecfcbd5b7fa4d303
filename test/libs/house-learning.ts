/** Words for so many minutes at a pace of about 100 a minute. */
function words(minutes: number): string {
  return 'A child opens the door of a room. '.repeat(Math.ceil((minutes * 100) / 8)).trim();
}

const check = `check:
  - asks: Who opens the door?
    choices: { child: "A child", adult: "An adult" }
    answer: child
    because: The text says so.
`;

function part(number: number): string {
  return `id: part-${number}
part: ${number}
title: Part ${number}
minutes: 10
about: One of four parts.
outcome: You can open a door.
cites: [GC25 36]
sections:
  - id: door
    title: The door
    text: ${words(10)}
    exercise: Open a door of your own product.
goOn:
  - { title: A course, issuer: A school, link: "https://example.org/course", note: Free of charge. }
${check}`;
}

/** Learning texts that keep all house rules: four parts, a lesson on the one right, and a library with one item. */
export function houseLearning(): Record<string, string> {
  const parts = [1, 2, 3, 4].map((number) => [`learning/orientation-${number}.yaml`, part(number)]);
  return {
    ...(Object.fromEntries(parts) as Record<string, string>),
    'learning/privacy.yaml': `id: closed-doors
right: privacy
title: Closed doors
minutes: 3
cites: [GC25 70]
text: ${words(3)}
${check}`,
    'learning/evidence-library.yaml': `- id: door-study
  title: Global Kids Online
  issuer: An institute
  year: "2022"
  what: A study of doors.
  says: Half of the doors stood open.
  use: Look at your own doors.
  caution: It covers one country.
  source: Its report
  link: https://example.org/study
  harms: [grooming]
  status: verified
`,
  };
}
