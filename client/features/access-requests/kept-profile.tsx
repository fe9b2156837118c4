import { Form, useLoaderData } from 'react-router';
import { Button } from '#client/design/button.tsx';
import { ButtonGroup } from '#client/design/button-group.tsx';
import { useText } from '#client/text/text.tsx';
import { tickedWords } from '#shared/need-words.ts';
import { formatIsoDay } from '#shared/time.ts';
import type { loadMine } from './mine-data.ts';
import { tickedOfAll } from './needs-of-group.ts';

/** What a person asked us to keep from an earlier event: whether it is still right, or to be deleted. */
export function KeptProfile() {
  const text = useText();
  const { profile, access, event } = useLoaderData<typeof loadMine>();
  if (!profile) return null;
  const facts = ['who', 'when', 'change', 'complain'] as const;
  return (
    <>
      <h2 className="govuk-heading-m">{text('access-requests:profile.title')}</h2>
      <p className="govuk-body">
        {text('access-requests:profile.intro', { day: formatIsoDay(profile.keptOn, text) })}
      </p>
      <ul className="govuk-list govuk-list--bullet">
        {tickedWords(text, tickedOfAll(profile.needs)).map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <p className="govuk-body">{text('access-requests:profile.copyText')}</p>
      {facts.map((fact) => (
        <p key={fact} className="govuk-body">
          {text(`access-requests:consent.${fact}`, { days: 30, email: event.controller.email })}
        </p>
      ))}
      <Form method="post">
        <input type="hidden" name="version" value={access.version} />
        <ButtonGroup>
          <Button name="wish" value="copy">
            {text('access-requests:profile.copy')}
          </Button>
          <Button look="secondary" name="wish" value="delete">
            {text('access-requests:profile.delete')}
          </Button>
        </ButtonGroup>
      </Form>
      <h2 className="govuk-heading-m">{text('access-requests:profile.anew')}</h2>
    </>
  );
}
