/** What came of a call. `unread`: the input was refused before anybody could be asked about the record. */
export type Outcome = 'let in' | 'refused' | 'not found' | 'unread';

/** What an error says of a call. */
export function outcomeOfError(error: unknown): Outcome {
  const { kind, name } = error as { kind?: string; name?: string };
  if (name === 'ZodError' || name === '$ZodError') return 'unread';
  if (kind === undefined) throw error;
  if (kind === 'unauthenticated' || kind === 'forbidden') return 'refused';
  return kind === 'not-found' ? 'not found' : 'let in';
}
