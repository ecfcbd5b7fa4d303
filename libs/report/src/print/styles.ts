import type { Fonts } from './fonts.js';
import type { TextStyle } from './line.js';
import type { Report } from '../report.js';
import { palette } from './palette.js';

/** The sizes of a report, in points. */
export function styles({ sans, sansBold, serif, serifBold }: Fonts, look?: Report['look']) {
  const large = look === 'large';
  const work = (size: number, leading: number, colour: string = palette.ink): TextStyle => ({
    face: sans,
    strong: sansBold,
    size,
    leading,
    colour,
  });
  const bold = (size: number, leading: number, colour: string = palette.ink): TextStyle => ({
    face: sansBold,
    strong: sansBold,
    size,
    leading,
    colour,
  });
  const judge = (size: number, leading: number, colour: string = palette.ink): TextStyle => ({
    face: serif,
    strong: serifBold,
    size,
    leading,
    colour,
  });
  const head = (size: number, leading: number, colour: string = palette.ink): TextStyle => ({
    face: serifBold,
    strong: serifBold,
    size,
    leading,
    colour,
  });
  return {
    section: head(24, 29),
    area: head(20, 23.5),
    areaFigure: head(34, 36),
    heading: large ? head(17, 21.5) : head(13.5, 17),
    subheading: bold(10.5, 14),
    findingTitle: head(12.5, 15.6),
    findingNo: head(11, 15.6, palette.ink3),
    lead: large ? judge(13.5, 19) : judge(10.75, 16.1),
    body: large ? work(12, 17.2) : work(9.75, 13.7),
    cardTitle: bold(12.5, 17),
    label: work(9, 13.7, palette.ink3),
    small: work(8.5, 11.8, palette.ink2),
    eyebrow: work(8.5, 12, palette.ink3),
    caption: bold(9.75, 13.7),
    cell: work(8.75, 11.9),
    cellFigure: work(8.75, 11.9),
    cellDense: work(8, 9.9),
    cellHead: bold(8, 11, palette.ink2),
    axis: work(7.5, 10, palette.ink3),
    running: work(8, 11, palette.ink3),
    runningStrong: bold(8, 11, palette.ochre),
    gateTitle: bold(11, 15),
    coverTitle: head(50, 52),
    coverSubtitle: judge(15, 20.2, palette.ink2),
    coverBrand: bold(12, 15),
    coverKind: work(9.5, 13, palette.ink2),
    coverStatusLabel: work(8.5, 12, palette.paper),
    coverStatus: head(20, 23, palette.paper),
    coverFacts: work(10, 14.2, palette.paper),
    coverRow: work(9.5, 12),
    coverFigure: head(11, 12),
    coverNote: work(7.75, 10.5, palette.ink2),
    coverLabel: work(9, 12.1, palette.ink3),
    coverValue: work(9, 12.1),
    coverStanding: work(9, 12.8),
    coverDraft: bold(9, 12.4, palette.ochre),
  };
}

export type Styles = ReturnType<typeof styles>;
