import { use } from 'react';
import { InstrumentLanguage } from '../assessments/instrument-text.tsx';
import { type Run, textBlocks } from './text-blocks.ts';

/** A longer text of an instrument, in its own language and direction. */
export function LearningText({ children }: { readonly children: string }) {
  return (
    <div className="learn-text" lang={use(InstrumentLanguage)} dir="auto">
      {textBlocks(children).map((block, place) =>
        block.kind === 'paragraph' ? (
          <p key={place}>
            <Runs runs={block.runs} />
          </p>
        ) : (
          <ul key={place}>
            {block.items.map((runs, item) => (
              <li key={item}>
                <Runs runs={runs} />
              </li>
            ))}
          </ul>
        ),
      )}
    </div>
  );
}

function Runs({ runs }: { readonly runs: readonly Run[] }) {
  return runs.map(({ text, strong }, place) => (strong ? <strong key={place}>{text}</strong> : text));
}
