import { useActionData, useLoaderData } from 'react-router';
import { EasyParts } from '#client/forms/easy-parts.tsx';
import { Radios } from '#client/forms/radios.tsx';
import { useVoice } from '#client/text/text.tsx';
import { localeIds } from '#shared/locales.ts';
import { FormatRadios, MethodRadios } from './contact-choice-fields.tsx';
import type { loadDraft } from './draft-data.ts';
import type { ShownAgain } from './step-action.ts';
import { StepPage } from './step-page.tsx';

/** In which language, way and format we write to the person. */
export function Component() {
  const { text, locale } = useVoice();
  const { draft } = useLoaderData<typeof loadDraft>();
  const shown = useActionData<ShownAgain>();
  const saved = draft.answers.language;
  return (
    <StepPage
      title={text('registrations:format.title')}
      intro={<p className="govuk-body">{text('registrations:format.intro')}</p>}
    >
      <EasyParts
        part={shown?.part ?? 0}
        parts={[
          {
            fields: ['locale'],
            show: (
              <Radios
                name="locale"
                label={text('registrations:format.language')}
                options={localeIds.map((value) => ({
                  value,
                  label: text(`registrations:locales.${value}`),
                }))}
                defaultValue={saved?.locale ?? locale.id}
              />
            ),
          },
          { fields: ['method'], show: <MethodRadios saved={saved?.method ?? 'email'} /> },
          {
            fields: ['format'],
            show: (
              <FormatRadios
                saved={saved?.format ?? (locale.style === 'easy' ? 'easy_read' : 'standard')}
              />
            ),
          },
        ]}
      />
    </StepPage>
  );
}
