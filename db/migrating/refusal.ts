/** A reason the operator can mend, in one sentence; programs know it by its name and print it without a stack. */
export class MigrationRefusal extends Error {
  override name = 'OperatorError';
}
