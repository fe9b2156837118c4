import { useLoaderData } from 'react-router';
import { Radios } from '#client/forms/radios.tsx';
import { useVoice } from '#client/text/text.tsx';
import { localeIds } from '#shared/locales.ts';
import { FormatRadios, MethodRadios } from './contact-choice-fields.tsx';
import type { loadDraft } from './draft-data.ts';
import { StepPage } from './step-page.tsx';

/** In which language, way and format we write to the person. */
export function Component() {
  const { text, locale } = useVoice();
  const { draft } = useLoaderData<typeof loadDraft>();
  const saved = draft.answers.language;
  const usual = locale.style === 'easy' ? 'easy_read' : 'standard';
  return (
    <StepPage
      title={text('registrations:format.title')}
      intro={<p className="govuk-body">{text('registrations:format.intro')}</p>}
      parts={[
        {
          fields: ['locale'],
          title: text('registrations:format.language'),
          picture: 'speech',
          show: (heading) => (
            <Radios
              name="locale"
              label={text('registrations:format.language')}
              heading={heading}
              options={localeIds.map((value) => ({
                value,
                label: text(`registrations:locales.${value}`),
              }))}
              defaultValue={saved?.locale ?? locale.id}
            />
          ),
        },
        {
          fields: ['method'],
          title: text('registrations:format.method'),
          picture: 'phone',
          show: (heading) => <MethodRadios heading={heading} saved={saved?.method ?? 'email'} />,
        },
        {
          fields: ['format'],
          title: text('registrations:format.format'),
          picture: 'page',
          show: (heading) => <FormatRadios heading={heading} saved={saved?.format ?? usual} />,
        },
      ]}
    />
  );
}
