import type { ReactNode } from 'react';
import { useActionData, useLoaderData } from 'react-router';
import { FreshCodeForm } from '#client/forms/fresh-code-form.tsx';
import { FormPage } from '#client/forms/form-page.tsx';
import type { RefusedForm } from '#client/forms/form-action.ts';
import { StaleChoice, type StaleField } from '#client/forms/stale-choice.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import type { Registration } from '#shared/registrations.ts';
import type { loadManaged } from './manage-data.ts';

/** A page that changes a registration; where somebody else was quicker it shows both versions and asks which to keep. */
export function ManageForm<Now extends { version: number } = Registration>({
  title,
  intro,
  send,
  compare = () => [],
  takesFiles = false,
  children,
}: {
  title: string;
  intro?: ReactNode;
  send?: string;
  /** What was typed beside what stands now, for a stale form. */
  compare?: (typed: (name: string) => string, now: Now) => StaleField[];
  takesFiles?: boolean;
  children?: ReactNode;
}) {
  const { text, locale } = useVoice();
  const { registration, event } = useLoaderData<typeof loadManaged>();
  const refused = useActionData<RefusedForm>();
  const back = inLocale(locale, paths.registration(registration.id));
  if (refused && asksForCode(refused)) {
    const problems = refused.problems.filter(({ code }) => code !== 'link.fresh');
    const sent = refused.values['press'] !== undefined;
    return <FreshCodeForm refused={{ ...refused, problems }} sent={sent} backHref={back} />;
  }
  const now = refused?.current as Now | undefined;
  if (refused && now) {
    const { press: _press, code: _code, ...values } = refused.values;
    const typed = (name: string) => refused.values[name]?.join(', ') ?? '';
    return (
      <StaleChoice
        fields={compare(typed, now)}
        values={{ ...values, version: [String(now.version)] }}
        backHref={back}
      />
    );
  }
  return (
    <FormPage
      title={title}
      caption={<span lang={event.lang}>{event.title}</span>}
      backHref={back}
      problems={refused?.problems}
      values={refused?.values}
      intro={intro}
      {...(takesFiles && { encType: 'multipart/form-data' })}
      send={send ?? text('registrations:details.save')}
    >
      <input type="hidden" name="version" value={registration.version} />
      {children}
    </FormPage>
  );
}

/** Whether a code by mail is due before the change is made. */
function asksForCode({ problems, values }: RefusedForm): boolean {
  return (
    values['press']?.[0] === 'ask' ||
    problems.some(({ field, code }) => code === 'link.fresh' || field === 'code')
  );
}
