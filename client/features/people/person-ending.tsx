import { Form } from 'react-router';
import { Button } from '#client/design/button.tsx';
import { Details } from '#client/design/details.tsx';
import { useText } from '#client/text/text.tsx';
import type { PersonAnswer } from '#shared/people.ts';

/** Inviting somebody again, and ending their access; each says first what it does. */
export function PersonEnding({ person }: { person: PersonAnswer }) {
  const text = useText();
  const mayInvite = person.may.includes('person.invite');
  const mayEnd = person.may.includes('person.leave');
  if (!mayInvite && !mayEnd) return null;
  return (
    <>
      <h2 className="govuk-heading-m">{text('people:person.more')}</h2>
      {mayInvite && (
        <Details summary={text('people:person.inviteAgain')}>
          <p className="govuk-body">{text('people:person.inviteAgainHelp')}</p>
          <Form method="post">
            <input type="hidden" name="version" value={person.version} />
            <Button look="secondary" name="do" value="invite">
              {text('people:person.inviteAgain')}
            </Button>
          </Form>
        </Details>
      )}
      {mayEnd && (
        <Details summary={text('people:person.leave')}>
          <p className="govuk-body">{text('people:person.leaveHelp')}</p>
          <Form method="post">
            <input type="hidden" name="version" value={person.version} />
            <Button look="warning" name="do" value="leave">
              {text('people:person.leaveSure')}
            </Button>
          </Form>
        </Details>
      )}
    </>
  );
}
