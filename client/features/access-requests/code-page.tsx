import { useActionData, useSearchParams } from 'react-router';
import type { RefusedForm } from '#client/forms/form-action.ts';
import { FreshCodeForm } from '#client/forms/fresh-code-form.tsx';

/** Asks for a code by mail before what a person said is shown. */
export function Component() {
  const refused = useActionData<RefusedForm>();
  const [search] = useSearchParams();
  const sent = search.has('sent') || refused?.values['press']?.[0] === 'enter';
  return <FreshCodeForm refused={refused} sent={sent} />;
}
