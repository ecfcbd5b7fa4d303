/** Ends the output with the plain line that continuous integration reads. */
export default class CountReporter {
  onRunComplete(_contexts, results) {
    // A suite that fails to load has no failing test of its own, but it is a failure all the same.
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    process.env.OPENCRIA_TEST_COUNTS = `${results.numPassedTests} ${failed}`;
    console.log(`\n${results.numPassedTests} passed, ${failed} failed`);
  }
}
