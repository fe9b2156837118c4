import { useActionData, useLoaderData } from 'react-router';
import { BackLink } from '#client/design/back-link.tsx';
import { Button } from '#client/design/button.tsx';
import { ButtonGroup } from '#client/design/button-group.tsx';
import { PageTitle } from '#client/design/page-title.tsx';
import type { PictogramName } from '#client/design/pictogram.tsx';
import { ErrorSummary } from '#client/forms/error-summary.tsx';
import type { RefusedForm } from '#client/forms/form-action.ts';
import { FormStateProvider } from '#client/forms/form-state.tsx';
import { Radios } from '#client/forms/radios.tsx';
import { inLocale } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import type { TextKey } from '#shared/text.ts';
import type { loadDisplay } from './display-data.ts';

/** How pages look: size, spacing, colours, movement. */
export function Component() {
  const { display, back } = useLoaderData<typeof loadDisplay>();
  const { problems = [], values = {} } = useActionData<RefusedForm>() ?? {};
  const { locale, text } = useVoice();
  const easy = locale.style === 'easy';
  return (
    <div className="ac-measure">
      <PageTitle title={text('privacy:display.title')} problem={problems.length > 0} />
      <BackLink href={inLocale(locale, back)} />
      <ErrorSummary problems={problems} />
      <h1 className="govuk-heading-xl">{text('privacy:display.title')}</h1>
      <p>{text('privacy:display.intro')}</p>
      {/* A plain form: the whole document changes its look, so it is loaded anew. */}
      <form method="post" noValidate>
        <FormStateProvider state={{ problems, values }}>
          {questions.map(({ name, label, picture, options }) => (
            <Radios
              key={name}
              name={name}
              label={text(label)}
              labelSize="m"
              defaultValue={display[name]}
              options={options.map(({ value, words }) => ({
                value,
                label: text(words),
                ...(easy && { picture }),
              }))}
            />
          ))}
        </FormStateProvider>
        <ButtonGroup>
          <Button>{text('privacy:display.save')}</Button>
          <Button look="secondary" name="usual" value="yes">
            {text('privacy:display.usual')}
          </Button>
        </ButtonGroup>
      </form>
      <p>{text('privacy:display.more')}</p>
    </div>
  );
}

const questions: readonly {
  name: 'size' | 'spacing' | 'contrast' | 'motion';
  label: TextKey;
  picture: PictogramName;
  options: readonly { value: string; words: TextKey }[];
}[] = [
  {
    name: 'size',
    label: 'privacy:display.size',
    picture: 'large-print',
    options: [
      { value: 'normal', words: 'privacy:display.sizes.normal' },
      { value: 'large', words: 'privacy:display.sizes.large' },
      { value: 'largest', words: 'privacy:display.sizes.largest' },
    ],
  },
  {
    name: 'spacing',
    label: 'privacy:display.spacing',
    picture: 'page',
    options: [
      { value: 'normal', words: 'privacy:display.spacings.normal' },
      { value: 'wide', words: 'privacy:display.spacings.wide' },
    ],
  },
  {
    name: 'contrast',
    label: 'privacy:display.contrast',
    picture: 'light',
    options: [
      { value: 'standard', words: 'privacy:display.contrasts.standard' },
      { value: 'high', words: 'privacy:display.contrasts.high' },
      { value: 'dark', words: 'privacy:display.contrasts.dark' },
    ],
  },
  {
    name: 'motion',
    label: 'privacy:display.motion',
    picture: 'eye',
    options: [
      { value: 'system', words: 'privacy:display.motions.system' },
      { value: 'none', words: 'privacy:display.motions.none' },
    ],
  },
];
