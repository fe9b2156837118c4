import { FormPage } from '#client/forms/form-page.tsx';
import { useText } from '#client/text/text.tsx';

/** Asks before signing out; the button of the header does not come by here. */
export function Component() {
  const text = useText();
  return (
    <FormPage title={text('people:signOut.title')} send={text('people:signOut.send')}>
      {null}
    </FormPage>
  );
}
