import { Form } from 'react-router';
import { Button } from '#client/design/button.tsx';
import { Details } from '#client/design/details.tsx';
import { useText } from '#client/text/text.tsx';
import type { ImportReport } from '#shared/registration-imports.ts';

/** Takes a file away before its days are over; a look inside first, so that no press does it by chance. */
export function DiscardForm({ report }: { report: ImportReport }) {
  const text = useText();
  if (!report.may.includes('import.discard')) return null;
  return (
    <Details summary={text('registration-imports:report.discard')}>
      <p>{text('registration-imports:report.discardHelp')}</p>
      <Form method="post">
        <input type="hidden" name="version" value={report.version} />
        <Button look="warning" name="do" value="discard">
          {text('registration-imports:report.discard')}
        </Button>
      </Form>
    </Details>
  );
}
