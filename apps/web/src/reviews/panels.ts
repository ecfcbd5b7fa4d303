import type { ComponentType } from 'react';
import { later } from '../ui/layout/later.tsx';
import type { PanelProps } from './panel-props.ts';

/** What is done about a submission besides judging its parts. */
export type PanelKey = 'ask' | 'condition' | 'decide' | 'difference' | 'outcome';

export const panels: Readonly<Record<PanelKey, ComponentType<PanelProps>>> = {
  ask: later(async () => (await import('../correspondence/ask-panel.tsx')).AskPanel),
  condition: later(async () => (await import('../decisions/condition-panel.tsx')).ConditionPanel),
  decide: later(async () => (await import('../decisions/decide-panel.tsx')).DecidePanel),
  difference: later(async () => (await import('../decisions/difference-panel.tsx')).DifferencePanel),
  outcome: later(async () => (await import('../decisions/outcome-panel.tsx')).OutcomePanel),
};
