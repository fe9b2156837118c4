import { Button } from '#client/design/button.tsx';
import { ButtonGroup } from '#client/design/button-group.tsx';
import type { RefusedForm } from './form-action.ts';
import { FormPage } from './form-page.tsx';
import { HiddenValues } from './hidden-values.tsx';
import { TextField } from './text-field.tsx';
import { useText } from '#client/text/text.tsx';

/** Access needs are private: a code by mail opens them for a while. What was typed before is carried along. */
export function FreshCodeForm({
  refused,
  sent,
  backHref,
}: {
  refused: RefusedForm | undefined;
  /** Whether a code is on its way, so that it is asked for. */
  sent: boolean;
  backHref?: string;
}) {
  const text = useText();
  const { problems, values = {} } = refused ?? {};
  const carries = Object.keys(values).some((name) => !own.includes(name));
  return (
    <FormPage
      title={text('access-requests:code.title')}
      backHref={backHref}
      problems={problems}
      values={values}
      intro={
        <>
          {carries && <p className="govuk-body">{text('access-requests:code.carried')}</p>}
          <p className="govuk-body">
            {text(sent ? 'access-requests:code.sent' : 'access-requests:code.intro')}
          </p>
        </>
      }
      buttons={
        <ButtonGroup>
          {sent && (
            <Button name="press" value="enter">
              {text('access-requests:code.go')}
            </Button>
          )}
          <Button look={sent ? 'secondary' : 'primary'} name="press" value="ask">
            {text(sent ? 'access-requests:code.again' : 'access-requests:code.ask')}
          </Button>
        </ButtonGroup>
      }
    >
      <HiddenValues carries={(name) => !own.includes(name)} />
      {sent && (
        <TextField
          name="code"
          label={text('access-requests:code.enter')}
          hint={text('access-requests:code.hint')}
          autoComplete="one-time-code"
          inputMode="numeric"
          width={10}
        />
      )}
    </FormPage>
  );
}

/** The fields of the code itself. */
const own = ['press', 'code'];
