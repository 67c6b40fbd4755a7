/** An error the operator can mend: programs print its message as it is, without a stack, and end with a non-zero code. */
export class OperatorError extends Error {
  override name = 'OperatorError';
}
