interface ModuleStart {
  readonly id: string;
  readonly kind: 'right' | 'technology' | 'due-diligence';
  /** The cluster that the question counts in. */
  readonly right: string;
  readonly cites: readonly string[];
  /** The profile flag without which the question does not apply. */
  readonly flag?: string;
}

/** Text of a module file with one complete question, which shows every field that a question needs. */
export function exampleModule({ id, kind, right, cites, flag }: ModuleStart): string {
  const about = kind === 'due-diligence' ? 'organisation' : 'product';
  const cited =
    cites.length === 0
      ? '    # cites: [ID 1]                   # the text that carries this very point, as listed in sources.yaml'
      : `    cites: [${cites.join(', ')}]    # keep those that carry this very point`;
  const applies = flag === undefined ? '' : `    appliesWhen: { flag: ${flag} }\n`;
  const notApplicable =
    flag === undefined
      ? ''
      : `      - name: nothing of the kind\n        profile: { ${flag}: false }\n        expect: { state: not-applicable }\n`;
  return `# Replace the question by your own. docs/authoring/questions.md tells what each field is for.
id: ${id}
kind: ${kind}
title: ${titleOf(id)}
about: ${about}
questions:
  # A permanent name in words: answers are stored under it.
  - id: ${id}-child-trial
    asks: How is this tried out with invented child accounts before a release?
    # Which child, what can happen, what follows.
    why: A child may meet a fault that adults at work never see, and may not know whom to tell.
    # Where to look, and what must be counted.
    help: Look at the release checklist and at the last three releases, on every platform and for every age band.
    # One situation from a real-looking product; then a near miss that a team might be proud of.
    good: A chat app team signs in as an invented twelve-year-old before each release and notes what opens.
    bad: A game studio lets its developers play each release at home and calls that family testing.
    scale: maturity
    weight: 2
    rights: [${right}]
${cited}
${applies}    options:
      never: { level: 0, label: "Nobody tries it as a child would." }
      by-chance: { level: 1, label: "Single people try it when they think of it." }
      listed: { level: 2, label: "A written list says what to try; some releases skip it." }
      each-release: { level: 3, label: "Each release on each platform is tried, and the result is kept." }
      learned: { level: 4, label: "We count what these trials find, and changed something because of it." }
    # What would back the claim: an approved paper, a dated record, an outcome.
    evidence:
      1: The approved list of what is tried
      2: Dated results of the last three releases
      3: Faults found by month, and what was changed
    # Every level below 3 needs a way forward.
    remediation:
      - id: ${id}-list-trials
        levels: [0, 1]
        action: Write down what an invented child account tries before each release, and who does it.
        owner: product
        effort: small
        dueInDays: 30
        doneWhen: The list names an owner, and the next release has a dated result.
      - id: ${id}-stop-untried
        levels: [2]
        action: Stop every release that has no result from each platform.
        owner: engineering
        effort: small
        dueInDays: 60
        doneWhen: A release without a result is stopped in a rehearsal.
    # Answers with the result they must have; the first shows a failing level.
    examples:
      - name: nobody tries it
        answer: never
        expect: { level: 0, actions: [${id}-list-trials] }
      - name: tried each time, but only the list is shown
        answer: each-release
        tier: 1
        expect: { level: 3, evidenced: 2 }
${notApplicable}`;
}

/** "chat-safety" as a title: "Chat safety". */
function titleOf(id: string): string {
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
