import { useText } from '#client/text/text.tsx';

/** The title in the browser's tab. A page with problems says so first, as a screen reader reads it first. */
export function PageTitle({ title, problem = false }: { title: string; problem?: boolean }) {
  const text = useText();
  const whole = text('common:pageTitle', { title });
  return <title>{problem ? text('common:errorPrefix', { title: whole }) : whole}</title>;
}
