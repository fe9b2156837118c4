import { LinkButton } from '#client/design/link-button.tsx';
import { PageTitle } from '#client/design/page-title.tsx';
import { SummaryList } from '#client/design/summary-list.tsx';
import type { RefusedForm } from '#client/forms/form-action.ts';
import { FormPage } from '#client/forms/form-page.tsx';
import { TextField } from '#client/forms/text-field.tsx';
import { useText } from '#client/text/text.tsx';
import type { Enrolment } from '#shared/people.ts';

/** Setting up an app for codes: its key, and its first code. */
export function EnrolForm({
  title,
  intro,
  enrolment,
  refused,
}: {
  title: string;
  intro: string;
  enrolment: Enrolment;
  refused: RefusedForm | undefined;
}) {
  const text = useText();
  return (
    <FormPage
      {...refused}
      title={title}
      send={text('people:enrol.send')}
      intro={<p className="govuk-body">{intro}</p>}
    >
      <ol className="govuk-list govuk-list--number">
        <li>{text('people:enrol.step1')}</li>
        <li>{text('people:enrol.step2')}</li>
        <li>{text('people:enrol.step3')}</li>
      </ol>
      <AppKey enrolment={enrolment} />
      <TextField
        name="code"
        label={text('people:enrol.label')}
        autoComplete="one-time-code"
        inputMode="numeric"
        spellCheck={false}
        width={10}
      />
    </FormPage>
  );
}

/** What stands once an app is set up, or its time has run out. */
export function EnrolmentOver({ href, go }: { href: string; go: string }) {
  const text = useText();
  return (
    <div className="ac-measure">
      <PageTitle title={text('people:enrol.over')} />
      <h1 className="govuk-heading-l">{text('people:enrol.over')}</h1>
      <p className="govuk-body">{text('people:enrol.overWords')}</p>
      <LinkButton href={href}>{go}</LinkButton>
    </div>
  );
}

function AppKey({ enrolment }: { enrolment: Enrolment }) {
  const text = useText();
  return (
    <>
      <img className="ac-qr" src={enrolment.picture} alt={text('people:enrol.picture')} />
      <SummaryList
        rows={[
          { label: text('people:enrol.account'), value: enrolment.account },
          {
            label: text('people:enrol.key'),
            value: (
              <>
                <code className="ac-break">{inFours(enrolment.secret)}</code>
                <span className="ac-sub">{text('people:enrol.keyHelp')}</span>
              </>
            ),
          },
        ]}
      />
    </>
  );
}

/** A long key is read in fours. */
const inFours = (secret: string): string => secret.match(/.{1,4}/g)?.join(' ') ?? secret;
