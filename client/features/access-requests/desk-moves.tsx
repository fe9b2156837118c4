import { Form } from 'react-router';
import { buttonClass } from '#client/design/button.tsx';
import { ButtonGroup } from '#client/design/button-group.tsx';
import { LinkButton } from '#client/design/link-button.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import type { DeskNeed, DeskRequest } from '#shared/access-desk.ts';
import { askingVerbs } from '#shared/need-actions.ts';

/** The steps that the access lead may take with a need now: a button each, or a page where words are asked for. */
export function DeskMoves({
  need: { id, may },
  name,
  request,
}: {
  need: DeskNeed;
  name: string;
  request: DeskRequest;
}) {
  const { text, locale } = useVoice();
  const asking = askingVerbs.filter((verb) => may.includes(`need.${verb}`));
  const pressed = pressedVerbs.filter((verb) => may.includes(`need.${verb}`));
  if (asking.length + pressed.length === 0)
    return <p className="govuk-body">{text('access-desk:need.noMoves')}</p>;
  return (
    <ButtonGroup>
      {pressed.length > 0 && (
        <Form className="ac-row-form" method="post">
          <input type="hidden" name="need" value={id} />
          <input type="hidden" name="version" value={request.version} />
          {pressed.map((verb, at) => (
            <button
              key={verb}
              className={buttonClass(at === 0 ? 'primary' : 'secondary')}
              type="submit"
              name="action"
              value={`need.${verb}`}
              aria-label={text('access-desk:named', {
                action: text(`access-desk:verbs.${verb}`),
                need: name,
              })}
            >
              {text(`access-desk:verbs.${verb}`)}
            </button>
          ))}
        </Form>
      )}
      {asking.map((verb) => (
        <LinkButton
          key={verb}
          look="secondary"
          href={inLocale(locale, paths.staffAccessMove(request.id, id, verb))}
        >
          {text(`access-desk:verbs.${verb}`)}
          <span className="govuk-visually-hidden">: {name}</span>
        </LinkButton>
      ))}
    </ButtonGroup>
  );
}

const pressedVerbs = [
  'acknowledge',
  'plan',
  'arrange',
  'tell',
  'deliver',
  'approve-decline',
  'drop-proposal',
  'reopen',
] as const;
