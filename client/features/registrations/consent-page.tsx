import { useLoaderData } from 'react-router';
import { EasyItem } from '#client/design/easy-item.tsx';
import { Radios } from '#client/forms/radios.tsx';
import { YesBox } from '#client/forms/yes-box.tsx';
import { useVoice } from '#client/text/text.tsx';
import type { loadDraft } from './draft-data.ts';
import { StepPage } from './step-page.tsx';

const facts = [
  ['intro', 'help'],
  ['who', 'eye'],
  ['when', 'calendar'],
  ['change', 'pen'],
  ['complain', 'letter'],
] as const;

/** Whether we may keep and share what a person says about access; "no" is an answer like any other. */
export function Component() {
  const { text, locale } = useVoice();
  const { draft, event } = useLoaderData<typeof loadDraft>();
  const saved = draft.answers.consent;
  const values = { days: 30, email: event.controller.email };
  const easy = locale.style === 'easy';
  return (
    <StepPage
      title={text('access-requests:consent.title')}
      intro={facts.map(([fact, picture]) => {
        const words = (
          <p className="govuk-body">{text(`access-requests:consent.${fact}`, values)}</p>
        );
        return easy ? (
          <EasyItem key={fact} picture={picture}>
            {words}
          </EasyItem>
        ) : (
          <div key={fact}>{words}</div>
        );
      })}
      parts={[
        {
          fields: ['hold'],
          show: () => (
            <Radios
              name="hold"
              label={text('access-requests:consent.question')}
              labelSize="m"
              options={[
                {
                  value: 'yes',
                  label: text('access-requests:consent.yes'),
                  hint: text('access-requests:consent.yesHint'),
                },
                {
                  value: 'no',
                  label: text('access-requests:consent.no'),
                  hint: text('access-requests:consent.noHint'),
                },
              ]}
              defaultValue={saved?.hold}
            />
          ),
        },
        {
          fields: ['share'],
          title: text('access-requests:consent.share'),
          picture: 'assistant',
          show: (heading) => (
            <YesBox
              name="share"
              label={text('access-requests:consent.share')}
              heading={heading}
              hint={text('access-requests:consent.shareHint')}
              defaultChecked={saved?.share ?? false}
            />
          ),
        },
      ]}
    />
  );
}
