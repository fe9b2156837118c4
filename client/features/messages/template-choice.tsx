import { Link } from 'react-router';
import { Details } from '#client/design/details.tsx';
import { useText } from '#client/text/text.tsx';
import type { MessageTemplate } from '#shared/message-templates.ts';

/** The words that a new message may start from, in every language that each has. */
export function TemplateChoice({ templates }: { templates: readonly MessageTemplate[] }) {
  const text = useText();
  if (templates.length === 0) return null;
  return (
    <Details summary={text('broadcasts:templates.start')}>
      <ul className="govuk-list">
        {templates.map(({ id, name }) => (
          <li key={id}>
            <Link className="govuk-link" to={`?template=${id}`}>
              {text('broadcasts:templates.startFrom', { name })}
            </Link>
          </li>
        ))}
      </ul>
    </Details>
  );
}
