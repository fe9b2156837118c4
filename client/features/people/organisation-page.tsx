import { useLoaderData } from 'react-router';
import { ButtonGroup } from '#client/design/button-group.tsx';
import { LinkButton } from '#client/design/link-button.tsx';
import { PageTitle } from '#client/design/page-title.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import type { ProblemCode } from '#shared/problem.ts';

/** Why signing in at an organisation did not work, and what still does. */
export function Component() {
  const { name, problem } = useLoaderData() as { name: string; problem: ProblemCode };
  const { locale, text } = useVoice();
  const title = text('people:organisation.failed', { name });
  return (
    <div className="ac-measure">
      <PageTitle title={title} />
      <h1 className="govuk-heading-l">{title}</h1>
      <p className="govuk-body-l">{text(`problems:${problem}`)}.</p>
      <p className="govuk-body">{text('people:organisation.password')}</p>
      <ButtonGroup>
        <LinkButton href={inLocale(locale, paths.signIn())}>
          {text('people:organisation.toPassword')}
        </LinkButton>
        <LinkButton look="secondary" reloads href={inLocale(locale, paths.signInOpenId())}>
          {text('people:organisation.again')}
        </LinkButton>
      </ButtonGroup>
    </div>
  );
}
