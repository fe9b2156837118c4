import type { AnswerFile } from '#shared/answer-file-input.ts';
import { fileAnswer, readFileAnswer } from '#shared/answer-files.ts';
import type { Event } from '#shared/events.ts';
import type { FieldProblem } from '#shared/problem.ts';
import type { Answering } from '#shared/question-answers.ts';
import type { Question } from '#shared/questions.ts';
import type { Clock } from '#server/platform/clock.ts';
import type { Files } from '#server/platform/files.ts';
import { newToken } from '#server/platform/ids.ts';
import { Problem } from '#server/problems.ts';
import { nameOfFile, typeOfFile } from './file-rules.ts';

/** Days that a file is kept while nobody has answered with it; as long as the form it may belong to. */
const unclaimedDays = 7;

export type AnswerFiles = ReturnType<typeof createAnswerFiles>;

/** Files that answer questions: sent first, and then given as the answer. */
export const createAnswerFiles = ({
  findBySlug,
  questionsOf,
  files,
  clock,
}: {
  findBySlug: (slug: string) => Promise<Event | null>;
  questionsOf: (eventId: string) => Promise<Question[]>;
  files: Pick<Files, 'put'>;
  clock: Clock;
}) => ({
  /** Keeps a file and answers what stands for it. Throws not-found, gone after the event, invalid by what it holds. */
  async upload(slug: string, id: string, file: File): Promise<AnswerFile> {
    const event = await findBySlug(slug);
    const asked = event && (await questionsOf(event.id)).find((one) => one.id === id);
    if (!event || asked?.kind !== 'file') throw new Problem('not-found', 'page.unknown');
    const now = clock.now();
    if (event.state !== 'published' || event.endsAt <= now) throw new Problem('gone', 'event.past');
    const bytes = new Uint8Array(await file.arrayBuffer());
    const type = typeOfFile(bytes);
    if (type === null)
      throw new Problem('invalid', 'file.kindUnknown', [
        { field: 'file', code: 'file.kindUnknown' },
      ]);
    const token = newToken();
    const name = nameOfFile(file.name);
    const until = new Date(now.getTime() + unclaimedDays * 86_400_000);
    await files.put(token, { eventId: event.id, question: id }, { name, type, bytes }, until);
    return { answer: fileAnswer(token, name) };
  },
});

/** Answers that stand for no file that this person may answer with. */
export async function unknownFiles(
  files: Pick<Files, 'isFor'>,
  eventId: string,
  asked: readonly Question[],
  { answers = {}, accessId }: Answering,
): Promise<FieldProblem[]> {
  const problems: FieldProblem[] = [];
  for (const { id, kind } of asked) {
    const file = kind === 'file' ? readFileAnswer(answers[id]) : null;
    if (file && !(await files.isFor(file.id, { eventId, question: id }, accessId ?? null)))
      problems.push({ field: `answers.${id}`, code: 'file.gone' });
  }
  return problems;
}
