import { LinkButton } from '#client/design/link-button.tsx';
import { ButtonGroup } from '#client/design/button-group.tsx';
import { PageTitle } from '#client/design/page-title.tsx';
import { useText } from '#client/text/text.tsx';
import { PrintButton } from '#client/widgets/print-button.tsx';

/** New recovery codes, and where to go on to. */
export interface ToldCodes {
  recoveryCodes: string[];
  go: string;
}

/** The recovery codes, shown this once. */
export function RecoveryCodes({ recoveryCodes, go }: ToldCodes) {
  const text = useText();
  return (
    <div className="ac-measure">
      <PageTitle title={text('people:recovery.title')} />
      <h1 className="govuk-heading-l">{text('people:recovery.title')}</h1>
      <p className="govuk-body-l">{text('people:recovery.intro')}</p>
      <ol className="ac-codes" aria-label={text('people:recovery.label')}>
        {recoveryCodes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <p className="govuk-body">{text('people:recovery.keep')}</p>
      <ButtonGroup>
        <LinkButton href={go}>{text('people:recovery.go')}</LinkButton>
        <PrintButton>{text('people:recovery.print')}</PrintButton>
      </ButtonGroup>
    </div>
  );
}
