/** Ends the output with the plain line that continuous integration reads, after jest's own summary. */
export default class CountReporter {
  onRunComplete(_contexts, results) {
    // A suite that fails to load has no failing test of its own, but it is a failure all the same.
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    process.once('exit', () => console.log(`\n${results.numPassedTests} passed, ${failed} failed`));
  }
}
