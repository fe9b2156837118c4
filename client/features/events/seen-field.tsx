import { useValue } from '#client/forms/form-state.tsx';

/** What the form was made from: a form that comes back keeps it, so that nobody's change is lost on the way. */
export function SeenField({ seen, name = 'seen' }: { seen: number; name?: 'seen' | 'version' }) {
  const typed = useValue(name);
  return <input type="hidden" name={name} value={typed ?? String(seen)} />;
}
