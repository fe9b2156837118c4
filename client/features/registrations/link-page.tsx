import { Form, useActionData, useLoaderData } from 'react-router';
import { Button } from '#client/design/button.tsx';
import { EasyItem } from '#client/design/easy-item.tsx';
import { LinkButton } from '#client/design/link-button.tsx';
import { PageTitle } from '#client/design/page-title.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import type { loadLink } from './link-data.ts';

/** Where a link from a mail leads: one button, since mail scanners follow links by themselves. */
export function Component() {
  const { text, locale } = useVoice();
  const { kind } = useLoaderData<typeof loadLink>();
  const dead = useActionData<{ dead: boolean }>() !== undefined;
  const title = text(dead ? 'registrations:link.invalidTitle' : `registrations:link.${kind}.title`);
  const words = (
    <p className="govuk-body-l">
      {text(dead ? 'registrations:link.invalidText' : `registrations:link.${kind}.text`)}
    </p>
  );
  return (
    <div className="ac-measure">
      <PageTitle title={title} problem={dead} />
      <h1 className="govuk-heading-l">{title}</h1>
      {locale.style === 'easy' ? (
        <EasyItem picture={dead ? 'cross' : 'letter'}>{words}</EasyItem>
      ) : (
        words
      )}
      {dead ? (
        <LinkButton href={inLocale(locale, paths.findLinks())}>
          {text('registrations:link.again')}
        </LinkButton>
      ) : (
        <Form method="post">
          <Button>{text(`registrations:link.${kind}.go`)}</Button>
          <p className="govuk-hint">{text('registrations:link.why')}</p>
        </Form>
      )}
    </div>
  );
}
