import { lazy, Suspense } from 'react';
import type { ReasonDialogProps } from './reason-form-dialog';

const Dialog = lazy(() => import('./reason-form-dialog'));

/** Asks why before staff does something; loaded when it is first needed, for forms weigh more than the page below. */
export function ReasonDialog(props: ReasonDialogProps) {
  return (
    <Suspense>
      <Dialog {...props} />
    </Suspense>
  );
}
