import type { ReactNode } from 'react';
import { Form } from 'react-router';
import { BackLink } from '#client/design/back-link.tsx';
import { Button } from '#client/design/button.tsx';
import { PageTitle } from '#client/design/page-title.tsx';
import { useText } from '#client/text/text.tsx';
import type { FieldProblem } from '#shared/problem.ts';
import { ErrorSummary } from './error-summary.tsx';
import { FormStateProvider, type TypedValues } from './form-state.tsx';

export interface FormPageProps {
  title: string;
  /** Leaves the heading to the form's one question (`heading` on its field). */
  titleHidden?: boolean;
  /** A line above the title: the event. */
  caption?: ReactNode;
  /** Between that line and the title: the part of the form. */
  above?: ReactNode;
  backHref?: string | undefined;
  problems?: readonly FieldProblem[] | undefined;
  values?: TypedValues | undefined;
  /** Between title and form. */
  intro?: ReactNode;
  children: ReactNode;
  /** The words of the button; "Continue" where left out. */
  send?: string;
  /** In place of the one button. */
  buttons?: ReactNode;
  encType?: 'application/x-www-form-urlencoded' | 'multipart/form-data';
  action?: string;
  /** Puts short answers beside one another: for a long form that staff fill in. */
  sideBySide?: boolean;
}

const none: readonly FieldProblem[] = [];

/** A page with one form: what is wrong first, then the questions; every field finds its problem and value by name. */
export function FormPage({
  problems = none,
  values = {},
  titleHidden = false,
  ...page
}: FormPageProps) {
  const text = useText();
  return (
    <div className={page.sideBySide === true ? 'ac-measure ac-side-by-side' : 'ac-measure'}>
      <PageTitle title={page.title} problem={problems.length > 0} />
      {page.backHref !== undefined && <BackLink href={page.backHref} />}
      <ErrorSummary problems={problems} />
      {page.caption !== undefined && <p className="govuk-caption-l">{page.caption}</p>}
      {page.above}
      {!titleHidden && <h1 className="govuk-heading-l">{page.title}</h1>}
      {page.intro}
      <Form method="post" noValidate {...sending(page)}>
        <FormStateProvider state={{ problems, values }}>{page.children}</FormStateProvider>
        {page.buttons ?? <Button>{page.send ?? text('common:continue')}</Button>}
      </Form>
    </div>
  );
}

/** React Router tells "no address" from an address left undefined. A file is sent by the browser itself. */
const sending = ({ encType, action }: Pick<FormPageProps, 'encType' | 'action'>) => ({
  ...(encType !== undefined && { encType, reloadDocument: true }),
  ...(action !== undefined && { action }),
});
