import { useId, type ReactNode } from 'react';

interface CardProps {
  title: string;
  action?: ReactNode;
  children: ReactNode;
  className?: string;
}

/** A part of a page under its own heading. */
export function Card({ title, action, children, className = '' }: CardProps) {
  const id = useId();
  return (
    <section className={`card-box ${className}`} aria-labelledby={id}>
      <div className="card-head">
        <h2 id={id}>{title}</h2>
        {action}
      </div>
      {children}
    </section>
  );
}
