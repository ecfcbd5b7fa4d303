import type { ConditionReason } from '#libs/scoring';
import type { ReportContext } from './report-context.js';
import { texts } from './texts.js';
import { listed } from './words.js';

/** Why something is off: the profile question that was answered "no", or the earlier answer. */
export function offByInWords(context: ReportContext, reasons: readonly ConditionReason[]): string {
  const flags = reasons.flatMap(({ flag }) => (flag === undefined ? [] : [flag]));
  const answers = reasons.flatMap(({ answer }) => (answer === undefined ? [] : [answer]));
  const asked = flags.map((flag) => {
    const asks = context.instrument.profile.find((step) => step.flag === flag)?.asks;
    return asks ? texts.off.flag(asks) : texts.off.unnamedFlag(flag);
  });
  const earlier = answers.map((id) => texts.off.answer(context.questions.get(id)?.asks ?? id));
  const all = [...new Set([...asked, ...earlier])];
  return all.length === 0 ? texts.off.unknown : texts.off.because(listed(all));
}
