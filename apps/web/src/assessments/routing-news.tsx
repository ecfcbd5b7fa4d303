import { changedRouting, type QuestionResult } from '#libs/scoring';
import { IconArrowsSplit2, IconX } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { announce } from '../ui/layout/announcer.tsx';
import type { AssessmentStore } from './assessment-store.ts';
import { InstrumentText } from './instrument-text.tsx';
import { keptAnswers } from './not-counted.tsx';
import { questionPath } from './question-path.ts';
import { useAnswerWords } from './use-answer-words.ts';
import './routing.css';

interface News {
  /** The question whose answer decided. */
  readonly by: string;
  readonly appeared: readonly QuestionResult[];
  readonly gone: readonly QuestionResult[];
}

/** Names at most so many questions; the others stand where they are asked. */
const NAMED = 5;

/** What the answer just given made appear or disappear: said once, politely, and shown until the next answer. */
export function RoutingNews({ store }: { readonly store: AssessmentStore }) {
  const { t } = useTranslation('routing');
  const answerWords = useAnswerWords(store);
  const { questions } = store.result;
  const before = useRef(questions);
  const [news, setNews] = useState<News>();

  useEffect(() => {
    const { appeared, gone } = changedRouting(before.current, questions);
    const answersChanged = before.current !== questions;
    before.current = questions;
    const by = [...appeared, ...gone]
      .flatMap(({ because }) => because)
      .find(({ answer }) => answer !== undefined)?.answer;
    if (by !== undefined) setNews({ by, appeared, gone });
    else if (answersChanged && appeared.length + gone.length > 0) setNews(undefined);
  }, [questions]);

  const kept = news ? keptAnswers(store, news.gone).length : 0;
  const answer = news ? answerWords(news.by) : '';
  const sentences = news
    ? [
        ...(news.appeared.length > 0 ? [t('news.appeared', { count: news.appeared.length, answer })] : []),
        ...(news.gone.length > 0 ? [t('news.gone', { count: news.gone.length, answer })] : []),
        ...(kept > 0 ? [t('news.kept', { count: kept })] : []),
      ]
    : [];
  const said = sentences.join('. ');
  useEffect(() => {
    if (said) announce(said);
  }, [said]);

  if (!news) return null;
  return (
    <section className="note pine routing-news">
      <IconArrowsSplit2 className="i" aria-hidden="true" />
      <div>
        {sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <ul>
          {news.appeared.slice(0, NAMED).map(({ id }) => (
            <li key={id}>
              <Link to={questionPath(store.head.id, store.catalogue, id)}>
                <InstrumentText>{store.catalogue.questions.get(id)?.asks ?? id}</InstrumentText>
              </Link>
            </li>
          ))}
        </ul>
      </div>
      <button type="button" className="iconbtn" aria-label={t('news.close')} onClick={() => setNews(undefined)}>
        <IconX className="i" aria-hidden="true" />
      </button>
    </section>
  );
}
