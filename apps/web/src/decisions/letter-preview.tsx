import { useLazyQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { problemOf } from '../app/problem.ts';
import { DecisionLetterDocument, type DecisionLetterQueryVariables } from '../graphql/generated/graphql.ts';
import { Button } from '../ui/fields/button.tsx';
import { TextArea } from '../ui/fields/text-area.tsx';

export interface LetterPreviewProps {
  readonly input: DecisionLetterQueryVariables['input'];
  /** As the reviewer changed it; null: as the template gives it. */
  readonly letter: string | null;
  readonly onChange: (letter: string | null) => void;
}

/** The letter to the company before it is sent: from the template of the programme, or in the reviewer's own words. */
export function LetterPreview({ input, letter, onChange }: LetterPreviewProps) {
  const { t } = useTranslation('decisions');
  const [shownFor, setShownFor] = useState<string>();
  const [load, { data, error, loading }] = useLazyQuery(DecisionLetterDocument, { fetchPolicy: 'network-only' });
  const asked = JSON.stringify(input);
  const show = () => {
    onChange(null);
    void load({ variables: { input } }).then(() => setShownFor(asked));
  };
  const isFresh = data && shownFor === asked;
  const text = letter ?? (isFresh ? data.decisionLetter : undefined);
  return (
    <div className="stack">
      {error && <ProblemNotice problem={problemOf(error)} onRetry={show} />}
      {text !== undefined && (
        <TextArea
          label={t('decide.letter')}
          help={letter === null ? t('decide.letterHelp') : t('decide.changed')}
          rows={10}
          value={text}
          maxLength={20_000}
          onChange={onChange}
        />
      )}
      {(letter !== null || !isFresh) && (
        <Button small busy={loading} onClick={show}>
          {t(letter === null ? 'decide.preview' : 'decide.anew')}
        </Button>
      )}
    </div>
  );
}
