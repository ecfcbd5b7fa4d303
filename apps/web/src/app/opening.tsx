import './shell.css';

/** Before the first page is there: the bar's place, so that nothing jumps. */
export function Opening() {
  return <div className="bar" aria-hidden="true" />;
}
