import { needGroups } from '#shared/access-needs.ts';
import { tickedWords } from '#shared/need-words.ts';
import { accessAnswersOf } from '#shared/draft-access.ts';
import type { DraftAnswers } from '#shared/registration-drafts.ts';
import type { Text } from '#shared/text.ts';
import type { CheckRow } from './check-rows.ts';

/** What was said about access in words: consent, needs with their answers, food, and the same of the assistant. */
export function accessRows(answers: DraftAnswers, text: Text): CheckRow[] {
  const { assistant } = answers;
  return [
    ...rowsOf(answers, text),
    ...(assistant
      ? [
          row(
            'assistant',
            text('registrations:check.assistant'),
            assistant.coming === 'yes'
              ? (assistant.name ?? text('registrations:assistant.unnamed'))
              : text('registrations:no'),
          ),
        ]
      : []),
    ...rowsOf(accessAnswersOf(answers, 'assistant'), text).map(({ step, label, values }) => ({
      step: `assistant-${step}`,
      label: text('registrations:assistant.groupTitle', { title: label }),
      values,
    })),
  ];
}

function rowsOf(answers: AccessAnswers, text: Text): CheckRow[] {
  const { consent, needs, food } = answers;
  const none = text('registrations:check.none');
  return [
    ...(consent
      ? [row('consent', text('registrations:check.consent'), consentWords(consent, text))]
      : []),
    ...(needs?.groups.length === 0 ? [row('needs', text('registrations:check.needs'), none)] : []),
    ...groupRows(answers, text),
    ...moreRows(answers, text),
    ...(food
      ? [row('food', text('registrations:check.food'), ...orNone(tickedWords(text, food), none))]
      : []),
  ];
}

type AccessAnswers = ReturnType<typeof accessAnswersOf>;

function groupRows(answers: AccessAnswers, text: Text): CheckRow[] {
  const none = text('registrations:check.none');
  return needGroups.flatMap((group) => {
    const ticked = group === 'catering' ? undefined : answers[`needs-${group}`];
    if (!ticked) return [];
    const label = text(`access-requests:groups.${group}.title`);
    return [row(`needs-${group}`, label, ...orNone(tickedWords(text, ticked), none))];
  });
}

function moreRows(answers: AccessAnswers, text: Text): CheckRow[] {
  const more = answers['anything-else'];
  if (!more) return [];
  const { anythingElse, contactMe, method = 'email', when } = more;
  const way = { method: text(`access-requests:methods.${method}`), when: when ?? '' };
  const talk = text(
    when ? 'registrations:check.contactMeWhen' : 'registrations:check.contactMeYes',
    way,
  );
  return [
    row(
      'anything-else',
      text('registrations:check.more'),
      anythingElse ?? text('registrations:check.none'),
    ),
    row(
      'anything-else',
      text('registrations:check.contactMe'),
      contactMe ? talk : text('registrations:no'),
    ),
  ];
}

function consentWords({ hold, share }: NonNullable<DraftAnswers['consent']>, text: Text): string {
  if (hold === 'no') return text('registrations:check.consentNo');
  return text(share ? 'registrations:check.consentYesShare' : 'registrations:check.consentYes');
}

const orNone = (words: readonly string[], none: string): readonly string[] =>
  words.length > 0 ? words : [none];

const row = (step: string, label: string, ...values: string[]): CheckRow => ({
  step,
  label,
  values,
});
