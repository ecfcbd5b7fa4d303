import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { InstrumentText } from '../assessments/instrument-text.tsx';
import type { BlockFieldsFragment, PreSubmissionQuery } from '../graphql/generated/graphql.ts';
import { mendPlace } from './mend-place.ts';

type Kind = BlockFieldsFragment['kind'];

export interface BlockListProps {
  readonly blocks: readonly BlockFieldsFragment[];
  readonly assessment: PreSubmissionQuery['assessment'];
}

/** What blocks, by kind, each one click from where it is mended. */
export function BlockList({ blocks, assessment }: BlockListProps) {
  const { t } = useTranslation('submissions');
  const byKind = Map.groupBy(blocks, ({ kind }) => kind);
  return (
    <ul className="submit-blocks">
      {[...byKind].map(([kind, same]) => (
        <li key={kind}>
          <h3 className="h4">{t(`block.${kind satisfies Kind}`, { count: same.length })}</h3>
          <p className="sm muted">{t(`mend.${kind satisfies Kind}`)}</p>
          <ul className="plain">
            {same.map((block) => (
              <li key={`${block.subject} ${block.subjectId} ${block.place ?? ''}`}>
                <Place block={block} assessment={assessment} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

function Place({ block, assessment }: { block: BlockFieldsFragment; assessment: PreSubmissionQuery['assessment'] }) {
  const { t } = useTranslation('submissions');
  const to = mendPlace(block, assessment);
  const words = block.title === '' ? t('toProfile') : block.title;
  const text =
    block.subject === 'QUESTION' || block.subject === 'INHERITED_QUESTION' || block.subject === 'HARM' ? (
      <InstrumentText>{words}</InstrumentText>
    ) : (
      <bdi>{words}</bdi>
    );
  return to ? <Link to={to}>{text}</Link> : text;
}
