import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { Fragment, type ReactNode } from 'react';
import { BandSign } from '../signs/band-sign.tsx';
import { RangeBar, type RangeBarProps } from './range-bar.tsx';
import './rights-profile.css';

interface ProfileRow {
  readonly id: string;
  readonly title: string;
  /** Absent where nothing applies; then `instead` says so in a sentence. */
  readonly figures?: {
    readonly score: string;
    readonly bar: RangeBarProps;
    /** "44–57"; empty where nothing is open. */
    readonly range: string;
    readonly band: { readonly place: number; readonly name: string };
    /** Small remarks: few questions, mostly organisation-level. */
    readonly remark?: string;
  };
  readonly instead?: ReactNode;
}

export interface RightsProfileProps {
  readonly caption: string;
  readonly rows: readonly ProfileRow[];
  readonly words: {
    readonly area: string;
    readonly score: string;
    readonly bar: string;
    readonly range: string;
    readonly noRange: string;
    readonly band: string;
    readonly reasons: string;
    readonly why: string;
    readonly whyOf: (title: string) => string;
  };
  readonly openId: string | undefined;
  readonly onOpen: (id: string | undefined) => void;
  /** Reasons of one row; drawn only while it is open. */
  readonly reasonsOf: (id: string) => ReactNode;
}

/** The scores by right, in the instrument's order and never sorted. The chart is its own table. */
export function RightsProfile({ caption, rows, words, openId, onOpen, reasonsOf }: RightsProfileProps) {
  return (
    <table className="table profile">
      <caption className="vh">{caption}</caption>
      <thead className="vh">
        <tr>
          <th scope="col">{words.area}</th>
          <th scope="col">{words.score}</th>
          <th scope="col">{words.bar}</th>
          <th scope="col">{words.range}</th>
          <th scope="col">{words.band}</th>
          <th scope="col">{words.reasons}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, title, figures, instead }) => {
          if (!figures) {
            return (
              <tr key={id} className="profile-none">
                <th scope="row">{title}</th>
                <td colSpan={5} className="quiet">
                  {instead}
                </td>
              </tr>
            );
          }
          const open = id === openId;
          const Chevron = open ? IconChevronDown : IconChevronRight;
          return (
            <Fragment key={id}>
              <tr className={open ? 'profile-row open' : 'profile-row'} id={`right-${id}`}>
                <th scope="row">
                  {title}
                  {figures.remark && <small>{figures.remark}</small>}
                </th>
                <td className="n profile-score">{figures.score}</td>
                <td className="profile-bar">
                  <RangeBar {...figures.bar} />
                </td>
                <td className="n quiet profile-range">
                  {figures.range === '' ? <span className="vh">{words.noRange}</span> : <bdi>{figures.range}</bdi>}
                </td>
                <td className="profile-band">
                  <BandSign {...figures.band} />
                </td>
                <td className="n profile-why">
                  <button
                    type="button"
                    className="textbtn"
                    aria-expanded={open}
                    aria-label={words.whyOf(title)}
                    onClick={() => onOpen(open ? undefined : id)}
                  >
                    {words.why} <Chevron className={open ? 'i i-sm' : 'i i-sm flip'} aria-hidden="true" />
                  </button>
                </td>
              </tr>
              {open && (
                <tr className="profile-drill">
                  <td colSpan={6}>{reasonsOf(id)}</td>
                </tr>
              )}
            </Fragment>
          );
        })}
      </tbody>
    </table>
  );
}
