/** A fault of the surroundings that keeps OpenCRIA from starting. Its message is for the operator and says what to do. */
export class StartRefused extends Error {
  override name = 'StartRefused';
}
