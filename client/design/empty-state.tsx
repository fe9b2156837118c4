import type { ReactNode } from 'react';
import { Pictogram, type PictogramName } from './pictogram.tsx';

/** What stands where a list has nothing: why, and what to do next. */
export function EmptyState({
  title,
  picture,
  children,
}: {
  title: string;
  picture?: PictogramName;
  children?: ReactNode;
}) {
  return (
    <div className="ac-empty">
      {picture !== undefined && <Pictogram name={picture} size={88} />}
      <div className="ac-empty__words">
        <h2 className="govuk-heading-m">{title}</h2>
        {children}
      </div>
    </div>
  );
}
