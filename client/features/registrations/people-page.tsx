import { useActionData, useLoaderData } from 'react-router';
import { Button } from '#client/design/button.tsx';
import { ButtonGroup } from '#client/design/button-group.tsx';
import { Fieldset } from '#client/forms/fieldset.tsx';
import { TextField } from '#client/forms/text-field.tsx';
import { YesBox } from '#client/forms/yes-box.tsx';
import { useText } from '#client/text/text.tsx';
import type { loadDraft } from './draft-data.ts';
import { isYes } from './draft-people.ts';
import { numbersOf } from './party-rows.ts';
import type { ShownAgain } from './step-action.ts';
import { StepPage } from './step-page.tsx';

/** The others of a party, each with a name, an address of their own and whether they are under 18. */
export function Component() {
  const text = useText();
  const { draft } = useLoaderData<typeof loadDraft>();
  const shown = useActionData<ShownAgain>();
  const saved = draft.answers.people;
  const numbers = shown ? numbersOf(Object.keys(shown.values)) : Object.keys(saved?.names ?? {});
  const rows = numbers.length > 0 ? numbers : ['1'];
  return (
    <StepPage
      title={text('registrations:people.title')}
      picture="people"
      intro={
        <>
          <p className="govuk-body">{text('registrations:people.intro')}</p>
          <p className="govuk-body">{text('registrations:people.assistants')}</p>
        </>
      }
    >
      {/* Enter in a field sends the page, and does not press the first button that removes somebody. */}
      <button className="govuk-visually-hidden" type="submit" tabIndex={-1} aria-hidden="true" />
      {rows.map((number) => {
        const name = shown?.values[`name-${number}`]?.[0] ?? saved?.names[number];
        return (
          <Fieldset
            key={number}
            legend={text('registrations:people.number', { number: Number(number) + 1 })}
          >
            <TextField
              name={`name-${number}`}
              label={text('registrations:people.name')}
              autoComplete="off"
              spellCheck={false}
              defaultValue={saved?.names[number]}
            />
            <TextField
              name={`email-${number}`}
              type="email"
              label={text('registrations:people.email')}
              hint={text('registrations:people.emailHint')}
              optional
              autoComplete="off"
              spellCheck={false}
              defaultValue={saved?.emails[number]}
            />
            <YesBox
              name={`under18-${number}`}
              label={text('registrations:people.under18')}
              defaultChecked={isYes(saved?.under18[number])}
            />
            {rows.length > 1 && (
              <ButtonGroup>
                <Button look="secondary" quiet name="press" value={`remove-${number}`}>
                  {text('registrations:people.remove', {
                    name:
                      name || text('registrations:people.number', { number: Number(number) + 1 }),
                  })}
                </Button>
              </ButtonGroup>
            )}
          </Fieldset>
        );
      })}
      {rows.length < 9 ? (
        <ButtonGroup>
          <Button look="secondary" name="press" value="add">
            {text('registrations:people.add')}
          </Button>
        </ButtonGroup>
      ) : (
        <p className="govuk-body">{text('registrations:people.limit')}</p>
      )}
    </StepPage>
  );
}
