import { Children, type ReactNode } from 'react';

/** Cards beside one another where there is room; a list, so that a screen reader says how many. */
export function CardList({ children }: { children: ReactNode }) {
  return (
    <ul className="ac-cards">
      {Children.map(children, (card) => (
        <li>{card}</li>
      ))}
    </ul>
  );
}
