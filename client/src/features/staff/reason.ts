/** How long the bank wants a reason to be, in letters. */
export const shortestReason = 3;
export const longestReason = 300;
