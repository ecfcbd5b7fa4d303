import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Question } from '#libs/instruments';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { problemOf, type ShownProblem } from '../app/problem.ts';
import type { AssessmentStore } from '../assessments/assessment-store.ts';
import { InstrumentText } from '../assessments/instrument-text.tsx';
import { statedWords } from '../assessments/stated-words.ts';
import { useDates } from '../assessments/use-dates.ts';
import { useSaving } from '../assessments/use-saving.ts';
import {
  AcceptProposalDocument,
  type CommentThreadFieldsFragment,
  DeclineProposalDocument,
} from '../graphql/generated/graphql.ts';
import { Button } from '../ui/fields/button.tsx';
import { TextField } from '../ui/fields/text-field.tsx';
import { announce } from '../ui/layout/announcer.tsx';
import { Notice } from '../ui/layout/notice.tsx';
import { useDiscussion } from './discussion-context.tsx';

const LONGEST_REASON = 500;

export interface ProposalViewProps {
  readonly store: AssessmentStore;
  readonly question: Question;
  readonly commentId: string;
  readonly proposal: NonNullable<CommentThreadFieldsFragment['comments'][number]['proposal']>;
}

/** A proposed answer in the words of the questionnaire, and what became of it. */
export function ProposalView({ store, question, commentId, proposal }: ProposalViewProps) {
  const { t } = useTranslation(['discussions', 'assessments']);
  const { t: say } = useTranslation('assessments');
  const dates = useDates();
  useSaving(store);
  const { refresh } = useDiscussion();
  const [declining, setDeclining] = useState(false);
  const [reason, setReason] = useState('');
  const [changed, setChanged] = useState(false);
  const [problem, setProblem] = useState<ShownProblem>();
  const [accept, accepting] = useMutation(AcceptProposalDocument);
  const [decline, refusing] = useMutation(DeclineProposalDocument);
  const unsaved = store.answers.stateOf(question.id) !== undefined;
  const attempt = async (work: () => Promise<void>) => {
    setProblem(undefined);
    try {
      await work();
      refresh();
    } catch (error) {
      setProblem(problemOf(error));
    }
  };
  const take = () =>
    attempt(async () => {
      const baseRevision = store.recordOf(question.id)?.revision ?? 0;
      const input = { commentId, baseRevision, operationId: crypto.randomUUID() };
      const reply = (await accept({ variables: { input } })).data?.acceptProposal;
      const answer = reply?.__typename === 'ProposalAccepted' ? reply.answer : reply?.current;
      if (answer) store.takeSaved(answer);
      setChanged(reply?.__typename === 'AnswerConflict');
      if (reply?.__typename === 'ProposalAccepted') announce(t('proposal.done'));
    });
  const refuse = () =>
    attempt(async () => {
      await decline({ variables: { input: { commentId, reason: reason.trim(), operationId: crypto.randomUUID() } } });
      setDeclining(false);
    });
  const decided = {
    name: proposal.decidedBy?.name ?? '',
    when: proposal.decidedAt ? dates.moment(proposal.decidedAt) : '',
    reason: proposal.declineReason ?? '',
  };
  return (
    <div className="proposal">
      <p className="label">{t('proposal.shown')}</p>
      <p className="b">
        <InstrumentText>{statedWords(question, { ...proposal, knownBy: null, evidenceIds: [] }, say)}</InstrumentText>
      </p>
      {proposal.reason && <p className="sm">{t('proposal.reason', { reason: proposal.reason })}</p>}
      {proposal.note && <p className="sm comment-text">{t('proposal.noteShown', { note: proposal.note })}</p>}
      {proposal.outcome === 'ACCEPTED' && <p className="xs quiet">{t('proposal.accepted', decided)}</p>}
      {proposal.outcome === 'DECLINED' && <p className="xs quiet">{t('proposal.declined', decided)}</p>}
      {changed && proposal.canDecide && (
        <Notice kind="attention" live>
          {t('proposal.conflict')}
        </Notice>
      )}
      {problem && <ProblemNotice problem={problem} />}
      {proposal.canDecide && unsaved && <p className="xs quiet">{t('proposal.saving')}</p>}
      {proposal.canDecide && !declining && (
        <div className="row">
          <Button small look="main" busy={accepting.loading} disabled={unsaved} onClick={() => void take()}>
            {t('proposal.accept')}
          </Button>
          <Button small onClick={() => setDeclining(true)}>
            {t('proposal.decline')}
          </Button>
        </div>
      )}
      {proposal.canDecide && declining && (
        <>
          <TextField
            label={t('proposal.why')}
            value={reason}
            maxLength={LONGEST_REASON}
            autoFocus
            onChange={setReason}
          />
          <div className="row">
            <Button small busy={refusing.loading} disabled={reason.trim() === ''} onClick={() => void refuse()}>
              {t('proposal.declineYes')}
            </Button>
            <Button small look="bare" onClick={() => setDeclining(false)}>
              {t('proposal.declineNo')}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
