/** An answer without its explanation, to compare the outputs alone. */
export function outputsOf(answer: object): object {
  const {
    explanation: _explanation,
    steps: _steps,
    assumptions: _assumptions,
    ...outputs
  } = answer as Record<string, unknown>;
  return outputs;
}
