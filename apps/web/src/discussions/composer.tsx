import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Question } from '#libs/instruments';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { problemOf, type ShownProblem } from '../app/problem.ts';
import { BLANK, type DraftAnswer } from '../assessments/draft-answer.ts';
import { PersonalDataHint } from '../assessments/personal-data-hint.tsx';
import { AssessmentReadersDocument } from '../graphql/generated/graphql.ts';
import { Button } from '../ui/fields/button.tsx';
import { keepDraft, readDraft } from './kept-drafts.ts';
import { MentionArea } from './mention-area.tsx';
import { toTokens } from './mention-text.ts';
import { ProposalForm } from './proposal-form.tsx';

const LONGEST = 5_000;

export interface ComposerProps {
  /** Where it is written; what is not sent is kept under this name. */
  readonly place: string;
  readonly label: string;
  readonly help?: string;
  readonly sendLabel: string;
  /** What stands in the field at first, where a comment is edited. */
  readonly text?: string;
  /** Offers to propose an answer to this question. */
  readonly question?: Question;
  readonly mayBeEmpty?: boolean;
  readonly autoFocus?: boolean;
  /** @throws where it was not taken; the operation id stays the same until it is */
  readonly onSend: (body: string, proposal: DraftAnswer | undefined, operationId: string) => Promise<void>;
  readonly onCancel?: () => void;
}

/** Where a comment is written. Nothing is lost: what was not taken stays, also while the panel is closed. */
export function Composer({ place, question, text, mayBeEmpty = false, onSend, onCancel, ...words }: ComposerProps) {
  const { t } = useTranslation('discussions');
  const { data } = useQuery(AssessmentReadersDocument);
  const [draft, setDraft] = useState(() => {
    const kept = readDraft(place);
    return kept.text === '' && text !== undefined ? { text } : kept;
  });
  const [operationId, setOperationId] = useState(() => crypto.randomUUID());
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ShownProblem>();
  const { proposal } = draft;
  const body = toTokens(draft.text.trim(), data?.assessmentReaders ?? []);
  const stated = proposal !== undefined && proposal.state !== null;
  const tooLong = body.length > LONGEST;
  const empty = body === '' && !stated && !mayBeEmpty;
  const change = (next: typeof draft) => {
    setDraft(next);
    keepDraft(place, next);
    // Another text is another act; repeating it with the id of the first would be refused.
    if (problem) setOperationId(crypto.randomUUID());
    setProblem(undefined);
  };
  const send = async () => {
    if (busy || empty || tooLong || (proposal && !stated)) return;
    setBusy(true);
    try {
      await onSend(body, proposal, operationId);
      setOperationId(crypto.randomUUID());
      setDraft({ text: '' });
      keepDraft(place, { text: '' });
      setProblem(undefined);
    } catch (error) {
      setProblem(problemOf(error));
    }
    setBusy(false);
  };
  return (
    <div className="composer">
      <MentionArea
        label={words.label}
        help={words.help}
        value={draft.text}
        autoFocus={words.autoFocus}
        error={tooLong ? t('composer.long', { length: body.length, max: LONGEST }) : undefined}
        onChange={(next) => change({ ...draft, text: next })}
        onSend={() => void send()}
      />
      <PersonalDataHint text={body.replace(/@\{[^}]*\}/g, ' ')} />
      {question && proposal && (
        <ProposalForm question={question} draft={proposal} onChange={(next) => change({ ...draft, proposal: next })} />
      )}
      {problem && <ProblemNotice problem={problem} kept={t('composer.kept')} onRetry={() => void send()} />}
      <div className="row">
        <Button
          small
          look="main"
          busy={busy}
          disabled={empty || tooLong || (proposal && !stated)}
          onClick={() => void send()}
        >
          {words.sendLabel}
        </Button>
        {question && (
          <Button
            small
            aria-expanded={proposal !== undefined}
            onClick={() => change({ text: draft.text, ...(proposal ? {} : { proposal: BLANK }) })}
          >
            {t(proposal ? 'composer.noProposal' : 'composer.propose')}
          </Button>
        )}
        {onCancel && (
          <Button
            small
            look="bare"
            onClick={() => {
              keepDraft(place, { text: '' });
              onCancel();
            }}
          >
            {t('composer.cancel')}
          </Button>
        )}
      </div>
    </div>
  );
}
