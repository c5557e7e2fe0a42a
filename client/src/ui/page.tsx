import { useEffect, useRef, type ReactNode } from 'react';
import { Link } from 'react-router';
import { Icon } from './icon';

interface PageProps {
  title: string;
  /** Said instead of the title where a picture of the page says more. */
  heading?: ReactNode;
  back?: { to: string; label: string };
  actions?: ReactNode;
  children: ReactNode;
}

let isFirstPage = true;

/** A page with its title; whoever came here by a link starts to read and to tab at its heading. */
export function Page({ title, heading, back, actions, children }: PageProps) {
  const ref = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    document.title = `${title} · BankGraph`;
  }, [title]);

  useEffect(() => {
    if (!isFirstPage) {
      window.scrollTo(0, 0);
      ref.current?.focus({ preventScroll: true });
    }
    isFirstPage = false;
  }, []);

  return (
    <>
      <header className="page-head">
        {back && (
          <Link className="page-back" to={back.to}>
            <Icon name="back" />
            {back.label}
          </Link>
        )}
        <div className="page-title">
          <h1 ref={ref} tabIndex={-1}>
            {heading ?? title}
          </h1>
          {actions && <div className="page-actions">{actions}</div>}
        </div>
      </header>
      {children}
    </>
  );
}
