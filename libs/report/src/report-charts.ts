/** How a figure falls from one step to the next, area by area. */
export interface StepChart {
  readonly kind: 'step-chart';
  readonly alt: string;
  readonly steps: readonly string[];
  readonly rows: readonly {
    readonly title: string;
    /** `length` draws, `figure` is printed. */
    readonly steps: readonly { readonly length: number; readonly figure: string }[];
  }[];
}

/** Steps of a plan by the month they are due. */
export interface Timeline {
  readonly kind: 'timeline';
  readonly alt: string;
  readonly note: string;
  readonly months: readonly {
    readonly title: string;
    readonly open: number;
    readonly late: number;
    readonly proven: number;
  }[];
}

export type Pictogram =
  | 'search'
  | 'scales'
  | 'star'
  | 'sprout'
  | 'speech'
  | 'eye'
  | 'shield'
  | 'megaphone'
  | 'heart'
  | 'book'
  | 'ball'
  | 'coin'
  | 'hand'
  | 'stop';
