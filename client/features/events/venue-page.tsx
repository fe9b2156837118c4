import { useActionData, useLoaderData } from 'react-router';
import { BackLink } from '#client/design/back-link.tsx';
import { PageTitle } from '#client/design/page-title.tsx';
import { SummaryList } from '#client/design/summary-list.tsx';
import type { RefusedForm } from '#client/forms/form-action.ts';
import { FormPage } from '#client/forms/form-page.tsx';
import { StaleChoice } from '#client/forms/stale-choice.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import { nowWords, typedWords } from './form-spec.ts';
import { SeenField } from './seen-field.tsx';
import { SpecField } from './spec-field.tsx';
import type { loadNewVenue, loadVenue } from './venue-data.ts';
import { venueFields } from './venue-fields.ts';

/** A venue, to be added or changed: its address, what an access visit found, and the words about it. */
export function Component() {
  const { venue, nations } = useLoaderData<typeof loadNewVenue | typeof loadVenue>();
  const refused = useActionData() as RefusedForm | undefined;
  const { locale, text } = useVoice();
  const backHref = inLocale(locale, paths.staffVenues());
  const fields = venueFields(venue, nations, text);
  const title = venue?.name ?? text('event-editor:venues.add');

  if (venue && !venue.mayChange)
    return (
      <div className="ac-measure">
        <PageTitle title={title} />
        <BackLink href={backHref} />
        <h1 className="govuk-heading-l">{title}</h1>
        <SummaryList
          rows={fields.map((spec) => ({ label: spec.label, value: nowWords(spec, text) }))}
        />
      </div>
    );

  if (venue && refused?.problems.some(({ code }) => code === 'event.stale'))
    return (
      <StaleChoice
        backHref={backHref}
        values={{ ...refused.values, version: [String(venue.version)] }}
        fields={fields.map((spec) => ({
          label: spec.label,
          typed: typedWords(spec, refused.values, text),
          now: nowWords(spec, text),
        }))}
      />
    );

  return (
    <FormPage
      {...refused}
      title={title}
      backHref={backHref}
      send={text('event-editor:save')}
      intro={<p className="govuk-body">{text('event-editor:venues.intro')}</p>}
    >
      {venue && <SeenField name="version" seen={venue.version} />}
      {fields.map((spec) => (
        <SpecField key={spec.name} spec={spec} />
      ))}
    </FormPage>
  );
}
