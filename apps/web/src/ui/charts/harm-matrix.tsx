import { HarmSign, type HarmLevel } from '../signs/harm-sign.tsx';
import './harm-matrix.css';

export interface MatrixHarm {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  /** 1 to 4 each: where it is left, and where it stood before the controls. */
  readonly severity: number;
  readonly likelihood: number;
  readonly wasSeverity: number;
  readonly wasLikelihood: number;
  readonly level: HarmLevel;
  readonly was: HarmLevel;
}

export interface HarmMatrixProps {
  readonly harms: readonly MatrixHarm[];
  /** Level of each cell by severity and likelihood; the rule is the method's, not the chart's. */
  readonly levelAt: (severity: Step, likelihood: Step) => HarmLevel;
  readonly hrefOf: (harm: MatrixHarm) => string;
  /** Set where a cell can be chosen, to list its harms alone. */
  readonly choice?: {
    readonly chosen: MatrixCell | undefined;
    readonly onChoose: (cell: MatrixCell | undefined) => void;
    /** Begins with the level, which is what the button shows. */
    readonly name: (cell: MatrixCell, count: number) => string;
  };
  readonly words: {
    readonly name: string;
    readonly severity: readonly [string, string, string, string];
    readonly likelihood: readonly [string, string, string, string];
    readonly axis: string;
    readonly levels: Readonly<Record<HarmLevel, string>>;
    readonly left: (harm: MatrixHarm) => string;
    readonly before: (harm: MatrixHarm) => string;
    readonly asTable: string;
    readonly harm: string;
    readonly beforeHead: string;
    readonly leftHead: string;
  };
}

type Step = 1 | 2 | 3 | 4;
export interface MatrixCell {
  readonly severity: Step;
  readonly likelihood: Step;
}
const DOWN: readonly Step[] = [4, 3, 2, 1];
const ACROSS: readonly Step[] = [1, 2, 3, 4];

/** Severity down, likelihood across. Filled number: what is left; ring: where it stood before the controls. */
export function HarmMatrix({ harms, levelAt, hrefOf, choice, words }: HarmMatrixProps) {
  const place = (severity: number, likelihood: number) =>
    `${words.severity[severity - 1]}, ${words.likelihood[likelihood - 1]}`;
  return (
    <>
      <div className="matrix" role="group" aria-label={words.name}>
        {DOWN.map((severity) => (
          <div className="matrix-line" key={severity}>
            <span className="matrix-axis y">{words.severity[severity - 1]}</span>
            {ACROSS.map((likelihood) => {
              const level = levelAt(severity, likelihood);
              const count = harms.filter((harm) => harm.severity === severity && harm.likelihood === likelihood).length;
              const chosen = choice?.chosen?.severity === severity && choice.chosen.likelihood === likelihood;
              return (
                <div key={likelihood} className={`matrix-cell ${level}${chosen ? ' chosen' : ''}`}>
                  {choice && count > 0 ? (
                    <button
                      type="button"
                      className="matrix-pick"
                      aria-pressed={chosen}
                      aria-label={choice.name({ severity, likelihood }, count)}
                      onClick={() => choice.onChoose(chosen ? undefined : { severity, likelihood })}
                    >
                      {words.levels[level]}
                    </button>
                  ) : (
                    <em>{words.levels[level]}</em>
                  )}
                  {harms.map((harm) => {
                    const here = harm.severity === severity && harm.likelihood === likelihood;
                    const was = harm.wasSeverity === severity && harm.wasLikelihood === likelihood;
                    if (here)
                      return (
                        <a key={harm.id} href={hrefOf(harm)} className="matrix-harm num" aria-label={words.left(harm)}>
                          {harm.number}
                        </a>
                      );
                    return was ? (
                      <span key={harm.id} role="img" className="matrix-harm was num" aria-label={words.before(harm)}>
                        {harm.number}
                      </span>
                    ) : null;
                  })}
                </div>
              );
            })}
          </div>
        ))}
        <div className="matrix-line" aria-hidden="true">
          <span />
          {ACROSS.map((likelihood) => (
            <span key={likelihood} className="matrix-axis">
              {words.likelihood[likelihood - 1]}
            </span>
          ))}
        </div>
        <p className="xs quiet matrix-name">{words.axis}</p>
      </div>
      <details className="matrix-table">
        <summary className="sm">{words.asTable}</summary>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{words.harm}</th>
              <th scope="col">{words.beforeHead}</th>
              <th scope="col">{words.leftHead}</th>
            </tr>
          </thead>
          <tbody>
            {harms.map((harm) => (
              <tr key={harm.id}>
                <th scope="row">
                  {harm.number}. {harm.title}
                </th>
                <td>
                  <span className="row">
                    <HarmSign level={harm.was} />
                    {words.levels[harm.was]}
                  </span>
                  <small className="quiet">{place(harm.wasSeverity, harm.wasLikelihood)}</small>
                </td>
                <td>
                  <span className="row">
                    <HarmSign level={harm.level} />
                    {words.levels[harm.level]}
                  </span>
                  <small className="quiet">{place(harm.severity, harm.likelihood)}</small>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}
