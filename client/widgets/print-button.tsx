import { useSyncExternalStore, type ReactNode } from 'react';
import { Button } from '#client/design/button.tsx';

/** Prints the page; stands there only where script can do it, since every browser prints by its own menu too. */
export function PrintButton({ children }: { children: ReactNode }) {
  const awake = useSyncExternalStore(
    neverChanges,
    () => true,
    () => false,
  );
  if (!awake) return null;
  return (
    <Button look="secondary" type="button" onClick={() => window.print()}>
      {children}
    </Button>
  );
}

const neverChanges = () => () => undefined;
