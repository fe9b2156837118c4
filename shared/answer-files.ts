/** An answer that stands for a file: an unguessable id and the name it was sent under. */
export const fileAnswer = (id: string, name: string): string => `${id}/${name}`;

/** The id and the name of a file that answers; null where the answer is none. */
export function readFileAnswer(answer: unknown): { id: string; name: string } | null {
  const [, id, name] = (typeof answer === 'string' && pattern.exec(answer)) || [];
  return id === undefined || name === undefined ? null : { id, name };
}

const pattern = /^([\w-]{43})\/(.{1,200})$/;
