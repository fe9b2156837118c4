import { useLoaderData } from 'react-router';
import { EmptyState } from '#client/design/empty-state.tsx';
import { LinkButton } from '#client/design/link-button.tsx';
import { MissingVersion } from '#client/design/missing-version.tsx';
import { PageTitle } from '#client/design/page-title.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import { formatIsoDay } from '#shared/time.ts';
import { EasyProgramme } from './easy-programme.tsx';
import { FullProgramme } from './full-programme.tsx';
import type { loadProgramme } from './programme-data.ts';

/** What the events belong to: who runs them, what they are for, and how far the plan is. */
export function Component() {
  const { programme } = useLoaderData<typeof loadProgramme>();
  const { locale, text } = useVoice();
  const lang = programme?.lang ?? undefined;
  return (
    <>
      <PageTitle title={text('programme:title')} />
      <p className="govuk-caption-l">{programme && text('programme:title')}</p>
      <h1 className="govuk-heading-xl" lang={lang}>
        {programme?.title ?? text('programme:title')}
      </h1>
      {programme ? (
        <>
          {lang !== undefined && <MissingVersion />}
          <p className="ac-lead" lang={lang}>
            {programme.summary}
          </p>
          <p>
            {text('programme:runs', {
              from: formatIsoDay(programme.from, text),
              to: formatIsoDay(programme.to, text),
            })}
          </p>
          {locale.style === 'easy' ? (
            <EasyProgramme programme={programme} />
          ) : (
            <FullProgramme programme={programme} />
          )}
        </>
      ) : (
        <EmptyState title={text('programme:none')} picture="calendar">
          <p>{text('programme:noneText')}</p>
          <LinkButton look="secondary" href={inLocale(locale, paths.events())}>
            {text('programme:events')}
          </LinkButton>
        </EmptyState>
      )}
    </>
  );
}
