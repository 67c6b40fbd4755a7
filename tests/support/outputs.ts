/** What an operation answers without its explanation, for tests that name every output. */
export function outputsOf(result: object): object {
  const { explanation: _, ...outputs } = result as Record<string, unknown>;
  return outputs;
}
