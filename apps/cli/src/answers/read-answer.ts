import type { Tier } from '#libs/instruments';
import type { Answer, EvidenceItem, Verdict } from '#libs/scoring';
import type { Reader } from '#libs/instruments/parse';

const NOTE_LENGTH = 4000;

/** Reads the form of one answer; whether it fits its question is checked afterwards. */
export function readAnswer(item: Reader): Answer {
  const fields = item.fields(
    [],
    ['option', 'parts', 'number', 'unknown', 'notApplicable', 'evidence', 'note', 'verdict'],
  );
  return {
    option: fields.optional('option', (reader) => reader.text(80)),
    parts: fields.optional('parts', (reader) => reader.list((part) => part.text(80))),
    number: fields.optional('number', (reader) => reader.number() ?? 0),
    unknown: fields.optional('unknown', readUnknown),
    notApplicable: fields.optional('notApplicable', readNotApplicable),
    evidence: fields.optional('evidence', (reader) => reader.list(readEvidence, { most: 200 })),
    note: fields.optional('note', (reader) => reader.text(NOTE_LENGTH)),
    verdict: fields.optional('verdict', readVerdict),
  };
}

function readUnknown(reader: Reader): true {
  if (!reader.bool()) reader.fault('"unknown" is not true.', 'Write "unknown: true" or leave the line out.');
  return true;
}

function readNotApplicable(reader: Reader): { reason: string } {
  return { reason: reader.fields(['reason'], []).at('reason').text(NOTE_LENGTH) };
}

function readEvidence(item: Reader): EvidenceItem {
  const fields = item.fields(['tier'], ['title', 'effectiveOn', 'unusable']);
  return {
    title: fields.optional('title', (reader) => reader.text(400)),
    tier: fields.at('tier').integer(0, 3) as Tier,
    effectiveOn: fields.optional('effectiveOn', (reader) => reader.date()),
    unusable: fields.optional('unusable', (reader) => reader.bool()),
  };
}

function readVerdict(item: Reader): Verdict {
  const fields = item.fields([], ['level', 'tier', 'notApplicable', 'redLineBreached']);
  return {
    level: fields.optional('level', (reader) => reader.integer(0, 4) as 0 | 1 | 2 | 3 | 4),
    tier: fields.optional('tier', (reader) => reader.integer(0, 3) as Tier),
    notApplicable: fields.optional('notApplicable', (reader) => reader.oneOf(['accepted', 'rejected'])),
    redLineBreached: fields.optional('redLineBreached', (reader) => reader.bool()),
  };
}
