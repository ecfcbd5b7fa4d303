/**
 * The learning texts of an instrument: an orientation in parts, a short lesson for each right, and
 * what is known from research. They explain and never enter a score. Made by
 * `#libs/instruments/parse` from the files below `learning/`; ids and citations have been checked.
 */

/** A question with which a reader checks the own understanding; nothing of it is stored or scored. */
export interface SelfCheck {
  readonly asks: string;
  /** Two to five, in the order in which they are shown. */
  readonly choices: readonly { readonly id: string; readonly label: string }[];
  /** Id of the right choice. */
  readonly answer: string;
  /** Shown after choosing, whatever was chosen. */
  readonly because: string;
}

/** One chapter of an orientation part. */
export interface OrientationSection {
  readonly id: string;
  readonly title: string;
  /** Paragraphs parted by an empty line; `**words**` stand out, lines that begin with `- ` are a list. */
  readonly text: string;
  /** Something to try at the own product. */
  readonly exercise?: string;
}

/** A course of somebody else. */
export interface FurtherCourse {
  readonly title: string;
  readonly issuer: string;
  readonly link: string;
  /** Whose it is and what is known of it. */
  readonly note: string;
}

/** One part of the orientation, about ten minutes long. */
export interface OrientationPart {
  readonly id: string;
  /** Place in the orientation, from 1 without a gap. */
  readonly part: number;
  readonly title: string;
  readonly minutes: number;
  readonly about: string;
  /** What a reader can do afterwards. */
  readonly outcome: string;
  /** Ids of sources. */
  readonly cites: readonly string[];
  readonly sections: readonly OrientationSection[];
  /** Courses of others with which to go on; empty for most parts. */
  readonly goOn: readonly FurtherCourse[];
  readonly check: readonly SelfCheck[];
}

/** A short lesson that opens beside the questions of one cluster. */
export interface Lesson {
  readonly id: string;
  /** Id of the cluster. */
  readonly right: string;
  readonly title: string;
  readonly minutes: number;
  /** Ids of sources. */
  readonly cites: readonly string[];
  /** In the same form as the text of a section. */
  readonly text: string;
  readonly check: readonly SelfCheck[];
}

/** One entry of the evidence library: what is known, how far it carries, and how to use it when rating a harm. */
export interface EvidenceItem {
  readonly id: string;
  readonly title: string;
  readonly issuer: string;
  /** As printed: "2022", "since 2015". */
  readonly year: string;
  readonly what: string;
  /** What it says about likelihood and severity. */
  readonly says: string;
  readonly use: string;
  readonly caution: string;
  /** Where the figures were read. */
  readonly source: string;
  readonly link?: string;
  /** Ids of the harms whose rating it can inform; empty: all of them. */
  readonly harms: readonly string[];
  readonly status: 'verified' | 'to-be-checked';
}

export interface Learning {
  /** In order of `part`. */
  readonly orientation: readonly OrientationPart[];
  /** In order of the clusters. */
  readonly lessons: readonly Lesson[];
  /** In file order. */
  readonly evidence: readonly EvidenceItem[];
}
