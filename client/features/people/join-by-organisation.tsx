import { Form } from 'react-router';
import { Button } from '#client/design/button.tsx';
import { LinkButton } from '#client/design/link-button.tsx';
import { PageTitle } from '#client/design/page-title.tsx';
import { useText } from '#client/text/text.tsx';

/** Joining with an account at an organisation in place of a password. */
export function JoinByOrganisation({ name, token }: { name: string; token: string }) {
  const text = useText();
  return (
    <Form className="ac-measure" method="post">
      <h2 className="govuk-heading-m">{text('people:organisation.joinTitle', { name })}</h2>
      <p className="govuk-body">{text('people:organisation.joinIntro', { name })}</p>
      <input type="hidden" name="token" value={token} />
      <Button look="secondary" name="by" value="organisation">
        {text('people:organisation.join', { name })}
      </Button>
    </Form>
  );
}

/** The way there, as a link: no form of ours may lead off the site. */
export function ToOrganisation({ name, url }: { name: string; url: string }) {
  const text = useText();
  const title = text('people:organisation.goTitle', { name });
  return (
    <div className="ac-measure">
      <PageTitle title={title} />
      <h1 className="govuk-heading-l">{title}</h1>
      <p className="govuk-body">{text('people:organisation.goIntro')}</p>
      <LinkButton href={url}>{text('people:organisation.go', { name })}</LinkButton>
    </div>
  );
}
