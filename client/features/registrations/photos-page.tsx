import { useLoaderData } from 'react-router';
import { Inset } from '#client/design/inset.tsx';
import { PhotoRadios } from './photo-radios.tsx';
import { useText } from '#client/text/text.tsx';
import type { loadDraft } from './draft-data.ts';
import { childrenOf } from './draft-people.ts';
import { StepPage } from './step-page.tsx';

/** Whether photos may be taken and published; children are never photographed. */
export function Component() {
  const text = useText();
  const { draft } = useLoaderData<typeof loadDraft>();
  const children = childrenOf(draft.answers);
  return (
    <StepPage title={text('registrations:photos.title')} titleHidden picture="camera">
      <PhotoRadios heading saved={draft.answers.photos?.photos} />
      {children.length > 0 && (
        <Inset>{text('registrations:photos.children', { names: children.join(', ') })}</Inset>
      )}
    </StepPage>
  );
}
