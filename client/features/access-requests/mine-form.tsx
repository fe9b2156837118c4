import type { ReactNode } from 'react';
import { useActionData, useLoaderData } from 'react-router';
import { FormPage } from '#client/forms/form-page.tsx';
import type { RefusedForm } from '#client/forms/form-action.ts';
import { StaleChoice, type StaleField } from '#client/forms/stale-choice.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import type { AccessRequest } from '#shared/access-requests.ts';
import { FreshCodeForm } from '#client/forms/fresh-code-form.tsx';
import type { loadMineForm } from './mine-data.ts';

/** A page that changes what one person said; where it was changed meanwhile it shows both and asks. */
export function MineForm({
  title,
  titleHidden = false,
  intro,
  compare,
  children,
}: {
  title: string;
  titleHidden?: boolean;
  intro?: ReactNode;
  compare: (typed: (name: string) => readonly string[], now: AccessRequest) => StaleField[];
  children: ReactNode;
}) {
  const { text, locale } = useVoice();
  const { registrationId, person, access, fresh, event } = useLoaderData<typeof loadMineForm>();
  const refused = useActionData<RefusedForm>();
  const back = inLocale(
    locale,
    paths.registrationPart(registrationId, `people/${person.id}/needs`),
  );
  if (!fresh)
    return (
      <FreshCodeForm
        refused={refused}
        sent={refused?.values['press'] !== undefined}
        backHref={back}
      />
    );
  const now = refused?.current as AccessRequest | undefined;
  if (refused && now) {
    const { press: _press, code: _code, ...typed } = refused.values;
    return (
      <StaleChoice
        fields={compare((name) => refused.values[name] ?? [], now)}
        values={{ ...typed, version: [String(now.version)] }}
        backHref={back}
      />
    );
  }
  return (
    <FormPage
      title={title}
      titleHidden={titleHidden}
      caption={<span lang={event.lang}>{event.title}</span>}
      backHref={back}
      problems={refused?.problems}
      values={refused?.values}
      intro={intro}
      send={text('access-requests:mine.save')}
    >
      <input type="hidden" name="version" value={access.version} />
      {children}
    </FormPage>
  );
}
