import { useLoaderData } from 'react-router';
import { Radios } from '#client/forms/radios.tsx';
import { YesBox } from '#client/forms/yes-box.tsx';
import { useVoice } from '#client/text/text.tsx';
import type { loadMineForm } from './mine-data.ts';
import { MineForm } from './mine-form.tsx';

/** What we may do with what a person said: keep and share it, keep it, or delete it. */
export function Component() {
  const { text, locale } = useVoice();
  const { access, event } = useLoaderData<typeof loadMineForm>();
  const { consentToHold, consentToShare, keepProfile } = access;
  const facts = ['who', 'when', 'change', 'complain'] as const;
  return (
    <MineForm
      title={text('access-requests:withdraw.title')}
      intro={facts.map((fact) => (
        <p key={fact} className="govuk-body">
          {text(`access-requests:consent.${fact}`, { days: 30, email: event.controller.email })}
        </p>
      ))}
      compare={(_typed, now) => [
        {
          label: text('access-requests:withdraw.question'),
          typed: text('access-requests:withdraw.title'),
          now: text(
            now.consentToShare
              ? 'access-requests:withdraw.keep'
              : 'access-requests:withdraw.keepOnly',
          ),
        },
      ]}
    >
      <Radios
        name="may"
        label={text('access-requests:withdraw.question')}
        labelSize="m"
        options={[
          { value: 'share', label: text('access-requests:withdraw.keep') },
          { value: 'keep', label: text('access-requests:withdraw.keepOnly') },
          {
            value: 'delete',
            label: text('access-requests:withdraw.delete'),
            hint: text('access-requests:withdraw.deleteHint'),
          },
        ]}
        defaultValue={consentToHold ? (consentToShare ? 'share' : 'keep') : undefined}
      />
      <YesBox
        name="keepProfile"
        label={text(`registrations:profile.${locale.style === 'easy' ? 'title' : 'yes'}`)}
        hint={text('registrations:profile.intro')}
        defaultChecked={keepProfile}
      />
    </MineForm>
  );
}
