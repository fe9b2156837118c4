import type { ReactNode } from 'react';
import { Form, Link } from 'react-router';
import { useText } from '#client/text/text.tsx';
import { Button } from './button.tsx';
import { ButtonGroup } from './button-group.tsx';
import { Pictogram } from './pictogram.tsx';

/** Leads to the whole list. */
export function ClearFilters({ href }: { href: string }) {
  const text = useText();
  return (
    <Link className="govuk-link" to={href}>
      {text('common:filter.clear')}
    </Link>
  );
}

/** The filters of a list: a plain form whose answers stand in the address. Open while any is set. */
export function FilterPanel({
  action,
  active,
  children,
}: {
  /** The list's own address, without filters. */
  action: string;
  active: boolean;
  children: ReactNode;
}) {
  const text = useText();
  return (
    <details className="ac-filter" open={active}>
      <summary>
        <Pictogram name="settings" size={28} />
        {text('common:filter.title')}
      </summary>
      <Form method="get" action={action} aria-label={text('common:filter.title')}>
        {children}
        <ButtonGroup>
          <Button>{text('common:filter.apply')}</Button>
          {active && <ClearFilters href={action} />}
        </ButtonGroup>
      </Form>
    </details>
  );
}
