import type { z } from 'zod';
import type { Question } from '#shared/questions.ts';
import type { typedQuestion } from './question-data.ts';

type Typed = z.output<typeof typedQuestion>;

/** The languages that the form asks for; what stands in others is kept. */
export const asked = ['en', 'cy', 'en-easy'] as const;

/** What was typed as a question; its words may be missing, which the endpoint says. */
export function questionFrom(
  typed: Typed,
  old: Question | undefined,
  others: readonly Question[],
): Question {
  const { kind, label = {}, hint = {}, when, keepUntil, pools, sessions } = typed;
  const written = asked.flatMap((id) =>
    label[id] === undefined && id !== 'en'
      ? []
      : [[id, { label: label[id] ?? '', ...(hint[id] && { hint: hint[id] }) }] as const],
  );
  const [question = '', answer = ''] = (when ?? '').split('=');
  return {
    id:
      old?.id ??
      newName(
        label.en ?? '',
        others.map(({ id }) => id),
      ),
    kind: kind as Question['kind'],
    texts: { ...without(old?.texts), ...Object.fromEntries(written) } as Question['texts'],
    options: kind === 'choice' || kind === 'choices' ? optionsFrom(typed, old) : [],
    required: typed.required,
    sensitive: typed.sensitive,
    keepUntil: keepUntil ?? '',
    pools,
    sessions,
    ...(when && { when: { question, answer } }),
  };
}

/** The form's fields as a question has them. */
export function fieldsFrom({
  texts,
  options,
  when,
  ...question
}: Question): Record<string, string[]> {
  const linesIn = (id: (typeof asked)[number]) =>
    options.map((option) => option.texts[id] ?? '').join('\n');
  const [year = '', month = '', day = ''] = question.keepUntil.split('-');
  return {
    kind: [question.kind],
    ...Object.fromEntries(
      asked.flatMap((id) => [
        [`label.${id}`, [texts[id]?.label ?? '']],
        [`hint.${id}`, [texts[id]?.hint ?? '']],
        [`options.${id}`, [linesIn(id).trim()]],
      ]),
    ),
    required: question.required ? ['on'] : [],
    sensitive: question.sensitive ? ['on'] : [],
    'keepUntil-day': [String(Number(day))],
    'keepUntil-month': [String(Number(month))],
    'keepUntil-year': [year],
    pools: question.pools,
    sessions: question.sessions,
    when: when ? [`${when.question}=${when.answer}`] : [''],
  };
}

/** The field of the form that a problem of the question is about. */
export function formField(field: string): string {
  const own = field.replace(/^questions\.\d+\.?/, '');
  const text = /^texts\.([a-z-]+)\.(label|hint)$/.exec(own);
  if (text) return `${text[2]}.${text[1]}`;
  const option = /^options\.\d+\.texts\.([a-z-]+)$/.exec(own);
  if (option) return `options.${option[1]}`;
  if (own.startsWith('options')) return 'options.en';
  if (own === 'id') return 'label.en';
  return own.startsWith('when') ? 'when' : own;
}

function optionsFrom({ options = {} }: Typed, old: Question | undefined): Question['options'] {
  const lines = (id: (typeof asked)[number]) =>
    (options[id] ?? '').split(/\r?\n/).map((line) => line.trim());
  const named: string[] = [];
  return lines('en').flatMap((en, at) => {
    if (en === '') return [];
    const known = old?.options.find(({ texts }) => texts.en === en);
    const id = known?.id ?? newName(en, named, 'a');
    named.push(id);
    const others = asked.slice(1).flatMap((one) => {
      const line = lines(one)[at];
      return line ? [[one, line] as const] : [];
    });
    return [{ id, texts: { ...without(known?.texts), en, ...Object.fromEntries(others) } }];
  });
}

/** What an old text says in languages that the form does not ask for. */
const without = <Text extends object>(texts: Text | undefined): object =>
  Object.fromEntries(
    Object.entries(texts ?? {}).filter(([id]) => !(asked as readonly string[]).includes(id)),
  );

/** A name of small letters and digits from words, which nothing else has. */
function newName(words: string, taken: readonly string[], first = 'q'): string {
  const slug = words
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 50)
    .replaceAll(/^-+|-+$/g, '');
  const name = /^[a-z]/.test(slug) ? slug : `${first}-${slug}`.replace(/-$/, '');
  for (let number = 1; ; number += 1) {
    const tried = number === 1 ? name : `${name}-${number}`;
    if (!taken.includes(tried)) return tried;
  }
}
