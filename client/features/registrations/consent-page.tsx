import { EasyItem } from '#client/design/easy-item.tsx';
import { Radios } from '#client/forms/radios.tsx';
import { YesBox } from '#client/forms/yes-box.tsx';
import { useVoice } from '#client/text/text.tsx';
import { useAskedAccess } from './asked-access.ts';
import { StepPage } from './step-page.tsx';

const facts = [
  ['intro', 'help'],
  ['who', 'eye'],
  ['when', 'calendar'],
  ['change', 'pen'],
  ['complain', 'letter'],
] as const;

/** What is said in other words where it is about an assistant. */
const own = {
  intro: 'access-requests:consent.intro',
  question: 'access-requests:consent.question',
  yes: 'access-requests:consent.yes',
  no: 'access-requests:consent.no',
  noHint: 'access-requests:consent.noHint',
} as const;
const assistants = {
  intro: 'registrations:assistant.consentIntro',
  question: 'registrations:assistant.consentQuestion',
  yes: 'registrations:assistant.consentYes',
  no: 'registrations:assistant.consentNo',
  noHint: 'registrations:assistant.later',
} as const;

/** Whether we may keep and share what a person says about access; "no" is an answer like any other. */
export function Component() {
  const { text, locale } = useVoice();
  const { event, ofAssistant, title, answers } = useAskedAccess();
  const saved = answers.consent;
  const said = ofAssistant ? assistants : own;
  const values = { days: 30, email: event.controller.email };
  const easy = locale.style === 'easy';
  return (
    <StepPage
      title={title}
      intro={facts.map(([fact, picture]) => {
        const key = fact === 'intro' ? said.intro : (`access-requests:consent.${fact}` as const);
        const words = <p className="govuk-body">{text(key, values)}</p>;
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
              label={text(said.question)}
              labelSize="m"
              options={[
                {
                  value: 'yes',
                  label: text(said.yes),
                  hint: text('access-requests:consent.yesHint'),
                },
                { value: 'no', label: text(said.no), hint: text(said.noHint) },
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
