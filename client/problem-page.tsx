import { isRouteErrorResponse, useRouteError } from 'react-router';
import { ApiProblem } from '#client/api/api.ts';
import { PageTitle } from '#client/design/page-title.tsx';
import { useText } from '#client/text/text.tsx';
import type { ProblemCode } from '#shared/problem.ts';
import type { TextKey } from '#shared/text.ts';

/** What stands in place of a page that cannot be shown: what happened, and where to go on. */
export function ProblemPage() {
  const text = useText();
  const { code, status, requestId } = describe(useRouteError());
  return (
    <div className="ac-measure">
      <PageTitle title={text(`problems:${code}`)} />
      <h1 className="govuk-heading-l">{text(`problems:${code}`)}</h1>
      <p className="govuk-body">{text(adviceFor(status))}</p>
      {requestId !== undefined && status >= 500 && (
        <p className="govuk-body">
          {text('common:problemPage.reference', { reference: requestId })}
        </p>
      )}
    </div>
  );
}

function describe(error: unknown): {
  code: ProblemCode;
  status: number;
  requestId?: string | undefined;
} {
  if (error instanceof ApiProblem) return error.body;
  if (isRouteErrorResponse(error) && error.status === 404)
    return { code: 'page.unknown', status: 404 };
  if (isRouteErrorResponse(error) && error.status === 405)
    return { code: 'page.method', status: 405 };
  return { code: 'server.fault', status: 500 };
}

function adviceFor(status: number): TextKey {
  if (status === 403) return 'common:problemPage.403';
  if (status === 404) return 'common:problemPage.404';
  if (status === 503) return 'common:problemPage.503';
  return 'common:problemPage.other';
}
