import { useValue } from '#client/forms/form-state.tsx';

/** Which questions were asked, and the token by which a form that is sent twice counts once. */
export function FormMarks({ token, set }: { token: string; set: string }) {
  const sentToken = useValue('token');
  const sentSet = useValue('set');
  return (
    <>
      <input type="hidden" name="token" value={sentToken ?? token} />
      <input type="hidden" name="set" value={sentSet ?? set} />
    </>
  );
}
