import type { BulkTexts } from './texts';
import type { BulkRow } from './bulk';

/** Why a row is not made. For what this page does not know, the bank's own words stand. */
export function explainRow(error: NonNullable<BulkRow['error']>, texts: BulkTexts): string {
  return Object.hasOwn(texts.rowErrors, error.code)
    ? texts.rowErrors[error.code as keyof BulkTexts['rowErrors']]
    : error.message;
}
