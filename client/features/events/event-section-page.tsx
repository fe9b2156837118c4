import { Link, useActionData, useLoaderData } from 'react-router';
import type { RefusedForm } from '#client/forms/form-action.ts';
import { FormPage } from '#client/forms/form-page.tsx';
import { StaleChoice } from '#client/forms/stale-choice.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import { chooseWritten } from '#shared/written.ts';
import { nowWords, typedWords } from './form-spec.ts';
import { choicesFrom, hasIntro } from './section-choices.ts';
import type { loadSection } from './section-data.ts';
import { sectionFields } from './section-fields.ts';
import { SeenField } from './seen-field.tsx';
import { SpecField } from './spec-field.tsx';

/** One section of an event as one plain form; where somebody else saved it meanwhile, both versions. */
export function Component() {
  const { section, event, ...choices } = useLoaderData<ReturnType<typeof loadSection>>();
  const refused = useActionData() as RefusedForm | undefined;
  const { locale, text } = useVoice();
  const title = chooseWritten(event.texts, locale.id);
  const to = (path: string) => inLocale(locale, path);
  const backHref = to(paths.staffEditEvent(event.id));
  const seen = event.edits?.[section] ?? 0;
  const fields = sectionFields(section, event, choicesFrom(choices, event, locale, text), text);

  if (refused?.problems.some(({ code }) => code === 'event.stale'))
    return (
      <StaleChoice
        backHref={backHref}
        values={{ ...refused.values, seen: [String(seen)] }}
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
      title={text(`event-editor:sections.${section}`)}
      caption={<span lang={title.lang}>{title.text.title}</span>}
      backHref={backHref}
      send={text('event-editor:save')}
      intro={
        <>
          {hasIntro(section) && (
            <p className="govuk-body">{text(`event-editor:intro.${section}`)}</p>
          )}
          {section === 'venue' && (
            <p className="govuk-body">
              <Link className="govuk-link" to={to(paths.staffVenues())}>
                {text('event-editor:toVenues')}
              </Link>
            </p>
          )}
        </>
      }
    >
      <SeenField seen={seen} />
      {fields.map((spec) => (
        <SpecField key={spec.name} spec={spec} />
      ))}
    </FormPage>
  );
}
